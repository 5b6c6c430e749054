/** The lock file: which process has the library open. */
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { processStart } from "./process-start.ts";

/** A process that holds a library, as the lock file says it. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as `processStart` has it; absent where the platform does not tell. */
  readonly start?: string | undefined;
  /** Since when it holds the library, as ISO 8601. */
  readonly since: string;
  /** What it does, as a person would call it. */
  readonly command: string;
  /** Where it answers other commands; absent where it does not. */
  readonly port?: number | undefined;
  /** What those must know. */
  readonly token?: string | undefined;
}

/** This process as a holder. */
export async function thisHolder(command: string): Promise<LockHolder> {
  const start = await processStart(process.pid, process.platform);
  return { pid: process.pid, host: hostname(), start, since: new Date().toISOString(), command };
}

/** Whom the lock file at `path` names; undefined where it is not there or says nothing. */
export async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, "utf8")) as Partial<LockHolder>;
    return typeof holder.pid === "number" && typeof holder.host === "string" ? (holder as LockHolder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `holder` is for sure a process of this machine that still runs. */
export async function stillRuns(holder: LockHolder): Promise<boolean> {
  if (holder.start === undefined) return false;
  return (await processStart(holder.pid, process.platform)) === holder.start;
}
