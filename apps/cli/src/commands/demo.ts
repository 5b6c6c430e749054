import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "@commander-js/extra-typings";
import { composePiece, encodeWav } from "@swar/compose";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { FORMATS } from "../formats/formats.ts";
import type { Context } from "../interrupt.ts";
import { perform } from "../pool/tasks.ts";
import { integer } from "./option-parsers.ts";

/** Calm, then lively, then sombre: a piece that goes somewhere. */
const PATH = [
  { arousal: 0.15, valence: 0.8 },
  { arousal: 1, valence: 1 },
  { arousal: 0.1, valence: 0.1 },
];

/** `swar demo`: composes a piece, and shows what the model hears in it. */
export function demoCommand({ signal, setStatus }: Context) {
  return new Command("demo")
    .description("Compose a short piece (calm, then lively, then sombre), analyse it and show its curve.")
    .option("--seed <n>", "another number, another piece", integer, 42)
    .option("--output <file>", "keep the piece as a WAV file, to listen to")
    .action(async ({ seed, output }) => {
      const wav = encodeWav(composePiece({ seed, path: PATH, sectionSeconds: 15 }));
      const folder = output === undefined ? await mkdtemp(join(tmpdir(), "swar-")) : undefined;
      const path = output ?? join(folder as string, "demo.wav");
      try {
        await writeWhole(path, wav);
        const result = await perform({ kind: "analyze", path, checkpoint: DEFAULT_CHECKPOINT }, { signal });
        if ("error" in result) setStatus(1);
        const file = `A piece composed for you (seed ${seed}): calm, then lively, then sombre`;
        await standardOutput.write(FORMATS.text.line({ file, ...result }, standardOutput.columns));
        await standardOutput.write(output === undefined ? HINT : `The piece is in ${output}.\n`);
      } finally {
        if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      }
    });
}

const HINT = "Hear it:          npx swar demo --output demo.wav\nYour own music:   npx swar analyze FILES-OR-FOLDERS\n";
