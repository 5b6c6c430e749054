import { createContext, use, useSyncExternalStore } from "react";
import type { ServerWatch } from "./server-watch.ts";

/** Whether the server answers, for every component below. */
export const ServerContext = createContext<ServerWatch | undefined>(undefined);

/** Whether the server is gone, and what looks again. */
export function useServer(): { readonly isGone: boolean; readonly look: () => Promise<void> } {
  const watch = use(ServerContext);
  if (!watch) throw new TypeError("useServer: must be below <ApiProvider>");
  return { ...useSyncExternalStore(watch.subscribe, watch.getSnapshot), look: watch.look };
}
