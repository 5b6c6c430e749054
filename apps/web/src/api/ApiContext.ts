import { createContext, use } from "react";
import type { Api } from "./api.ts";

/** The server, for every component below. */
export const ApiContext = createContext<Api | undefined>(undefined);

/** The server. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new TypeError("useApi: must be below <ApiContext>");
  return api;
}
