import type { HearingOptions, Services } from "@swar/server";
import type { Crew } from "../pool/crew.ts";
import { valueOf } from "../pool/outcome.ts";

/** Hears files that are sent on the threads of `crew`, by the model in the file `checkpoint`. */
export function hearUpload(crew: Crew, checkpoint: string): Services["analyze"] {
  return async (path: string, { signal, onProgress, longest }: HearingOptions) => {
    const task = { kind: "analyze", path, checkpoint, longest } as const;
    return valueOf(await crew.perform(task, { signal, onProgress }));
  };
}
