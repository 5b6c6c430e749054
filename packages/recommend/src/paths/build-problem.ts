import type { AffectPoint, Seconds } from "@swar/units";
import { type Catalogue, feltAt } from "../catalogue/catalogue.ts";
import { BREACH } from "../constraints/own-cost.ts";
import { bitOf } from "../constraints/rules.ts";
import { clash, clashAmong } from "../ranking/likeness.ts";
import type { Gathered } from "./gather.ts";
import { distance } from "./line.ts";
import type { Problem } from "./problem.ts";

/** What a problem is made from, besides the tracks gathered. */
export interface BuildOptions {
  /** How far along the line a point lies. */
  readonly along: (point: AffectPoint) => number;
  /** The point wanted first. */
  readonly start: AffectPoint;
  readonly startRadius: number;
  readonly maxStep: number;
  readonly continuity: number;
  /** Track that was played before, by position in the catalogue. */
  readonly last: number | undefined;
  readonly least: Seconds;
  readonly most: Seconds;
  readonly perArtist: number;
  readonly before: ReadonlyMap<number, number>;
  readonly must: readonly number[];
}

/** A problem, and the position in the catalogue of each of its candidates. */
export interface Built {
  readonly problem: Problem;
  readonly tracks: readonly number[];
}

const STEP_BREACH = BREACH * bitOf("maxStep");
const START_BREACH = BREACH * bitOf("startRadius");

/** What it costs to be `away` where `limit` is the most that is asked: nothing, or a breach and the excess. */
function excess(away: number, limit: number, breach: number): number {
  return away > limit ? breach + away - limit : 0;
}

/** Numbers the tracks by how far along the line they lie, and puts together what sequences of them cost. */
export function buildProblem(catalogue: Catalogue, { places }: Gathered, options: BuildOptions): Built {
  const { along, least, most, perArtist, before, must } = options;
  const { duration, artist } = catalogue.columns;
  const far = new Map(places.flat().map(({ index }) => [index, along(feltAt(catalogue, index))]));
  const tracks = [...far.keys()].sort((a, b) => (far.get(a) as number) - (far.get(b) as number) || a - b);
  const numbers = new Map(tracks.map((index, number) => [index, number]));
  const numbered = places.map((found) =>
    found
      .map(({ index, cost }) => ({ index, number: numbers.get(index) as number, cost }))
      .sort((a, b) => a.number - b.number),
  );
  const opening = openingCost(catalogue, options);
  const problem: Problem = {
    places: numbered.map((place) => Int32Array.from(place, ({ number }) => number)),
    own: numbered.map((place, p) =>
      Float64Array.from(place, ({ index, cost }) => cost + (p === 0 ? opening(index) : 0)),
    ),
    link: linkCost(catalogue, tracks, options),
    seconds: Float64Array.from(tracks, (index) => duration[index] as number),
    artist: Uint32Array.from(tracks, (index) => artist[index] as number),
    must: Int32Array.from(must, (index) => numbers.get(index) as number).sort(),
    least,
    most,
    perArtist,
    before,
  };
  return { problem, tracks };
}

/** What the first track costs more: for lying far from where it should, and for what was played before it. */
function openingCost(
  catalogue: Catalogue,
  { start, startRadius, continuity, last }: BuildOptions,
): (index: number) => number {
  return (index) => {
    const follows = last === undefined ? 0 : continuity * clash(catalogue, last, index);
    return follows + excess(distance(start, feltAt(catalogue, index)), startRadius, START_BREACH);
  };
}

/** What neighbours cost, by the numbers of candidates. */
function linkCost(
  catalogue: Catalogue,
  tracks: readonly number[],
  { maxStep, continuity }: BuildOptions,
): Problem["link"] {
  const arousal = Float64Array.from(tracks, (index) => catalogue.plane.arousal[index] as number);
  const valence = Float64Array.from(tracks, (index) => catalogue.plane.valence[index] as number);
  const clashes = clashAmong(catalogue, tracks);
  return (a, b) => {
    const [up, right] = [arousal[a]! - arousal[b]!, valence[a]! - valence[b]!];
    const far = excess(Math.sqrt(up * up + right * right), maxStep, STEP_BREACH);
    return continuity === 0 ? far : far + continuity * clashes(a, b);
  };
}
