import type { TrackColumns } from "@swar/storage";
import { SwarError } from "@swar/units";

/** Which tracks of a library an answer is made of. */
export interface PlaySource {
  /** Whether only tracks come of which a file is there. */
  readonly needsFiles: boolean;
  /** What a person should know of it. */
  readonly note?: string | undefined;
}

/**
 * Tracks that can be played, since music is for playing; where the library has none but tracks of imported tables, those; with
 * `all`, both.
 * @throws SwarError `not-found` where there is nothing, or where all files are gone.
 */
export function playSource({ ids, counts }: TrackColumns, all: boolean): PlaySource {
  if (ids.length === 0) {
    throw new SwarError(
      "not-found",
      "library: there must be tracks to choose from, got none; add music with swar library add FOLDER, or a table with swar library import FILE",
    );
  }
  if (all) return { needsFiles: false };
  if (counts.playable > 0) return { needsFiles: true };
  const { audio } = counts;
  if (audio === 0)
    return { needsFiles: false, note: "the library holds imported songs only; players have no files of them" };
  throw new SwarError(
    "not-found",
    `library: files must be there to be played, got none of those of ${audio} tracks; connect their drive, or let swar library rescan look for them`,
  );
}
