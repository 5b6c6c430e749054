import { check } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { foldName } from "../catalogue/fold-name.ts";
import { type Heard, heardBy } from "../listener/heard.ts";
import type { Listener } from "../listener/listener.ts";
import { type Constraints, type Range, RELAXATION_ORDER, type Relaxable } from "./constraints.ts";

/** Constraints that a track keeps or breaks by itself, by position in the catalogue. */
export interface Rules {
  /** Whether bans and `explicit` let it come. */
  readonly allowed: (index: number) => boolean;
  /** The constraints it breaks, as a sum of `bitOf`; may stop adding once the sum is above `most`. */
  readonly broken: (index: number, most?: number) => number;
  /** Positions of the tracks that must come and may. */
  readonly must: readonly number[];
  /** Ids of tracks that must come and may not. */
  readonly refused: readonly string[];
  readonly heard: Heard;
}

/** What the rules are made from. */
export interface Asked {
  readonly constraints?: Constraints | undefined;
  readonly listener?: Listener | undefined;
  readonly now?: number | undefined;
}

const DAY = 86_400_000;

/**
 * The bit of a constraint in a set of them: the later it is given up, the higher, so that of two sets the one that is
 * less to give up is the smaller number.
 * @example bitOf("familiarity") // 1
 */
export function bitOf(constraint: Relaxable): number {
  return 1 << RELAXATION_ORDER.indexOf(constraint);
}

/** The constraints of a set, in the order of relaxation. */
export function constraintsOf(bits: number): Relaxable[] {
  return RELAXATION_ORDER.filter((constraint) => (bits & bitOf(constraint)) !== 0);
}

/**
 * The rules that `asked` makes for `catalogue`.
 * @throws SwarError `invalid-argument` where a constraint is none, or names a track to include that is not there.
 */
export function rulesFor(catalogue: Catalogue, { constraints = {}, listener = {}, now }: Asked): Rules {
  checkConstraints(constraints, now);
  const heard = heardBy(catalogue, listener);
  const allowed = allowedBy(catalogue, constraints, listener);
  const tests = testsOf(catalogue, { constraints, heard, now });
  const named = [...new Set(constraints.mustInclude)].map((id) => ({ id, index: indexOf(catalogue, id) }));
  const must = named.filter(({ index }) => allowed(index)).map(({ index }) => index);
  const exempt = new Set(must);
  const broken = (i: number, most = Infinity): number => {
    let bits = 0;
    for (const { bit, holds } of tests) {
      if (holds(i)) continue;
      bits |= bit;
      if (bits > most) break;
    }
    return bits !== 0 && exempt.has(i) ? 0 : bits;
  };
  const refused = named.filter(({ index }) => !allowed(index)).map(({ id }) => id);
  return { allowed, broken, must: must.toSorted((a, b) => a - b), refused, heard };
}

function indexOf(catalogue: Catalogue, id: string): number {
  const index = catalogue.indexOf.get(id);
  check(index !== undefined, "mustInclude", "must name tracks of the catalogue; leave out those that are gone", id);
  return index;
}

/** Bans and `explicit`. */
function allowedBy(
  { columns, indexOf: positions }: Catalogue,
  { explicit }: Constraints,
  { bannedTracks = [], bannedArtists = [] }: Listener,
): (index: number) => boolean {
  const banned = new Set(bannedTracks.map((id) => positions.get(id)));
  const silenced = new Set(bannedArtists.flatMap((name) => columns.credits.get(foldName(name)) ?? []));
  const { artist, explicit: marked } = columns;
  return (i) =>
    (banned.size === 0 || !banned.has(i)) &&
    (silenced.size === 0 || !silenced.has(artist[i]!)) &&
    (explicit !== false || marked[i] === 0);
}

/** 1 at the number of each name that passes `test`; number 0, an unknown name, does not. */
function flags(names: ReadonlyMap<string, number>, test: (name: string) => boolean): Uint8Array {
  const passed = new Uint8Array(names.size + 1);
  for (const [name, number] of names) if (test(name)) passed[number] = 1;
  return passed;
}

interface Test {
  readonly bit: number;
  readonly holds: (index: number) => boolean;
}

interface TestsOf {
  readonly constraints: Constraints;
  readonly heard: Heard;
  readonly now: number | undefined;
}

function testsOf({ columns }: Catalogue, { constraints, heard, now = 0 }: TestsOf): Test[] {
  const { tempo, loudness, energy, year, familiarity, genre, language, repeatDays } = constraints;
  const tests: Test[] = [];
  const add = (name: Relaxable, holds: (index: number) => boolean): unknown => tests.push({ bit: bitOf(name), holds });
  const within = (name: Relaxable, range: Range | undefined, column: Float32Array): void => {
    if (range === undefined) return;
    const [low, high] = [Math.fround(range.min ?? -Infinity), Math.fround(range.max ?? Infinity)];
    add(name, (i) => column[i]! >= low && column[i]! <= high);
  };
  const oneOf = (
    name: Relaxable,
    asked: readonly string[] | undefined,
    column: Uint32Array,
    known: ReadonlyMap<string, number>,
  ): void => {
    if (asked === undefined) return;
    const folded = new Set(asked.map(foldName));
    const wanted = flags(known, (text) => folded.has(text));
    add(name, (i) => wanted[column[i]!] === 1);
  };
  // The most important first, so that adding up may stop early.
  oneOf("genre", genre, columns.genre, columns.genres);
  oneOf("language", language, columns.language, columns.languages);
  if (repeatDays !== undefined) add("repeatDays", (i) => now - heard.lastPlayed(i) >= repeatDays * DAY);
  within("year", year, columns.year);
  within("tempo", tempo, columns.tempo);
  within("loudness", loudness, columns.loudness);
  within("energy", energy, columns.energy);
  if (familiarity !== undefined) {
    const { min = 0, max = 1 } = familiarity;
    add(
      "familiarity",
      (i) =>
        Math.fround(heard.familiarity(i)) >= Math.fround(min) && Math.fround(heard.familiarity(i)) <= Math.fround(max),
    );
  }
  return tests;
}

function checkConstraints(constraints: Constraints, now: number | undefined): void {
  for (const name of ["tempo", "loudness", "energy", "year", "familiarity"] as const) {
    const { min = -Infinity, max = Infinity } = constraints[name] ?? {};
    check(min <= max, name, "min must not be above max", [min, max]);
  }
  const { perArtist = 1, repeatDays } = constraints;
  check(Number.isInteger(perArtist) && perArtist >= 1, "perArtist", "must be a whole number from 1", perArtist);
  check(repeatDays === undefined || repeatDays >= 0, "repeatDays", "must be from 0", repeatDays);
  const timed = repeatDays === undefined || now !== undefined;
  check(timed, "repeatDays", "needs the present; pass it as now, in milliseconds since 1970", now);
}
