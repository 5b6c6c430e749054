import { rm } from "node:fs/promises";
import { SwarError } from "@swar/units";
import type { Services } from "../services.ts";
import { change, type Entry } from "./entry.ts";

/** What it takes to hear a file. */
export type HearingServices = Pick<Services, "analyze" | "explain" | "limits" | "now" | "report">;

/** Hears the file of `entry`, removes it, and notes what came of it. */
export async function hearEntry(entry: Entry, services: HearingServices): Promise<void> {
  const { analyze, limits, now, report } = services;
  const onProgress = (progress: number): void => change(entry, { progress });
  const options = { signal: entry.stop.signal, onProgress, longest: limits.seconds };
  const outcome = await analyze(entry.path, options).then(
    (result) => ({ state: "done", progress: 1, result }) as const,
    (error: unknown) => ({ state: "failed", error: failureOf(error, entry, services) }) as const,
  );
  await rm(entry.path, { force: true }).catch((error: unknown) => report(error, entry.id));
  change(entry, { ...outcome, finished: now() });
}

/** What the sender is told: of its file by its own name, and of a bug only that there is one. */
function failureOf(
  error: unknown,
  { id, path, name }: Entry,
  { explain, report }: HearingServices,
): { code: string; message: string } {
  const known = explain?.(error) ?? error;
  if (known instanceof SwarError) return { code: known.code, message: known.message.replaceAll(path, name) };
  report(error, id);
  return { code: "internal", message: `${name}: this is a bug, and the server's log says more under ${id}` };
}
