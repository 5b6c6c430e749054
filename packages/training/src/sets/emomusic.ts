/**
 * emoMusic, "1000 songs for emotional analysis of music": 744 excerpts of 45 s, rated as a whole from 1 to 9 by ten and
 * more people, and twice a second from 15 s on.
 *
 *     static_annotations.csv        song_id, mean_arousal, std_arousal, mean_valence, std_valence
 *     arousal_cont_average.csv      song_id, sample_15000ms, sample_15500ms, …   from −1 to 1 (and valence_…; …_cont_std.csv)
 *     songs_info.csv                song_id, file_name, Artist, Song title, …, Genre, Mediaeval 2013 set
 *     clips_45seconds/ID.mp3
 *
 * As read by p-lambda/jukemir (emoMusic) and published in ty-martz/audiologic (data/annotations) on GitHub.
 * @see Soleymani, Caro, Schmidt, Sha & Yang (2013), 1000 songs for emotional analysis of music. CrowdMM.
 */
import { nameOf, type SetFolder } from "./set-folder.ts";
import { groupOf, itemOf, labelsIn } from "./set-item.ts";
import type { SetLayout, SetSource } from "./set-layout.ts";
import { type SetRow, setTable, tableNamed } from "./set-table.ts";
import { wideCurves } from "./wide-curves.ts";

const COLUMNS = {
  arousal: "mean_arousal",
  valence: "mean_valence",
  spread: { arousal: "std_arousal", valence: "std_valence" },
  scale: "ninePoint",
  source: "ratings",
} as const;

/** The layout of emoMusic. */
export const emomusic: SetLayout = {
  name: "emomusic",
  title: "emoMusic",
  groupedBy: "artist",
  looksFor: "static_annotations.csv with a column mean_arousal or mean_valence",
  recognises: async (folder) => (await ratingsIn(folder)) !== undefined,
  read: async (source) => {
    const { folder, audio, log } = source;
    const file = (await ratingsIn(folder)) as string;
    const wanted = { id: "song_id", columns: [COLUMNS.arousal, COLUMNS.valence] };
    const { rows } = await setTable(folder, file, wanted, log);
    const curves = await curvesOf(source);
    const songs = await songsOf(source);
    return rows.map((row) => {
      const song = songs.get(row.id);
      const artist = song?.text("Artist") ?? "";
      return itemOf({
        id: row.id,
        audio: audio.byStem(row.id, "clips_45seconds"),
        group: groupOf(artist, row.id, "artist", log),
        artist,
        title: song?.text("Song title"),
        genre: song?.text("Genre"),
        part: song?.text("Mediaeval 2013 set"),
        labels: labelsIn(row, COLUMNS),
        curve: curves.get(row.id),
      });
    });
  },
};

function ratingsIn(folder: SetFolder): Promise<string | undefined> {
  return tableNamed(folder, "static_annotations.csv", [COLUMNS.arousal, COLUMNS.valence]);
}

function named({ files }: SetFolder, name: string): string | undefined {
  return files.find((file) => nameOf(file) === name);
}

async function curvesOf({ folder, log }: SetSource): ReturnType<typeof wideCurves> {
  const [arousal, valence, arousalStd, valenceStd] = ["average", "std"].flatMap((kind) =>
    ["arousal", "valence"].map((axis) => named(folder, `${axis}_cont_${kind}.csv`)),
  );
  if (arousal === undefined || valence === undefined) return new Map();
  const both = arousalStd !== undefined && valenceStd !== undefined;
  const spread = both ? { arousal: arousalStd, valence: valenceStd } : undefined;
  return await wideCurves(folder, { arousal, valence, spread }, log);
}

async function songsOf({ folder, log }: SetSource): Promise<ReadonlyMap<string, SetRow>> {
  const file = named(folder, "songs_info.csv");
  if (file === undefined) return new Map();
  const { rows } = await setTable(folder, file, { id: "song_id" }, log);
  return new Map(rows.map((row) => [row.id, row]));
}
