import type { AdditionView } from "@swar/contract";
import type { Addition } from "../services.ts";

/** What is being added, as the API says it. */
export function additionView({ started, finished, ...rest }: Addition): AdditionView {
  return { ...rest, started: started.toISOString(), finished: finished?.toISOString() };
}
