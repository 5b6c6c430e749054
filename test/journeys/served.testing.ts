/** Runs `swar serve` as a person does, in a process of its own, until Ctrl-C. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { NODE, ROOT } from "./swar.testing.ts";

/** A server that runs. */
export interface Served {
  /** Where it answers, as it said. */
  readonly at: string;
  /** Asks for `path`, with the token. */
  readonly ask: (path: string, init?: RequestInit & { readonly json?: unknown }) => Promise<Response>;
  /** Presses Ctrl-C, and gives what the process left. */
  readonly stop: () => Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }>;
  readonly child: ChildProcess;
}

/** Starts `swar serve` with `args`, and waits until it says where it answers. */
export async function served(args: readonly string[], token: string): Promise<Served> {
  const child = spawn(NODE, [join(ROOT, "apps/cli/bin/swar.js"), "serve", "--port", "0", ...args], {
    env: { ...process.env, DATABASE_URL: "", SWAR_TOKEN: token },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { stdout: "", stderr: "" };
  const { promise: said, resolve, reject } = Promise.withResolvers<string>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      const [, at] = / at (http:\S+)\/api;/.exec(written.stdout) ?? [];
      if (at) resolve(at);
    });
  }
  const ended = once(child, "close") as Promise<[number | null]>;
  void ended.then(() => reject(new Error(`swar serve ended: ${written.stderr}`)));
  const at = await said;
  return {
    at,
    child,
    ask: async (path, { json, ...init } = {}) => {
      const headers = new Headers(init.headers);
      headers.set("authorization", `Bearer ${token}`);
      if (json !== undefined) headers.set("content-type", "application/json");
      const body = json === undefined ? {} : { body: JSON.stringify(json) };
      return await fetch(`${at}${path}`, { ...init, ...body, headers });
    },
    stop: async () => {
      child.kill("SIGINT");
      const [status] = await ended;
      return { status, ...written };
    },
  };
}
