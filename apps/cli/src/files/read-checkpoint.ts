import { checkpointInfo } from "@swar/model";
import { SwarError } from "@swar/units";
import { readBytes } from "./read-bytes.ts";

/**
 * The bytes of the checkpoint file at `path`.
 * @throws SwarError as `readBytes`; `corrupt-checkpoint`, `incompatible-checkpoint` with the path in the message.
 */
export async function readCheckpoint(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  try {
    checkpointInfo(bytes);
    return bytes;
  } catch (cause) {
    if (!(cause instanceof SwarError)) throw cause;
    throw new SwarError(cause.code, `${path}: ${cause.message}`, { cause });
  }
}
