/*
 * How many tracks, how many of one artist, how exactly the minutes: the search is tried with what was asked, then with more of one
 * artist, then with the minutes less exact, and the first that has an answer counts.
 */
import type { Seconds } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { nearest } from "../catalogue/nearest.ts";
import { bitOf } from "../constraints/rules.ts";
import { artistSupply, type Supply } from "./artist-supply.ts";
import { attempter, type Frame, type Plan, type PlanOptions } from "./attempt.ts";
import { wantedPoints } from "./line.ts";

/** A plan, and whether it lasts as long as was asked, to within half a typical track. */
export interface Planned extends Plan {
  readonly onTime: boolean;
}

/** How far the number of tracks may lie from the one that fits best, in the order in which they are tried. */
const OTHER_COUNTS = [0, 1, -1, 2, -2, 3, -3];
/** Tracks about each end and the middle whose lengths tell what is typical. */
const TYPICAL_OF = 96;
/** What is more important than the cap of artists, as bits. */
const ABOVE_CAP = bitOf("language") | bitOf("genre");

/** The best sequence that can be had; undefined where no track may come. */
export function plan(catalogue: Catalogue, options: PlanOptions): Planned | undefined {
  const supply = artistSupply(catalogue, comingIn(catalogue, options), options.played);
  const available = supply.within(Infinity);
  if (available === 0) return undefined;
  const typical = typicalDuration(catalogue, options);
  const fitting = Math.min(available, Math.max(1, options.must.length, Math.round(options.seconds / typical)));
  const attempt = attempter(catalogue, options, supply);
  const caps = capsOf(options, supply, fitting);
  for (let wide = 1; ; wide *= 2) {
    const tolerance = (wide * typical) / 2;
    const last = wide > 1e6;
    const counts = last ? Array.from({ length: fitting }, (_, i) => fitting - i) : OTHER_COUNTS.map((n) => fitting + n);
    for (const perArtist of caps) {
      const most = supply.within(perArtist);
      for (const count of new Set(counts.map((n) => Math.min(n, most)))) {
        if (count < Math.max(1, options.must.length)) continue;
        const frame = { count, perArtist, tolerance };
        const found = attempt(frame);
        if (found) return { ...withMoreOfAnArtist(found, { attempt, frame, caps, ...options }), onTime: wide === 1 };
      }
    }
    if (last) return undefined;
  }
}

/** The caps that are tried, the one asked for first. */
function capsOf({ perArtist, played }: PlanOptions, { largest }: Supply, fitting: number): number[] {
  const top = Math.min(largest, fitting + 3 + played.length);
  if (perArtist >= top) return [perArtist];
  return Array.from({ length: top - perArtist + 1 }, (_, i) => perArtist + i);
}

interface Refine {
  readonly attempt: (frame: Frame) => Plan | undefined;
  readonly frame: Frame;
  readonly caps: readonly number[];
  readonly broken: (index: number) => number;
}

/** Where genre or language do not hold, gives up the cap of artists first, as far as that helps. */
function withMoreOfAnArtist(found: Plan, { attempt, frame, caps, broken }: Refine): Plan {
  const amiss = ({ tracks }: Plan): number => tracks.reduce((sum, index) => sum + (broken(index) & ABOVE_CAP), 0);
  const free = amiss(found) === 0 ? undefined : attempt({ ...frame, perArtist: caps.at(-1) as number });
  if (!free || amiss(free) >= amiss(found)) return found;
  for (const perArtist of caps.filter((cap) => cap > frame.perArtist)) {
    const one = attempt({ ...frame, perArtist });
    if (one && amiss(one) <= amiss(free)) return one;
  }
  return free;
}

/** The tracks that may come. */
function* comingIn({ tracks }: Catalogue, { extra }: PlanOptions): Generator<number> {
  for (let index = 0; index < tracks.length; index++) if (extra(index) < Infinity) yield index;
}

/** The middle of the lengths of the tracks along the way. */
function typicalDuration(catalogue: Catalogue, { way, extra }: PlanOptions): Seconds {
  const near = wantedPoints(way, 3).flatMap((point) => nearest(catalogue, point, { count: TYPICAL_OF, extra }));
  const lengths = near.map(({ index }) => catalogue.columns.duration[index] as number).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] as number;
}
