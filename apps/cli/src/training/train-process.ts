/**
 * The entry of a process that trains for a server, so that whatever learners do, the server answers. It gives way to what people
 * hear, and stops with its state saved where it is told to, or where the server is no more.
 */
import { enableCompileCache } from "node:module";
import { constants, setPriority } from "node:os";
import { SwarError } from "@swar/units";
import { STOP, type TrainEnd, type TrainMessage } from "./train-message.ts";
import { trainingFiles } from "./training-files.ts";
import { withoutFlags } from "./without-flags.ts";

/** Milliseconds until it ends all the same where nobody is there any more. */
const PATIENCE = 5000;

const [folder = "", checkpoint = "", called = ""] = process.argv.slice(2);
const stopping = new AbortController();
process.on("message", (message) => message === STOP && stopping.abort());
process.on("disconnect", () => {
  stopping.abort();
  setTimeout(() => process.exit(1), PATIENCE).unref();
});
// Ctrl-C reaches it, too; what becomes of it is the server's to say.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => stopping.abort());
if (!process.connected) stopping.abort();
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
enableCompileCache();

const files = trainingFiles(folder);

/** A sentence for the person who sent the table, which has another name for them. */
const said = (sentence: string): string => withoutFlags(sentence.replaceAll(files.table, called));

const tell = (message: TrainMessage): void => {
  if (process.connected)
    process.send?.(message.kind === "message" ? { ...message, text: said(message.text) } : message);
};

function endOf(error: unknown): TrainEnd {
  if (!(error instanceof SwarError))
    return { state: "broken", details: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === "cancelled") return { state: "stopped" };
  return { state: "failed", error: { code: error.code, message: said(error.message) } };
}

const { trainInBackground } = await import("./train-in-background.ts");
const end = await trainInBackground({ files, checkpoint, signal: stopping.signal, tell }).then(
  () => ({ state: "done" }) as const,
  endOf,
);
if (process.connected)
  process.send?.({ kind: "end", end } satisfies TrainMessage, () => process.connected && process.disconnect?.());
