/**
 * Labels over time as DEAM and emoMusic publish them: a table an axis, a row a song, a column `sample_15000ms` a moment.
 * Songs are of unlike lengths, so rows end early.
 */
import type { Seconds } from "@swar/units";
import { fromSigned, spreadFrom } from "./label-scale.ts";
import type { LabelCurve, OnAxes } from "./labelled-set.ts";
import type { SetFolder } from "./set-folder.ts";
import type { SetLog } from "./set-log.ts";
import { setTable } from "./set-table.ts";

/** Raters were given this long to find their place; the authors publish nothing before it. */
export const SETTLING: Seconds = 15;

/** Where the tables are. */
export interface WideFiles extends OnAxes<string> {
  /** Of standard deviations between raters. */
  readonly spread?: OnAxes<string> | undefined;
}

/** The curve of each song that has moments with both axes. */
export async function wideCurves(
  folder: SetFolder,
  files: WideFiles,
  log: SetLog,
): Promise<ReadonlyMap<string, LabelCurve>> {
  const arousal = await samplesOf(folder, files.arousal, log, true);
  const valence = await samplesOf(folder, files.valence, log, true);
  const spread = files.spread && {
    arousal: await samplesOf(folder, files.spread.arousal, log, false),
    valence: await samplesOf(folder, files.spread.valence, log, false),
  };
  const curves = new Map<string, LabelCurve>();
  for (const [id, samples] of arousal) {
    const on = { arousal: samples, valence: valence.get(id) ?? NONE };
    const around = spread && { arousal: spread.arousal.get(id) ?? NONE, valence: spread.valence.get(id) ?? NONE };
    const curve = curveOf(on, around);
    if (curve !== undefined) curves.set(id, curve);
  }
  return curves;
}

/** A song's values by their time. */
type Samples = ReadonlyMap<Seconds, number>;

const NONE: Samples = new Map();
const MOMENT = /^sample_(\d+)ms$/;

async function samplesOf(
  folder: SetFolder,
  file: string,
  log: SetLog,
  signed: boolean,
): Promise<ReadonlyMap<string, Samples>> {
  const { rows, columns } = await setTable(folder, file, { id: "song_id" }, log);
  const moments = columns
    .flatMap((column) => (MOMENT.test(column) ? [{ column, time: Number(MOMENT.exec(column)?.[1]) / 1000 }] : []))
    .toSorted((a, b) => a.time - b.time);
  const songs = new Map<string, Samples>();
  for (const row of rows) {
    const samples = new Map<Seconds, number>();
    for (const { column, time } of moments) {
      const text = row.text(column);
      if (text === "" || text === "NaN") continue; // The song is over.
      const value = row.number(column, signed ? [-1, 1] : [0, Infinity]);
      if (value !== undefined) samples.set(time, signed ? fromSigned(value) : spreadFrom("signed", value));
    }
    songs.set(row.id, samples);
  }
  return songs;
}

function curveOf(on: OnAxes<Samples>, around: OnAxes<Samples> | undefined): LabelCurve | undefined {
  const times = [...on.arousal.keys()].filter((time) => on.valence.has(time));
  if (times.length === 0) return undefined;
  const at = (samples: Samples): number[] => times.map((time) => samples.get(time) as number);
  const complete = around && times.every((time) => around.arousal.has(time) && around.valence.has(time));
  return {
    times,
    arousal: at(on.arousal),
    valence: at(on.valence),
    scale: "signed",
    skip: SETTLING,
    ...(around && complete && { spread: { arousal: at(around.arousal), valence: at(around.valence) } }),
  };
}
