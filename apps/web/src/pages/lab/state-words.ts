import type { TrainingView } from "../../api/api-types.ts";

const WORDS = { running: "Learning", stopped: "Stopped", done: "Done", failed: "Failed" } as const;

/**
 * How it stands with a training, as short as it gets.
 * @example stateWords({ state: "running", stage: "fold 2 of 5", progress: 0.4 }) // "Learning: fold 2 of 5, 40 %"
 */
export function stateWords({ state, stage, progress }: Pick<TrainingView, "state" | "stage" | "progress">): string {
  if (state !== "running" || stage === "") return WORDS[state];
  return `${WORDS[state]}: ${stage}, ${Math.round(progress * 100)} %`;
}
