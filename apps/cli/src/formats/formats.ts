import { csv } from "./csv.ts";
import { descriptionCsv } from "./description-csv.ts";
import { descriptionJson } from "./description-json.ts";
import { descriptionText } from "./description-text.ts";
import type { Format } from "./file-result.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

export type { FileResult, Format } from "./file-result.ts";

/** The ways to print analyses, by name. */
export const FORMATS = { csv, json, text } as const satisfies Record<string, Format>;

/** The ways to print descriptions, by name. */
export const DESCRIPTION_FORMATS = {
  csv: descriptionCsv,
  json: descriptionJson,
  text: descriptionText,
} as const;
