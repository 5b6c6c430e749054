import { onScheme } from "./scheme.ts";

/** Keeps the colour that systems draw around the page (title bars, status bars) at that of its paper, whichever theme is chosen. */
export function showThemeColour(): void {
  const show = (): void => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) meta.content = paper;
  };
  show();
  onScheme(show);
}
