// What one part of a page says of another by its id: a label, a description, what a button opens. An id that nobody has
// is said to no one.

/** @typedef {import("playwright-core").Page} Page */

const BY_ID = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

/**
 * The references that lead nowhere.
 * @param {Page} page
 */
export function dangling(page) {
  return page.evaluate((attributes) => {
    const told = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => ({ element, name })),
    );
    return told.flatMap(({ element, name }) =>
      (element.getAttribute(name) ?? "")
        .split(/\s+/)
        .filter((id) => !document.getElementById(id))
        .map((id) => `${element.localName}#${element.id} ${name}="${id}"`),
    );
  }, BY_ID);
}
