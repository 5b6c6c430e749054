import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file for a peer to write floats to. */
export interface Scratch {
  readonly path: string;
  readonly floats: () => Float32Array;
  readonly remove: () => void;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), "swar-bench-"));
  const path = join(folder, "result.f32");
  const floats = (): Float32Array => new Float32Array(Uint8Array.from(readFileSync(path)).buffer);
  return { path, floats, remove: () => rmSync(folder, { recursive: true }) };
}
