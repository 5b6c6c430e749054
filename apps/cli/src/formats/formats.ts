import { csv } from "./csv.ts";
import type { Format } from "./file-result.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

export type { FileResult, Format } from "./file-result.ts";

/** The ways to print results, by name. */
export const FORMATS = { csv, json, text } as const satisfies Record<string, Format>;
