import type { SongFeatures } from "@swar/features";
import { useEffect, useRef, useState } from "react";
import type { HandPrediction } from "../../engine/index.ts";
import { useEngine } from "../../shell/EngineContext.ts";
import { type Influence, influences } from "./influences.ts";
import { nudgedSongs } from "./nudged-songs.ts";

/** What is said of the nine features as they are set, and what moves it. */
export interface HandGuess {
  readonly said: HandPrediction | undefined;
  readonly moved: readonly Influence[] | undefined;
  readonly error: unknown;
}

/**
 * Asks model and formula whenever `song` changes. While an answer is on its way, only the latest wish is kept, so that a hand may move
 * as fast as it likes.
 */
export function useHandGuess(song: SongFeatures): HandGuess {
  const engine = useEngine();
  const [guess, setGuess] = useState<HandGuess>({ said: undefined, moved: undefined, error: undefined });
  const latest = useRef({ wanted: song, busy: false, gone: false });
  useEffect(() => {
    const now = latest.current;
    now.gone = false;
    return () => void (now.gone = true);
  }, []);
  useEffect(() => {
    const now = latest.current;
    now.wanted = song;
    if (now.busy) return;
    const run = async (): Promise<void> => {
      now.busy = true;
      for (let done: SongFeatures | undefined; done !== now.wanted && !now.gone;) {
        done = now.wanted;
        const nudged = nudgedSongs(done);
        const [said, around] = await Promise.all([
          engine.predict(done),
          engine.predictTable(nudged.map((one) => one.song)),
        ]);
        const signs = nudged.map(({ sign }) => sign);
        if (!now.gone) setGuess({ said, moved: influences(said.model, around, signs), error: undefined });
      }
    };
    run()
      .catch((error: unknown) => !now.gone && setGuess((before) => ({ ...before, error })))
      .finally(() => void (now.busy = false));
  }, [engine, song]);
  return guess;
}
