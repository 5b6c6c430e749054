/** Runs the `swar` command as a person does: its own process, its own cache, in a folder of its own. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = join(ROOT, "apps/cli/bin/swar.js");
const CALLS = join(ROOT, "test/journeys/swar-calls.ts");

/** The Node that npm installed beside the project, where it has one for this platform. */
const BESIDE = join(ROOT, "node_modules/.bin/node");
export const NODE = existsSync(BESIDE) ? BESIDE : process.execPath;

/** What a run of the command left. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface RunOptions {
  /** The program and its first words; `swar` unless given. */
  readonly program?: readonly [string, ...string[]];
  /** Ctrl-C, as soon as what was written so far matches this. */
  readonly interruptAt?: RegExp;
  /** Ctrl-C, as soon as this holds; it is asked often. */
  readonly interruptWhen?: () => boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** A folder for one file of tests, and the command run in it, once or for several calls; both are gone afterwards. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), "swar-journey-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    at: (...names: string[]) => join(folder, ...names),
    swar: (args: readonly string[], options: RunOptions = {}) => run(folder, args, options),
    swarCalls: (calls: readonly (readonly string[])[], options: RunOptions = {}) => runCalls(folder, calls, options),
  };
}

/** What the command answers to each of `calls`, all of them in one process; for those that it refuses, or answers from memory. */
async function runCalls(folder: string, calls: readonly (readonly string[])[], options: RunOptions): Promise<Run[]> {
  const { stdout, stderr, seconds } = await run(folder, [JSON.stringify(calls)], {
    ...options,
    program: [NODE, CALLS],
  });
  const [out, said] = [stdout.split("\0"), stderr.split("\0")];
  if (out.length !== 2 * calls.length + 1) throw new Error(`swar ended in the midst of its calls: ${stderr}`);
  return calls.map((_, i) => ({
    status: Number(out[2 * i + 1]),
    stdout: out[2 * i] as string,
    stderr: said[2 * i] as string,
    seconds: seconds / calls.length,
  }));
}

function run(
  folder: string,
  args: readonly string[],
  { program = [NODE, COMMAND], ...options }: RunOptions,
): Promise<Run> {
  const [command, ...first] = program;
  const began = performance.now();
  const child = spawn(command, [...first, ...args], {
    cwd: folder,
    env: { ...process.env, SWAR_CACHE: join(folder, "cache"), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { stdout: "", stderr: "" };
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    child.kill("SIGINT");
  };
  const timer = setInterval(() => interrupted || (options.interruptWhen?.() && interrupt()), 20);
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      if (interrupted || !options.interruptAt?.test(written.stdout + written.stderr)) return;
      interrupt();
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(timer);
      resolve({ status, ...written, seconds: (performance.now() - began) / 1000 });
    });
  });
}
