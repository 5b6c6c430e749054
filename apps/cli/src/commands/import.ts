import { basename, extname } from "node:path";
import { Command } from "@commander-js/extra-typings";
import { encodeCheckpoint } from "@swar/model";
import { importKeras, type KerasImport } from "@swar/training";
import { SwarError } from "@swar/units";
import { isFolder } from "../files/is-folder.ts";
import { readBytes } from "../files/read-bytes.ts";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { twoColumns } from "./option-parsers.ts";
import { checkNotInput } from "./run-files.ts";

const EXAMPLES = `
Read are .keras files whose layers follow one another: LSTM,
Bidirectional(LSTM), Dense, Dropout, GaussianNoise, BatchNormalization,
Normalization, ReLU and Activation, with two outputs (arousal first) or a
softmax of four classes. The model predicts what it predicts in Keras, within
0.00001.
A model of 9 or 11 features a step takes rows of a table, one of 128 mel bands
takes audio. A table model was trained behind z-scores: give their file with
--stats, and the columns go in as they are. That file is JSON, with a mean, a
std and perhaps a median for each column.

Examples:
  swar import av_regressor.keras --stats feature_stats_av.json
  swar import mel_regressor.keras --output mine.onnx --name mine
  swar analyze song.mp3 --checkpoint mine.onnx
Exit status: 0 all went well, 1 the file cannot be used, 2 wrong call.`;

/** `swar import`: a checkpoint from a model of Keras's. */
export function importCommand() {
  return new Command("import")
    .description("Make a checkpoint from a model that Keras saved, such as the first prototype's.")
    .argument("<model>", "a .keras file")
    .option("--stats <file>", "mean and std of each column of a table (JSON)")
    .option("--output <file>", "where to write the model (default: beside the .keras file, as .onnx)")
    .option("--name <name>", "what the model calls itself (default: the file's name)")
    .option("--licence <text>", "the licence that the model names", "unspecified")
    .option("--target <a,v>", "the columns that the model learnt, arousal first", twoColumns)
    .addHelpText("after", EXAMPLES)
    .action(async (path, { stats, output, name, licence, target: targets }) => {
      const stem = path.slice(0, path.length - extname(path).length);
      const to = output ?? `${stem}.onnx`;
      await checkNotInput("import", "--output", to, stats === undefined ? [path] : [path, stats]);
      const bytes = await modelBytes(path);
      const text = stats === undefined ? undefined : new TextDecoder().decode(await readBytes(stats));
      const about = { name: name ?? basename(stem), licence, stats: text, targets };
      const read = await named(path, () => importKeras(bytes, about));
      for (const note of read.notes) process.stderr.write(`note: ${note}\n`);
      await writeWhole(to, encodeCheckpoint(read.checkpoint));
      await standardOutput.write(`${summary(path, read)}\nmodel written to ${to}\n`);
    });
}

/** A folder in place of a file is most likely a SavedModel. */
async function modelBytes(path: string): Promise<Uint8Array> {
  if (!(await isFolder(path))) return await readBytes(path);
  throw new SwarError(
    "incompatible-checkpoint",
    `${path}: it must be a .keras file, got a folder, a SavedModel perhaps; save the model in Keras 3 with model.save("model.keras")`,
  );
}

/** Runs `work`, with the path in the message of what it throws. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof SwarError)) throw cause;
    throw new SwarError(cause.code, `${path}: ${cause.message}`, { cause });
  }
}

function summary(path: string, { checkpoint, version, layers, parameters, input }: KerasImport): string {
  const rows = [
    ["input", input],
    ...layers.map((layer, i) => [i === 0 ? "layers" : "", layer]),
    ["parameters", parameters.toLocaleString("en")],
    ["output", checkpoint.info.labels.targets.join(", ")],
  ];
  const lines = rows.map(([label = "", text = ""]) => `  ${label.padEnd(12)}${text}`);
  return [`${path}, written by Keras ${version}`, ...lines].join("\n");
}
