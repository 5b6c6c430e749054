import type { AudioDescription } from "@swar/analysis";
import { clock } from "../terminal/clock.ts";
import type { Format } from "./file-result.ts";
import { TONICS } from "./tonics.ts";

/** What a person would ask first, a few lines a file. */
export const descriptionText: Format<AudioDescription> = {
  head: "",
  line: ({ file, ...result }) =>
    "error" in result ? `${file}\n  failed: ${result.error.message}\n\n` : `${file}\n${described(result.value)}\n\n`,
};

/** A beat that is less clear than this may be none. */
const CLEAR_PULSE = 0.3;
/** A key that leads the next by less than this may be another. */
const CLEAR_KEY = 0.05;

function described(music: AudioDescription): string {
  const { loudness, dynamics, tracks, key, warnings = [] } = music;
  const { spectralCentroid, spectralFlatness } = tracks;
  const beat = music.pulseClarity < CLEAR_PULSE ? ", hardly felt" : "";
  const sure = key.margin < CLEAR_KEY ? ", little surer than the next" : "";
  const lines: readonly (readonly [string, string])[] = [
    ["", `${clock(music.duration)} long, ${music.format}, ${music.source.sampleRate} Hz, ${channels(music)}`],
    [
      "loudness",
      `${decibels(loudness.integrated)} LUFS, range ${decibels(loudness.range)} LU, true peak ${decibels(loudness.truePeak)} dBTP`,
    ],
    [
      "dynamics",
      `crest factor ${decibels(dynamics.crestFactor)} dB, level of frames over ${decibels(dynamics.levelRange)} dB`,
    ],
    [
      "tempo",
      `${music.tempo.toFixed(0)} BPM (pulse clarity ${music.pulseClarity.toFixed(2)}${beat}), ${music.eventDensity.toFixed(1)} onsets a second`,
    ],
    [
      "key",
      `${TONICS[key.tonic]} ${key.mode} (correlation ${key.correlation.toFixed(2)}${sure}), tuning ${cents(music.tuning)}`,
    ],
    [
      "timbre",
      `centroid ${spectralCentroid.mean.toFixed(0)} ± ${spectralCentroid.deviation.toFixed(0)} Hz, flatness ${spectralFlatness.mean.toFixed(3)}`,
    ],
    ["Spotify", `${estimates(music)} (estimates; --format json says from what)`],
    ...warnings.map((warning) => ["note", warning] as const),
  ];
  return lines.map(([name, text]) => `  ${name === "" ? text : `${name.padEnd(9)} ${text}`}`).join("\n");
}

function channels({ source }: AudioDescription): string {
  return source.channels === 1 ? "mono" : source.channels === 2 ? "stereo" : `${source.channels} channels`;
}

function decibels(level: number): string {
  return Number.isFinite(level) ? level.toFixed(1).replace("-", "−") : "−∞";
}

function cents(tuning: number): string {
  const value = Math.round(100 * tuning);
  return `${value < 0 ? "−" : "+"}${Math.abs(value)} cents`;
}

function estimates({ spotifyEstimates }: AudioDescription): string {
  // Those that a cue predicts, and that a person asks for.
  const few = ["energy", "danceability", "acousticness"] as const;
  return few
    .map((name) => `${name} ${spotifyEstimates[name].value.toFixed(2)} ± ${spotifyEstimates[name].error.toFixed(2)}`)
    .join(", ");
}
