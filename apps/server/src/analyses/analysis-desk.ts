/** The analyses of files that were sent: those under way, and the last ones that have ended. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { AnalysisView } from "@swar/contract";
import { SwarError } from "@swar/units";
import type { Services } from "../services.ts";
import { changesOf, ended, type Entry, newEntry, viewOf } from "./entry.ts";
import { hearEntry, type HearingServices } from "./hear-entry.ts";

/** Where files that are sent are handed in. */
export interface AnalysisDesk {
  /**
   * Has `receive` write a file to a path that it is given, begins to hear it, and gives what is to be known of it so far.
   * @throws SwarError `too-busy`, `unavailable` after `close`; whatever `receive` throws.
   */
  readonly take: (name: string, receive: (path: string) => Promise<number>) => Promise<AnalysisView>;
  /** How it stands with an analysis; undefined where there is none, or none any more. */
  readonly show: (id: string) => AnalysisView | undefined;
  /** How it stands, and again after each change until it has ended or `signal` is aborted; undefined where there is none. */
  readonly follow: (id: string, signal: AbortSignal) => AsyncGenerator<AnalysisView, void> | undefined;
  /** Stops an analysis and forgets it, its file first. False where there is none. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Stops all of them, and leaves no file behind. */
  readonly close: () => Promise<void>;
}

/** A desk that hears files by `services.analyze`, within `services.limits`. */
export function createAnalysisDesk(services: HearingServices & Pick<Services, "uploads">): AnalysisDesk {
  const { limits, now, uploads } = services;
  const entries = new Map<string, Entry>();
  /** Everything that still has a file. */
  const open = new Set<Promise<unknown>>();
  let closed = false;
  const known = (id: string): Entry | undefined => {
    prune(entries, limits, now());
    return entries.get(id);
  };
  const received = async (name: string, receive: (path: string) => Promise<number>): Promise<Entry> => {
    const path = join(uploads, `${randomUUID()}.upload`);
    const entry = newEntry({ name, path, bytes: await receive(path), created: now() });
    prune(entries, limits, now());
    entries.set(entry.id, entry);
    if (closed) entry.stop.abort();
    return entry;
  };
  return {
    take: async (name, receive) => {
      if (closed) throw stopping();
      if (open.size >= limits.atOnce) throw busy(limits.atOnce);
      const taken = received(name, receive);
      const heard = taken.then((entry) => hearEntry(entry, services));
      const gone = heard.catch(() => {}).finally(() => open.delete(gone));
      open.add(gone);
      return viewOf(await taken);
    },
    show: (id) => {
      const entry = known(id);
      return entry && viewOf(entry);
    },
    follow: (id, signal) => {
      const entry = known(id);
      return entry && changesOf(entry, signal);
    },
    remove: async (id) => {
      const entry = known(id);
      if (entry === undefined) return false;
      entry.stop.abort();
      await ended(entry);
      return entries.delete(id);
    },
    close: async () => {
      closed = true;
      for (const { stop } of entries.values()) stop.abort();
      await Promise.all(open);
    },
  };
}

/** Forgets what ended long ago, and the oldest of what is too much. */
function prune(entries: Map<string, Entry>, { kept, keptMinutes }: Services["limits"], now: Date): void {
  const old = now.getTime() - keptMinutes * 60_000;
  const finished = [...entries.values()].flatMap(({ id, finished: at }) => (at ? [{ id, at: at.getTime() }] : []));
  const excess = finished.length - kept;
  finished
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, i) => i < excess || at < old)
    .forEach(({ id }) => entries.delete(id));
}

function busy(atOnce: number): SwarError {
  return new SwarError(
    "too-busy",
    `analyses: at most ${atOnce} files are heard at one time, got one more; wait until one is done`,
  );
}

function stopping(): SwarError {
  return new SwarError(
    "unavailable",
    "analyses: the server must be running, got one that is stopping; try again later",
  );
}
