import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import { forgetMoods, latestMoods, recordMood } from "./moods.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 20, minute));

describeLibraries("moods", (db) => {
  it("come back the latest first, whenever they were noted, until they are forgotten", async () => {
    expect(await latestMoods(db(), 5)).toEqual([]);
    await recordMood(db(), { at: at(10), arousal: 0.3, valence: 1 / 3 });
    await recordMood(db(), { at: at(0), arousal: 1, valence: 0 });
    await recordMood(db(), { at: at(10), arousal: 0.5, valence: 0.5 });
    expect(await latestMoods(db(), 2)).toEqual([
      { at: at(10), arousal: 0.5, valence: 0.5 },
      { at: at(10), arousal: 0.3, valence: 1 / 3 },
    ]);
    expect(await forgetMoods(db())).toBe(3);
    expect(await latestMoods(db(), 2)).toEqual([]);
  });

  it("must lie on the plane", async () => {
    await expect(recordMood(db(), { at: at(0), arousal: Number.NaN, valence: 0 })).rejects.toMatchInlineSnapshot(
      `[SwarError: recordMood: a mood must lie in [0, 1]², got [NaN, 0]]`,
    );
  });
});
