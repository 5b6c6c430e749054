import type { Findings } from "./findings.ts";

/** The curve of a song as a table by RFC 4180, a row a moment; the deviations are those of the song. */
export function findingsCsv({ curve, uncertainty }: Findings): string {
  const head = "time,arousal,valence,uncertainty_arousal,uncertainty_valence";
  const deviations = [uncertainty?.arousal ?? "", uncertainty?.valence ?? ""];
  const rows = (curve?.time ?? []).map((time, i) =>
    [time, curve?.arousal[i], curve?.valence[i], ...deviations].join(","),
  );
  return [head, ...rows, ""].join("\r\n");
}
