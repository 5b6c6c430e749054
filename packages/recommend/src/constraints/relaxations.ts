import type { Track } from "../catalogue/track.ts";
import { RELAXATION_ORDER, type Relaxable, type Relaxation } from "./constraints.ts";

/** What came of the request, as far as it tells what could not hold. */
export interface Outcome {
  /** The constraints that each track of the answer breaks. */
  readonly breaks: readonly (readonly Relaxable[])[];
  /** Tracks that had to come and may not. */
  readonly refused: readonly Track[];
  /** What is said of the length where it is not as asked. */
  readonly length?: string | undefined;
}

const WORDS: Readonly<Record<Exclude<Relaxable, "length" | "mustInclude">, string>> = {
  familiarity: "better or less known to you than you asked for",
  energy: "more or less energetic than you asked for, or of unknown energy",
  loudness: "louder or softer than you asked for, or of unknown loudness",
  tempo: "outside the tempo you asked for",
  year: "from other years than you asked for, or from an unknown one",
  repeatDays: "something you heard more recently than you wanted",
  maxStep: "a larger step from the one before than is smooth, since nothing smoother fits",
  startRadius: "some way from where it starts, since nothing nearer fits",
  perArtist: "by an artist who is there more often than you asked",
  language: "in another language than you asked for, or in an unknown one",
  genre: "of another genre than you asked for, or of an unknown one",
};

/** What a track that breaks `constraint` is, as the end of a sentence; undefined where it is not about single tracks. */
export function wordsOf(constraint: Relaxable): string | undefined {
  return constraint === "length" || constraint === "mustInclude" ? undefined : WORDS[constraint];
}

/** Everything that could not hold, in the order in which it was given up. */
export function relaxations({ breaks, refused, length }: Outcome): Relaxation[] {
  return RELAXATION_ORDER.flatMap((constraint): Relaxation[] => {
    if (constraint === "length") return length === undefined ? [] : [{ constraint, tracks: 0, words: length }];
    if (constraint === "mustInclude") return refused.length === 0 ? [] : [refusal(refused)];
    const tracks = breaks.filter((names) => names.includes(constraint)).length;
    const words = `${tracks === 1 ? "One track is" : `${tracks} tracks are`} ${WORDS[constraint]}.`;
    return tracks === 0 ? [] : [{ constraint, tracks, words }];
  });
}

function refusal(refused: readonly Track[]): Relaxation {
  const titles = refused.map(({ title }) => `“${title}”`).join(", ");
  const words = `Left out, although named, because banned or explicit: ${titles}.`;
  return { constraint: "mustInclude", tracks: refused.length, words };
}
