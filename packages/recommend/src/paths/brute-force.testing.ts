/**
 * The best playlist by looking at every set of tracks, written from the definition in docs/playlists.md and sharing no code with the
 * search: for small catalogues only.
 */
import type { Track } from "../catalogue/track.ts";
import { RELAXATION_ORDER, type Constraints, type Relaxable } from "../constraints/constraints.ts";
import type { PathMode } from "./playlist-types.ts";

export interface BruteOptions {
  readonly from: { readonly arousal: number; readonly valence: number };
  readonly to: { readonly arousal: number; readonly valence: number };
  readonly minutes: number;
  readonly mode: PathMode;
  readonly constraints: Constraints;
  readonly banned: readonly string[];
  readonly continuity: number;
  readonly now: number;
}

export interface Brute {
  readonly cost: number;
  readonly tracks: readonly string[];
}

type Point = BruteOptions["from"];

const apart = (a: Point, b: Point): number => Math.sqrt((a.arousal - b.arousal) ** 2 + (a.valence - b.valence) ** 2);
const breach = (name: Relaxable): number => 16 * 2 ** RELAXATION_ORDER.indexOf(name);

/** The best sequence, by the order of numbers of tracks, caps and tolerances of the search; undefined where there is none. */
export function bruteForce(tracks: readonly Track[], options: BruteOptions): Brute | undefined {
  const { constraints, banned, minutes } = options;
  const may = tracks.filter((t) => !banned.includes(t.id) && !(constraints.explicit === false && t.explicit));
  if (may.length === 0) return undefined;
  const must = (constraints.mustInclude ?? []).filter((id) => may.some((t) => t.id === id));
  const lengths = may.map((t) => t.duration).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)]!;
  const fitting = Math.min(may.length, Math.max(1, must.length, Math.round((60 * minutes) / typical)));
  for (let tolerance = typical / 2; ; tolerance *= 2) {
    for (
      let cap = constraints.perArtist ?? may.length;
      cap <= Math.max(may.length, constraints.perArtist ?? 0);
      cap++
    ) {
      for (const count of [0, 1, -1, 2, -2, 3, -3].map((n) => fitting + n)) {
        if (count < 1 || count > may.length) continue;
        const best = bestOf(may, { count, cap, tolerance, must, options });
        if (best) return best;
      }
    }
  }
}

interface Frame {
  readonly count: number;
  readonly cap: number;
  readonly tolerance: number;
  readonly must: readonly string[];
  readonly options: BruteOptions;
}

function bestOf(may: readonly Track[], { count, cap, tolerance, must, options }: Frame): Brute | undefined {
  const { from, to } = options;
  const along = (t: Track): number =>
    (t.arousal - from.arousal) * (to.arousal - from.arousal) + (t.valence - from.valence) * (to.valence - from.valence);
  const ordered = may.toSorted((a, b) => along(a) - along(b));
  let best: Brute | undefined;
  const visit = (chosen: Track[], next: number): void => {
    if (chosen.length < count) {
      for (let i = next; i < ordered.length; i++) visit([...chosen, ordered[i]!], i + 1);
      return;
    }
    const seconds = chosen.reduce((sum, t) => sum + t.duration, 0);
    if (Math.abs(seconds - 60 * options.minutes) > tolerance) return;
    if (!must.every((id) => chosen.some((t) => t.id === id))) return;
    if (chosen.some((t) => chosen.filter((u) => u.artist === t.artist).length > cap)) return;
    const cost = costOf(chosen, must, options);
    if (!best || cost < best.cost) best = { cost, tracks: chosen.map((t) => t.id) };
  };
  visit([], 0);
  return best;
}

/** The cost of a sequence, term by term. */
export function costOf(chosen: readonly Track[], must: readonly string[], options: BruteOptions): number {
  const { from, to, mode, continuity } = options;
  const n = chosen.length;
  const staying = Math.min(n - 1, Math.max(1, Math.round(n / 4)));
  const steps = { iso: n - staying, direct: n - 1, compensatory: 0 }[mode];
  const share = (k: number): number => (mode === "compensatory" ? 1 : steps === 0 ? 0 : Math.min(1, k / steps));
  const wanted = chosen.map((_, k) => ({
    arousal: from.arousal + (to.arousal - from.arousal) * share(k),
    valence: from.valence + (to.valence - from.valence) * share(k),
  }));
  const longest = Math.max(0.15, mode === "compensatory" ? 0 : (1.5 * apart(from, to)) / Math.max(1, steps));
  return chosen.reduce((sum, track, k) => {
    const spread = track.uncertainty!.arousal ** 2 + track.uncertainty!.valence ** 2;
    let cost = apart(track, wanted[k]!) ** 2 + spread;
    if (!must.includes(track.id)) cost += breaches(track, options);
    if (k === 0 && apart(track, wanted[0]!) > 0.15) cost += breach("startRadius") + apart(track, wanted[0]!) - 0.15;
    if (k === 0) return sum + cost;
    const before = chosen[k - 1]!;
    if (apart(track, before) > longest) cost += breach("maxStep") + apart(track, before) - longest;
    return sum + cost + continuity * (tempo(before, track) / 2 + key(before, track) / 2);
  }, 0);
}

function breaches(track: Track, { constraints, now }: BruteOptions): number {
  const outside = (
    value: number | undefined,
    range = {} as { min?: number | undefined; max?: number | undefined },
  ): boolean =>
    value === undefined
      ? range.min !== undefined || range.max !== undefined
      : value < (range.min ?? -1e9) || value > (range.max ?? 1e9);
  let cost = 0;
  if (outside(track.tempo, constraints.tempo)) cost += breach("tempo");
  if (outside(track.loudness, constraints.loudness)) cost += breach("loudness");
  if (outside(track.energy, constraints.energy)) cost += breach("energy");
  if (outside(track.year, constraints.year)) cost += breach("year");
  if (constraints.genre && !constraints.genre.includes(track.genre ?? "")) cost += breach("genre");
  const days = (now - (track.lastPlayed ?? -1e15)) / 86_400_000;
  if (constraints.repeatDays !== undefined && days < constraints.repeatDays) cost += breach("repeatDays");
  return cost;
}

function tempo(a: Track, b: Track): number {
  return a.tempo && b.tempo ? Math.min(1, Math.abs(Math.log2(a.tempo) - Math.log2(b.tempo))) : 0.5;
}

/** Steps on the circle of fifths, counted by walking along it. */
function key(a: Track, b: Track): number {
  if (a.key === undefined || b.key === undefined) return 0.5;
  const major = (t: Track): number => (t.mode === "minor" ? t.key! + 3 : t.key!) % 12;
  const walk = (fifth: number): number => {
    let steps = 0;
    for (let note = major(a); note !== major(b); note = (note + fifth) % 12) steps++;
    return steps;
  };
  return Math.min(walk(7), walk(5)) / 6;
}
