import type { AffectPoint, Seconds } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Extra } from "../catalogue/nearest.ts";
import { artistSupply, type Supply } from "./artist-supply.ts";
import { buildProblem } from "./build-problem.ts";
import { gather, type Gathered } from "./gather.ts";
import { alongLine, distance, stepsOf, wantedPoints, type Way } from "./line.ts";
import { leftOut } from "./left-out.ts";
import { solve } from "./solve.ts";

/** What is to be planned, all defaults filled in. */
export interface PlanOptions {
  readonly way: Way;
  readonly seconds: Seconds;
  readonly startRadius: number;
  readonly maxStep: number | undefined;
  readonly continuity: number;
  readonly perArtist: number;
  readonly effort: number;
  /** What a track costs beyond its squared distance; Infinity where it must not come. */
  readonly extra: Extra;
  /** The constraints that a track breaks by itself, as a sum of bits. */
  readonly broken: (index: number) => number;
  readonly must: readonly number[];
  /** Positions of what was played before, in order. */
  readonly played: readonly number[];
}

/** A planned sequence. */
export interface Plan {
  /** Positions in the catalogue, in order. */
  readonly tracks: readonly number[];
  readonly points: readonly AffectPoint[];
  readonly cost: number;
  readonly lowerBound: number;
}

/** What one search is about. */
export interface Frame {
  readonly count: number;
  readonly perArtist: number;
  /** How far the length may lie from what was asked. */
  readonly tolerance: Seconds;
}

/** Least and most tracks gathered about a point, how many about all points of a long list, and how many times as many where these hold no answer. */
const GATHERED_LEAST = 96;
const GATHERED_MOST = 320;
const GATHERED_IN_ALL = 2560;
const GROWTH = 4;

const STEP_LEAST = 0.15;
const STEP_TIMES = 1.5;

/** The longest step from track to track: as asked, or one and a half even steps and at least 0.15. */
export function longestStep({ way, maxStep }: Pick<PlanOptions, "way" | "maxStep">, count: number): number {
  const even = distance(way.from, way.to) / Math.max(1, stepsOf(way, count));
  return maxStep ?? Math.max(STEP_LEAST, way.mode === "compensatory" ? 0 : STEP_TIMES * even);
}

/** Searches: gives the best sequence within a frame, or undefined. Tracks are gathered once for each number of them. */
export function attempter(
  catalogue: Catalogue,
  options: PlanOptions,
  supply: Supply,
): (frame: Frame) => Plan | undefined {
  const gathered = new Map<string, Gathered>();
  const gatherFor = (points: readonly AffectPoint[], size: number): Gathered => {
    const key = `${points.length} ${size}`;
    const known = gathered.get(key) ?? gather(catalogue, { points, size, extra: options.extra, must: options.must });
    gathered.set(key, known);
    return known;
  };
  return (frame) => {
    const points = wantedPoints(options.way, frame.count);
    let size = gatheredFor(frame.count);
    let near = gatherFor(points, size);
    while (isPart(near) && supplied(catalogue, near, options, frame) < frame.count) {
      near = gatherFor(points, (size *= GROWTH));
    }
    const plan = attempt(catalogue, near, { options, supply, frame, points });
    if (plan || !isPart(near)) return plan;
    return attempt(catalogue, gatherFor(points, size * GROWTH), { options, supply, frame, points });
  };
}

/** The more places, the fewer tracks about each, so that the work stays about the same; but enough for tracks that differ. */
function gatheredFor(count: number): number {
  const share = Math.min(GATHERED_MOST, Math.round(GATHERED_IN_ALL / count));
  return Math.max(GATHERED_LEAST, 2 * count, share);
}

function supplied(catalogue: Catalogue, { places }: Gathered, { played }: PlanOptions, { perArtist }: Frame): number {
  const indices = new Set(places.flatMap((place) => place.map(({ index }) => index)));
  return artistSupply(catalogue, indices, played).within(perArtist);
}

/** Whether tracks were left out. */
function isPart({ cuts }: Gathered): boolean {
  return cuts.some((cut) => cut < Infinity);
}

interface Attempt {
  readonly options: PlanOptions;
  readonly supply: Supply;
  readonly frame: Frame;
  readonly points: readonly AffectPoint[];
}

function attempt(catalogue: Catalogue, near: Gathered, { options, supply, frame, points }: Attempt): Plan | undefined {
  const { way, seconds, played } = options;
  const { problem, tracks } = buildProblem(catalogue, near, {
    ...options,
    along: alongLine(way),
    start: points[0] as AffectPoint,
    maxStep: longestStep(options, frame.count),
    last: played.at(-1),
    least: seconds - frame.tolerance,
    most: seconds + frame.tolerance,
    perArtist: frame.perArtist,
    before: supply.before,
  });
  const { best, bound } = solve(problem, options.effort);
  if (!best) return undefined;
  const sequence = best.candidates.map((candidate) => tracks[candidate] as number);
  return {
    tracks: sequence,
    points,
    cost: best.cost,
    lowerBound: Math.min(best.cost, bound, leftOut(problem, near.cuts)),
  };
}
