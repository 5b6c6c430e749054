import type { ByteSource } from "@swar/decode";
import { SwarError } from "@swar/units";

/**
 * A `Blob` as a source of bytes, read piece by piece: a `File` stays on the disk.
 * @throws SwarError `file-unreadable` when it is read, where the file was moved, changed or taken away meanwhile.
 */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (at, length) => {
      try {
        return new Uint8Array(await blob.slice(at, at + length).arrayBuffer());
      } catch (cause) {
        const message = "blobSource: the file must stay as it was while it is read, got another; choose it again";
        throw new SwarError("file-unreadable", message, { cause });
      }
    },
  };
}
