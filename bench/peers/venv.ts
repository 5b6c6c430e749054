import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env, platform } from "node:process";
import { fileURLToPath } from "node:url";

const VENV = fileURLToPath(new URL("../.venv", import.meta.url));
const REQUIREMENTS = fileURLToPath(new URL("requirements.txt", import.meta.url));

/**
 * The path of a Python that has every peer installed: the environment variable SWAR_PEER_PYTHON where it is set, else
 * that of `bench/.venv`, which is made with `python3 -m venv` and filled from `requirements.txt` where it is not there
 * or was filled from other requirements.
 */
export function peerPython(): string {
  if (env["SWAR_PEER_PYTHON"]) return env["SWAR_PEER_PYTHON"];
  const python = platform === "win32" ? join(VENV, "Scripts", "python.exe") : join(VENV, "bin", "python");
  const mark = join(VENV, "installed-requirements.txt");
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return python;
  execFileSync(platform === "win32" ? "python" : "python3", ["-m", "venv", VENV], { stdio: "inherit" });
  execFileSync(python, ["-m", "pip", "install", "-r", REQUIREMENTS], { stdio: "inherit" });
  writeFileSync(mark, wanted);
  return python;
}
