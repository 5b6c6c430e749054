import { nearestWords } from "@swar/recommend";
import type { AffectPoint } from "@swar/units";
import { isUnsure } from "../../text/is-unsure.ts";

/** Where music lies, as a person says it, and what of it is not sure. */
export interface Verdict {
  /** "Quiet, perhaps pleasant". */
  readonly title: string;
  /** Words of moods that lie there, the nearest first. */
  readonly words: readonly string[];
  /** What is not sure, and why; undefined where both sides are, or nobody knows how sure they are. */
  readonly doubt: string | undefined;
}

const WORDS = 3;

/**
 * What is said of music at `point`; a side that one standard error could carry over the middle is not sure.
 * @example verdictOf({ arousal: 0.2, valence: 0.6 }, { arousal: 0.1, valence: 0.17 }).title // "Quiet, perhaps pleasant"
 */
export function verdictOf(point: AffectPoint, deviation: AffectPoint | undefined): Verdict {
  const { arousal, valence } = point;
  const lively = arousal >= 0.5 ? "lively" : "quiet";
  const pleasant = valence >= 0.5 ? "pleasant" : "unpleasant";
  const words = nearestWords(point, WORDS).map(({ word }) => word);
  const certain = { arousal: 0, valence: 0 };
  const { arousal: a, valence: v } = deviation ?? certain;
  const unsure = {
    arousal: isUnsure({ arousal, valence: 1 }, { arousal: a, valence: 0 }),
    valence: isUnsure({ arousal: 1, valence }, { arousal: 0, valence: v }),
  };
  if (unsure.arousal && unsure.valence) {
    const doubt = "Not sure: both sides lie within one standard error of the middle.";
    return { title: `Perhaps ${lively}, perhaps ${pleasant}`, words, doubt };
  }
  if (unsure.valence)
    return { title: capital(`${lively}, perhaps ${pleasant}`), words, doubt: doubtOf("pleasant or unpleasant") };
  if (unsure.arousal)
    return { title: capital(`${pleasant}, perhaps ${lively}`), words, doubt: doubtOf("lively or quiet") };
  return { title: capital(`${lively} and ${pleasant}`), words, doubt: undefined };
}

function doubtOf(sides: string): string {
  return `Not sure whether ${sides}: the middle lies within one standard error.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
