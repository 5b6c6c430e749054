import { useSyncExternalStore } from "react";

/** As wide as phones are; LibraryPage.css has the same bound. */
const query = (): MediaQueryList => matchMedia("(width < 40rem)");

function subscribe(listener: () => void): () => void {
  const asked = query();
  asked.addEventListener("change", listener);
  return () => asked.removeEventListener("change", listener);
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}
