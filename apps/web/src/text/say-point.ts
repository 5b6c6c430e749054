import { nearestWords } from "@swar/recommend";
import type { AffectPoint, Unit } from "@swar/units";

const WORDS = 2;
/** Nearer to the middle than this, a side is not worth naming. */
const BARELY = 0.06;
const CLEARLY = 0.28;

/**
 * A place on the plane as a person would say it.
 * @example sayPoint({ arousal: 0.3, valence: 0.75 }) // "quiet and pleasant; near relaxed and calm"
 */
export function sayPoint(point: AffectPoint): string {
  const near = nearestWords(point, WORDS).map(({ word }) => word);
  return `${sides(point)}; near ${near.join(" and ")}`;
}

function sides({ arousal, valence }: AffectPoint): string {
  const energy = side(arousal, "quiet", "lively");
  const pleasure = side(valence, "unpleasant", "pleasant");
  if (energy === undefined && pleasure === undefined) return "in the middle";
  return [energy, pleasure].filter((word) => word !== undefined).join(" and ");
}

/** `low` or `high`, how clearly, or nothing about the middle. */
function side(value: Unit, low: string, high: string): string | undefined {
  const away = Math.abs(value - 0.5);
  if (away < BARELY) return undefined;
  const name = value < 0.5 ? low : high;
  if (away >= CLEARLY) return `very ${name}`;
  return name;
}
