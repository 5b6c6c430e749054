import type { Format } from "./file-result.ts";

/** A row a file, by RFC 4180; a file that failed has its reason in the last column and the others empty. */
export const csv: Format = {
  head: "file,duration,arousal,valence,quadrant,uncertainty_arousal,uncertainty_valence,model,error\r\n",
  line: ({ file, ...result }) => {
    if ("error" in result) return csvRow([file, "", "", "", "", "", "", "", result.error.message]);
    const { duration, arousal, valence, quadrant, uncertainty, model } = result.value;
    const numbers = [duration, arousal, valence, quadrant, uncertainty.arousal, uncertainty.valence];
    return csvRow([file, ...numbers.map(String), `${model.name} ${model.version}`, ""]);
  },
};

/** Cells as a line by RFC 4180. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
