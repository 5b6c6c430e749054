import { expect, it } from "vitest";
import { openSet } from "./open-set.ts";
import { writtenSet } from "./written-set.testing.ts";

it("openSet of PMEmo reads songs, moments, spreads and artists", async () => {
  const folder = writtenSet({
    "annotations/static_annotations.csv": "musicId,Arousal(mean),Valence(mean)\n1,0.4,0.575\n4,0.2625,1.2\n",
    "annotations/static_annotations_std.csv": "musicId,Arousal(std),Valence(std)\n1,0.3,0.2\n4,0.1,0.1\n",
    "annotations/dynamic_annotations.csv": [
      "frameTime,Arousal(mean),Valence(mean),musicId",
      "15.5,0.25,0.5,1",
      "15.0,0.125,0.5,1",
      "15.0,x,0.5,4",
    ].join("\n"),
    "metadata.csv":
      'musicId,fileName,title,artist,album,duration,chorus_start_time,chorus_end_time\n1,1.mp3,"Good, Drank","2 Chainz & Gucci Mane",A,32.1,02:00,02:32\n',
    "chorus/1.mp3": "",
    "lyrics/1.lrc": "",
  });
  const { name, items, warnings } = await openSet(folder);
  expect(name).toBe("pmemo");
  expect(items).toEqual([
    {
      id: "1",
      audio: `${folder.path}/chorus/1.mp3`,
      group: "2 chainz & gucci mane",
      artist: "2 Chainz & Gucci Mane",
      title: "Good, Drank",
      labels: {
        arousal: 0.4,
        valence: 0.575,
        scale: "unit",
        source: "ratings",
        spread: { arousal: 0.3, valence: 0.2 },
      },
      curve: { times: [15, 15.5], arousal: [0.125, 0.25], valence: [0.5, 0.5], scale: "unit", skip: 15 },
    },
  ]);
  expect(warnings).toMatchObject([
    { kind: "not-a-number", examples: ["line 4: x"] },
    { kind: "no-group", examples: ["4"] },
    { kind: "out-of-range", examples: ["line 3: 1.2"] },
    { kind: "no-labels", examples: ["4"] },
  ]);
});
