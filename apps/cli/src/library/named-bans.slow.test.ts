import { importTracks } from "@swar/storage";
import { expect, it } from "vitest";
import { describePlaces } from "./library-places.testing.ts";
import { libraryTracks } from "./library-tracks.testing.ts";
import { namedBans, tracksOfNumbers } from "./named-bans.ts";
import { withLibrary } from "./open-library.ts";

describePlaces("namedBans", (place) => {
  it("tells numbers from names, and spells artists as the library does", async () => {
    await withLibrary(await place(), async ({ db }) => {
      await importTracks(db, [{ ...libraryTracks(1)[0]!, artist: "Björk" }]);
      const found = await namedBans(db, ["1", "BJORK", "Nobody", "nobody "], ["1"], "library ban");
      expect(found.tracks.map(({ id }) => id)).toEqual([1]);
      expect(found.artists).toEqual(["Björk", "Nobody", "1"]);
      await expect(namedBans(db, ["2", "1", "3"], [], "library ban")).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: library ban: there must be tracks of these numbers, got 2, 3; swar library list shows the numbers, nothing was changed]`,
      );
      await expect(namedBans(db, [" "], [], "library ban")).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: library ban: an artist must have a name, got ""; leave it out]`,
      );
      expect((await tracksOfNumbers(db, [1, 1], "library played")).map(({ id }) => id)).toEqual([1, 1]);
    });
  });
});
