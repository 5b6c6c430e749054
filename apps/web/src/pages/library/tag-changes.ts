import type { TagChanges, TrackView } from "../../api/api-types.ts";

/** A tag that can be edited here. */
export interface EditedTag {
  readonly name: "title" | "artist" | "album" | "genre" | "language" | "year";
  readonly label: string;
  readonly hint?: string;
  readonly kind: "text" | "number";
}

/** The tags that can be edited here. */
export const EDITED_TAGS: readonly EditedTag[] = [
  { name: "title", label: "Title", kind: "text" },
  { name: "artist", label: "Artist", kind: "text" },
  { name: "album", label: "Album", kind: "text" },
  { name: "genre", label: "Genre", kind: "text" },
  { name: "language", label: "Language", hint: "Best a code: hi for Hindi, en for English", kind: "text" },
  { name: "year", label: "Year", kind: "number" },
];

/** What stands in the fields. */
export type TagTexts = Readonly<Record<EditedTag["name"], string>>;

/** The tags of `track` as texts; empty where there is none. */
export function tagTexts(track: TrackView): TagTexts {
  const entries = EDITED_TAGS.map(({ name }) => [name, String(track[name] ?? "")]);
  return Object.fromEntries(entries) as TagTexts;
}

/**
 * What is to be changed for `track` to be called as `texts` say: what was emptied is cleared, what is the same left out.
 * A text that was emptied clears its tag: `{ genre: null }`.
 */
export function tagChanges(track: TrackView, texts: TagTexts): TagChanges {
  const before = tagTexts(track);
  const changed = EDITED_TAGS.filter(({ name }) => texts[name].trim() !== before[name]);
  return Object.fromEntries(changed.map(({ name, kind }) => [name, valueOf(texts[name].trim(), kind)]));
}

function valueOf(text: string, kind: EditedTag["kind"]): string | number | null {
  if (text === "") return null;
  return kind === "number" ? Number(text) : text;
}
