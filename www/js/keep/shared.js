// Whether this device is shared, as in a self-service area: `?kiosk` in the page's address. Then nothing is written to it.

let shared = new URLSearchParams(location.search).has("kiosk");

export const isShared = () => shared;

/** Said by a host that embeds the form. */
export function share() {
  shared = true;
}
