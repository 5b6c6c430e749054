import { readFileSync } from "node:fs";
import { createAnalyzer, createSongPredictor, FORMULA_PREDICTOR, studyAudio } from "@swar/analysis";
import { composePiece, encodeWav } from "@swar/compose";
import { SPOTIFY_FEATURES, type SongFeatures } from "@swar/features";
import type { Runtime } from "@swar/model";
import type { Wasm } from "@swar/units";
import * as ort from "onnxruntime-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, HeardSong, ListeningProgress } from "../../apps/web/src/engine/index.ts";
import { type BarePage, barePage } from "./bare-page.testing.ts";

declare const createEngine: () => Engine;

const runtime = ort as unknown as Runtime;
const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
const root = new URL("../../", import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`packages/decode/fixtures/${name}`, root));

/** Lively, then quiet: a minute and a half. */
function composed(): Uint8Array {
  const path = [
    { arousal: 0.9, valence: 0.8 },
    { arousal: 0.2, valence: 0.3 },
  ];
  return encodeWav(composePiece({ path, seed: 7, sectionSeconds: 45, sampleRate: 44_100 }));
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  "composed.wav": composed(),
  "chords.mp3": fixture("chords.mp3"),
  "chords.flac": fixture("chords.flac"),
  "chords.ogg": fixture("chords.ogg"),
  "chords.opus": fixture("chords.opus"),
  "chords.aiff": fixture("chords.aiff"),
  "words.mp3": new TextEncoder().encode("These are words, and no music. ".repeat(400)),
};

let bare: BarePage;
beforeAll(async () => {
  bare = await barePage(FILES);
}, 120_000);
afterAll(() => bare.close());

/** A song that was heard in the browser, its arrays as plain lists, and the progress that was told. */
async function heardInBrowser(name: string) {
  return await bare.page.evaluate(async (file) => {
    const engine = createEngine();
    const progress: ListeningProgress[] = [];
    try {
      const song = await engine.analyze(file, { onProgress: (each) => progress.push(each) });
      const lists = (value: object) =>
        Object.fromEntries(
          Object.entries(value).map(([key, x]) => [key, ArrayBuffer.isView(x) ? [...(x as never)] : x]),
        );
      return {
        song: { ...song, spectrogram: lists(song.spectrogram), waveform: lists(song.waveform) } as unknown as HeardSong,
        progress,
      };
    } finally {
      engine.close();
    }
  }, name);
}

/** How a song fails in the browser. */
async function failureInBrowser(name: string): Promise<{ name: string; code: string; message: string }> {
  return await bare.page.evaluate(async (file) => {
    const engine = createEngine();
    const error = await engine.analyze(file).then(
      () => undefined,
      (caught: { name: string; code: string; message: string }) => caught,
    );
    engine.close();
    return { name: String(error?.name), code: String(error?.code), message: String(error?.message) };
  }, name);
}

/** The largest distance of two lists of numbers. */
function distance(a: readonly number[], b: readonly number[]): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] as number))), 0);
}

describe("Engine.analyze", () => {
  const names = Object.keys(FILES).filter((name) => name !== "words.mp3");

  it.each(names)("says of %s what Node says", async (name) => {
    const bytes = FILES[name] as Uint8Array;
    const analyzer = await createAnalyzer(runtime, readFileSync(new URL("models/audio-default.onnx", root)));
    const node = await studyAudio(analyzer, bytes, { wasm });
    const { song } = await heardInBrowser(name);
    const { analysis, description } = song;
    console.log(`${name}: ${(analysis.duration / song.took).toFixed(1)} times faster than it plays`);
    const numbers = ({ analysis: of }: Pick<HeardSong, "analysis">): number[] => [
      of.arousal,
      of.valence,
      of.uncertainty.arousal,
      of.uncertainty.valence,
      ...of.curve.time,
      ...of.curve.arousal,
      ...of.curve.valence,
      ...of.attention.time,
      ...of.attention.weight,
    ];
    expect(distance(numbers(song), numbers(node))).toBeLessThan(1e-4);
    expect(analysis.quadrant).toBe(node.analysis.quadrant);
    expect(description.loudness.integrated).toBeCloseTo(node.description.loudness.integrated, 4);
    expect(description.key).toEqual(node.description.key);
    for (const feature of SPOTIFY_FEATURES)
      expect(description.spotifyEstimates[feature].value).toBeCloseTo(
        node.description.spotifyEstimates[feature].value,
        3,
      );
  });

  it("draws spectrogram and waveform over the length of the file, and tells its progress in order", async () => {
    const { song, progress } = await heardInBrowser("composed.wav");
    const { spectrogram, waveform, analysis } = song;
    expect(spectrogram.columns).toBeLessThanOrEqual(1600);
    expect(spectrogram.levels.length).toBe(spectrogram.columns * spectrogram.bands);
    expect(Math.abs(spectrogram.columns * spectrogram.secondsPerColumn - analysis.duration)).toBeLessThan(0.2);
    expect(Math.abs(waveform.columns * waveform.secondsPerColumn - analysis.duration)).toBeLessThan(0.2);
    expect(Math.max(...waveform.most)).toBeGreaterThan(0.3);
    const stages = progress.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(["waiting", "starting", "listening"]);
    const parts = progress.filter(({ stage }) => stage === "listening").map(({ part }) => part);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });

  it("says what is wrong with a file", async () => {
    expect(await failureInBrowser("words.mp3")).toMatchObject({ name: "SwarError", code: "unsupported-audio" });
    expect((await failureInBrowser("words.mp3")).message).toMatch(/convert the file to WAV, FLAC, MP3 or Ogg/);
    expect(await failureInBrowser("nowhere.mp3")).toMatchObject({ code: "not-found" });
  });

  it("stops at once where it is told to, lets those that wait go, and hears the next", async () => {
    const told = await bare.page.evaluate(async () => {
      const engine = createEngine();
      const stop = new AbortController();
      const codes: string[] = [];
      const catching = (work: Promise<unknown>) => work.catch((error: { code: string }) => void codes.push(error.code));
      const began = Promise.withResolvers<void>();
      const running = engine.analyze("composed.wav", {
        signal: stop.signal,
        onProgress: ({ stage, part }) => stage === "listening" && part > 0 && began.resolve(),
      });
      const both = [catching(running), catching(engine.analyze("chords.mp3", { signal: stop.signal }))];
      const next = engine.analyze("chords.ogg");
      await began.promise;
      const before = performance.now();
      stop.abort();
      await Promise.all(both);
      const took = performance.now() - before;
      const { analysis } = await next;
      engine.close();
      return { codes, took, duration: analysis.duration };
    });
    expect(told.codes).toEqual(["cancelled", "cancelled"]);
    expect(told.took).toBeLessThan(500);
    expect(told.duration).toBeCloseTo(2, 1);
  });

  it("decodes what only the browser can decode, by the browser", async () => {
    const told = await bare.page.evaluate(async () => {
      // Two seconds of a tone as WebM, which the browser itself records.
      const context = new AudioContext();
      await context.resume();
      const tone = new OscillatorNode(context, { frequency: 440 });
      const sink = context.createMediaStreamDestination();
      tone.connect(sink);
      const recorder = new MediaRecorder(sink.stream, { mimeType: "audio/webm;codecs=opus" });
      const parts: Blob[] = [];
      recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
      const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
      tone.start();
      recorder.start();
      await new Promise((resolve) => setTimeout(resolve, 2200));
      recorder.stop();
      await stopped;
      const engine = createEngine();
      const stages = new Set<string>();
      const { analysis, description } = await engine.analyze(new Blob(parts), {
        onProgress: ({ stage }) => stages.add(stage),
      });
      engine.close();
      return { duration: analysis.duration, key: description.key, format: description.format, stages: [...stages] };
    });
    expect(told).toMatchObject({ format: "matroska", stages: ["waiting", "starting", "listening", "decoding"] });
    expect(told.duration).toBeGreaterThan(1.5);
    expect(told.duration).toBeLessThan(3);
  });
});

describe("Engine.predict", () => {
  const SONG: SongFeatures = {
    acousticness: 0.2,
    danceability: 0.7,
    energy: 0.8,
    instrumentalness: 0.1,
    liveness: 0.15,
    loudness: -6,
    speechiness: 0.05,
    tempo: 120,
    valence: 0.6,
  };

  it("says what Node says, by model and by formula, in less than a picture's time", async () => {
    const rows = Float64Array.from(SPOTIFY_FEATURES, (name) => SONG[name]);
    const predictor = await createSongPredictor(runtime, readFileSync(new URL("models/songs-default.onnx", root)));
    const [model, formula] = [await predictor.predict(rows), await FORMULA_PREDICTOR.predict(rows)];
    const { said, times } = await bare.page.evaluate(async (song) => {
      const engine = createEngine();
      const first = await engine.predict(song);
      const each: number[] = [];
      for (let i = 0; i < 60; i++) {
        const before = performance.now();
        await engine.predict({ ...song, energy: i / 60 });
        each.push(performance.now() - before);
      }
      engine.close();
      return { said: first, times: each.toSorted((a, b) => a - b) };
    }, SONG);
    const flat = (of: typeof model) => [
      of.arousal[0],
      of.valence[0],
      of.uncertainty.arousal[0],
      of.uncertainty.valence[0],
    ];
    const told = ({ arousal, valence, uncertainty: u }: typeof said.model) => [arousal, valence, u.arousal, u.valence];
    expect(distance(told(said.model), flat(model) as number[])).toBeLessThan(1e-4);
    expect(distance(told(said.formula), flat(formula) as number[])).toBeLessThan(1e-9);
    console.log(`predict: median ${times[30]?.toFixed(1)} ms`);
    expect(times[30]).toBeLessThan(16);
  });
});

describe("Engine.models", () => {
  it("shows the models of the app, takes in one's own, and refuses what is none", async () => {
    const checkpoint = readFileSync(new URL("models/audio-default.onnx", root)).toString("base64");
    const told = await bare.page.evaluate(async (base64) => {
      const engine = createEngine();
      const card = await engine.addModel(new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]));
      const { analysis } = await engine.analyze("chords.ogg", { model: card.id });
      const cards = await engine.models();
      const code = (work: Promise<unknown>) => work.catch((error: { code: string }) => error.code);
      const refused = [
        await code(engine.addModel(new Blob(["no model at all"]))),
        await code(engine.analyze("chords.ogg", { model: "unknown" })),
        await code(engine.analyze("chords.ogg", { model: "songs-default" })),
      ];
      engine.close();
      return { cards: cards.map(({ kind, own, info }) => ({ kind, own, name: info.name })), analysis, refused };
    }, checkpoint);
    expect(told.cards.map(({ kind, own }) => ({ kind, own }))).toEqual([
      { kind: "audio", own: false },
      { kind: "songs", own: false },
      { kind: "audio", own: true },
    ]);
    expect(told.analysis.model.name).toBe(told.cards[2]?.name);
    expect(told.refused).toEqual(["corrupt-checkpoint", "invalid-argument", "invalid-argument"]);
  });
});

describe("the engine", () => {
  it("asks nothing of any other origin", () => {
    const origins = bare.requests.filter((url) => !/^(blob|data):/.test(url)).map((url) => new URL(url).origin);
    expect([...new Set(origins)]).toEqual([new URL(bare.page.url()).origin]);
  });
});
