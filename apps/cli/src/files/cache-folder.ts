import { homedir } from "node:os";
import { join } from "node:path";

/** Where this platform keeps what can be made again: `SWAR_CACHE`, else the convention's folder. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env["SWAR_CACHE"]) return env["SWAR_CACHE"];
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "swar");
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? homedir(), "swar", "cache");
  return join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "swar");
}
