import { pointOfWord } from "@swar/recommend";
import type { AffectPoint } from "@swar/units";

/** How a playlist goes from one place to the other. */
export type Way = "iso" | "direct" | "compensatory";

/** A stretch of numbers; undefined where everything will do. */
export type Stretch = readonly [low: number, high: number] | undefined;

/** What a person asks on this page. */
export interface Question {
  /** Undefined until it is said. */
  readonly now: AffectPoint | undefined;
  readonly goal: AffectPoint;
  readonly minutes: number;
  readonly way: Way;
  readonly calmTempo: boolean;
  readonly onePerArtist: boolean;
  readonly withoutExplicit: boolean;
  readonly tempo: Stretch;
  readonly loudness: Stretch;
  readonly energy: Stretch;
  readonly year: Stretch;
  /** As they are typed, with commas between them. */
  readonly genres: string;
  readonly languages: string;
  /** 0 for as many as there are. */
  readonly perArtist: number;
  /** 0 for any. */
  readonly notHeardDays: number;
  readonly familiarity: "any" | "known" | "new";
}

/** What is asked before anybody has touched anything: half an hour that leads to calm. */
export const FIRST_QUESTION: Question = {
  now: undefined,
  goal: pointOfWord("calm"),
  minutes: 30,
  way: "iso",
  calmTempo: false,
  onePerArtist: false,
  withoutExplicit: false,
  tempo: undefined,
  loudness: undefined,
  energy: undefined,
  year: undefined,
  genres: "",
  languages: "",
  perArtist: 0,
  notHeardDays: 0,
  familiarity: "any",
};
