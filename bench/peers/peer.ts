import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { peerPython } from "./venv.ts";

/** What a peer answers to one request: the seconds of the block, and a number made from its whole result. */
export interface Answer {
  readonly seconds: number;
  readonly digest: number;
}

/** A Python process that runs one block for each line it is sent, and answers with one line of JSON. */
export interface Peer {
  readonly block: () => Promise<Answer>;
  readonly close: () => void;
}

/** Starts `script`, a file beside this one, with `args`. */
export function peer(script: string, args: readonly string[]): Peer {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(peerPython(), [path, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const block = async (): Promise<Answer> => {
    child.stdin.write("run\n");
    const line = await lines.next();
    if (line.done === true) throw new Error(`${script}: ended without an answer`);
    return JSON.parse(line.value) as Answer;
  };
  return { block, close: () => child.stdin.end() };
}
