import { eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { storableJson, TAG_COLUMNS, tagColumns } from "./new-rows.ts";
import { tracks } from "./schema.ts";
import type { TrackTags } from "./track.ts";

/** What becomes of tags: null takes a value away, what is absent stays. */
export type TagEdits = { readonly [Name in keyof TrackTags]?: TrackTags[Name] | null };

/** All tags, in the order in which a person reads them. */
export const TAG_NAMES = [
  "title",
  "artist",
  "album",
  "genre",
  "year",
  "language",
  "explicit",
] as const satisfies readonly (keyof TrackTags)[];

const COLUMNS = sql.raw(TAG_COLUMNS.join(", "));

/** Changes what is said of the track of number `id`. False where there is no such track. */
export async function editTags(db: Database, id: number, edits: TagEdits): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const columns = Object.fromEntries(TAG_NAMES.map((name) => [name, tracks[name]])) as Pick<
      typeof tracks,
      keyof TrackTags
    >;
    const [known] = await tx.select(columns).from(tracks).where(eq(tracks.id, id)).for("update");
    if (known === undefined) return false;
    const edited = TAG_NAMES.map((name) => [name, edits[name] === undefined ? known[name] : edits[name]] as const);
    const tags = Object.fromEntries(edited.filter(([, value]) => value !== null)) as TrackTags;
    await tx.execute(sql`update ${tracks} set (${COLUMNS}) =
      (select ${COLUMNS} from json_populate_record(null::${tracks}, ${storableJson(tagColumns(tags))}::json))
      where id = ${id}`);
    return true;
  });
}
