import { describe, expect, it } from "vitest";
import { openSet } from "./open-set.ts";
import { setWarningSentence } from "./set-log.ts";
import { writtenSet } from "./written-set.testing.ts";

const PER_SONG = "annotations/annotations averaged per song";
const WHOLE = `${PER_SONG}/song_level/static_annotations_averaged_songs_1_2000.csv`;
const LATE = `${PER_SONG}/song_level/static_annotations_averaged_songs_2000_2058.csv`;
const OVER_TIME = `${PER_SONG}/dynamic (per second annotations)`;

/** As published, blanks in the header and all: song 2 and song 2001 are rated 3 on valence and 7 on arousal. */
const published = {
  [WHOLE]: "song_id, valence_mean, valence_std, arousal_mean, arousal_std\n2,7,0.8,3,1.6\n1001,3,1.6,7,0.8\n",
  [LATE]:
    "song_id, valence_mean, valence_std, valence_max_mean, valence_max_std, arousal_mean, arousal_std\n2001,3,1.6,4,1,7,0.8\n",
  [`${OVER_TIME}/arousal.csv`]:
    "song_id,sample_15000ms,sample_15500ms,sample_16000ms\n2,0.5,0.6,\n1001,0.2,0.2,0.2\n2001,0,0,0\n",
  [`${OVER_TIME}/valence.csv`]:
    "song_id,sample_15000ms,sample_15500ms,sample_16000ms\n2,-0.5,-0.4,\n1001,0,0.1,0.2\n2001,0,0,0\n",
  "metadata/metadata_2013.csv":
    'song_id,file_name,Artist,Song title,start,end,Genre\n2,2.mp3,"\tThe  Knives\t","\tTonight\t",0.1,0.55,Blues\n',
  "metadata/metadata_2014.csv":
    'Id,Artist,Album,Track,Genre,seg start,seg end\n1001,the knives,Al,A "so" called,Rock,0,45,label,another\n',
  "metadata/metadata_2015.csv": "id,Filename,title,artist,album,genre\n2001,a.mp3,Late,Other,n/a,Jazz,more\n",
  "MEMD_audio/2.mp3": "",
  "MEMD_audio/2001.mp3": "",
};

describe("openSet of DEAM", () => {
  it("reads labels of songs and of moments, artists, titles and audio", async () => {
    const folder = writtenSet(published);
    const set = await openSet(folder);
    expect([set.name, set.groupedBy, set.items.map(({ id }) => id)]).toEqual(["deam", "artist", ["2", "1001", "2001"]]);
    const labels = { arousal: 0.75, valence: 0.25, scale: "ninePoint", source: "ratings" };
    expect(set.items[2]).toEqual({
      id: "2001",
      audio: `${folder.path}/MEMD_audio/2001.mp3`,
      group: "other",
      artist: "Other",
      title: "Late",
      labels: { ...labels, spread: { arousal: 0.1, valence: 0.2 } },
      curve: {
        times: [15, 15.5, 16],
        arousal: [0.5, 0.5, 0.5],
        valence: [0.5, 0.5, 0.5],
        scale: "signed",
        skip: 15,
      },
    });
    expect(set.items[0]?.curve).toMatchObject({ times: [15, 15.5], arousal: [0.75, 0.8], valence: [0.25, 0.3] });
  });

  it("keeps songs of one artist together, however the name is written", async () => {
    const [first, second] = (await openSet(writtenSet(published))).items;
    expect([first?.group, second?.group, first?.title, second?.title]).toEqual([
      "the knives",
      "the knives",
      "Tonight",
      'A "so" called',
    ]);
  });

  it("exchanges the two axes up to song 1000, their spreads too, and says so", async () => {
    const { items, warnings } = await openSet(writtenSet(published));
    for (const { labels } of items)
      expect(labels).toMatchObject({ arousal: 0.75, valence: 0.25, spread: { arousal: 0.1, valence: 0.2 } });
    expect(warnings.map(setWarningSentence)).toMatchInlineSnapshot(`
      [
        "DEAM up to song 1000, where the columns of emoMusic were taken over under each other's names: 1 item had arousal and valence exchanged in the published file and was put right (2)",
        "DEAM: 1 item has no audio file (1001)",
      ]
    `);
  });

  it("sees by the curves whether the axes are exchanged, and leaves a table that somebody mended", async () => {
    const songs = Array.from({ length: 30 }, (_, i) => ({
      id: i + 1,
      a: ((7 * i) % 30) / 30,
      v: ((11 * i) % 30) / 30,
    }));
    const over = (axis: "a" | "v"): string =>
      `song_id,sample_15000ms\n${songs.map((song) => `${song.id},${2 * song[axis] - 1}`).join("\n")}`;
    const curves = { [`${OVER_TIME}/arousal.csv`]: over("a"), [`${OVER_TIME}/valence.csv`]: over("v") };
    const whole = (first: "a" | "v", second: "a" | "v"): string =>
      `song_id, arousal_mean, valence_mean\n${songs.map((song) => `${song.id},${1 + 8 * song[first]},${1 + 8 * song[second]}`).join("\n")}`;
    for (const [table, kind] of [
      [whole("v", "a"), "exchanged"],
      [whole("a", "v"), "not-exchanged"],
    ] as const) {
      const { items, warnings } = await openSet(writtenSet({ ...curves, [WHOLE]: table }));
      items.forEach(({ labels }, i) => {
        expect(labels?.arousal).toBeCloseTo(songs[i]?.a as number, 12);
        expect(labels?.valence).toBeCloseTo(songs[i]?.v as number, 12);
      });
      expect(warnings[0]).toMatchObject({ kind, count: 30 });
    }
  });

  it("leaves out what cannot be, with its line, and what is no number", async () => {
    const folder = writtenSet({
      [WHOLE]: "\uFEFFsong_id, valence_mean, arousal_mean\r\n1500,9.5,5\r\n1501,5,five\r\n1502,5,6\r\n1502,1,1\r\n",
    });
    const { items, warnings } = await openSet(folder);
    expect(items.map(({ id }) => id)).toEqual(["1502"]);
    expect(warnings).toMatchObject([
      { kind: "duplicate", count: 1, examples: ["line 5: 1502"] },
      { kind: "out-of-range", examples: ["line 2: 9.5"] },
      { kind: "not-a-number", examples: ["line 3: five"] },
      { kind: "no-group", count: 1 },
      { kind: "missing-audio", examples: ["1502"] },
    ]);
  });

  it("names a column that is missing", async () => {
    const folder = writtenSet({ [WHOLE]: "song_id, valence_mean\n1500,5\n" });
    const error: unknown = await openSet(folder).catch((cause: unknown) => cause);
    expect((error as Error).message.replace(folder.path, "DEAM")).toMatchInlineSnapshot(
      `"DEAM/annotations/annotations averaged per song/song_level/static_annotations_averaged_songs_1_2000.csv: the table must have the columns arousal_mean, got song_id, valence_mean; take the file as it was published"`,
    );
  });
});
