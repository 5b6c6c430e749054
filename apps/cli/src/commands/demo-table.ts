import { Command } from "@commander-js/extra-typings";
import { demoTable } from "@swar/training";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { integer, positiveInteger } from "./option-parsers.ts";

const EXAMPLES = `
Artists, tracks and numbers are drawn by a seeded generator. rated_arousal and
rated_valence are simulated from the features, an effect of each artist and
noise: nobody rated these songs, which do not exist. They let you try commands,
and say nothing about music.

Examples:
  swar demo-table
  swar demo-table --rows 50000 --seed 7 --output big.csv
  swar demo-table --rows 5 --output -           to standard output`;

/** `swar demo-table`: a table of made-up songs. */
export function demoTableCommand() {
  return new Command("demo-table")
    .description("Write a table of made-up songs with Spotify's nine features and simulated ratings.")
    .option("--rows <n>", "how many songs", positiveInteger, 2000)
    .option("--seed <n>", "another number, another table", integer, 42)
    .option("--output <file>", "where to write; - means standard output", "demo-table.csv")
    .addHelpText("after", EXAMPLES)
    .action(async ({ rows, seed, output }) => {
      const table = demoTable({ rows, seed });
      if (output === "-") return await standardOutput.write(table);
      await writeWhole(output, table);
      await standardOutput.write(
        `${rows} made-up songs with simulated ratings written to ${output}; label them:\n` +
          `  swar label --csv ${output} --output labelled.csv\n`,
      );
    });
}
