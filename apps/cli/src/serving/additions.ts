/** What is being added to the library in the background of a server, and what was lately. */
import { randomUUID } from "node:crypto";
import type { AddedFiles, Addition } from "@swar/server";
import { SwarError } from "@swar/units";
import type { Progress } from "../terminal/progress.ts";

/** How an addition goes on. */
export interface AdditionWork {
  readonly signal: AbortSignal;
  /** Shown by the server in place of a terminal. */
  readonly progress: Progress;
}

/** All of them. */
export interface Additions {
  /** The newest first. */
  readonly list: () => readonly Addition[];
  /** Begins one; what goes wrong with it is a part of it. */
  readonly begin: (
    what: Pick<Addition, "kind" | "paths">,
    work: (how: AdditionWork) => Promise<AddedFiles | undefined>,
  ) => Addition;
  /** Stops those that add `path`, and waits for their end. */
  readonly stop: (path: string) => Promise<void>;
  /** Stops all of them. */
  readonly close: () => Promise<void>;
}

/** Those that are remembered, and the messages of one. */
const KEPT = 20;

interface Running {
  readonly stop: AbortController;
  addition: Addition;
  ended: Promise<void>;
}

/** None yet. `report` hears of bugs. */
export function createAdditions(report: (error: unknown, id: string) => void): Additions {
  const known: Running[] = [];
  const stopAll = async (which: readonly Running[]): Promise<void> => {
    for (const { stop } of which) stop.abort();
    await Promise.all(which.map(({ ended }) => ended));
  };
  return {
    list: () => known.map(({ addition }) => addition),
    begin: (what, work) => {
      const running = newRunning(what);
      known.unshift(running);
      known.splice(KEPT);
      running.ended = follow(running, work, report);
      return running.addition;
    },
    stop: (path) => stopAll(known.filter(({ addition: { paths } }) => paths.includes(path))),
    close: () => stopAll(known),
  };
}

function newRunning({ kind, paths }: Pick<Addition, "kind" | "paths">): Running {
  return {
    stop: new AbortController(),
    ended: Promise.resolve(),
    addition: {
      id: randomUUID(),
      kind,
      paths,
      state: "running",
      stage: "beginning",
      progress: 0,
      messages: [],
      started: new Date(),
    },
  };
}

async function follow(
  running: Running,
  work: (how: AdditionWork) => Promise<AddedFiles | undefined>,
  report: (error: unknown, id: string) => void,
): Promise<void> {
  const change = (to: Partial<Addition>): void => void (running.addition = { ...running.addition, ...to });
  const progress: Progress = {
    update: (stage, done, note) => change({ stage, progress: done, note }),
    log: (line) => change({ messages: [...running.addition.messages, line].slice(-KEPT) }),
    stop: () => {},
  };
  try {
    const added = await work({ signal: running.stop.signal, progress });
    change({ state: "done", progress: 1, added });
  } catch (error) {
    change(failureOf(error, running.addition.id, report));
  }
  change({ finished: new Date() });
}

function failureOf(error: unknown, id: string, report: (error: unknown, id: string) => void): Partial<Addition> {
  if (error instanceof SwarError) {
    const { code, message } = error;
    return code === "cancelled" ? { state: "cancelled" } : { state: "failed", error: { code, message } };
  }
  report(error, id);
  const message = `library: this is a bug, and the server's log says more under ${id}`;
  return { state: "failed", error: { code: "internal", message } };
}
