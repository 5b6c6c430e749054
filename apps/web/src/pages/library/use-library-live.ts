import type { LibraryEvent } from "@swar/contract";
import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { Api } from "../../api/api.ts";
import { pause } from "./pause.ts";

/** What goes on in the background, as it was told last. */
export type JobsNow = Extract<LibraryEvent, { readonly event: "jobs" }>["data"];

/** The library as it changes. */
export interface LibraryLive {
  /** Counts on whenever tracks came, changed or went. */
  readonly changes: number;
  readonly jobs: JobsNow | undefined;
}

/** A library that is being filled changes every second; drawing it anew so often helps nobody. */
const CALM = 2000;
const AGAIN = 3000;

/** Follows the library while the page is shown, and again where the line breaks. */
export function useLibraryLive(): LibraryLive {
  const api = useApi();
  const [jobs, setJobs] = useState<JobsNow>();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setChanges((n) => n + 1);
      }, CALM);
    };
    void follow(api, stop.signal, { changed, jobs: setJobs });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [api]);
  return { changes, jobs };
}

interface Listeners {
  readonly changed: () => void;
  readonly jobs: (jobs: JobsNow) => void;
}

async function follow(api: Api, signal: AbortSignal, listeners: Listeners): Promise<void> {
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    // What happened while the line was broken is not told again.
    if (!isFirst) listeners.changed();
    try {
      for await (const told of api.events("events", { signal })) tell(told as LibraryEvent, listeners);
    } catch {
      // The list says so itself where the server is away; here one only tries again.
    }
    await pause(AGAIN, signal);
  }
}

function tell({ event, data }: LibraryEvent, { changed, jobs }: Listeners): void {
  if (event === "jobs") jobs(data);
  else if (data.changed === "many" || data.changed.length > 0) changed();
}
