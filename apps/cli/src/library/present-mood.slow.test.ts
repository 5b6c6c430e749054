import { latestMoods, recordMood } from "@swar/storage";
import { expect, it } from "vitest";
import { describePlaces } from "./library-places.testing.ts";
import { withLibrary } from "./open-library.ts";
import { presentMood } from "./present-mood.ts";

const NOW = new Date("2026-03-01T20:00:00Z");
const HOUR = 3_600_000;
const SAD = { arousal: 0.288, valence: 0.161 };
const CALM = { arousal: 0.27, valence: 0.69 };

describePlaces("presentMood", (place) => {
  it("is what was said within two hours, else what is answered, which is noted", async () => {
    await withLibrary(await place(), async ({ db }) => {
      const nobody = async () => undefined;
      const silent = () => presentMood(db, NOW, nobody);
      await expect(silent()).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: now: a mood must have been said within the last two hours, got none; say one with swar mood WORD, or name it in place of now]`,
      );
      await recordMood(db, { at: new Date(NOW.getTime() - 3 * HOUR), ...SAD });
      await expect(silent()).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: now: a mood must have been said within the last two hours, got sad 3 hours ago; say one with swar mood WORD, or name it in place of now]`,
      );
      expect(await presentMood(db, NOW, async () => CALM)).toEqual(CALM);
      expect(await latestMoods(db, 1)).toEqual([{ at: NOW, ...CALM }]);
      const later = new Date(NOW.getTime() + 2 * HOUR);
      expect(await presentMood(db, later, nobody)).toEqual(CALM);
      await expect(presentMood(db, new Date(later.getTime() + 71 * HOUR), nobody)).rejects.toThrow("calm 3 days ago;");
    });
  });
});
