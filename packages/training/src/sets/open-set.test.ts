import { QUADRANTS } from "@swar/units";
import { describe, expect, it } from "vitest";
import { GEMS } from "./gems.ts";
import { openSet } from "./open-set.ts";
import { absent, sharedSet, writtenSet } from "./written-set.testing.ts";

const message = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = writtenSet(files);
  const error: unknown = await openSet(folder).catch((cause: unknown) => cause);
  return (error as Error).message.replaceAll(folder.path, "FOLDER");
};

describe("openSet", () => {
  it("says what it looked for in an empty folder", async () => {
    expect(await message({})).toMatchInlineSnapshot(
      `"FOLDER: the folder must hold a labelled set, got no file; looked for song_level/static_annotations_averaged_songs_1_2000.csv (DEAM); static_annotations.csv with a column mean_arousal or mean_valence (emoMusic); annotations/static_annotations.csv with a column musicId (PMEmo); annotations/ID.json with raters of each measure (VGMIDI); labels.csv at the top, with columns amazement to sadness (Emotify); labels.csv at the top, with columns quadrant, arousal_tag and valence_tag (4-quadrant set); a CSV table at the top, with columns filename, arousal and valence (table of labels); docs/data.md says how sets must lie; or name a table with --labels"`,
    );
  });

  it("says what it found in a folder of something else", async () => {
    expect(await message({ "a.mp3": "", "b/notes.csv": "x,y\n1,2\n" })).toMatch(
      "FOLDER: the folder must hold a labelled set, got 2 files (a.mp3, b/notes.csv); looked for ",
    );
  });

  it("refuses two sets in one folder", async () => {
    const emomusic = "song_id,mean_arousal,std_arousal,mean_valence,std_valence\n2,3,1,3,1\n";
    const deam = "song_id, valence_mean, arousal_mean\n2,3,3\n";
    expect(
      await message({
        "one/static_annotations.csv": emomusic,
        "three/static_annotations.csv": "musicId,Arousal(mean),Valence(mean)\n1,0.5,0.5\n",
        "two/static_annotations_averaged_songs_1_2000.csv": deam,
      }),
    ).toMatchInlineSnapshot(
      `"FOLDER: one set must lie in the folder, got DEAM and emoMusic and PMEmo; name the folder of one"`,
    );
  });

  it("refuses a set without any label", async () => {
    expect(await message({ "labels.csv": "filename,arousal,valence\na.mp3,,\n" })).toMatchInlineSnapshot(
      `"FOLDER: a set must hold labels, got none in its table of labels: labels.csv: 1 table has its scale guessed from its values (0 to 1); labels.csv, arousal: 1 value is missing (line 2); labels.csv, valence: 1 value is missing (line 2); table of labels: 1 item has no usable label and was left out (a.mp3)"`,
    );
  });

  it("reads the quadrants' table with its artists and tag means", async () => {
    const folder = writtenSet({
      "labels.csv": [
        "filename,artist,title,quadrant,valence_tag,arousal_tag,n_tags,tags,genres",
        "audio/MT1.mp3,Charlie Poole,Bulldog,Q3,3,5,3,Greasy; Messy,Country",
        "audio/MT2.mp3,,Nameless,,,,0,,",
      ].join("\r\n"),
      "audio/MT1.mp3": "",
    });
    const { items, warnings } = await openSet(folder);
    expect(items).toEqual([
      {
        id: "MT1",
        audio: `${folder.path}/audio/MT1.mp3`,
        group: "charlie poole",
        artist: "Charlie Poole",
        title: "Bulldog",
        genre: "Country",
        labels: { arousal: 0.5, valence: 0.25, scale: "ninePoint", source: "tags" },
        quadrant: "Q3",
      },
    ]);
    expect(warnings.map(({ kind }) => kind)).toEqual([
      "missing-value",
      "no-group",
      "missing-value",
      "missing-value",
      "no-labels",
    ]);
  });

  it("reads Emotify's shares, and refuses the table where one emotion is missing", async () => {
    const row = `audio/1.mp3,1,rock,${GEMS.map((_, i) => i / 10).join(",")},40`;
    const { items } = await openSet(writtenSet({ "labels.csv": `filename,track,genre,${GEMS.join(",")},n\n${row}\n` }));
    expect(items).toMatchObject([
      { id: "1", genre: "rock", felt: { shares: { power: 0.5, sadness: 0.8 }, raters: 40 } },
    ]);
    const lacking = `filename,track,genre,${GEMS.slice(1).join(",")},n\n`;
    expect(await message({ "labels.csv": lacking })).toMatch("the table must have the columns amazement, got");
  });
});

const noQuadrants = absent("quadrants");
it.skipIf(noQuadrants)(`openSet finds 720 clips, 180 a quadrant${noQuadrants ?? ""}`, async () => {
  const { items, warnings } = await openSet(sharedSet("quadrants"));
  expect(QUADRANTS.map((q) => items.filter(({ quadrant }) => quadrant === q).length)).toEqual([180, 180, 180, 180]);
  expect(items.every(({ audio, labels }) => audio !== undefined && labels?.source === "tags")).toBe(true);
  expect(warnings).toEqual([]);
  // Tags agree with the quadrant that people checked far more often than chance has it.
  const agreeing = items.filter(({ quadrant, labels }) => {
    const high = quadrant === "Q1" || quadrant === "Q2";
    return labels !== undefined && high === labels.arousal >= 0.5;
  });
  expect(agreeing.length).toBeGreaterThan(360);
});

const noEmotify = absent("emotify");
it.skipIf(noEmotify)(
  `openSet finds 300 tracks of four genres with the shares of nine emotions${noEmotify ?? ""}`,
  async () => {
    const { items } = await openSet(sharedSet("emotify"));
    expect(items.length).toBe(300);
    expect(new Set(items.map(({ genre }) => genre))).toEqual(new Set(["classical", "rock", "electronic", "pop"]));
    expect(items.every(({ audio, felt }) => audio !== undefined && (felt?.raters ?? 0) > 5)).toBe(true);
  },
);
