// The form as a page of its own.

import { begin } from "./begin.js";
import { byId } from "./dom.js";

const advice = byId("simple");

// Whatever fails here, the plain advice of the page takes over (see first.js).
begin().catch((error) => {
  document.documentElement.className = "";
  byId("main").replaceChildren(advice);
  console.error(error);
});
