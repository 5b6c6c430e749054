/*
 * The seed preset on a table of Spotify's features (`swar train --preset seed --csv TABLE`) against the same in Keras 3:
 * epochs   the time of an epoch, training and validation, block by block in turns; 30 blocks of 200 steps, a sixth of an
 *          epoch of 66,307 rows, unless given; 1244 steps are whole epochs
 * scores   squared and absolute error and R² on windows held out, for several seeds of both; 42, 43, 44 and 20 epochs unless
 *          given
 * Run: npm run bench:table -- TABLE epochs [BLOCKS] [STEPS], or npm run bench:table -- TABLE scores [SEEDS] [EPOCHS]
 */
import { argv } from "node:process";
import { compareEpochs } from "./table/epochs.ts";
import { compareScores } from "./table/scores.ts";

const [, , table, part = "epochs", first, second] = argv;
if (table === undefined || !["epochs", "scores"].includes(part))
  throw new Error("usage: node bench/table-train.ts TABLE [epochs [BLOCKS] [STEPS] | scores [SEEDS] [EPOCHS]]");

if (part === "epochs") await compareEpochs(table, { blocks: Number(first ?? 30), steps: Number(second ?? 200) });
else {
  const seeds = (first ?? "42,43,44").split(",").map(Number);
  await compareScores(table, { seeds, epochs: Number(second ?? 20) });
}
