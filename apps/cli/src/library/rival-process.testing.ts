import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { inject, onTestFinished } from "vitest";

/** A process that opens the library of a folder, says `open` or the code of the error, and saves tracks one after another. */
export interface Rival {
  /** What it says next; undefined where it has ended. */
  readonly next: () => Promise<string | undefined>;
  /** All that it says until it ends. */
  readonly rest: () => Promise<string[]>;
  readonly child: ChildProcess;
}

/**
 * Starts one that saves up to `count` tracks called `name:0`, `name:1`, …, when it is told to go on by a line of input.
 * @param share whether it lets others use the library through it, and keeps it open until it is told so once more
 */
export function rivalProcess(folder: string, name: string, count: number, share = false): Rival {
  const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    const { quickenImports } = await import(${url("../quick-imports.ts")});
    quickenImports();
    const { withLibrary } = await import(${url("open-library.ts")});
    const { saveTrack } = await import("@swar/storage");
    const [folder, name, count, share] = process.argv.slice(1);
    const told = () => new Promise((go) => process.stdin.once("data", go));
    const track = { source: "audio", arousal: 0.5, valence: 0.5, features: {}, model: { name: "m", version: "1" } };
    const work = async (library) => {
      if (share) await library.share();
      console.log("open");
      await told();
      for (let i = 0; i < Number(count); i++) {
        await saveTrack(library.db, { ...track, content: name + ":" + i });
        console.log(name + ":" + i);
      }
      if (share) await told();
    };
    await withLibrary({ dataDir: folder, command: name, patience: 0 }, work).catch(({ code }) => console.log(code));
    process.exit();`;
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", script, folder, name, String(count), share ? "share" : ""],
    {
      stdio: ["pipe", "pipe", "inherit"],
      // Each compiles what the first one compiled, which is half of its time.
      env: { ...process.env, NODE_COMPILE_CACHE: inject("scratch") },
      cwd: import.meta.dirname,
    },
  );
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string | undefined> => {
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };
  const rest = async (): Promise<string[]> => {
    const all: string[] = [];
    for (let line = await next(); line !== undefined; line = await next()) all.push(line);
    return all;
  };
  return { next, rest, child };
}
