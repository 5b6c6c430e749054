import { LIST_FORMATS, LIST_TYPES, type ListFormat } from "@swar/contract";
import { type TrackList, writePlaylist } from "@swar/recommend";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { contentDisposition } from "../content-disposition.ts";

/** The format that `asked` or, where absent, the Accept header says; json unless either says otherwise. */
export function listFormat(c: Context, asked: ListFormat | undefined): ListFormat {
  if (asked) return asked;
  const types: string[] = Object.values(LIST_TYPES);
  const type = accepts(c, { header: "Accept", supports: types, default: LIST_TYPES.json });
  return LIST_FORMATS.find((format) => LIST_TYPES[format] === type) as ListFormat;
}

/** A list of tracks as a file of `format`. */
export function listFile(list: TrackList, format: ListFormat): Response {
  const type = LIST_TYPES[format];
  const headers: Record<string, string> = {
    "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
  };
  const name = (list.title ?? "playlist").replaceAll(/[/\\:*?"<>|\p{C}]/gu, "-");
  if (format !== "text") headers["content-disposition"] = contentDisposition("attachment", `${name}.${format}`);
  return new Response(writePlaylist(list, format), { headers });
}
