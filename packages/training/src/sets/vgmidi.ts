/**
 * VGMIDI: piano pieces from video games; about thirty people rated each while they listened, a value a measure, from −1 to 1.
 *
 *     annotations/ID.json   id, name, series, duration (s), measures, raters: [{ arousal: […], valence: […], listener, … }]
 *     ID.wav                rendered from midi/ID.mid, in the same folder or one that is given beside it
 *
 * The authors' raw files (lucasnfe/vgmidi on GitHub) hold the same by rater; this is a file a piece made of them.
 * Measures are taken to be of equal length, and a rating to hold in the middle of its measure. The mean over raters is
 * what leaves this file, and their number; single curves only where they are asked for, under numbers that mean nothing
 * elsewhere, and never with what people told of themselves.
 * @see Ferreira & Whitehead (2019), Learning to generate music with sentiment. ISMIR.
 */
import { SwarError } from "@swar/units";
import { fromSigned } from "./label-scale.ts";
import type { LabelCurve, OnAxes, RaterCurve } from "./labelled-set.ts";
import { nameOf, type SetFolder } from "./set-folder.ts";
import { groupOf, itemOf } from "./set-item.ts";
import type { SetLayout, SetSource } from "./set-layout.ts";

const PIECE = /^(?:.*\/)?annotations\/[^/]+\.json$/;

/** What a file holds, of which nothing is sure. */
interface PieceFile {
  readonly name?: unknown;
  readonly series?: unknown;
  readonly duration?: unknown;
  readonly measures?: unknown;
  readonly raters?: unknown;
}

/** A rater whose curve is whole, in [0, 1]. */
interface Rating extends OnAxes<readonly number[]> {
  readonly listener: string;
}

/** The layout of VGMIDI. */
export const vgmidi: SetLayout = {
  name: "vgmidi",
  title: "VGMIDI",
  groupedBy: "series",
  looksFor: "annotations/ID.json with raters of each measure",
  recognises: async (folder) => {
    const first = pieces(folder)[0];
    return first !== undefined && (await folder.text(first)).includes('"raters"');
  },
  read: async (source) => {
    const numbers = new Map<string, number>();
    const items = [];
    for (const file of pieces(source.folder)) items.push(await pieceOf(file, source, numbers));
    return items;
  },
};

function pieces({ files }: SetFolder): string[] {
  return files.filter((file) => PIECE.test(file));
}

async function pieceOf(file: string, source: SetSource, numbers: Map<string, number>) {
  const { folder, audio, log, raterCurves } = source;
  const piece = parsed(await folder.text(file), `${folder.path}/${file}`);
  const id = nameOf(file).replace(/\.json$/, "");
  const ratings = ratingsOf(piece, id, log);
  const curve = ratings.length > 0 ? meanCurve(ratings, piece) : undefined;
  return itemOf({
    id,
    audio: audio.byStem(id, "audio"),
    group: groupOf(textOf(piece.series), id, "series", log),
    title: textOf(piece.name),
    labels: curve && {
      arousal: mean(curve.arousal),
      valence: mean(curve.valence),
      scale: "signed",
      source: "ratings",
      spread: { arousal: spread(ratings, "arousal"), valence: spread(ratings, "valence") },
      raters: ratings.length,
    },
    curve,
    raterCurves: raterCurves ? ratings.map((rating) => anonymous(rating, numbers)) : undefined,
  });
}

function parsed(text: string, where: string): PieceFile & { readonly measures: number; readonly duration: number } {
  let piece: PieceFile;
  try {
    piece = JSON.parse(text.replace(/^\uFEFF/, "")) as PieceFile;
  } catch (cause) {
    throw new SwarError("invalid-table", `${where}: it must be JSON, got ${String(cause)}`, { cause });
  }
  const { measures, duration, raters } = piece ?? {};
  if (typeof measures === "number" && typeof duration === "number" && duration > 0 && Array.isArray(raters)) {
    return { ...piece, measures, duration };
  }
  throw new SwarError(
    "invalid-table",
    `${where}: it must hold measures, duration and raters, got ${Object.keys(piece ?? {}).join(", ")}; take the file as it was published`,
  );
}

/** The ratings with one value from −1 to 1 a measure on both axes. */
function ratingsOf({ raters, measures }: PieceFile, id: string, log: SetSource["log"]): Rating[] {
  return (raters as Partial<Record<"arousal" | "valence" | "listener", unknown>>[]).flatMap((rater) => {
    const { arousal, valence, listener } = rater;
    const axes = [arousal, valence];
    if (!axes.every((axis): axis is unknown[] => Array.isArray(axis) && axis.length === measures)) {
      log.add("odd-length", "VGMIDI", id);
      return [];
    }
    if (!axes.every((axis) => axis.every((value) => typeof value === "number" && Math.abs(value) <= 1))) {
      log.add("out-of-range", "VGMIDI, -1 to 1", id);
      return [];
    }
    const [onArousal, onValence] = axes as [number[], number[]];
    return [{ arousal: onArousal.map(fromSigned), valence: onValence.map(fromSigned), listener: textOf(listener) }];
  });
}

function meanCurve(
  ratings: readonly Rating[],
  { measures, duration }: { measures: number; duration: number },
): LabelCurve {
  const over = (axis: keyof OnAxes<unknown>, summary: (values: number[]) => number): number[] =>
    Array.from({ length: measures }, (_, k) => summary(ratings.map((rating) => rating[axis][k] as number)));
  return {
    times: Array.from({ length: measures }, (_, k) => ((k + 0.5) * duration) / measures),
    arousal: over("arousal", mean),
    valence: over("valence", mean),
    scale: "signed",
    skip: 0,
    spread: { arousal: over("arousal", deviation), valence: over("valence", deviation) },
    raters: ratings.length,
  };
}

/** The deviation between raters' means of the piece. */
function spread(ratings: readonly Rating[], axis: keyof OnAxes<unknown>): number {
  return deviation(ratings.map((rating) => mean(rating[axis])));
}

/** The rating under a number: that of its listener, counted as they come. */
function anonymous({ arousal, valence, listener }: Rating, numbers: Map<string, number>): RaterCurve {
  const known = listener === "" ? undefined : numbers.get(listener);
  const rater = known ?? numbers.size + 1;
  if (known === undefined) numbers.set(listener === "" ? `unnamed ${rater}` : listener, rater);
  return { rater, arousal, valence };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the sample, as the other sets publish it; 0 of one value. */
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}
