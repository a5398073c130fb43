// A part of a screen that stands on the same page as the screen: its ids become its own, or a name would lead to the other,
// and it is no landmark, or there would be two of one name.

/** What refers to another element by its id. */
const REFERENCES = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

/**
 * @template {Element} T
 * @param {T} part
 * @param {string} name
 */
export function apart(part, name) {
  const all = [part, ...part.querySelectorAll("*")];
  const ids = new Set(all.map(({ id }) => id).filter(Boolean));
  const own = (/** @type {string} */ id) => (ids.has(id) ? `${name}-${id}` : id);
  for (const one of all) {
    if (one.id) one.id = own(one.id);
    if (one.matches("section[aria-labelledby]")) one.setAttribute("role", "group");
    for (const reference of REFERENCES) {
      const told = one.getAttribute(reference);
      if (told) one.setAttribute(reference, told.split(" ").map(own).join(" "));
    }
  }
  return part;
}
