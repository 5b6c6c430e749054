import { type AudioFormat, type ByteSource, recognizeFormat } from "@swar/decode";
import { afterTags } from "./tag-bounds.ts";

/** By this many bytes behind its tags a file is known. */
const HEAD = 2 ** 17;

/**
 * The kind of file that `source` is, undefined where it is none that is known, and where it begins behind its tags. Nothing but
 * tags is an MP3, whose kind of tags they are.
 */
export async function audioFormat(
  source: ByteSource,
): Promise<{ readonly format: AudioFormat | undefined; readonly start: number }> {
  const start = await afterTags(source);
  const format = recognizeFormat(await source.read(start, HEAD));
  return { format: format ?? (start > 0 ? "mp3" : undefined), start };
}
