import { allTracks, countTracks, type Database, listFiles } from "@swar/storage";
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
export async function playSource(db: Database, all: boolean): Promise<PlaySource> {
  if (!all && (await hasFile(db))) return { needsFiles: true };
  if (!(await hasTrack(db))) {
    throw new SwarError(
      "not-found",
      "library: there must be tracks to choose from, got none; add music with swar library add FOLDER, or a table with swar library import FILE",
    );
  }
  if (all) return { needsFiles: false };
  const audio = await countTracks(db, { source: "audio" });
  if (audio === 0)
    return { needsFiles: false, note: "the library holds imported songs only; players have no files of them" };
  throw new SwarError(
    "not-found",
    `library: files must be there to be played, got none of those of ${audio} tracks; connect their drive, or let swar library rescan look for them`,
  );
}

async function hasFile(db: Database): Promise<boolean> {
  for await (const page of listFiles(db, { missing: false })) return page.length > 0;
  return false;
}

async function hasTrack(db: Database): Promise<boolean> {
  for await (const page of allTracks(db, { batch: 1 })) return page.length > 0;
  return false;
}
