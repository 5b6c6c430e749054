import { createContext, use } from "react";
import type { Engine } from "../engine/index.ts";

/** The engine, for every component below. */
export const EngineContext = createContext<Engine | undefined>(undefined);

/** The engine that hears songs in this browser: one for the whole app, started with the first question. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (!engine) throw new TypeError("useEngine: must be below <EngineProvider>");
  return engine;
}
