import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where this platform keeps what must not be lost: `option` (of `--data-dir`), else `SWAR_DATA`, else the convention's folder. */
export function dataFolder(option: string | undefined, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = option ?? env["SWAR_DATA"];
  if (chosen) return resolve(chosen);
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "swar");
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "swar");
  // The XDG specification has relative paths passed over.
  const base = env["XDG_DATA_HOME"]?.startsWith("/") ? env["XDG_DATA_HOME"] : join(homedir(), ".local", "share");
  return join(base, "swar");
}
