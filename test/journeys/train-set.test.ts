import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { writeClip } from "./clips.testing.ts";
import { workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
const PER_SONG = "DEAM/annotations/annotations averaged per song";

/** Twelve songs by four artists in DEAM's layout, axes exchanged as published; the last one's audio is missing. */
function writeDeam(): void {
  const whole = ["song_id, valence_mean, valence_std, arousal_mean, arousal_std"];
  const metadata = ["song_id,file_name,Artist,Song title,start,end,Genre"];
  for (let i = 0; i < 12; i++) {
    const point = { arousal: (i % 4) / 3, valence: Math.floor(i / 4) / 2 };
    if (i < 11) writeClip(at("DEAM", "MEMD_audio", `${i + 2}.wav`), { seed: i, ...point });
    whole.push(`${i + 2},${1 + 8 * point.arousal},1,${1 + 8 * point.valence},1`);
    metadata.push(`${i + 2},${i + 2}.mp3,"\tArtist ${i % 4}\t",Song ${i},0.1,0.55,Rock`);
  }
  write(`${PER_SONG}/song_level/static_annotations_averaged_songs_1_2000.csv`, whole);
  write("DEAM/metadata/metadata_2013.csv", metadata);
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), `${lines.join("\n")}\n`);
}

describe("swar train --audio on a labelled set", () => {
  writeDeam();

  it("recognises DEAM, repairs it and says so, keeps artists apart, and writes a model that names it", async () => {
    const run = await swar(["train", "--audio", "DEAM", "--epochs", "1", "--checkpoint", "deam.onnx"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(
      /^DEAM up to song 1000, .*: 12 items had arousal and valence exchanged .* put right \(2, 3/m,
    );
    expect(run.stderr).toMatch(/^DEAM: 1 item has no audio file \(13\)$/m);
    expect(run.stderr).toMatch(/^DEAM: 11 clips with labels, kept together by artist$/m);
    // Four artists, of whom one is held out.
    expect(run.stdout).toMatch(/^[23] held-out clips; too few groups for intervals\n/);
    expect(readFileSync(at("deam.onnx"), "latin1")).toContain('"set":"DEAM"');
  });

  it("refuses a folder of something else, and options that a set answers itself", async () => {
    const other = await swar(["train", "--audio", "DEAM/MEMD_audio", "--checkpoint", "no.onnx"]);
    expect(other.status).toBe(1);
    expect(other.stderr).toMatch(
      /^swar: .*MEMD_audio: the folder must hold a labelled set, got 11 files .*; looked for song_level.*--labels$/m,
    );
    const told = await swar(["train", "--audio", "DEAM", "--group", "artist"]);
    expect(told.status).toBe(2);
    expect(told.stderr).toContain("--target, --target-range and --group must come with --labels: a set brings its own");
  });
});
