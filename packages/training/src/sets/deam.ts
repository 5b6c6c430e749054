/**
 * DEAM, the MediaEval Database for Emotional Analysis in Music: 1,802 songs, rated as a whole from 1 to 9 and twice a
 * second from 15 s on.
 *
 *     annotations/annotations averaged per song/song_level/static_annotations_averaged_songs_1_2000.csv (and …_2000_2058.csv)
 *         song_id, valence_mean, valence_std, arousal_mean, arousal_std
 *     annotations/annotations averaged per song/dynamic (per second annotations)/arousal.csv (and valence.csv)
 *         song_id, sample_15000ms, sample_15500ms, …   from −1 to 1
 *     metadata/metadata_2013.csv (song_id, …, Artist, Song title, …), _2014.csv (Id, Artist, Album, Track, …), _2015.csv (id, …, title, artist, …)
 *     MEMD_audio/ID.mp3
 *
 * The layout is that of the authors' archives as public loaders read it, such as muselly/dsdiyeleonorescholler (README.md)
 * on GitHub; files are found by their names, at any depth.
 * @see Aljanaki, Yang & Soleymani (2017), Developing a benchmark for emotional analysis of music. PLoS ONE 12(3).
 */
import { exchangedAxes } from "./exchanged-axes.ts";
import type { LabelCurve, StaticLabels } from "./labelled-set.ts";
import { nameOf } from "./set-folder.ts";
import { groupOf, itemOf, labelsIn } from "./set-item.ts";
import type { SetLayout, SetSource } from "./set-layout.ts";
import { type SetRow, setTable } from "./set-table.ts";
import { wideCurves } from "./wide-curves.ts";

const WHOLE = /^static_annotations_averaged_songs_\d+_\d+\.csv$/;
const METADATA = /^metadata_20\d\d\.csv$/;

/** The last id of the songs that came from emoMusic; later ones were rated anew. */
const LAST_EXCHANGED = 1000;

const COLUMNS = {
  arousal: "arousal_mean",
  valence: "valence_mean",
  spread: { arousal: "arousal_std", valence: "valence_std" },
  scale: "ninePoint",
  source: "ratings",
} as const;

/** The layout of DEAM. */
export const deam: SetLayout = {
  name: "deam",
  title: "DEAM",
  groupedBy: "artist",
  looksFor: "song_level/static_annotations_averaged_songs_1_2000.csv",
  recognises: async ({ files }) => files.some((file) => WHOLE.test(nameOf(file))),
  read: async (source) => {
    const { audio, log } = source;
    const curves = await curvesOf(source);
    const labels = await wholeOf(source, curves);
    const people = await metadataOf(source);
    return [...new Set([...labels.keys(), ...curves.keys()])].map((id) => {
      const { artist = "", title } = people.get(id) ?? {};
      return itemOf({
        id,
        audio: audio.byStem(id, "MEMD_audio"),
        group: groupOf(artist, id, "artist", log),
        artist,
        title,
        labels: labels.get(id),
        curve: curves.get(id),
      });
    });
  },
};

/** The tables of curves: those beside each other, for the folder of single raters has files of other names. */
async function curvesOf({ folder, log }: SetSource): Promise<ReadonlyMap<string, LabelCurve>> {
  const arousal = folder.files.find((file) => nameOf(file) === "arousal.csv");
  const valence = arousal?.replace(/arousal\.csv$/, "valence.csv");
  if (arousal === undefined || valence === undefined || !folder.files.includes(valence)) return new Map();
  return await wideCurves(folder, { arousal, valence }, log);
}

async function wholeOf(
  { folder, log }: SetSource,
  curves: ReadonlyMap<string, LabelCurve>,
): Promise<ReadonlyMap<string, StaticLabels>> {
  const labels = new Map<string, StaticLabels>();
  for (const file of folder.files.filter((name) => WHOLE.test(nameOf(name)))) {
    const { rows } = await setTable(folder, file, { id: "song_id", columns: [COLUMNS.valence, COLUMNS.arousal] }, log);
    for (const row of rows) {
      const found = labelsIn(row, COLUMNS);
      if (labels.has(row.id)) log.add("duplicate", file, `${row.place}: ${row.id}`);
      else if (found !== undefined) labels.set(row.id, found);
    }
  }
  return repaired(labels, curves, log);
}

/**
 * The published table was made of emoMusic's, whose columns stand the other way round, without the columns' names being
 * moved: up to song 1000 what it calls arousal correlates with emoMusic's own valence by 0.9998. The curves are not
 * affected, and tell a copy that somebody mended before.
 */
function repaired(
  labels: ReadonlyMap<string, StaticLabels>,
  curves: ReadonlyMap<string, LabelCurve>,
  log: SetSource["log"],
): ReadonlyMap<string, StaticLabels> {
  const early = [...labels].filter(([id]) => Number(id) <= LAST_EXCHANGED);
  const pairs = early.flatMap(([id, whole]) => {
    const curve = curves.get(id);
    return curve ? [{ whole, mean: { arousal: meanOf(curve.arousal), valence: meanOf(curve.valence) } }] : [];
  });
  const found = exchangedAxes(pairs);
  const out = new Map(labels);
  for (const [id, whole] of early) {
    if (found === "straight") log.add("not-exchanged", MENDED_BEFORE, id);
    else {
      log.add("exchanged", found === "exchanged" ? SEEN : KNOWN, id);
      out.set(id, exchange(whole));
    }
  }
  return out;
}

const KNOWN = "DEAM up to song 1000, where the columns of emoMusic were taken over under each other's names";
const SEEN = `${KNOWN} (the curves agree with the columns crosswise)`;
const MENDED_BEFORE = "DEAM up to song 1000, whose columns agree with the curves and so were put right before";

function exchange({ arousal, valence, spread, ...rest }: StaticLabels): StaticLabels {
  const turned = spread && { spread: { arousal: spread.valence, valence: spread.arousal } };
  return { ...rest, arousal: valence, valence: arousal, ...turned };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Person {
  readonly artist: string;
  readonly title: string;
}

/** Artists and titles; rows have tags of any number after them, and blanks and tabs around them. */
async function metadataOf({ folder, log }: SetSource): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (const file of folder.files.filter((name) => METADATA.test(nameOf(name)))) {
    const { rows } = await setTable(folder, file, { id: ["song_id", "Id", "id"] }, log);
    for (const row of rows) {
      people.set(row.id, {
        artist: firstOf(row, "Artist", "artist"),
        title: firstOf(row, "Song title", "Track", "title"),
      });
    }
  }
  return people;
}

function firstOf(row: SetRow, ...columns: string[]): string {
  return columns.map((column) => row.text(column)).find((text) => text !== "") ?? "";
}
