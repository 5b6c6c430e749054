const GAP = 6;
const MARGIN = 8;

/** Puts an open popover below its button, or above where there is no room, and inside the window. */
export function placeMenu(menu: HTMLElement, button: HTMLElement | null): void {
  if (!button) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const top = below + height <= innerHeight - MARGIN || above < MARGIN ? below : above;
  const start = getComputedStyle(menu).direction === "rtl" ? at.right - width : at.left;
  const left = Math.max(MARGIN, Math.min(start, document.documentElement.clientWidth - width - MARGIN));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
