import type { HandPrediction, SongGuess } from "../../engine/index.ts";
import type { PlaneMarker } from "../../plane/plane-props.ts";
import type { ComparedGuess } from "./compared-model.ts";

/** What model, formula and others say, as marks on the plane; only the model's uncertainty is drawn, for the sake of the others. */
export function guessMarkers(
  { model, formula }: HandPrediction,
  others: readonly ComparedGuess[],
): readonly PlaneMarker[] {
  const marks: readonly PlaneMarker[] = [
    ...others.flatMap(({ id, name, guess }) =>
      guess ? [{ id, name, point: placeOf(guess), look: "ring" as const, named: true }] : [],
    ),
    { id: "formula", name: "formula", point: placeOf(formula), look: "ring", named: true },
    { id: "model", name: "model", point: placeOf(model), look: "now", named: true, uncertainty: model.uncertainty },
  ];
  return marks.filter(({ point }) => Number.isFinite(point.arousal) && Number.isFinite(point.valence));
}

function placeOf({ arousal, valence }: SongGuess) {
  return { arousal, valence };
}
