import { isTableSettings } from "@swar/features";
import { checkpointInfo, type CheckpointInfo } from "@swar/model";
import { SwarError } from "@swar/units";
import { readBytes } from "./read-bytes.ts";

/** What a model hears or reads, and the command that uses it. */
const USED_BY = { audio: "swar analyze", tables: "swar predict" } as const;

/**
 * The bytes of the checkpoint file at `path`, whose model must be one of `kind`.
 * @throws SwarError as `readBytes`; `corrupt-checkpoint`, `incompatible-checkpoint` with the path in the message.
 */
export async function readCheckpoint(path: string, kind: keyof typeof USED_BY): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  const found = isTableSettings(infoOf(path, bytes).features) ? "tables" : "audio";
  if (found === kind) return bytes;
  throw new SwarError(
    "incompatible-checkpoint",
    `${path}: the model must be one of ${kind}, got one of ${found}; ${USED_BY[found]} uses it`,
  );
}

function infoOf(path: string, bytes: Uint8Array): CheckpointInfo {
  try {
    return checkpointInfo(bytes);
  } catch (cause) {
    if (!(cause instanceof SwarError)) throw cause;
    throw new SwarError(cause.code, `${path}: ${cause.message}`, { cause });
  }
}
