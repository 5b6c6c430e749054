import { setTimeout as pause } from "node:timers/promises";
import type { LibraryEvent } from "@swar/contract";
import { changesSince, libraryState, pruneChanges } from "@swar/storage";
import type { SentEvent } from "../event-stream.ts";
import { additionViews } from "../folders/addition-view.ts";
import type { Services } from "../services.ts";
import type { LibraryVersions } from "./library-versions.ts";

/** What is watched. */
export type Watched = Pick<Services, "db" | "jobs" | "folders">;

/** Milliseconds between two looks. */
const LOOK = 1000;

/**
 * What happens in the library until `signal` is aborted: how it stands at first, and every change, also by other processes.
 * @param since the id of the event that the reader had last
 */
export async function* libraryEvents(
  watched: Watched,
  versions: LibraryVersions,
  { since, signal }: { readonly since: string | undefined; readonly signal: AbortSignal },
): AsyncGenerator<SentEvent, void> {
  const { db } = watched;
  let before = versions.stateOf(since);
  let toldVersion: string | undefined;
  let toldJobs: string | undefined;
  while (!signal.aborted) {
    const now = await libraryState(db);
    const version = versions.nameOf(now);
    if (version !== toldVersion) {
      // Who has seen another server's library has seen nothing of this one.
      const changed = before ? await changesSince(db, before, now) : since === undefined ? [] : "many";
      yield { ...({ event: "tracks", data: { changed, version } } satisfies LibraryEvent), id: version };
      await pruneChanges(db, now);
    }
    [before, toldVersion] = [now, version];
    const jobs = await jobsOf(watched);
    const text = JSON.stringify(jobs);
    if (jobs && text !== toldJobs) yield { event: "jobs", data: jobs } satisfies LibraryEvent;
    toldJobs = text;
    await pause(LOOK, undefined, { signal }).catch(() => {});
  }
}

type JobsData = Extract<LibraryEvent, { readonly event: "jobs" }>["data"];

async function jobsOf({ jobs, folders }: Watched): Promise<JobsData | undefined> {
  if (jobs === undefined) return undefined;
  return { counts: await jobs.counts(), additions: additionViews(folders) };
}
