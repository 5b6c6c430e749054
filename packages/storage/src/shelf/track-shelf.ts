/**
 * All tracks in memory, for who asks again and again: read once, and after that only what has changed. What was given stays as it is;
 * changes make new columns.
 */
import type { Database } from "../database.ts";
import { changesSince, type LibraryState, libraryState } from "../library-changes.ts";
import { merged, readColumns, type TrackColumns } from "./track-columns.ts";

/** The tracks of a library. */
export interface TrackShelf {
  readonly db: Database;
  /** The tracks as they are now. */
  readonly columns: () => Promise<TrackColumns>;
}

interface Known {
  readonly state: LibraryState;
  readonly columns: TrackColumns;
}

/** A shelf for the tracks of `db`; nothing is read before it is asked. */
export function createTrackShelf(db: Database): TrackShelf {
  let known: Known | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const refresh = async (): Promise<TrackColumns> => {
    // First the state, then the tracks: what changes in between is read again.
    const state = await libraryState(db);
    known = { state, columns: await columnsAt(db, known, state) };
    return known.columns;
  };
  const columns = (): Promise<TrackColumns> => {
    const next = last.then(refresh, refresh);
    last = next.catch(() => {});
    return next;
  };
  return { db, columns };
}

async function columnsAt(db: Database, known: Known | undefined, state: LibraryState): Promise<TrackColumns> {
  if (known === undefined) return await readColumns(db);
  const { last, noted } = known.state;
  if (last === state.last && noted === state.noted) return known.columns;
  const changed = await changesSince(db, known.state, state);
  if (changed === "many") return await readColumns(db);
  return merged(known.columns, new Set(changed), await readColumns(db, { ids: changed }));
}
