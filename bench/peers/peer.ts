import { spawn } from "node:child_process";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { peerPython } from "./venv.ts";

/** What a peer answers to one request: the seconds of the block, and a number made from its whole result. */
export interface Answer {
  readonly seconds: number;
  readonly digest: number;
}

/** A Python process that runs one block for each line it is sent, and answers with one line of JSON. */
export interface Peer<A extends Answer> {
  readonly block: () => Promise<A>;
  readonly close: () => void;
}

/** Starts `script`, a file beside this one, with `args`; its answers may say more than others'. */
export function peer<A extends Answer = Answer>(script: string, args: readonly string[]): Peer<A> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(peerPython(), [path, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const block = async (): Promise<A> => {
    child.stdin.write("run\n");
    const line = await lines.next();
    if (line.done === true) throw new Error(`${script}: ended without an answer`);
    return JSON.parse(line.value) as A;
  };
  return { block, close: () => child.stdin.end() };
}
