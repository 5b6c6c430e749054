import "./Report.css";
import { useId, type ReactNode } from "react";
import type { TrainingDetailsView, TrainingResultView } from "../../../api/api-types.ts";
import { Disclosure } from "../../../controls/Disclosure.tsx";
import { sayCount } from "../../../text/say-count.ts";
import { ComparisonChart } from "../charts/ComparisonChart.tsx";
import { ImportanceBars } from "../charts/ImportanceBars.tsx";
import { LearningCurves } from "../charts/LearningCurves.tsx";
import { Scatter } from "../charts/Scatter.tsx";
import { affectFigures, classFigures } from "../figures.ts";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { ConfusionTable } from "./ConfusionTable.tsx";
import { DataWords } from "./DataWords.tsx";
import { FoldTable } from "./FoldTable.tsx";
import { HeldOutPlanes } from "./HeldOutPlanes.tsx";
import { PointTable } from "./PointTable.tsx";
import { Tiles } from "./Tiles.tsx";
import { Warnings } from "./Warnings.tsx";

/** Below this, chance decides. */
const FEW = 30;

/** What a training came to, on rows that it did not see. */
export function Report({
  training,
  result,
}: {
  readonly training: TrainingDetailsView;
  readonly result: TrainingResultView;
}) {
  const { evaluation, classes, noun, comparison, importance = [], folds = [], points = [] } = result;
  const confusion = evaluation?.quadrant?.confusion ?? classes?.confusion;
  // Where nothing moves, there is nothing to be drawn.
  const important = importance.filter(({ features }) => features.some(({ mean }) => mean !== 0));
  const count = evaluation?.count ?? classes?.count ?? 0;
  return (
    <>
      <Warnings
        warnings={[
          ...result.warnings,
          ...(count < FEW
            ? [
                `only ${sayCount(count, noun)} could be held back, so that the figures say next to nothing; take a longer table`,
              ]
            : []),
        ]}
      />
      <section className="lab-section">
        <h2>How good it is</h2>
        <p className="lab-soft">
          Measured on {sayCount(count, noun)} that it had not seen, beside what is reached without any model. A figure
          may as well lie anywhere in its interval.
        </p>
        {evaluation && <Tiles figures={affectFigures(evaluation)} />}
        {classes && <Tiles figures={classFigures(classes)} />}
      </section>
      {points.length > 0 && evaluation && (
        <Part title="Predicted over true">
          <div className="lab-pair">
            {(["arousal", "valence"] as const).map((axis) => (
              <Scatter key={axis} {...{ points, axis, noun }} mean={evaluation.baseline.point[axis]} />
            ))}
          </div>
          <PointTable points={points} noun={noun} />
        </Part>
      )}
      {points.length > 0 && (
        <Part title="On the plane">
          <HeldOutPlanes points={points} noun={noun} />
        </Part>
      )}
      {confusion && (
        <Part title="Quadrants taken for each other">
          <ConfusionTable confusion={confusion} noun={noun} />
        </Part>
      )}
      {important.length > 0 && (
        <Part title="What it goes by">
          <p className="lab-soft">
            How much worse it predicts when the values of one feature are shuffled among the held-out {noun}s. Features
            that say the same share their importance. Lines: one standard deviation over shufflings.
          </p>
          <div className="lab-pair">
            {important.map((one) => (
              <ImportanceBars key={one.target} importance={one} />
            ))}
          </div>
        </Part>
      )}
      {comparison && comparison.rows.length > 0 && (
        <Part title="Beside other methods">
          {comparison.caption !== undefined && <p className="lab-soft">{comparison.caption}</p>}
          <div className="lab-pair">
            {comparison.measures.map((measure) => (
              <ComparisonChart key={measure.key} {...{ comparison, measure }} />
            ))}
          </div>
          <Disclosure summary="The comparison as a table">
            <ComparisonTable comparison={comparison} />
          </Disclosure>
        </Part>
      )}
      {training.runs.some(({ history }) => history.length > 0) && (
        <Part title="How it learnt">
          <LearningCurves runs={training.runs} />
        </Part>
      )}
      <Part title="What it learnt from">
        <DataWords data={result.data} noun={noun} />
        {folds.length > 1 && (
          <Disclosure summary={`Fold by fold (${folds.length})`}>
            <FoldTable folds={folds} noun={noun} />
          </Disclosure>
        )}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="lab-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
