import type { Services } from "@swar/server";
import { createTrackShelf } from "@swar/storage";
import { SwarError } from "@swar/units";
import { databaseTrouble } from "../library/database-trouble.ts";
import { libraryPlaylist } from "../library/library-playlist.ts";
import { libraryRecommendation } from "../library/library-recommendation.ts";
import type { Library } from "../library/open-library.ts";
import { presentMood } from "../library/present-mood.ts";

/** The word for how the listener feels at present. */
const NOW = "now";

/** What the server needs of a library. */
export function libraryServices(
  library: Library,
): Pick<Services, "db" | "backend" | "recommend" | "playlist" | "explain"> {
  const { db, backend } = library;
  const shelf = createTrackShelf(db);
  return {
    db,
    backend,
    recommend: (asked) => libraryRecommendation(shelf, { ...asked, now: Date.now() }),
    playlist: async (asked) => {
      const now = new Date();
      const from = asked.from === NOW ? await presentMood(db, now, async () => undefined) : asked.from;
      return await libraryPlaylist(shelf, { ...asked, from, now: now.getTime() });
    },
    explain: (error) => (error instanceof SwarError ? error : databaseTrouble(error, library)),
  };
}
