import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf } from "./plan.ts";
import type { Run } from "./run.ts";
import { planSongs, type SongPlanOptions } from "./song-plan.ts";
import { ratedSongs } from "./songs.testing.ts";

const songs = ratedSongs({}, { rows: 90, artists: 15 });
const WIDTH = songs.columns.length;
const groupOfRow = new Map(
  songs.songs.map(({ group }, i) => [songs.x.subarray(i * WIDTH, (i + 1) * WIDTH).join(), group]),
);
const OPTIONS: SongPlanOptions = { rows: "songs", length: 4, stride: 1, task: "regress", seeds: [1] };

/** The groups of all rows that the windows of `clips` show, which may be more than those of the clips. */
function groupsShown({ set: { examples } }: Run, clips: readonly number[]): Set<string | undefined> {
  const frames = examples.frames as Float32Array;
  const each = frames.length / examples.count;
  const shown = new Set<string | undefined>();
  for (const clip of clips)
    for (let at = examples.offsets[clip]! * each; at < examples.offsets[clip + 1]! * each; at += WIDTH)
      shown.add(groupOfRow.get(frames.subarray(at, at + WIDTH).join()));
  return shown;
}

const countOf = ({ split: { train, validation, test } }: Run): number => train.length + validation.length + test.length;

describe("planSongs", () => {
  it("shows no song of an artist on two sides of a split, in none of the rows of a window", () => {
    const [lengths, strides] = [integer({ min: 1, max: 6 }), integer({ min: 1, max: 3 })];
    assert(
      property(lengths, strides, constantFrom(undefined, 3, 5), integer(), (length, stride, folds, seed) => {
        for (const run of runsOf(planSongs(songs, { ...OPTIONS, length, stride, folds, seeds: [seed] }))) {
          const { train, validation, test } = run.split;
          const seen = [train, validation, test].flatMap((part) => [...groupsShown(run, part)]);
          expect(new Set(seen).size).toBe(seen.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("mixes neighbours across the split where it is told to, as the first prototype did", () => {
    const { main } = planSongs(songs, { ...OPTIONS, rows: "mixed", length: 10 });
    const [taught, tested] = [groupsShown(main, main.split.train), groupsShown(main, main.split.test)];
    expect([...tested].filter((group) => taught.has(group)).length).toBe(tested.size);
    expect(countOf(main)).toBe(90 - 9);
  });

  it("keeps the stretches of a song together in time, as one clip", () => {
    const songOf = songs.songs.map((_, i) => `song ${Math.floor(i / 6)}`);
    const { main } = planSongs(songs, { ...OPTIONS, rows: "time", length: 4, stride: 2, songOf });
    expect(countOf(main)).toBe(15);
    expect(main.set.examples.count).toBe(15 * 2);
  });

  it.each(["songs", "mixed"] as const)("draws so many windows at most, the same for one seed: %s", (rows) => {
    for (const length of [1, 4]) {
      const limited = planSongs(songs, { ...OPTIONS, rows, length, limit: 30 });
      expect(countOf(limited.main)).toBe(30);
      expect(planSongs(songs, { ...OPTIONS, rows, length, limit: 30 })).toEqual(limited);
      expect(countOf(planSongs(songs, { ...OPTIONS, rows, length, limit: 3000 }).main)).toBeGreaterThan(70);
    }
  });

  it("says what to do where the limit leaves too little", () => {
    expect(() => planSongs(songs, { ...OPTIONS, limit: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: split: windows must be left in at least 3 parts, got 2; raise --limit-sequences or leave it out]`,
    );
    expect(() => planSongs(songs, { ...OPTIONS, length: 1, limit: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: split: there must be at least 3 groups to keep apart, got 2; add clips or songs, or name another column with --group]`,
    );
  });
});
