import { useSyncExternalStore } from "react";
import { chosenScheme, isDark, onScheme, type Scheme } from "./scheme.ts";

/** The scheme that was chosen, and whether the page is dark. */
export function useScheme(): { readonly chosen: Scheme; readonly dark: boolean } {
  return {
    chosen: useSyncExternalStore(onScheme, chosenScheme),
    dark: useSyncExternalStore(onScheme, isDark),
  };
}
