/* The program is stood in for by one of Node's that writes, fails or waits as it would, so that no ffmpeg is needed. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeAudio } from "@swar/decode";
import { composePiece, encodeWav } from "@swar/compose";
import { describe, expect, it } from "vitest";
import { ffmpegDecoder } from "./ffmpeg-decoder.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

/** A program that runs `script`, in which WAV names a file of sound. */
function program(script: string): string {
  const folder = temporaryFolder();
  const wav = join(folder, "sound.wav");
  writeFileSync(wav, encodeWav(composePiece({ seed: 1, path: [{ arousal: 0.5, valence: 0.5 }], sectionSeconds: 4 })));
  const path = join(folder, "program");
  writeFileSync(path, `#!/usr/bin/env ${process.execPath}\nconst WAV = ${JSON.stringify(wav)};\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

/** A frame of AAC, which the decode room refuses. */
const AAC = Uint8Array.of(0xff, 0xf1, 0x50, 0x80, 0x01, 0, 0, 0);

const decoded = (script: string) =>
  decodeAudio(AAC, { foreign: ffmpegDecoder({ path: "song.aac" }, {}, program(script)) });

describe.skipIf(process.platform === "win32")("ffmpegDecoder", () => {
  it("gives what the program writes, of a file named so that no protocol is meant by it", async () => {
    const script = `
      const input = process.argv[process.argv.indexOf("-i") + 1];
      if (input !== "file:song.aac") process.exit(3);
      process.stdout.write(require("fs").readFileSync(WAV));`;
    const heard = await decoded(script);
    expect(heard).toMatchObject({ format: "aac", source: { sampleRate: 22050, channels: 1 }, warnings: [] });
    expect(heard.samples.length).toBe(4 * 22050);
  });

  it("keeps what came before the program failed, and says why", async () => {
    const script = `
      process.stdout.write(require("fs").readFileSync(WAV).subarray(0, 60_000), () => {
        process.stderr.write("the rest is damaged\\n", () => process.exit(1));
      });`;
    const heard = await decoded(script);
    expect(heard.samples.length).toBeGreaterThan(20_000);
    expect(heard.warnings.at(-1)).toMatch(/: the rest is damaged$/);
  });

  it("says what the program said where nothing came", async () => {
    const failing = decoded(`process.stderr.write("moov atom not found\\n"); process.exitCode = 1;`);
    await expect(failing).rejects.toMatchObject({ code: "corrupt-audio" });
    await expect(failing).rejects.toThrow(
      /got AAC in an ADTS stream; .*could not decode it either: moov atom not found$/,
    );
  });

  it("says how to help where the program is not there", async () => {
    const foreign = ffmpegDecoder({ path: "song.aac" }, {}, "no-such-program");
    await expect(decodeAudio(AAC, { foreign })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got AAC in an ADTS stream; convert the file to WAV, FLAC, MP3 or Ogg and try again, or install no-such-program, which is used where it is present]`,
    );
  });

  it("ends the program where its reader stops", async () => {
    const script = `
      const wav = require("fs").readFileSync(WAV);
      wav.writeUInt32LE(0xffffffff, 40);
      process.stdout.write(wav);
      setInterval(() => process.stdout.write(wav.subarray(44)), 1);`;
    const signal = { aborted: false };
    const onProgress = (): void => void (signal.aborted = true);
    const foreign = ffmpegDecoder({ path: "song.aac" }, {}, program(script));
    await expect(decodeAudio(AAC, { foreign, signal, onProgress })).rejects.toMatchObject({ code: "cancelled" });
  });

  it("ends a program that gives nothing, where the work is cancelled", async () => {
    const signal = { aborted: false };
    setTimeout(() => (signal.aborted = true), 300);
    const foreign = ffmpegDecoder({ path: "song.aac" }, { signal }, program("setInterval(() => {}, 1000);"));
    await expect(decodeAudio(AAC, { foreign, signal })).rejects.toMatchObject({ code: "cancelled" });
  });

  it("writes down for the program what came through a pipe", async () => {
    const script = `
      const { readFileSync } = require("fs");
      const input = process.argv[process.argv.indexOf("-i") + 1].slice("file:".length);
      if (readFileSync(input, "latin1") !== "held") process.exit(3);
      process.stdout.write(readFileSync(WAV));`;
    const source = { path: "/dev/stdin", held: Buffer.from("held") };
    const heard = await decodeAudio(AAC, { foreign: ffmpegDecoder(source, {}, program(script)) });
    expect(heard.samples.length).toBe(4 * 22050);
  });
});
