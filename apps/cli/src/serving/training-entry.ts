/** One training of a server, as it goes on. */
import type { TrainingDetailsView, TrainingRunView, TrainingSettings, TrainingView } from "@swar/server";
import type { TrainMessage } from "../training/train-message.ts";
import type { TrainingFiles } from "../training/training-files.ts";

/** What is known of it, and what it takes to wait for a change. */
export interface TrainingEntry extends Pick<TrainingView, "id" | "created"> {
  readonly settings: TrainingSettings;
  readonly files: TrainingFiles;
  status: TrainingStatus;
  runs: readonly TrainingRunView[];
  /** Resolved at the next change. */
  changed: PromiseWithResolvers<void>;
}

/** How it stands. */
export type TrainingStatus = Pick<TrainingView, "state" | "stage" | "progress" | "messages" | "finished" | "error">;

/** Messages that are kept of one. */
const KEPT = 100;

/** Changes one, and tells all who wait for that. */
export function changeTraining(entry: TrainingEntry, to: Partial<TrainingStatus>): void {
  entry.status = { ...entry.status, ...to };
  entry.changed.resolve();
  entry.changed = Promise.withResolvers<void>();
}

/** Takes in what its process says on the way. */
export function hearTraining(entry: TrainingEntry, message: Exclude<TrainMessage, { readonly kind: "end" }>): void {
  const { messages } = entry.status;
  switch (message.kind) {
    case "stage":
      return changeTraining(entry, { stage: message.stage, progress: message.progress });
    case "message":
      return changeTraining(entry, { messages: [...messages, message.text].slice(-KEPT) });
    case "run":
      entry.runs = withRun(entry.runs, message.run);
      return changeTraining(entry, {});
    case "runs":
      entry.runs = message.runs;
      return changeTraining(entry, {});
    case "epoch": {
      const { run: name, main, epoch } = message;
      const before = entry.runs.find((run) => run.name === name)?.history ?? [];
      // One that begins anew has had none.
      const history = [...before.filter((known) => known.epoch < epoch.epoch), epoch];
      entry.runs = withRun(entry.runs, { name, main, history });
      return changeTraining(entry, {});
    }
  }
}

/** `runs` with `run` in its place, or without it where it has no epochs. */
function withRun(runs: readonly TrainingRunView[], run: TrainingRunView): TrainingRunView[] {
  if (run.history.length === 0) return runs.filter(({ name }) => name !== run.name);
  const known = runs.some(({ name }) => name === run.name);
  return known ? runs.map((one) => (one.name === run.name ? run : one)) : [...runs, run];
}

/** How it stands; `model` is the id of its model, where there is one. */
export function trainingViewOf(entry: TrainingEntry, model: string | undefined): TrainingView {
  const { id, settings, created, status } = entry;
  return { id, settings, created, ...status, ...(model !== undefined && { model }) };
}

/** What `detailsOf` gives, and again after changes, until it has ended or `signal` is aborted. */
export async function* trainingChanges(
  entry: TrainingEntry,
  signal: AbortSignal,
  detailsOf: (entry: TrainingEntry) => Promise<TrainingDetailsView>,
): AsyncGenerator<TrainingDetailsView, void> {
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  while (!signal.aborted) {
    const { promise } = entry.changed;
    const details = await detailsOf(entry);
    yield details;
    if (details.state !== "running") return;
    await Promise.race([promise, aborted]);
  }
}
