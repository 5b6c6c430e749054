import { hrefTo } from "../../shell/route.ts";
import { Icon } from "../../controls/Icon.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { ModelList } from "./models/ModelList.tsx";
import { RunningNote } from "./RunningNote.tsx";
import { TrainingList } from "./TrainingList.tsx";
import { useTrainings } from "./use-trainings.ts";

/** What there is: trainings under way and done, and all models. */
export function Overview() {
  const trainings = useTrainings();
  return (
    <PageFrame
      title="Laboratory"
      lead="What the models learnt and how far they can be trusted; and a place to teach one of your own."
      actions={
        <a className="button" data-tone="primary" href={hrefTo("lab", { rest: ["new"] })}>
          <Icon name="add" />
          <span>Start a training</span>
        </a>
      }
    >
      <RunningNote trainings={trainings.value?.trainings ?? []} />
      <section className="lab-section" aria-labelledby="lab-models">
        <h2 id="lab-models">Models</h2>
        <ModelList />
      </section>
      <section className="lab-section" aria-labelledby="lab-trainings">
        <h2 id="lab-trainings">Trainings</h2>
        <TrainingList answer={trainings} />
      </section>
    </PageFrame>
  );
}
