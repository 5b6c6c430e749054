/**
 * Memory and speed of `swar analyze` on files of four minutes, thirty minutes and three hours, MP3 and FLAC, each in a
 * process of its own: `node bench/long-files.ts`. The files are a fixture of the decode room again and again, 2.2 GB of them
 * in the temporary folder, removed at the end.
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const MINUTES = [4, 30, 180];
const FIXTURES = new URL("../packages/decode/fixtures/", import.meta.url);
const COMMAND = fileURLToPath(new URL("../apps/cli/bin/swar.js", import.meta.url));

/** A fixture, its length in seconds, and where its first frame begins. */
const KINDS = [
  { name: "chords.mp3", seconds: 4, head: () => 0 },
  { name: "chords.flac", seconds: 0.4, head: flacHead },
] as const;

/** Reports the largest memory of the process that it is loaded into, on its way out. */
const REPORT = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));`;

const folder = mkdtempSync(join(tmpdir(), "swar-long-"));
try {
  console.log("file                size, MB   peak memory, MB   seconds   × real time");
  for (const kind of KINDS) for (const minutes of MINUTES) await measure(kind, minutes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(kind: (typeof KINDS)[number], minutes: number): Promise<void> {
  const path = join(folder, `${minutes}-${kind.name}`);
  await writeRepeated(path, kind, minutes * 60);
  const began = performance.now();
  const peak = await peakOf(["analyze", path, "--format", "csv"]);
  const seconds = (performance.now() - began) / 1000;
  const size = statSync(path).size / 1e6;
  const speed = (minutes * 60) / seconds;
  const cells = [size.toFixed(0), (peak / 1024).toFixed(0), seconds.toFixed(1), speed.toFixed(0)];
  console.log(`${`${minutes} min ${kind.name}`.padEnd(20)}${cells.map((cell) => cell.padStart(11)).join("  ")}`);
  rmSync(path);
}

async function writeRepeated(
  path: string,
  { name, seconds, head }: (typeof KINDS)[number],
  total: number,
): Promise<void> {
  const bytes = readFileSync(new URL(name, FIXTURES));
  const start = head(bytes);
  const file = createWriteStream(path);
  file.write(bytes.subarray(0, start));
  for (let at = 0; at < total; at += seconds) {
    if (!file.write(bytes.subarray(start))) await new Promise((resolve) => file.once("drain", resolve));
  }
  file.end();
  await finished(file);
}

function flacHead(bytes: Uint8Array): number {
  let at = 4;
  for (let last = false; !last; at += 4 + ((bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)) {
    last = bytes[at]! >= 0x80;
  }
  return at;
}

/** The largest memory of the command, in KiB. */
function peakOf(args: readonly string[]): Promise<number> {
  const importReport = `--import=data:text/javascript,${encodeURIComponent(REPORT)}`;
  const child = spawn(process.execPath, [importReport, COMMAND, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const peak = Number(/peak (\d+)/.exec(words)?.[1]);
      if (status === 0 && peak > 0) resolve(peak);
      else reject(new Error(`swar ${args.join(" ")} exited with ${status}: ${words}`));
    });
  });
}
