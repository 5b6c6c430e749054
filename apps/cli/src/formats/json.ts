import type { Format } from "./file-result.ts";

/** One JSON object a line: the analysis, or `{ file, error: { code, message } }`. */
export const json: Format = {
  head: "",
  line: ({ file, ...result }) => {
    const content = "error" in result ? { file, error: result.error } : { file, ...result.value };
    return `${JSON.stringify(content)}\n`;
  },
};
