/**
 * PMEmo: choruses of 794 pop songs; 767 are rated as a whole and twice a second, from 0 to 1.
 *
 *     annotations/static_annotations.csv      musicId, Arousal(mean), Valence(mean)
 *     annotations/static_annotations_std.csv  musicId, Arousal(std), Valence(std)
 *     annotations/dynamic_annotations.csv     frameTime, Arousal(mean), Valence(mean), musicId   from 15 s on
 *     metadata.csv                            musicId, fileName, title, artist, album, …
 *     chorus/ID.mp3
 *
 * As in the authors' notebooks (HuiZhangDB/PMEmo on GitHub, static_MER.ipynb and dynamic_MER.ipynb).
 * @see Zhang, Zhang, Li, Yang & Sun (2018), The PMEmo dataset for music emotion recognition. ICMR.
 */
import type { LabelCurve, StaticLabels } from "./labelled-set.ts";
import { momentsCurve } from "./moments-curve.ts";
import { groupOf, itemOf, labelsIn } from "./set-item.ts";
import type { SetLayout, SetSource } from "./set-layout.ts";
import { type SetRow, setTable, tableNamed } from "./set-table.ts";
import { SETTLING } from "./wide-curves.ts";

const MEAN = { arousal: "Arousal(mean)", valence: "Valence(mean)" } as const;
const COLUMNS = { ...MEAN, scale: "unit", source: "ratings" } as const;
const SPREAD = { arousal: "Arousal(std)", valence: "Valence(std)" } as const;

/** The layout of PMEmo. */
export const pmemo: SetLayout = {
  name: "pmemo",
  title: "PMEmo",
  groupedBy: "artist",
  looksFor: "annotations/static_annotations.csv with a column musicId",
  recognises: async (folder) => (await tableNamed(folder, "static_annotations.csv", ["musicId"])) !== undefined,
  read: async (source) => {
    const { audio, log } = source;
    const rows = await rowsOf(source, "static_annotations.csv", Object.values(MEAN));
    const spreads = await rowsOf(source, "static_annotations_std.csv", Object.values(SPREAD));
    const songs = await rowsOf(source, "metadata.csv", ["artist"]);
    const curves = await curvesOf(source);
    return [...new Set([...rows.keys(), ...curves.keys()])].map((id) => {
      const row = rows.get(id);
      const song = songs.get(id);
      const artist = song?.text("artist") ?? "";
      return itemOf({
        id,
        audio: audio.byStem(id, "chorus"),
        group: groupOf(artist, id, "artist", log),
        artist,
        title: song?.text("title"),
        labels: row && withSpread(labelsIn(row, COLUMNS), spreads.get(id)),
        curve: curves.get(id),
      });
    });
  },
};

async function rowsOf(
  { folder, log }: SetSource,
  name: string,
  columns: readonly string[],
): Promise<ReadonlyMap<string, SetRow>> {
  const file = await tableNamed(folder, name, ["musicId"]);
  if (file === undefined) return new Map();
  const { rows } = await setTable(folder, file, { id: "musicId", columns }, log);
  return new Map(rows.map((row) => [row.id, row]));
}

function withSpread(labels: StaticLabels | undefined, row: SetRow | undefined): StaticLabels | undefined {
  const arousal = row?.spread(SPREAD.arousal, "unit");
  const valence = row?.spread(SPREAD.valence, "unit");
  if (labels === undefined || arousal === undefined || valence === undefined) return labels;
  return { ...labels, spread: { arousal, valence } };
}

async function curvesOf({ folder, log }: SetSource): Promise<ReadonlyMap<string, LabelCurve>> {
  const file = await tableNamed(folder, "dynamic_annotations.csv", ["musicId"]);
  if (file === undefined) return new Map();
  const wanted = { id: "musicId", columns: ["frameTime", ...Object.values(MEAN)], repeated: true };
  const { rows } = await setTable(folder, file, wanted, log);
  const curves = new Map<string, LabelCurve>();
  for (const [id, moments] of Map.groupBy(rows, (row) => row.id)) {
    const curve = momentsCurve(moments, { ...COLUMNS, time: "frameTime", skip: SETTLING });
    if (curve !== undefined) curves.set(id, curve);
  }
  return curves;
}
