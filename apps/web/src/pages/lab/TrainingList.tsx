import "./TrainingList.css";
import type { TrainingList as Trainings, TrainingView } from "../../api/api-types.ts";
import type { Answer } from "../../api/use-answer.ts";
import { Icon } from "../../controls/Icon.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { hrefTo } from "../../shell/route.ts";
import { ago } from "../mood/ago.ts";
import { learntWords } from "./learnt-words.ts";
import { NoTrainings } from "./NoTrainings.tsx";
import { stateWords } from "./state-words.ts";

/** Trainings of one's own, the newest first, each with how it stands. */
export function TrainingList({ answer }: { readonly answer: Answer<Trainings> }) {
  const { value, state, error, again } = answer;
  if (state === "failed") return <ErrorNote error={error} onAgain={again} />;
  if (!value) return <Loading label="Looking for trainings" />;
  if (value.trainings.length === 0) return <NoTrainings />;
  return (
    <ul className="lab-trainings">
      {value.trainings.map((training) => (
        <li key={training.id}>
          <TrainingRow training={training} />
        </li>
      ))}
    </ul>
  );
}

function TrainingRow({ training }: { readonly training: TrainingView }) {
  const { id, settings, state, created, progress } = training;
  return (
    <a className="lab-training" href={hrefTo("lab", { rest: ["trainings", id] })}>
      <span className="lab-training-name">
        <bdi>{settings.name}</bdi>
        <small>
          <bdi>{settings.file}</bdi>: {learntWords(settings)}
        </small>
      </span>
      <span className="lab-training-state">
        <span className="lab-state" data-state={state}>
          {stateWords(training)}
        </span>
        <small>{ago(Date.now() - Date.parse(created))}</small>
      </span>
      <Icon name="forward" />
      {state === "running" && (
        <span className="lab-training-progress" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
        </span>
      )}
    </a>
  );
}
