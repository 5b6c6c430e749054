import { expect, it } from "vitest";
import { openSet } from "./open-set.ts";
import { writtenSet } from "./written-set.testing.ts";

const STATIC = "song_id,mean_arousal,std_arousal,mean_valence,std_valence\n2,3,0.8,7,1.6\n3,5,1,5,1\n";
const INFO = [
  "song_id,file_name,Artist,Song title,start of the segment (min.sec),end of the segment (min.sec),Genre,Mediaeval 2013 set",
  '2,2.mp3,"\tThe 126ers",Tonight A Lonely Century,0.17,1.02,Blues\t,development',
  '3,3.mp3,"Lucky, Friday","DD Groove",1.2,2.05,Blues,evaluation',
].join("\r\n");
const moments = (values: string): string => `song_id,sample_15000ms,sample_15500ms\n${values}`;

it("openSet of emoMusic reads both kinds of labels with their spreads, artists, genres and the published parts", async () => {
  const folder = writtenSet({
    "annotations/static_annotations.csv": STATIC,
    "annotations/songs_info.csv": INFO,
    "annotations/arousal_cont_average.csv": moments("2,-0.5,0\n3,0.1,2\n"),
    "annotations/valence_cont_average.csv": moments("2,0.5,1\n3,0.1,0\n"),
    "annotations/arousal_cont_std.csv": moments("2,0.2,0.4\n3,0.2,0.2\n"),
    "annotations/valence_cont_std.csv": moments("2,0.1,0.1\n3,0.2,0.2\n"),
    "clips_45seconds/2.mp3": "",
    "clips_45seconds/3.mp3": "",
  });
  const set = await openSet(folder);
  expect([set.name, set.items.length]).toEqual(["emomusic", 2]);
  expect(set.items[0]).toEqual({
    id: "2",
    audio: `${folder.path}/clips_45seconds/2.mp3`,
    group: "the 126ers",
    artist: "The 126ers",
    title: "Tonight A Lonely Century",
    genre: "Blues",
    part: "development",
    labels: {
      arousal: 0.25,
      valence: 0.75,
      scale: "ninePoint",
      source: "ratings",
      spread: { arousal: 0.1, valence: 0.2 },
    },
    curve: {
      times: [15, 15.5],
      arousal: [0.25, 0.5],
      valence: [0.75, 1],
      scale: "signed",
      skip: 15,
      spread: { arousal: [0.1, 0.2], valence: [0.05, 0.05] },
    },
  });
  // A moment that cannot be is left out of both axes.
  expect(set.items[1]).toMatchObject({ artist: "Lucky, Friday", curve: { times: [15], arousal: [0.55] } });
  expect(set.warnings).toMatchObject([{ kind: "out-of-range", count: 1, examples: ["line 3: 2"] }]);
});

it("openSet of emoMusic refuses a table without one of its axes", async () => {
  const folder = writtenSet({ "static_annotations.csv": "song_id,mean_arousal\n2,3\n" });
  await expect(openSet(folder)).rejects.toMatchObject({
    code: "invalid-table",
    message: expect.stringContaining("the table must have the columns mean_valence, got song_id, mean_arousal"),
  });
});
