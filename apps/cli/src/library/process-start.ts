import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * When the process `pid` of this machine began, as text that only equals itself: after its end the same number may mean
 * another process. Undefined where there is no such process, or the platform does not tell.
 */
export async function processStart(pid: number, platform: NodeJS.Platform): Promise<string | undefined> {
  if (platform === "linux") return await linuxStart(pid);
  if (platform === "win32") return undefined;
  const listed = await promisify(execFile)("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => undefined);
  return listed?.stdout.trim() || undefined;
}

/**
 * Clock ticks since this start of the machine: field 22, counted behind the name, which may hold spaces and brackets. A process
 * that has ended and waits for its parent to hear of it is none.
 */
async function linuxStart(pid: number): Promise<string | undefined> {
  try {
    const state = await readFile(`/proc/${pid}/stat`, "utf8");
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const fields = state.slice(state.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot.trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
