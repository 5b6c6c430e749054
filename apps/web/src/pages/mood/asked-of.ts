import type { Constraints, PlaylistRequest } from "../../api/api-types.ts";
import type { Question, Stretch } from "./question.ts";

/** Beats a minute that still count as calm: about a walk. */
const CALM_TEMPO = 100;

/** Familiarity is plays / (plays + 2): that of one play, and that of none. */
const ONCE = 0.33;

type Named = Exclude<keyof Constraints, "mustInclude">;

/** `question` as the server takes it; nothing stands in it that was not asked for. */
export function askedOf(question: Question & { readonly now: NonNullable<Question["now"]> }): PlaylistRequest {
  const { now, goal, minutes, way } = question;
  const constraints = constraintsOf(question);
  return {
    from: now,
    to: goal,
    minutes,
    mode: way,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What the tracks must be; what is open is left out. */
function constraintsOf(question: Question): Constraints {
  const { calmTempo, onePerArtist, withoutExplicit, perArtist, notHeardDays, familiarity } = question;
  const all: { readonly [Name in Named]: Constraints[Name] | undefined } = {
    tempo: rangeOf(question.tempo) ?? (calmTempo ? { max: CALM_TEMPO } : undefined),
    loudness: rangeOf(question.loudness),
    energy: rangeOf(question.energy),
    year: rangeOf(question.year),
    genre: namesOf(question.genres),
    language: namesOf(question.languages),
    explicit: withoutExplicit ? false : undefined,
    perArtist: onePerArtist ? 1 : perArtist || undefined,
    repeatDays: notHeardDays || undefined,
    familiarity: { any: undefined, known: { min: ONCE }, new: { max: 0 } }[familiarity],
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function rangeOf(stretch: Stretch): { readonly min: number; readonly max: number } | undefined {
  return stretch && { min: stretch[0], max: stretch[1] };
}

function namesOf(text: string): readonly string[] | undefined {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 ? names : undefined;
}
