import { type ClipLabel, type LabelOptions, readLabels } from "@swar/training";
import { readBytes } from "./files/read-bytes.ts";
import type { Progress } from "./terminal/progress.ts";

/**
 * The labelled clips of the table at `path`; rows that cannot be used are named on the way.
 * @throws SwarError as `readBytes` and `readLabels`.
 */
export async function readTable(
  path: string,
  options: LabelOptions,
  progress: Progress,
): Promise<readonly ClipLabel[]> {
  const { clips, bad } = readLabels(new TextDecoder().decode(await readBytes(path)), options);
  for (const { line, problem } of bad) progress.log(`${path} line ${line} left out: ${problem}`);
  return clips;
}
