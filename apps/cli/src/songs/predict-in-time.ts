/** Predictions for rows that come in chunks, where a model looks at a row together with those of the same song before it. */
import type { SongPredictions, SongPredictor } from "@swar/analysis";
import { SPOTIFY_FEATURES } from "@swar/features";
import type { RowChunk } from "@swar/training";

/** Predictions of a chunk's rows, which begin at the index `first`: before them stand those of the rows that led in. */
export interface LedPredictions {
  readonly predictions: SongPredictions;
  readonly first: number;
}

const WIDTH = SPOTIFY_FEATURES.length;

/**
 * Predicts chunks of one table, one after another; the end of each leads into the next, so that it does not matter how a table is
 * cut. `sequence` is the column that names the song, among the chunk's texts; without it, rows are songs of their own.
 */
export function predictInTime(
  predictor: SongPredictor,
  sequence: string | undefined,
): (chunk: Pick<RowChunk, "features" | "texts">) => Promise<LedPredictions> {
  const ahead = predictor.settings.sequenceLength - 1;
  let lead: { readonly features: Float64Array; readonly songs: readonly string[] } = NO_LEAD;
  return async ({ features, texts }) => {
    if (sequence === undefined) return { predictions: await predictor.predict(features), first: 0 };
    const rows = new Float64Array(lead.features.length + features.length);
    rows.set(lead.features);
    rows.set(features, lead.features.length);
    const songs = [...lead.songs, ...(texts[sequence] ?? [])];
    const first = lead.songs.length;
    const kept = Math.max(0, songs.length - ahead);
    lead = { features: rows.slice(kept * WIDTH), songs: songs.slice(kept) };
    return { predictions: await predictor.predict(rows, songs), first };
  };
}

const NO_LEAD = { features: new Float64Array(), songs: [] } as const;
