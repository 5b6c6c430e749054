import { useSyncExternalStore } from "react";
import { useEngine } from "../../shell/EngineContext.ts";
import { visitOf } from "./visit-of.ts";
import type { Visit, VisitState } from "./visit.ts";

/** The songs of this visit as they stand, and what can be done with them. */
export function useVisit(): VisitState & { readonly visit: Visit } {
  const visit = visitOf(useEngine());
  return { ...useSyncExternalStore(visit.subscribe, visit.getSnapshot), visit };
}
