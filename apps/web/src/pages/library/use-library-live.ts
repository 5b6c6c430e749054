import type { LibraryEvent } from "@swar/contract";
import { useEffect, useRef, useState } from "react";
import { useLibraryEvents } from "../../api/use-library-events.ts";

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

/** Follows the library while the page is shown. */
export function useLibraryLive(): LibraryLive {
  const [jobs, setJobs] = useState<JobsNow>();
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changed = (): void => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanges((n) => n + 1);
    }, CALM);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useLibraryEvents(({ event, data }) => {
    if (event === "jobs") setJobs(data);
    else if (data.changed === "many" || data.changed.length > 0) changed();
  }, changed);
  return { changes, jobs };
}
