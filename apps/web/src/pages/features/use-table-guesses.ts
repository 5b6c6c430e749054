import { useRef, useState } from "react";
import type { SongGuess } from "../../engine/index.ts";
import { useEngine } from "../../shell/EngineContext.ts";
import { readSongs, type TableSongs } from "./read-songs.ts";

/** A table and what is said of its songs. */
export interface GuessedTable extends Omit<TableSongs, "songs"> {
  readonly guesses: readonly SongGuess[];
}

/** How tables are judged. */
export interface TableGuesses {
  readonly table: GuessedTable | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly judge: (text: string | Blob) => void;
  readonly clear: () => void;
}

/** Estimates for all songs of a table, by the model that comes with the app. */
export function useTableGuesses(): TableGuesses {
  const engine = useEngine();
  const [table, setTable] = useState<GuessedTable>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  const judge = async (given: string | Blob): Promise<void> => {
    const round = ++latest.current;
    setBusy(true);
    setError(undefined);
    try {
      const { songs, names, missing } = readSongs(typeof given === "string" ? given : await given.text());
      const guesses = await engine.predictTable(songs);
      if (round === latest.current) setTable({ names, missing, guesses });
    } catch (caught) {
      if (round === latest.current) {
        setTable(undefined);
        setError(caught);
      }
    } finally {
      if (round === latest.current) setBusy(false);
    }
  };
  const clear = (): void => {
    latest.current++;
    setTable(undefined);
    setError(undefined);
    setBusy(false);
  };
  return { table, error, busy, judge: (given) => void judge(given), clear };
}
