/** What a table is likely to be meant for, from the names of its columns and the values in its first rows. */
import { SPOTIFY_FEATURES } from "@swar/features";
import { type Choices, type Learnt, NO_CHOICES } from "./draft.ts";
import { guessScale } from "./guess-scale.ts";
import { columnNumbers } from "./column-numbers.ts";
import type { TableHead } from "./table-head.ts";

const FEATURES: ReadonlySet<string> = new Set(SPOTIFY_FEATURES);
const ARTISTS = [
  "artist_name",
  "artist",
  "artists",
  "artist_names",
  "artist(s)_name",
  "track_artist",
  "performer",
  "band",
];
/** Columns beside ratings that are none: their spread, how many raters. */
const NO_RATING = /std|stdev|deviation|(^|[_ ])(sd|var|n|count)$|variance|predict|uncertain/;
const RATED = /rated|rating|mean|static|avg|average/;
const CLASS = /emotion_label|quadrant|class|label|emotion|mood/;
/** Labels of `swar label`: a formula, so that people's ratings come first. */
const MADE = /^(enhanced_valence|emotion_label)$/;

const plain = (name: string): string => name.trim().toLowerCase();

/** The choices that `head` suggests; `file` gives the model its name. */
export function proposeChoices(head: TableHead, file: string): Choices {
  const name = modelName(file);
  if (head.isParquet) return { ...NO_CHOICES, name };
  const arousal = ratingColumn(head, /arous|activation/);
  const valence = ratingColumn(head, /valence|pleasant/);
  const classes = classColumn(head);
  const found: Learnt = classes === "" ? "formula" : "classes";
  const learnt = arousal !== "" && valence !== "" ? "ratings" : found;
  const values = learnt === "ratings" ? [arousal, valence].flatMap((column) => columnNumbers(head, column)) : [];
  const [low, high] = guessScale(values);
  return {
    ...NO_CHOICES,
    name,
    learnt,
    arousal,
    valence,
    classes,
    low: String(low),
    high: String(high),
    group: groupColumn(head),
  };
}

/** Columns that may be learnt: all but the inputs. */
export function learnable(head: TableHead): readonly string[] {
  return head.columns.filter((name) => name.trim() !== "" && !FEATURES.has(plain(name)));
}

function ratingColumn(head: TableHead, name: RegExp): string {
  const fit = learnable(head).filter(
    (column) => name.test(plain(column)) && !NO_RATING.test(plain(column)) && columnNumbers(head, column).length > 0,
  );
  const rank = (column: string): number => Number(RATED.test(plain(column))) - Number(MADE.test(plain(column)));
  return fit.toSorted((a, b) => rank(b) - rank(a))[0] ?? "";
}

function classColumn(head: TableHead): string {
  const fit = learnable(head).find((column) => {
    const values = columnNumbers(head, column);
    return CLASS.test(plain(column)) && values.length > 0 && values.every((value) => [0, 1, 2, 3].includes(value));
  });
  return fit ?? "";
}

/** The column that is likely to name the artist, as the server finds it. */
export function groupColumn({ columns }: TableHead): string {
  const known = ARTISTS.map((name) => columns.find((column) => plain(column) === name)).find(
    (column) => column !== undefined,
  );
  return known ?? columns.find((column) => /[_ ]artists?$/.test(plain(column))) ?? "";
}

const LONGEST = 60;

/**
 * A name for the model, from that of its table.
 * @example modelName("rated songs (2).csv") // "rated songs 2"
 */
export function modelName(file: string): string {
  const words = file
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Join_Control} ._-]+/gu, " ")
    .replaceAll(/\s+/g, " ");
  return (
    words
      .replace(/^[ ._-]+/, "")
      .slice(0, LONGEST)
      .trim() || "my model"
  );
}
