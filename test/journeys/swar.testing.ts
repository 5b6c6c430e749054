/** Runs the `swar` command as a person does: its own process, its own cache, in a folder of its own. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = join(ROOT, "apps/cli/bin/swar.js");

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

/** A folder for one file of tests, and the command run in it; both are gone afterwards. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), "swar-journey-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    at: (...names: string[]) => join(folder, ...names),
    swar: (args: readonly string[], options: RunOptions = {}) => run(folder, args, options),
  };
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
