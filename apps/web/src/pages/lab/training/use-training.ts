import { useCallback, useEffect, useState } from "react";
import { ApiProblem } from "../../../api/api-problem.ts";
import type { Api } from "../../../api/api.ts";
import type { TrainingDetailsView, TrainingEvent } from "../../../api/api-types.ts";
import { useApi } from "../../../api/ApiContext.ts";
import { pause } from "../../../api/pause.ts";
import { tellTraining } from "./tell-training.ts";

/** A training as it goes on. */
export interface WatchedTraining {
  readonly training: TrainingDetailsView | undefined;
  /** Why it cannot be watched: it is gone, or the server is. */
  readonly error: unknown;
  /** Watches anew: after it was told to go on, or the server came back. */
  readonly again: () => void;
}

const AGAIN = 3000;
/** Epochs come by the hundred a second: drawing so often helps nobody. */
const CALM = 150;

/** Watches training `id`, and connects again where the line breaks while it runs. */
export function useTraining(id: string): WatchedTraining {
  const api = useApi();
  const [round, setRound] = useState(0);
  const [seen, setSeen] = useState<Omit<WatchedTraining, "again">>({ training: undefined, error: undefined });
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    const stop = new AbortController();
    let known: TrainingDetailsView | undefined;
    void follow(api, id, stop.signal, {
      onTold: (events) => {
        known = tellTraining(known, events);
        setSeen({ training: known, error: undefined });
        return known?.state === "running";
      },
      onError: (error) => setSeen(({ training }) => ({ training, error })),
    });
    return () => stop.abort();
  }, [api, id, round]);
  return { ...seen, again };
}

interface Ears {
  /** Takes what was told; gives whether there is more to come. */
  readonly onTold: (events: readonly TrainingEvent[]) => boolean;
  readonly onError: (error: unknown) => void;
}

async function follow(api: Api, id: string, signal: AbortSignal, { onTold, onError }: Ears): Promise<void> {
  while (!signal.aborted) {
    try {
      if (!(await listen(api, id, signal, onTold))) return;
    } catch (error) {
      if (signal.aborted) return;
      // A line that breaks while it tells is taken up again; only who gets no answer, or a refusal, is told.
      if (error instanceof ApiProblem) onError(error);
      if (isRefusal(error)) return;
    }
    await pause(AGAIN, signal);
  }
}

/** Whether asking once more would be refused, too; a server that rests, or a proxy before it, comes back. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status !== undefined && error.status < 500;
}

/** Listens until the line ends, and tells of what came a few times a second; gives whether the training still ran then. */
async function listen(
  api: Api,
  id: string,
  signal: AbortSignal,
  onTold: (events: readonly TrainingEvent[]) => boolean,
): Promise<boolean> {
  const waiting: TrainingEvent[] = [];
  let running = true;
  const tell = (): void => {
    if (waiting.length > 0 && !signal.aborted) running = onTold(waiting.splice(0));
  };
  const timer = setInterval(tell, CALM);
  try {
    for await (const event of api.events(`trainings/${id}/events`, { signal })) {
      waiting.push(event as TrainingEvent);
      // What is there at first is shown at once.
      if (event.event === "details") tell();
    }
    tell();
    return running;
  } finally {
    clearInterval(timer);
  }
}
