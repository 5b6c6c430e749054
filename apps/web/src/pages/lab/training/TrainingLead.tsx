import type { TrainingDetailsView } from "../../../api/api-types.ts";
import { learntWords } from "../learnt-words.ts";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });

const SINCE = { running: "Begun", stopped: "Stopped", done: "Done", failed: "Failed" } as const;

/** What is learnt from what, and since when it stands as it does. */
export function TrainingLead({ training }: { readonly training: TrainingDetailsView }) {
  const { settings, state, created, finished } = training;
  const since = state === "running" ? created : (finished ?? created);
  return (
    <>
      <bdi>{settings.file}</bdi>: {learntWords(settings)}.{" "}
      <span className="lab-state" data-state={state}>
        {SINCE[state]} <time dateTime={since}>{DATE.format(new Date(since))}</time>.
      </span>
    </>
  );
}
