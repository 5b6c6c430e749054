import { text } from "node:stream/consumers";
import type { Download } from "playwright-core";

/** What a page gave to be kept, as text. */
export async function textOf(download: Download): Promise<string> {
  return await text(await download.createReadStream());
}
