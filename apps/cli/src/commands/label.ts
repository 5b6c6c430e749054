import { Command, Option } from "@commander-js/extra-typings";
import {
  headerLine,
  openSongRows,
  recordLine,
  type SongLabels,
  songLabels,
  type SongRows,
  warningSentence,
} from "@swar/training";
import type { Work } from "@swar/units";
import { withFile } from "../files/file-source.ts";
import { standardOutput } from "../files/sink.ts";
import { writeInParts } from "../files/whole-file.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { refuseTaken } from "../songs/refuse-taken.ts";
import { labelSummary } from "../terminal/label-summary.ts";
import { progressOn } from "../terminal/progress.ts";
import { labelThreshold } from "./option-parsers.ts";
import { checkNotInput } from "./run-files.ts";

/** What is appended, in this order. */
const COLUMNS = ["arousal", "enhanced_valence", "emotion_label"] as const;

const EXAMPLES = `
The table needs Spotify's nine features, under Spotify's names in any case; its
other columns stay as they are. Three columns are appended, by the formula of
the first prototype:
  arousal           0.4 energy + 0.3 loudness + 0.3 tempo, both scaled to 0…1
  enhanced_valence  0.6 valence + 0.3 danceability + 0.1 (1 − acousticness)
  emotion_label     0 low and negative (Q3), 1 low and positive (Q4),
                    2 high and negative (Q2), 3 high and positive (Q1)
A missing feature is taken to be the median of its column. The labels are a
formula, not what people say they hear.

Examples:
  swar label --csv SpotifyFeatures.csv --output labelled.csv
  swar label --csv songs.parquet --threshold median > labelled.csv
  swar demo-table && swar label --csv demo-table.csv --output labelled.csv
Exit status: 0 all went well, 1 the table cannot be used, 2 wrong call, 130
stopped by Ctrl-C, which leaves no output.`;

/** `swar label`: a table of songs with the first prototype's labels. */
export function labelCommand({ signal }: Context) {
  return new Command("label")
    .description("Append arousal, valence and a class to a table of Spotify's features, by a formula.")
    .requiredOption("--csv <file>", "the table: CSV or Parquet, told apart by content")
    .option("--output <file>", "where to write; - or nothing means standard output")
    .addOption(
      new Option("--threshold <t>", "from where on a value is high: a number from 0 to 1, or median for the table's")
        .argParser(labelThreshold)
        .default(0.5, "0.5"),
    )
    .addOption(new Option("--format <kind>", "how to write").choices(["csv"]).default("csv"))
    .addHelpText("after", EXAMPLES)
    .action(async ({ csv, output, threshold }) => {
      const path = output === "-" ? undefined : output;
      if (path !== undefined) await checkNotInput("label", "--output", path, [csv]);
      const progress = progressOn(process.stderr);
      const stage = (name: string): Work => ({ signal, onProgress: (done) => progress.update(name, done) });
      const work = () =>
        withFile(csv, async (source) => {
          const rows = await openSongRows(source);
          refuseTaken(csv, rows.columns, COLUMNS);
          const labels = songLabels(await featuresOf(rows, stage("reading")), { threshold });
          for (const warning of rows.warnings()) progress.log(`${csv}: ${warningSentence(warning)}`);
          if (rows.warnings().some(({ kind }) => kind !== "encoding")) progress.log(IMPUTED);
          const write = (to: (text: string) => Promise<void>) => writeLabelled(rows, labels, to, stage("writing"));
          await (path === undefined ? write(standardOutput.write) : writeInParts(path, write));
          return labels;
        });
      try {
        const labels = await sayingWhenStopped(
          () => `label: stopped before the table was whole${path === undefined ? "" : "; nothing was kept"}`,
          work,
        );
        progress.stop();
        const summary = `${labelSummary(labels)}\n${CAUTION}\n`;
        if (path === undefined) process.stderr.write(summary);
        else await standardOutput.write(`${summary}table written to ${path}\n`);
      } finally {
        progress.stop();
      }
    });
}

const IMPUTED = "what is missing was taken to be the median of its column";

const CAUTION = "These labels are a formula over Spotify's features; they are not what people say they hear.";

async function featuresOf(rows: SongRows, work: Work): Promise<Float64Array> {
  const parts: Float64Array[] = [];
  for await (const { features } of rows.chunks(work)) parts.push(features);
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function writeLabelled(
  rows: SongRows,
  { arousal, valence, label }: SongLabels,
  write: (text: string) => Promise<void>,
  work: Work,
): Promise<void> {
  await write(headerLine(rows.style, COLUMNS));
  let row = 0;
  for await (const records of rows.records(work)) {
    let text = "";
    for (const record of records) {
      const cells = [arousal[row] as number, valence[row] as number, label[row] as number];
      text += recordLine(rows.style, record, cells);
      row++;
    }
    await write(text);
  }
}
