import { expect, it } from "vitest";
import { GEMS } from "./gems.ts";
import { openSet } from "./open-set.ts";
import { setClips } from "./set-clips.ts";
import { writtenSet } from "./written-set.testing.ts";

it("setClips takes labels of the whole, else the mean of settled moments, of what can be heard", async () => {
  const folder = writtenSet({
    "static_annotations.csv":
      "song_id,mean_arousal,std_arousal,mean_valence,std_valence\n1,3,1,5,1\n2,,1,,1\n3,5,1,5,1\n",
    "arousal_cont_average.csv": "song_id,sample_14500ms,sample_15000ms,sample_15500ms\n2,1,0,0.5\n",
    "valence_cont_average.csv": "song_id,sample_14500ms,sample_15000ms,sample_15500ms\n2,1,-1,0\n",
    "1.mp3": "",
    "2.mp3": "",
  });
  expect(setClips(await openSet(folder))).toEqual([
    { filename: `${folder.path}/1.mp3`, arousal: 0.25, valence: 0.5, group: "item 1" },
    { filename: `${folder.path}/2.mp3`, arousal: 0.625, valence: 0.25, group: "item 2" },
  ]);
});

it("setClips refuses a set of felt emotions alone", async () => {
  const table = `filename,genre,${GEMS.join(",")},n\n1.mp3,rock,${GEMS.map(() => 0.5).join(",")},40\n`;
  const set = await openSet(writtenSet({ "labels.csv": table, "1.mp3": "" }));
  expect(() => setClips(set)).toThrowErrorMatchingInlineSnapshot(
    `[SwarError: Emotify: items must have audio and labels of arousal and valence, got 1 without both, 1 with audio; see docs/data.md for what the set must hold]`,
  );
});
