import { hrefTo, type Target } from "./route.ts";

/** Goes to a page, as a link would; with `replace`, without a step to come back to. */
export function goTo(page: string, { replace = false, ...target }: Target & { readonly replace?: boolean } = {}): void {
  const href = hrefTo(page, target);
  if (replace) location.replace(href);
  else location.hash = href;
}
