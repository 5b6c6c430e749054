/** From how a training stands, again and again, to what is new each time. */
import type { TrainingDetailsView, TrainingEvent, TrainingRunView, TrainingView } from "@swar/contract";
import type { SentEvent } from "../event-stream.ts";

/** What the last event is called, so that who has it and comes again is told to stay away. */
export const LAST_EVENT = "end";

/** What the reader has been told. */
interface Told {
  readonly view: string;
  /** How many epochs of each run. */
  readonly epochs: ReadonlyMap<string, number>;
}

/** The events of a training, which stands as `changes` say; the last of those may be its end. */
export async function* trainingEvents(
  changes: AsyncIterable<TrainingDetailsView>,
): AsyncGenerator<SentEvent & TrainingEvent, void> {
  let told: Told | undefined;
  for await (const details of changes) {
    const view = viewIn(details);
    const { runs } = details;
    const isOver = view.state !== "running";
    if (told === undefined || isOver || isAnew(runs, told)) {
      yield { event: "details", data: details, ...(isOver && { id: LAST_EVENT }) };
    } else {
      yield* newEpochs(runs, told);
      if (JSON.stringify(view) !== told.view) yield { event: "training", data: view };
    }
    told = { view: JSON.stringify(view), epochs: new Map(runs.map(({ name, history }) => [name, history.length])) };
  }
}

function viewIn({ runs: _runs, result: _result, ...view }: TrainingDetailsView): TrainingView {
  return view;
}

/** Whether there is less than was told: it has begun anew. */
function isAnew(runs: readonly TrainingRunView[], { epochs }: Told): boolean {
  const now = new Map(runs.map(({ name, history }) => [name, history.length]));
  return [...epochs].some(([name, count]) => (now.get(name) ?? 0) < count);
}

function* newEpochs(runs: readonly TrainingRunView[], { epochs }: Told): Generator<TrainingEvent, void> {
  for (const { name: run, main, history } of runs) {
    for (const epoch of history.slice(epochs.get(run) ?? 0)) yield { event: "epoch", data: { run, main, ...epoch } };
  }
}
