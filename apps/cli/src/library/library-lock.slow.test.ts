import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { lockFile, lockLibrary } from "./library-lock.ts";
import { type LockHolder, thisHolder } from "./lock-holder.ts";
import { processStart } from "./process-start.ts";

/** A process that tries to take the lock of `folder`, says how that went, and keeps it until it is killed. */
async function rival(folder: string): Promise<{ said: string; pid: number; kill: () => Promise<void> }> {
  const script = `
    const { lockLibrary } = await import(${JSON.stringify(new URL("library-lock.ts", import.meta.url).href)});
    await lockLibrary(process.argv[1], "rival").then(() => console.log("open"), (error) => console.log(error.code));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  onTestFinished(kill);
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  return { said, pid: child.pid as number, kill };
}

async function refusal(folder: string): Promise<string> {
  const error = await lockLibrary(folder, "test").then(
    () => new Error("none"),
    (cause: Error) => cause,
  );
  return error.message.replaceAll(folder, "FOLDER").replaceAll(/\d{4}-[\d:.TZ-]+/g, "TIME");
}

/** A lock file that a process left behind. */
function leaveBehind(folder: string, holder: LockHolder): void {
  writeFileSync(lockFile(folder), JSON.stringify(holder));
}

describe("lockLibrary", () => {
  it("says in its file who holds the library and where it answers, to its owner alone, until it is released", async () => {
    const folder = join(temporaryFolder(), "new", "folder");
    const lock = await lockLibrary(folder, "swar serve");
    const holder = (): unknown => JSON.parse(readFileSync(lockFile(folder), "utf8"));
    expect(holder()).toMatchObject({ pid: process.pid, host: hostname(), command: "swar serve" });
    await lock.announce({ port: 4000, token: "secret" });
    expect(holder()).toMatchObject({ pid: process.pid, port: 4000, token: "secret" });
    if (process.platform !== "win32") expect(statSync(lockFile(folder)).mode & 0o077).toBe(0);
    await lock.release();
    expect(readdirSync(folder)).toEqual(["library.guard"]);
    await (await lockLibrary(folder, "again")).release();
  });

  it("refuses a second one, in this process and in another, and says who holds it", async () => {
    const folder = temporaryFolder();
    const lock = await lockLibrary(folder, "swar serve");
    expect((await refusal(folder)).replace(String(process.pid), "PID")).toMatchInlineSnapshot(
      `"FOLDER: one process at a time may open a library, got one that swar serve (process PID, since TIME) has open; wait until it is done, or end it"`,
    );
    expect((await rival(folder)).said).toBe("library-locked");
    await lock.release();
    expect((await rival(folder)).said).toBe("open");
  });

  it("lets one of many that come at once have it", async () => {
    for (let round = 0; round < 4; round++) {
      const folder = temporaryFolder();
      const rivals = await Promise.all(Array.from({ length: 4 }, () => rival(folder)));
      expect(rivals.map(({ said }) => said).toSorted()).toEqual([
        "library-locked",
        "library-locked",
        "library-locked",
        "open",
      ]);
      await Promise.all(rivals.map(({ kill }) => kill()));
    }
  });

  it("is free when its holder was killed, though the file is left behind", async () => {
    const folder = temporaryFolder();
    const { said, kill } = await rival(folder);
    expect(said).toBe("open");
    await kill();
    expect(existsSync(lockFile(folder))).toBe(true);
    await (await lockLibrary(folder, "test")).release();
  });

  it("takes over from a process of the same number that began at another time, and from a file that says nothing", async () => {
    const folder = temporaryFolder();
    const parent = { ...(await thisHolder("other")), pid: process.ppid };
    leaveBehind(folder, { ...parent, start: "another time" });
    await (await lockLibrary(folder, "test")).release();
    writeFileSync(lockFile(folder), "{");
    await (await lockLibrary(folder, "test")).release();
  });

  it("believes the file where the system's lock does not reach: a process that runs, another machine", async () => {
    const folder = temporaryFolder();
    const { pid } = await rival(temporaryFolder());
    const other = { ...(await thisHolder("swar serve")), pid, start: await processStart(pid, process.platform) };
    leaveBehind(folder, other);
    if (process.platform !== "win32") {
      expect((await refusal(folder)).replace(String(pid), "PID")).toMatchInlineSnapshot(
        `"FOLDER: one process at a time may open a library, got one that swar serve (process PID, since TIME) has open; wait until it is done, or end it"`,
      );
    }
    leaveBehind(folder, { ...other, host: "elsewhere", pid: 42 });
    expect(await refusal(folder)).toMatchInlineSnapshot(
      `"FOLDER: one process at a time may open a library, got one that swar serve (process 42, since TIME) on elsewhere has open; end it there, or, if that machine has it open no more, delete FOLDER/library.lock"`,
    );
  });

  it("says where a folder cannot be made or written to", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await refusal(join(folder, "file"))).toMatchInlineSnapshot(
      `"FOLDER: the place must be writable, got a file where a folder must be; choose another"`,
    );
    await expect(lockLibrary(join(folder, "file", "below"), "test")).rejects.toMatchObject({ code: "file-unreadable" });
  });
});
