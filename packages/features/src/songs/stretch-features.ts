/**
 * Spotify's nine features of one stretch of a piece after another, estimated as `spotifyEstimates` does, so that a model can read
 * how music goes on. Their cues are all of the mono mix: nothing else is heard. In bounded memory: half a stretch and a describer.
 */
import { check, type Hertz, type Seconds, SwarError, type Wasm } from "@swar/units";
import { type Describer, describer } from "../descriptors/describer.ts";
import { spotifyEstimates } from "../descriptors/spotify-estimates.ts";
import { type SongFeatures, SPOTIFY_FEATURES } from "./spotify-features.ts";

/** The shortest stretch: in less there are too few beats for a tempo. */
export const SHORTEST_STRETCH: Seconds = 3;

/** A stretch of a piece, [start, end), and what its features may be. */
export interface SongStretch {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly features: SongFeatures;
}

/** Takes audio in pieces and gives stretches as soon as they are known. However it is cut, they are the same to the bit. */
export interface StretchFeatures {
  /** Takes the next samples of the mono mix, shape (n,). */
  readonly push: (samples: Float32Array) => SongStretch[];
  /**
   * Ends the piece. To be called once.
   * @throws SwarError `empty-audio` where no samples were pushed.
   */
  readonly finish: () => SongStretch[];
}

/** How a piece is cut. */
export interface StretchOptions {
  /** The length of a stretch, in [3, ∞) s; it need not be a whole number of samples. */
  readonly every: Seconds;
  /** The platform's `WebAssembly`, as for `describer`. */
  readonly wasm?: Wasm | undefined;
}

/**
 * Cuts mono audio of `sampleRate`, in (0, ∞) Hz, into stretches; a rest shorter than half a stretch belongs to the stretch before it.
 * @throws SwarError `invalid-argument` where an argument breaks its rule, or, from `push`, where a sample is not finite.
 * @example
 * const { push, finish } = stretchFeatures(22050, { every: 5 });
 * push(new Float32Array(12 * 22050)); // 12 s: the last 2 belong to the second stretch
 * finish()[0]?.end // 12
 */
export function stretchFeatures(sampleRate: Hertz, { every, wasm }: StretchOptions): StretchFeatures {
  const rule = `every must be at least ${SHORTEST_STRETCH} and finite`;
  check(Number.isFinite(every) && every >= SHORTEST_STRETCH, "stretchFeatures", rule, every);
  const open = (): Describer => describer(sampleRate, { wasm });
  const edge = (stretch: number): number => Math.round(stretch * every * sampleRate);
  let music = open();
  /** The begin of the next stretch, which may yet turn out to be the end of this one. */
  let held: Float32Array[] = [];
  let [stretch, at] = [0, 0];

  const close = (end: number): SongStretch => {
    const estimates = spotifyEstimates(music.finish());
    const features = Object.fromEntries(SPOTIFY_FEATURES.map((name) => [name, estimates[name].value])) as SongFeatures;
    return { start: edge(stretch) / sampleRate, end: end / sampleRate, features };
  };
  const release = (): void => {
    for (const samples of held) music.push(samples);
    held = [];
  };
  const push: StretchFeatures["push"] = (samples) => {
    const closed: SongStretch[] = [];
    for (let from = 0; from < samples.length;) {
      const end = edge(stretch + 1);
      const half = Math.ceil((end + edge(stretch + 2)) / 2);
      const inside = at < end;
      const piece = samples.subarray(from, from + (inside ? end : half) - at);
      if (inside) music.push(piece);
      else held.push(piece.slice());
      from += piece.length;
      at += piece.length;
      if (at < half) continue;
      closed.push(close(end));
      music = open();
      release();
      stretch++;
    }
    return closed;
  };
  const finish: StretchFeatures["finish"] = () => {
    if (at === 0) throw new SwarError("empty-audio", "stretchFeatures: audio must hold samples, got 0");
    release();
    return [close(at)];
  };
  return { push, finish };
}
