import { type DependencyList, useCallback, useEffect, useState } from "react";
import { useApi } from "./ApiContext.ts";
import type { Api } from "./api.ts";

/** A question and where its answer stands. What was known stays in `value` while it is asked anew. */
export interface Answer<Value> {
  readonly state: "loading" | "done" | "failed";
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  /** Asks once more. */
  readonly again: () => void;
}

/**
 * Asks the server, and again whenever one of `on` changes; a question that nobody waits for any more is stopped.
 * @example const library = useAnswer((api, signal) => api.get<LibraryCounts>("library", { signal }), []);
 */
export function useAnswer<Value>(
  ask: (api: Api, signal: AbortSignal) => Promise<Value>,
  on: DependencyList,
): Answer<Value> {
  const api = useApi();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Omit<Answer<Value>, "again">>(WAITING);
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    const stop = new AbortController();
    setAnswer(({ value }) => ({ state: "loading", value, error: undefined }));
    ask(api, stop.signal).then(
      (value) => !stop.signal.aborted && setAnswer({ state: "done", value, error: undefined }),
      (error: Error) => !stop.signal.aborted && setAnswer(({ value }) => ({ state: "failed", value, error })),
    );
    return () => stop.abort();
  }, [api, round, ...on]);
  return { ...answer, again };
}

const WAITING = { state: "loading", value: undefined, error: undefined } as const;
