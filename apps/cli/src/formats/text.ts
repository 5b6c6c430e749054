import type { Analysis } from "@swar/analysis";
import { clock } from "../terminal/clock.ts";
import { affectText } from "./affect-text.ts";
import type { Format } from "./file-result.ts";

/** A small plane and two curves for each file. */
export const text: Format = {
  head: "",
  line: ({ file, ...result }, columns = 80) =>
    "error" in result
      ? `${file}\n  failed: ${result.error.message}\n\n`
      : `${file}\n${described(result.value, columns)}\n\n`,
};

function described(analysis: Analysis, columns: number): string {
  const { duration, model, warnings = [] } = analysis;
  return [
    ...affectText(analysis, columns),
    `  ${clock(duration)} long, heard by ${model.name} ${model.version}`,
    ...warnings.map((warning) => `  note: ${warning}`),
  ].join("\n");
}
