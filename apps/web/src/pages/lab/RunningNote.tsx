import type { TrainingView } from "../../api/api-types.ts";
import { hrefTo } from "../../shell/route.ts";
import { stateWords } from "./state-words.ts";

/** What is being learnt just now, where it is seen at once. */
export function RunningNote({ trainings }: { readonly trainings: readonly TrainingView[] }) {
  const running = trainings.filter(({ state }) => state === "running");
  if (running.length === 0) return null;
  return (
    <ul className="lab-running">
      {running.map((training) => (
        <li key={training.id}>
          <a href={hrefTo("lab", { rest: ["trainings", training.id] })}>
            <bdi>{training.settings.name}</bdi>
          </a>{" "}
          <span className="lab-soft">{stateWords(training)}</span>
        </li>
      ))}
    </ul>
  );
}
