/**
 * One CSV table of one's own beside the audio.
 *
 *     labels.csv   filename, arousal, valence
 *                  [, time (s): a row a moment] [, group or artist or series] [, title] [, genre] [, quadrant]
 *                  [, arousal_std, valence_std] [, raters]
 *
 * The scale is 0 to 1, −1 to 1 or 1 to 9, guessed from the values unless it is given, and the guess is told.
 */
import { QUADRANTS, SwarError } from "@swar/units";
import { LABEL_SCALES, type LabelScale } from "./label-scale.ts";
import type { LabelCurve, SetItem, StaticLabels } from "./labelled-set.ts";
import { momentsCurve } from "./moments-curve.ts";
import { nameOf, type SetFolder } from "./set-folder.ts";
import { groupOf, itemOf, labelsIn } from "./set-item.ts";
import type { SetLayout, SetSource } from "./set-layout.ts";
import { columnsOf, type SetRow, setTable } from "./set-table.ts";

const AXES = ["arousal", "valence"] as const;
const GROUPS = ["group", "artist", "series"] as const;

/** The layout of a plain table. */
export const plainTable: SetLayout = {
  name: "table",
  title: "table of labels",
  groupedBy: "group",
  looksFor: "a CSV table at the top, with columns filename, arousal and valence",
  recognises: async (folder) => (await tablesIn(folder)).length > 0,
  read: async (source) => {
    const { folder, log } = source;
    const [file = "", ...more] = await tablesIn(folder);
    if (more.length > 0) throw several(folder, [file, ...more]);
    const { rows, columns } = await setTable(
      folder,
      file,
      { id: "filename", columns: AXES, repeated: (await columnsOf(folder, file)).includes("time") },
      log,
    );
    const scale = source.scale ?? guessed(rows, `${folder.path}/${file}`);
    if (source.scale === undefined) log.add("guessed-scale", file, LABEL_SCALES[scale].join(" to "));
    const group = GROUPS.find((name) => columns.includes(name));
    const items = [...Map.groupBy(rows, (row) => row.id).values()];
    return items.map((own) => itemIn(own, { source, scale, group, timed: columns.includes("time") }));
  },
};

/** The tables that can be meant: at the top of the folder. */
async function tablesIn(folder: SetFolder): Promise<string[]> {
  const found: string[] = [];
  for (const file of folder.files.filter((name) => /^[^/]+\.csv$/i.test(name))) {
    const columns = await columnsOf(folder, file);
    if (["filename", ...AXES].every((name) => columns.includes(name))) found.push(file);
  }
  return found;
}

function several(folder: SetFolder, files: readonly string[]): SwarError {
  const names = files.join(", ");
  return new SwarError(
    "invalid-table",
    `${folder.path}: one table of labels must lie in the folder, got ${names}; name it with --labels`,
  );
}

/** The narrowest scale that holds all numbers of both axes. */
function guessed(rows: readonly SetRow[], where: string): LabelScale {
  const values = rows
    .flatMap((row) => AXES.map((axis) => row.text(axis)))
    .filter((text) => text !== "")
    .map(Number)
    .filter(Number.isFinite);
  const fits = (scale: LabelScale): boolean => {
    const [low, high] = LABEL_SCALES[scale];
    return values.every((value) => value >= low && value <= high);
  };
  const found = (["unit", "signed", "ninePoint"] as const).find(fits);
  if (found !== undefined) return found;
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  throw new SwarError(
    "invalid-table",
    `${where}: arousal and valence must both lie in 0 to 1, -1 to 1 or 1 to 9, got ${low} to ${high}; name the scale with --labels and --target-range`,
  );
}

interface Reading {
  readonly source: SetSource;
  readonly scale: LabelScale;
  readonly group: (typeof GROUPS)[number] | undefined;
  readonly timed: boolean;
}

function itemIn(rows: readonly SetRow[], { source, scale, group, timed }: Reading): SetItem {
  const { audio, log } = source;
  const first = rows[0] as SetRow;
  const plain = { arousal: "arousal", valence: "valence", scale, source: "ratings" } as const;
  const curve = timed ? momentsCurve(rows, { ...plain, time: "time", skip: 0 }) : undefined;
  const raters = first.text("raters") === "" ? {} : { raters: "raters" };
  const spread = { arousal: "arousal_std", valence: "valence_std" };
  return itemOf({
    id: first.id,
    audio: audio.byName(first.id) ?? audio.byStem(nameOf(first.id).replace(/\.\w+$/, "")),
    group: group === undefined ? `item ${first.id}` : groupOf(first.text(group), first.id, group, log),
    artist: first.text("artist"),
    title: first.text("title"),
    genre: first.text("genre"),
    labels: timed ? curve && overall(curve) : labelsIn(first, { ...plain, spread, ...raters }),
    curve,
    quadrant: QUADRANTS.find((q) => q === first.text("quadrant").toUpperCase()),
  });
}

/** The mean over time. */
function overall({ arousal, valence, scale }: LabelCurve): StaticLabels {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { arousal: mean(arousal), valence: mean(valence), scale, source: "ratings" };
}
