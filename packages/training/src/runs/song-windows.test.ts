import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { songWindows, type SongWindows } from "./song-windows.ts";
import { ratedSongs } from "./songs.testing.ts";

const songs = ratedSongs({}, { rows: 60, artists: 7 });
const WIDTH = songs.columns.length;
const OPTIONS: SongWindows = { length: 3, stride: 1, together: false, task: "regress" };

/** The rows that each window shows, found again by what they hold. */
function rowsShown({ examples }: ReturnType<typeof songWindows>): number[][] {
  const frames = examples.frames as Float32Array;
  const places = new Map(songs.songs.map((_, i) => [songs.x.subarray(i * WIDTH, (i + 1) * WIDTH).join(), i]));
  const rows = Array.from({ length: frames.length / WIDTH }, (_, i) =>
    places.get(frames.subarray(i * WIDTH, (i + 1) * WIDTH).join()),
  ) as number[];
  const length = rows.length / examples.count;
  return Array.from({ length: examples.count }, (_, w) => rows.slice(w * length, (w + 1) * length));
}

describe("songWindows", () => {
  it("shows the rows of a stretch in their order, and ends on the row whose label and group it has", () => {
    const set = songWindows(songs, [[4, 9, 2, 30, 31]], OPTIONS);
    expect(rowsShown(set)).toEqual([
      [4, 9, 2],
      [9, 2, 30],
      [2, 30, 31],
    ]);
    expect(set.clips).toEqual([songs.songs[2], songs.songs[30], songs.songs[31]]);
    expect(set.examples.target.subarray(0, 2)).toEqual(
      Float32Array.of(songs.songs[2]!.arousal, songs.songs[2]!.valence),
    );
    expect(set.examples.summary).toEqual(
      Float32Array.from([2, 30, 31].flatMap((row) => [...songs.x.subarray(row * WIDTH, (row + 1) * WIDTH)])),
    );
  });

  it("never lets a window cross from one stretch into another", () => {
    const stretchesOf = array(integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
    assert(
      property(stretchesOf, integer({ min: 1, max: 6 }), integer({ min: 1, max: 4 }), (sizes, length, stride) => {
        let next = 0;
        const stretches = sizes.map((size) => Array.from({ length: size }, () => next++));
        const set = songWindows(songs, stretches, { ...OPTIONS, length, stride });
        for (const [w, rows] of rowsShown(set).entries()) {
          const stretch = stretches[set.stretchOf[w] as number] as number[];
          expect(rows.every((row) => stretch.includes(row))).toBe(true);
        }
        expect(new Set(set.stretchOf).size).toBe(sizes.length);
      }),
    );
  });

  it("leads a stretch shorter than a window in with copies of its first row", () => {
    const set = songWindows(songs, [[5, 6]], { ...OPTIONS, length: 4 });
    expect(rowsShown(set)).toEqual([[5, 5, 5, 6]]);
    expect(set.clips).toEqual([songs.songs[6]]);
  });

  it("makes one clip of a stretch in time, with all its windows", () => {
    const set = songWindows(songs, [[0, 1, 2, 3, 4], [7]], { ...OPTIONS, stride: 2, together: true });
    expect(rowsShown(set)).toEqual([
      [0, 1, 2],
      [2, 3, 4],
      [7, 7, 7],
    ]);
    expect(set.examples.offsets).toEqual([0, 2, 3]);
    expect(set.clips).toEqual([songs.songs[4], songs.songs[7]]);
    expect(set.examples.target.subarray(0, 2)).toEqual(set.examples.target.subarray(2, 4));
  });

  it("gives classes as one-hot targets, in the order of emotion_label", () => {
    const { examples, clips } = songWindows(songs, [songs.songs.map((_, i) => i)], {
      ...OPTIONS,
      length: 1,
      task: "classify",
    });
    clips.forEach(({ arousal, valence }, i) => {
      const label = 2 * Number(arousal >= 0.5) + Number(valence >= 0.5);
      expect([...examples.target.subarray(4 * i, 4 * i + 4)]).toEqual([0, 1, 2, 3].map((k) => Number(k === label)));
    });
  });

  it("refuses windows of no length", () => {
    expect(() => songWindows(songs, [[0]], { ...OPTIONS, length: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: songWindows: length and stride must be at least 1, got [0, 1]]`,
    );
  });
});
