/** One analysis of a file that was sent, as it goes on. */
import { randomUUID } from "node:crypto";
import type { AnalysisView } from "@swar/contract";

/** An analysis: what is known of it, and what it takes to stop it and to wait for it. */
export interface Entry extends Pick<AnalysisView, "id" | "name" | "bytes"> {
  /** Where the file is until it has been heard. */
  readonly path: string;
  readonly created: Date;
  readonly stop: AbortController;
  state: AnalysisView["state"];
  progress: number;
  finished?: Date;
  result?: AnalysisView["result"];
  error?: AnalysisView["error"];
  /** Resolved at the next change. */
  changed: PromiseWithResolvers<void>;
}

/** What changes of one. */
type Change = Partial<Pick<Entry, "state" | "progress" | "finished" | "result" | "error">>;

/** An analysis that begins. */
export function newEntry(facts: Pick<Entry, "name" | "bytes" | "path" | "created">): Entry {
  const [stop, changed] = [new AbortController(), Promise.withResolvers<void>()];
  return { id: randomUUID(), ...facts, state: "running", progress: 0, stop, changed };
}

/** Changes one, and tells all who wait for that. */
export function change(entry: Entry, to: Change): void {
  Object.assign(entry, to);
  entry.changed.resolve();
  entry.changed = Promise.withResolvers<void>();
}

/** What a sender is told of it. */
export function viewOf({ id, name, bytes, state, progress, created, finished, result, error }: Entry): AnalysisView {
  const times = { created: created.toISOString(), finished: finished?.toISOString() };
  return { id, name, bytes, state, progress, ...times, result, error };
}

/** How it stands, and again after each change, until it has ended or `signal` is aborted. */
export async function* changesOf(entry: Entry, signal: AbortSignal): AsyncGenerator<AnalysisView, void> {
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  while (!signal.aborted) {
    const { promise } = entry.changed;
    yield viewOf(entry);
    if (entry.state !== "running") return;
    await Promise.race([promise, aborted]);
  }
}

/** Waits until it has ended. */
export async function ended(entry: Entry): Promise<void> {
  while (entry.state === "running") await entry.changed.promise;
}
