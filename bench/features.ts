/*
 * From sound files to mel features, against librosa 0.11, block by block in turns:
 * mel      mel frames in decibels of four minutes of samples
 * song     an MP3 of four minutes, 44.1 kHz stereo, to mel frames in decibels, warm, on one thread and on two
 * folder   fifty MP3 of a minute to one and a half, two workers against two processes
 * formats  decoding alone, format by format
 * growth   ours for 1, 4, 16 and 64 minutes, on one thread and on two
 * Run: node bench/features.ts [BLOCKS] [PART], all parts and 30 blocks unless given; `folder` and `growth` take a tenth of
 * the blocks. The first run composes and encodes its own songs.
 */
import { argv } from "node:process";
import { benchFolder } from "./features/folder.ts";
import { benchFormats } from "./features/formats.ts";
import { benchGrowth } from "./features/growth.ts";
import { benchMel } from "./features/mel.ts";
import { benchSong } from "./features/song.ts";

const PARTS: Readonly<Record<string, (blocks: number) => Promise<void>>> = {
  mel: benchMel,
  song: benchSong,
  folder: benchFolder,
  formats: benchFormats,
  growth: benchGrowth,
};

const [, , count = "30", only] = argv;
const blocks = Number(count);
const known = Number.isInteger(blocks) && blocks > 0 && (only === undefined || only in PARTS);
if (!known) throw new Error(`usage: node bench/features.ts [BLOCKS] [${Object.keys(PARTS).join("|")}]`);

for (const [name, part] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  console.log(`\n${name}`);
  await part(blocks);
}
