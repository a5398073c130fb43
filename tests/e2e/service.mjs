// The service as a test wants it to answer when an application is sent.

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Route} Route */

export const SEND = "**/api/applications";

/** @param {Route} route */
export const isSent = (route) => route.request().method() === "POST";

/**
 * @param {Page} page
 * @param {number} status
 * @param {object} said
 */
export async function refuseOnce(page, status, said) {
  let refused = false;
  await page.route(SEND, (route) => {
    if (refused || !isSent(route)) return route.continue();
    refused = true;
    return route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify(said),
    });
  });
}
