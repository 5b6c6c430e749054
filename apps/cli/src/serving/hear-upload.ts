import type { HearingOptions, Services } from "@swar/server";
import { SwarError } from "@swar/units";
import type { Crew } from "../pool/crew.ts";

/** Seconds between the points of the curves. */
const STEP = 0.5;

/** Hears files that are sent on the threads of `crew`, by the model in the file `checkpoint`. */
export function hearUpload(crew: Crew, checkpoint: string): Services["analyze"] {
  return async (path: string, { signal, onProgress, longest }: HearingOptions) => {
    const task = { kind: "analyze", path, checkpoint, step: STEP, longest } as const;
    const outcome = await crew.perform(task, { signal, onProgress });
    if ("error" in outcome) throw new SwarError(outcome.error.code, outcome.error.message);
    return outcome.value;
  };
}
