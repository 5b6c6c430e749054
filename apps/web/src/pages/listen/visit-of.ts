import type { Engine } from "../../engine/index.ts";
import { createVisit, type Visit } from "./visit.ts";

const VISITS = new WeakMap<Engine, Visit>();

/** The visit of `engine`: one as long as the engine lives, so that songs are still there when one comes back to the page. */
export function visitOf(engine: Engine): Visit {
  const visit = VISITS.get(engine) ?? createVisit(engine);
  VISITS.set(engine, visit);
  return visit;
}
