import { type PlaylistFormat, writePlaylist } from "@swar/recommend";
import type { ExportChoice } from "../../controls/ExportMenu.tsx";
import type { PlanTrack } from "./plan.ts";

const FORMATS: readonly { readonly format: PlaylistFormat; readonly hint: string; readonly type: string }[] = [
  { format: "m3u8", hint: "for players", type: "application/vnd.apple.mpegurl" },
  { format: "xspf", hint: "for players", type: "application/xspf+xml" },
  { format: "jspf", hint: "for programs", type: "application/jspf+json" },
  { format: "csv", hint: "for tables", type: "text/csv" },
  { format: "json", hint: "all of it", type: "application/json" },
];

/** The way as files, as it stands after all changes. */
export function wayExports(rows: readonly PlanTrack[], title: string): readonly ExportChoice[] {
  return FORMATS.map(({ format, hint, type }) => ({
    label: format.toUpperCase(),
    hint,
    type,
    file: `${title}.${format}`,
    content: () => writePlaylist({ tracks: rows, title }, format),
  }));
}
