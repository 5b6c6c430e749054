import { type ExportChoice, ExportMenu } from "../../controls/ExportMenu.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { curvePicture, PICTURE } from "./curve-picture.ts";
import type { Findings } from "./findings.ts";
import { findingsCsv } from "./findings-csv.ts";
import { findingsJson } from "./findings-json.ts";
import { pngOf } from "./png-of.ts";

/** Keeps what was found of a song as a file. */
export function SongExport({ title, findings }: { readonly title: string; readonly findings: Findings }) {
  const toast = useToast();
  const name = title.replaceAll(/[\\/:*?"<>|]+/g, " ").trim() || "song";
  const json: ExportChoice = {
    label: "JSON",
    hint: "everything",
    file: `${name}.json`,
    type: "application/json",
    content: () => findingsJson(title, findings),
  };
  const svg = curvePicture(title, findings);
  const ofCurve: ExportChoice[] =
    svg === undefined
      ? []
      : [
          {
            label: "CSV",
            hint: "the curve",
            file: `${name}.csv`,
            type: "text/csv",
            content: () => findingsCsv(findings),
          },
          { label: "SVG", hint: "picture", file: `${name}.svg`, type: "image/svg+xml", content: () => svg },
          { label: "PNG", hint: "picture", file: `${name}.png`, type: "image/png", content: () => pngOf(svg, PICTURE) },
        ];
  return <ExportMenu choices={[json, ...ofCurve]} onFault={toast.fault} />;
}
