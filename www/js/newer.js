// A page that stays open over a new release: files that it still wants may be gone. The answers are kept, so it begins
// again, as the newer one.

import { written } from "./keep/queue.js";
import { here } from "./surface.js";

/** Called when a file of this page is gone. Comes back only where the page is still the newest. */
export async function gone() {
  // Somebody else's page is not begun again for the sake of ours.
  if (!here().whole) return;
  const own = document.querySelector('script[type="module"]')?.getAttribute("src");
  const response = await fetch(location.pathname, { cache: "no-store" });
  if (!own || !response.ok || (await response.text()).includes(own)) return;
  await written();
  location.reload();
  await new Promise(() => {});
}
