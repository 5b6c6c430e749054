/** Light, dark, or as the system has it: kept in this browser, and said on <html>, where theme.css reads it. */

/** What the page looks like; `auto` follows the system. */
export type Scheme = "auto" | "light" | "dark";

const KEY = "swar.theme"; // public/theme.js reads it, too, before anything is drawn.
const listeners = new Set<() => void>();
const root = (): HTMLElement => document.documentElement;

/** The scheme that a person chose. */
export function chosenScheme(): Scheme {
  const { theme } = root().dataset;
  return theme === "light" || theme === "dark" ? theme : "auto";
}

/** Shows the page in `scheme`, now and next time. */
export function chooseScheme(scheme: Scheme): void {
  if (scheme === "auto") delete root().dataset["theme"];
  else root().dataset["theme"] = scheme;
  keep(scheme);
  for (const listener of listeners) listener();
}

/** Whether the page is dark now, for what is drawn on a canvas. */
export function isDark(): boolean {
  const scheme = chosenScheme();
  return scheme === "auto" ? systemDark().matches : scheme === "dark";
}

/** Calls `listener` when the scheme has changed, by choice or by the system; gives what stops that. */
export function onScheme(listener: () => void): () => void {
  const system = systemDark();
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}

const systemDark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

/** A browser that keeps nothing (private windows, blocked storage) forgets the choice, which does no harm. */
function keep(scheme: Scheme): void {
  try {
    if (scheme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
