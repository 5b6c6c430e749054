import type { TrainingDetailsView, TrainingEvent, TrainingRunView } from "../../../api/api-types.ts";

/** What is known of a training after `events`, given what was known before; undefined until its details were told. */
export function tellTraining(
  before: TrainingDetailsView | undefined,
  events: readonly TrainingEvent[],
): TrainingDetailsView | undefined {
  return events.reduce(told, before);
}

function told(known: TrainingDetailsView | undefined, event: TrainingEvent): TrainingDetailsView | undefined {
  if (event.event === "details") return event.data;
  if (!known) return undefined;
  // Told anew as a whole: what it no longer says, an error that was mended, say, is gone.
  if (event.event === "training") {
    return { ...event.data, runs: known.runs, ...(known.result && { result: known.result }) };
  }
  const { run: name, main, ...epoch } = event.data;
  const run = known.runs.find((one) => one.name === name) ?? { name, main, history: [] };
  const longer = { ...run, history: [...run.history.filter((one) => one.epoch !== epoch.epoch), epoch] };
  return { ...known, runs: replaced(known.runs, longer) };
}

function replaced(runs: readonly TrainingRunView[], run: TrainingRunView): readonly TrainingRunView[] {
  const place = runs.findIndex(({ name }) => name === run.name);
  return place === -1 ? [...runs, run] : runs.with(place, run);
}
