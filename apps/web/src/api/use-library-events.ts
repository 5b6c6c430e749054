import type { LibraryEvent } from "@swar/contract";
import { useEffect, useEffectEvent } from "react";
import { ApiProblem } from "./api-problem.ts";
import type { Api } from "./api.ts";
import { useApi } from "./ApiContext.ts";
import { pause } from "./pause.ts";

const AGAIN = 3000;

/**
 * Calls `onEvent` with each event of the library, and listens again where the line breaks. What happens meanwhile is not told
 * again: `onBreak` is called for it.
 */
export function useLibraryEvents(onEvent: (event: LibraryEvent) => void, onBreak: () => void): void {
  const api = useApi();
  const tell = useEffectEvent(onEvent);
  const broken = useEffectEvent(onBreak);
  useEffect(() => {
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      while (await listen(api, stop.signal, (event) => tell(event))) {
        await pause(AGAIN, stop.signal);
        if (stop.signal.aborted) return;
        broken();
      }
    };
    void follow();
    return () => stop.abort();
  }, [api]);
}

/** Listens until the line breaks; gives whether to listen again. */
async function listen(api: Api, signal: AbortSignal, tell: (event: LibraryEvent) => void): Promise<boolean> {
  try {
    for await (const event of api.events("events", { signal })) {
      if (signal.aborted) return false;
      tell(event as LibraryEvent);
    }
  } catch (error) {
    // Whoever gave no token is not asked for it over and over; of any other fault, the questions of the page speak.
    if (error instanceof ApiProblem && error.status === 401) return false;
  }
  return !signal.aborted;
}
