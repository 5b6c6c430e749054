import type { TrackDetails } from "@swar/storage";
import { jsonLine } from "./json-line.ts";

/** All that is known of a track as a line of JSON, with the names of the HTTP API. */
export function trackJson({ id, analysis, files, ...track }: TrackDetails): string {
  const places = files.map(({ path, size, modified, missing }) => {
    return { path, bytes: size, modified: new Date(modified), missing };
  });
  return jsonLine({ id, ...track, ...analysis, files: places });
}
