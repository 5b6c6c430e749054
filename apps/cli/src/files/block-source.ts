import type { ByteSource } from "@swar/decode";

const BLOCK = 2 ** 18;

/**
 * `source`, read in blocks of which the last is held: for what reads a few bytes here and there. Reads as long as a block go
 * through.
 */
export function blockSource(source: ByteSource, block = BLOCK): ByteSource {
  let from = 0;
  let held: Uint8Array = new Uint8Array();
  const read = async (at: number, length: number): Promise<Uint8Array> => {
    if (length >= block) return await source.read(at, length);
    if (at < from || at + length > from + held.length) {
      held = await source.read(at, block);
      from = at;
    }
    return held.subarray(at - from, at - from + length);
  };
  return { size: source.size, read };
}
