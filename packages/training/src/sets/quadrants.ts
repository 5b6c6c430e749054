/**
 * The 4-quadrant set: clips of about 30 s, whose quadrants people checked, artists apart.
 *
 *     labels.csv   filename, artist, title, quadrant, valence_tag, arousal_tag, n_tags, tags, genres
 *
 * `arousal_tag` and `valence_tag` are means of word norms (Warriner, Kuperman & Brysbaert 2013) over a clip's mood tags, 1 to 9.
 * @see Panda, Malheiro & Paiva (2018), Novel audio features for music emotion recognition. IEEE TAFFC.
 */
import { QUADRANTS } from "@swar/units";
import { nameOf } from "./set-folder.ts";
import { groupOf, itemOf, labelsIn } from "./set-item.ts";
import type { SetLayout } from "./set-layout.ts";
import { columnsOf, setTable } from "./set-table.ts";

const COLUMNS = { arousal: "arousal_tag", valence: "valence_tag", scale: "ninePoint", source: "tags" } as const;

/** The layout of the 4-quadrant set. */
export const quadrants: SetLayout = {
  name: "quadrants",
  title: "4-quadrant set",
  groupedBy: "artist",
  looksFor: "labels.csv at the top, with columns quadrant, arousal_tag and valence_tag",
  recognises: async (folder) => {
    const columns = folder.files.includes("labels.csv") ? await columnsOf(folder, "labels.csv") : [];
    return columns.includes("quadrant") && (columns.includes(COLUMNS.arousal) || columns.includes(COLUMNS.valence));
  },
  read: async ({ folder, audio, log }) => {
    const wanted = { id: "filename", columns: ["artist", "quadrant", COLUMNS.arousal, COLUMNS.valence] };
    const { rows } = await setTable(folder, "labels.csv", wanted, log);
    return rows.map((row) => {
      const id = nameOf(row.id).replace(/\.\w+$/, "");
      const artist = row.text("artist");
      const quadrant = QUADRANTS.find((q) => q === row.text("quadrant").toUpperCase());
      if (quadrant === undefined) log.add("missing-value", "labels.csv, quadrant (Q1 to Q4)", row.place);
      return itemOf({
        id,
        audio: audio.byName(row.id) ?? audio.byStem(id, "audio"),
        group: groupOf(artist, id, "artist", log),
        artist,
        title: row.text("title"),
        genre: row.text("genres"),
        labels: labelsIn(row, COLUMNS),
        quadrant,
      });
    });
  },
};
