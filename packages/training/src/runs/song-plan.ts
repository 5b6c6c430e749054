/** Plans of runs over the songs of a table, by what a sequence of rows means. */
import { random, shuffled, SwarError } from "@swar/units";
import { selectClips } from "../fit/examples.ts";
import { groupFolds } from "../sets/group-split.ts";
import { planByGroup, planByParts, type PlanOptions } from "./plan.ts";
import type { LabelledSongs } from "./labelled-songs.ts";
import type { Plan, TrainingSet } from "./run.ts";
import { songWindows, type SongWindows } from "./song-windows.ts";

/** How a table is cut into windows and divided. */
export interface SongPlanOptions extends PlanOptions, Omit<SongWindows, "together"> {
  /**
   * `songs`: windows run over neighbouring rows of one part, and never from one part into another. `mixed`: over all rows as
   * they stand, and neighbours that share rows may stand on both sides of a split: the first prototype's way, which
   * flatters. `time`: over rows that are stretches of one song, each named by `songOf`.
   */
  readonly rows: "songs" | "mixed" | "time";
  /** Where rows are `time`: the song of each of them, shape (songs,). */
  readonly songOf?: readonly string[] | undefined;
  /** So many windows at most, drawn at random. */
  readonly limit?: number | undefined;
}

/**
 * The plan over `songs`.
 * @throws SwarError `too-few-examples` where there are fewer than three groups; `invalid-table` where, in time, other rows stand
 * between those of a song: what predicts looks at rows that stand together.
 */
export function planSongs(songs: LabelledSongs, options: SongPlanOptions): Plan {
  const { rows, length, stride, task, limit } = options;
  const windows = { length, stride, task, together: rows === "time" };
  const [first = 0] = options.seeds;
  if (rows === "mixed") {
    const set = songWindows(songs, [songs.songs.map((_, i) => i)], windows);
    return planByGroup(limited(alone(set), limit, first), options);
  }
  if (rows === "time")
    return planByGroup(limited(songWindows(songs, stretchesOf(options.songOf ?? []), windows), limit, first), options);
  if (length === 1) {
    const set = songWindows(
      songs,
      songs.songs.map((_, i) => [i]),
      windows,
    );
    return planByGroup(limited(set, limit, first), options);
  }
  const groups = songs.songs.map(({ group }) => group);
  return planByParts((seed, count) => {
    const set = songWindows(songs, groupFolds(groups, count, seed), windows);
    const kept = sampled(set.clips.length, limit, seed);
    const parts = [...Map.groupBy(kept, (clip) => set.stretchOf[clip]).values()];
    if (parts.length < 3) throw tooFew(parts.length);
    return { set, parts };
  }, options);
}

function tooFew(parts: number): SwarError {
  const rule = "windows must be left in at least 3 parts";
  return new SwarError("too-few-examples", `split: ${rule}, got ${parts}; raise --limit-sequences or leave it out`);
}

/** Every clip in a group of its own, so that a split by groups is one at random. */
function alone(set: TrainingSet): TrainingSet {
  return { ...set, clips: set.clips.map((clip, i) => ({ ...clip, group: `window ${i}` })) };
}

/** Rows with the same song, in their order; a row that names none is a song of its own. */
function stretchesOf(songOf: readonly string[]): number[][] {
  const stretches = [...Map.groupBy(songOf.keys(), (i) => songOf[i] || i)];
  for (const [song, rows] of stretches)
    if ((rows.at(-1) as number) - (rows[0] as number) >= rows.length) throw apart(song);
  return stretches.map(([, rows]) => rows);
}

function apart(song: string | number): SwarError {
  const rule = "the rows of a song must stand together, in the order of time";
  const remedy = "sort the table, or name a column that tells songs apart";
  return new SwarError("invalid-table", `sequence: ${rule}, got ${JSON.stringify(song)} in several places; ${remedy}`);
}

function limited(set: TrainingSet, limit: number | undefined, seed: number): TrainingSet {
  if (limit === undefined || set.clips.length <= limit) return set;
  const kept = sampled(set.clips.length, limit, seed);
  return { clips: kept.map((i) => set.clips[i]!), examples: selectClips({ examples: set.examples, clips: kept }) };
}

/** `count` indices, or `limit` of them at random, in rising order. */
function sampled(count: number, limit: number | undefined, seed: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (limit === undefined || count <= limit) return all;
  return shuffled(all, random(seed))
    .slice(0, limit)
    .toSorted((a, b) => a - b);
}
