import { assert, constant, constantFrom, double, oneof, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { describer } from "./describer.ts";
import type { Description } from "./description.ts";
import { SPOTIFY_CUES } from "./spotify-cues.ts";
import type { SpotifyFeature } from "../songs/spotify-features.ts";
import { spotifyEstimates } from "./spotify-estimates.ts";

const RATE = 22_050;
const between = (min: number, max: number) => double({ min, max, noNaN: true });
const silent = ((): Description => {
  const { push, finish } = describer(RATE);
  push(new Float32Array(RATE));
  return finish();
})();

/** The numbers that estimates are made from. */
interface Cues {
  readonly rms: number;
  readonly levelDeviation: number;
  readonly centroid: number;
  readonly onsets: number;
  readonly onsetDeviation: number;
  readonly pulseClarity: number;
  readonly tempo: number;
  readonly integrated: number;
}

const USUAL: Cues = {
  rms: 0.1,
  levelDeviation: 5,
  centroid: 2000,
  onsets: 1.5,
  onsetDeviation: 1,
  pulseClarity: 0.5,
  tempo: 120,
  integrated: -14,
};

/** A description of these and, for the rest, of silence. */
function described(cues: Partial<Cues>): Description {
  const { rms, levelDeviation, centroid, onsets, onsetDeviation, pulseClarity, tempo, integrated } = {
    ...USUAL,
    ...cues,
  };
  const { tracks } = silent;
  return {
    ...silent,
    tempo,
    pulseClarity,
    loudness: { ...silent.loudness, integrated },
    dynamics: { ...silent.dynamics, levelDeviation },
    tracks: {
      ...tracks,
      rms: { ...tracks.rms, mean: rms, deviation: 0 },
      spectralCentroid: { ...tracks.spectralCentroid, mean: centroid },
      onsetStrength: { ...tracks.onsetStrength, mean: onsets, deviation: onsetDeviation },
    },
  };
}

const anyDescription = oneof(
  record({
    rms: between(0, 1),
    levelDeviation: between(0, 40),
    centroid: between(0, RATE / 2),
    onsets: between(0, 100),
    onsetDeviation: between(0, 100),
    pulseClarity: between(0, 1),
    tempo: between(7, 320),
    integrated: oneof(between(-70, 6), constant(-Infinity)),
  }).map(described),
  constant(silent),
);

const RANGES: Readonly<Partial<Record<SpotifyFeature, readonly [number, number]>>> = {
  loudness: [-60, 0],
  tempo: [0, 250],
};

const value = (feature: SpotifyFeature, cues: Partial<Cues>): number =>
  spotifyEstimates(described(cues))[feature].value;

describe("spotifyEstimates", () => {
  it("stays within Spotify's ranges, and errs by something, whatever is described", () => {
    assert(
      property(anyDescription, (description) => {
        const found = Object.entries(spotifyEstimates(description));
        expect(found.length).toBe(9);
        for (const [feature, { value: estimate, error }] of found) {
          const [low, high] = RANGES[feature as SpotifyFeature] ?? [0, 1];
          expect(estimate).toBeGreaterThanOrEqual(low);
          expect(estimate).toBeLessThanOrEqual(high);
          expect(error).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each([
    ["loudness", "rms", "rises"],
    ["energy", "rms", "rises"],
    ["energy", "onsets", "rises"],
    ["energy", "centroid", "rises"],
    ["acousticness", "rms", "falls"],
    ["acousticness", "centroid", "falls"],
    ["danceability", "pulseClarity", "rises"],
    ["danceability", "onsetDeviation", "rises"],
  ] as const)("%s, with more %s, %s", (feature, cue, way) => {
    const share = between(0, 1);
    const most = { rms: 1, onsets: 10, centroid: 11_025, pulseClarity: 1, onsetDeviation: 10 }[cue];
    assert(
      property(tuple(share, share), ([a, b]) => {
        const change =
          value(feature, { [cue]: Math.max(a, b) * most }) - value(feature, { [cue]: Math.min(a, b) * most });
        expect(way === "rises" ? change : -change).toBeGreaterThanOrEqual(0);
      }),
    );
    const [low, high] = [0.3, 0.6].map((part) => value(feature, { [cue]: part * most })) as [number, number];
    expect(high > low).toBe(way === "rises");
  });

  it("calls tempi most danceable that are near 120, from either side", () => {
    const at = [60, 90, 120, 160, 240].map((tempo) => value("danceability", { tempo }));
    expect(at.indexOf(Math.max(...at))).toBe(2);
    expect(at[0]).toBeCloseTo(at[4]!, 12);
    expect(at[1]).toBeGreaterThan(at[0]!);
    expect(at[3]).toBeGreaterThan(at[4]!);
  });

  it("gives what the table gives by hand", () => {
    // -0.547 + 0.0652 · -20 dB + 0.252 · 1.5 dB + 0.711 · 2 kHz = -0.051
    expect(value("energy", {})).toBeCloseTo(1 / (1 + Math.exp(0.051)), 12);
    // 0.371 + 0.753 · -20 dB
    expect(value("loudness", {})).toBeCloseTo(-14.689, 12);
    // -0.811 + 0.917 · 0.5 + 0.705 · 1 dB - 0.798 · 0 octaves = 0.3525
    expect(value("danceability", {})).toBeCloseTo(1 / (1 + Math.exp(-0.3525)), 12);
    // 1.31 - 0.0476 · -20 dB - 1.21 · 2 kHz - 0.0362 · 5 dB = -0.339
    expect(value("acousticness", {})).toBeCloseTo(1 / (1 + Math.exp(0.339)), 12);
  });

  it("keeps the tempo, an octave slower where it is faster than any of Spotify's", () => {
    expect([90.3, 250, 287].map((tempo) => value("tempo", { tempo }))).toEqual([90.3, 250, 143.5]);
  });

  it("says the same of one channel and of two", () => {
    const samples = Float32Array.from({ length: RATE }, (_, i) => Math.sin(i / 10) * Math.cos(i / 3000));
    const [mono, stereo] = [[samples], [samples, samples]].map((channels) => {
      const { hearChannels, push, finish } = describer(RATE);
      hearChannels(channels, RATE);
      push(samples);
      return finish();
    }) as [Description, Description];
    expect(stereo.loudness.integrated - mono.loudness.integrated).toBeCloseTo(3.01, 1);
    expect(spotifyEstimates(stereo)).toEqual(spotifyEstimates(mono));
  });

  it("does not change with sound where no cue predicts the feature, and says so", () => {
    const flat = ["instrumentalness", "liveness", "speechiness", "valence"] as const;
    assert(
      property(tuple(anyDescription, constantFrom(...flat)), ([description, feature]) => {
        expect(spotifyEstimates(description)[feature]).toEqual(spotifyEstimates(silent)[feature]);
        expect(spotifyEstimates(description)[feature].basis).toContain("the same for every sound");
      }),
    );
  });

  it("calls each an estimate, in a sentence", () => {
    const sentences = Object.entries(spotifyEstimates(silent)).map(([feature, { basis }]) => `${feature}: ${basis}`);
    for (const sentence of sentences) expect(sentence).toMatch(/\bestimate\b.*\.$/);
    expect(sentences.join("\n")).toMatchInlineSnapshot(`
      "acousticness: A rough estimate from how quiet and how dark the sound is: for clips of 51 songs it came nearer to Spotify's value than the mean of all songs did, but not by much (r = 0.46).
      danceability: An estimate from how clear and how strong the beat is and how near its tempo is to 120 beats a minute: for clips of 51 songs it followed Spotify's value (r = 0.69).
      energy: An estimate from how loud, how bright and how full of onsets the sound is: for clips of 51 songs it followed Spotify's value (r = 0.61).
      instrumentalness: No cue measured here clearly predicts Spotify's instrumentalness: this estimate is the median of 66,307 tracks, the same for every sound.
      liveness: No cue measured here clearly predicts Spotify's liveness: this estimate is the median of 66,307 tracks, the same for every sound.
      loudness: A rough estimate from the level of the mono mix: for clips of 51 songs it followed Spotify's value (r = 0.57), but the level of a clip is not that of its song, nor that of another master.
      speechiness: No cue measured here clearly predicts Spotify's speechiness: this estimate is the median of 66,307 tracks, the same for every sound.
      tempo: An estimate by this project's own measure of tempo: for 34 of 51 songs it was within 4 % of Spotify's, and for about half of the others at half, twice, two thirds or four thirds of it, so that the error is either small or very large.
      valence: No cue measured here clearly predicts Spotify's valence: this estimate is the median of 66,307 tracks, the same for every sound."
    `);
  });

  it("takes silence for the least level of Spotify's scale", () => {
    expect(SPOTIFY_CUES.level(silent)).toBe(-60);
  });
});
