import { createHash } from "node:crypto";
import type { ByteSource } from "@swar/decode";
import { check, throwIfCancelled, type Work } from "@swar/units";
import { audioParts } from "./audio-parts.ts";
import { blockSource } from "./block-source.ts";

const PIECE = 2 ** 20;

/**
 * What identifies the audio of a file: "sha256:" and a hash, in hexadecimal, of all but its tags. A file that is renamed or
 * tagged anew keeps it; one that is cut or encoded anew does not. Memory holds a mebibyte.
 * @param source of known size; what is no audio has a digest, too
 * @throws SwarError `cancelled`; as `source.read`.
 */
export async function contentDigest(source: ByteSource, { signal, onProgress }: Work = {}): Promise<string> {
  check(Number.isFinite(source.size), "contentDigest", "source must be of known size", source.size);
  const hash = createHash("sha256");
  const blocks = blockSource(source);
  for await (const { from, to } of audioParts(blocks)) {
    for (let at = from; at < to; at += PIECE) {
      throwIfCancelled(signal, "contentDigest");
      hash.update(await blocks.read(at, Math.min(PIECE, to - at)));
      onProgress?.(Math.min(1, (at + PIECE) / source.size));
    }
  }
  onProgress?.(1);
  return `sha256:${hash.digest("hex")}`;
}
