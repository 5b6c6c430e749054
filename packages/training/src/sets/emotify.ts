/**
 * Emotify: the first 20 s of 300 (400 as published) tracks of four genres; which of nine emotions each person *felt*.
 *
 *     labels.csv   filename, track, genre, amazement, …, sadness (the share of raters who chose each), n (raters)
 *
 * The answers of single people (`ratings.csv`) are not read: nothing names the rater, and his age and mother tongue are his own.
 * @see Aljanaki, Wiering & Veltkamp (2016), Studying emotion induced by music through a crowdsourcing game. IP&M 52(1).
 */
import type { Unit } from "@swar/units";
import { GEMS, type Gems } from "./gems.ts";
import type { SetItem } from "./labelled-set.ts";
import { nameOf } from "./set-folder.ts";
import { itemOf } from "./set-item.ts";
import type { SetLayout } from "./set-layout.ts";
import { columnsOf, type SetRow, setTable } from "./set-table.ts";

/** The layout of Emotify. */
export const emotify: SetLayout = {
  name: "emotify",
  title: "Emotify",
  groupedBy: "song",
  looksFor: `labels.csv at the top, with columns ${GEMS[0]} to ${GEMS.at(-1)}`,
  recognises: async (folder) => {
    const columns = folder.files.includes("labels.csv") ? await columnsOf(folder, "labels.csv") : [];
    return GEMS.filter((name) => columns.includes(name)).length > GEMS.length / 2;
  },
  read: async ({ folder, audio, log }) => {
    const { rows } = await setTable(folder, "labels.csv", { id: "filename", columns: [...GEMS, "n"] }, log);
    return rows.map((row) => {
      const id = nameOf(row.id).replace(/\.\w+$/, "");
      return itemOf({
        id,
        audio: audio.byName(row.id) ?? audio.byStem(id, "audio"),
        group: `item ${id}`,
        genre: row.text("genre"),
        felt: feltIn(row),
      });
    });
  },
};

function feltIn(row: SetRow): SetItem["felt"] {
  const shares = GEMS.map((name): [Gems, Unit | undefined] => [name, row.rating(name, "unit")]);
  const raters = row.number("n", [1, 1e6]);
  if (raters === undefined || shares.some(([, share]) => share === undefined)) return undefined;
  return { shares: Object.fromEntries(shares) as Record<Gems, Unit>, raters };
}
