import type { Seconds, Unit } from "@swar/units";

/** The part of a song that a section is. */
export type SectionName = "intro" | "theme" | "theme again" | "middle" | "return" | "outro";

/** A section: what it is made of and how full it sounds. */
export interface SectionPlan {
  readonly name: SectionName;
  readonly bars: number;
  /** How each phrase of four bars ends; none where no tune is sung. */
  readonly phrases: readonly ("open" | "closed")[];
  /** Fullness at its start and at its end: players join, and all play louder. */
  readonly energy: readonly [Unit, Unit];
}

const section = (
  name: SectionName,
  bars: number,
  phrases: SectionPlan["phrases"],
  energy: SectionPlan["energy"],
): SectionPlan => ({ name, bars, phrases, energy });

/** Forms from the shortest to the longest, in bars: a song picks the one that takes nearest to the wished time. */
const FORMS: readonly (readonly SectionPlan[])[] = [
  [
    section("intro", 1, [], [0.3, 0.35]),
    section("theme", 4, ["closed"], [0.45, 0.6]),
    section("return", 4, ["closed"], [0.75, 1]),
    section("outro", 2, [], [0.6, 0.4]),
  ],
  [
    section("intro", 1, [], [0.3, 0.35]),
    section("theme", 4, ["closed"], [0.45, 0.6]),
    section("middle", 4, ["open"], [0.5, 0.85]),
    section("return", 4, ["closed"], [0.95, 1]),
    section("outro", 2, [], [0.6, 0.4]),
  ],
  [
    section("intro", 2, [], [0.3, 0.4]),
    section("theme", 4, ["open"], [0.45, 0.55]),
    section("theme again", 4, ["closed"], [0.6, 0.72]),
    section("middle", 4, ["open"], [0.5, 0.9]),
    section("return", 4, ["closed"], [0.95, 1]),
    section("outro", 2, [], [0.6, 0.4]),
  ],
  [
    section("intro", 2, [], [0.35, 0.45]),
    section("theme", 8, ["open", "closed"], [0.5, 0.7]),
    section("middle", 8, ["open", "open"], [0.5, 0.92]),
    section("return", 8, ["open", "closed"], [0.95, 1]),
    section("outro", 2, [], [0.7, 0.5]),
  ],
  [
    section("intro", 4, [], [0.35, 0.45]),
    section("theme", 8, ["open", "closed"], [0.5, 0.6]),
    section("theme again", 8, ["open", "closed"], [0.65, 0.78]),
    section("middle", 8, ["open", "open"], [0.5, 0.92]),
    section("return", 8, ["open", "closed"], [0.95, 1]),
    section("outro", 2, [], [0.7, 0.5]),
  ],
];

/**
 * The form that, with bars of `barSeconds`, comes nearest to `wished` seconds as a ratio.
 * @example formFor({ barSeconds: 4, wished: 50 }).length // 4
 */
export function formFor({ barSeconds, wished }: { barSeconds: Seconds; wished: Seconds }): readonly SectionPlan[] {
  const distance = (form: readonly SectionPlan[]): number => Math.abs(Math.log((barsOf(form) * barSeconds) / wished));
  return FORMS.reduce((best, form) => (distance(form) < distance(best) ? form : best));
}

/** Bars of all sections together. */
export function barsOf(form: readonly SectionPlan[]): number {
  return form.reduce((sum, { bars }) => sum + bars, 0);
}
