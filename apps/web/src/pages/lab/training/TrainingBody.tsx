import type { TrainingDetailsView } from "../../../api/api-types.ts";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { Disclosure } from "../../../controls/Disclosure.tsx";
import { ErrorNote } from "../../../shell/ErrorNote.tsx";
import { hrefTo } from "../../../shell/route.ts";
import { capitalised } from "../capitalised.ts";
import { LearningCurves } from "../charts/LearningCurves.tsx";
import { Report } from "./Report.tsx";
import { taskError } from "./task-error.ts";

/** A training as it stands: progress and curves while it runs, the report when it is done. */
export function TrainingBody({ training }: { readonly training: TrainingDetailsView }) {
  const { state, stage, progress, messages, error, result } = training;
  return (
    <>
      {state === "running" && <ProgressBar label={capitalised(stage) || "Beginning"} value={progress} />}
      {state === "stopped" && (
        <p role="status">It was stopped, and what was learnt so far is kept: “Go on” takes it up where it was.</p>
      )}
      {state === "failed" && error && (
        <div className="lab-failed">
          <ErrorNote title="It could not be learnt" error={taskError(error)} />
          <p>
            <a href={hrefTo("lab", { rest: ["new"] })}>Start anew with other choices</a>
          </p>
        </div>
      )}
      {messages.length > 0 && <Messages messages={messages} />}
      {result ? <Report training={training} result={result} /> : <Course training={training} />}
    </>
  );
}

/** How it learns, or learnt before it was stopped. */
function Course({ training: { runs, state } }: { readonly training: TrainingDetailsView }) {
  const hasBegun = runs.some(({ history }) => history.length > 0);
  if (!hasBegun && state !== "running") return null;
  return (
    <section className="lab-section" aria-labelledby="lab-curves">
      <h2 id="lab-curves">Learning curves</h2>
      {hasBegun ? (
        <LearningCurves runs={runs} />
      ) : (
        <p className="lab-soft">
          They appear with the first epoch. Methods that are computed at once, such as ridge, have none.
        </p>
      )}
    </section>
  );
}

/** What is odd in the table, and what scores are worth. */
function Messages({ messages }: { readonly messages: readonly string[] }) {
  return (
    <Disclosure summary={`What was noticed (${messages.length})`}>
      <ul className="lab-words">
        {messages.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
