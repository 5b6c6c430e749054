import "./models.css";
import type { ModelList as Models } from "../../../api/api-types.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { ErrorNote } from "../../../shell/ErrorNote.tsx";
import { Loading } from "../../../shell/Loading.tsx";
import { ModelView } from "./ModelView.tsx";

/** The cards of all models: those that come with the app, then one's own. */
export function ModelList() {
  const { value, state, error, again } = useAnswer((api, signal) => api.get<Models>("models", { signal }), []);
  if (state === "failed") return <ErrorNote error={error} onAgain={again} />;
  if (!value) return <Loading label="Reading the cards" />;
  const cards = value.models.toSorted((a, b) => Number(a.own) - Number(b.own));
  return (
    <>
      <div className="lab-models">
        {cards.map((card) => (
          <ModelView key={card.id} card={card} onRemoved={again} />
        ))}
      </div>
      <p className="lab-soft">
        R² is the share of the differences between songs that a model explains: 1 is perfect, 0 no better than always
        saying the mean. CCC also counts being off in level. Macro-F1 says how well the four quadrants are told apart.
        The bars go from 0 to 1.
      </p>
    </>
  );
}
