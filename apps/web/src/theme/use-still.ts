import { useSyncExternalStore } from "react";

const query = (): MediaQueryList => matchMedia("(prefers-reduced-motion: reduce)");

function subscribe(listener: () => void): () => void {
  const asked = query();
  asked.addEventListener("change", listener);
  return () => asked.removeEventListener("change", listener);
}

/** Whether the person asked for less motion. */
export function useStill(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}
