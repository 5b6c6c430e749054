import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import { markMissing, saveFile } from "./files.ts";
import { saveTrack } from "./save-tracks.ts";
import { trackPaths } from "./track-paths.ts";
import { newTrack } from "./tracks.testing.ts";

describeLibraries("trackPaths", (db) => {
  it("gives a file of each track that is there, whatever it is called", async () => {
    const ids: number[] = [];
    for (const content of ["a", "b", "c"]) ids.push((await saveTrack(db(), newTrack({ content }))).id);
    const odd = "/m/#1 राग\n'é'.mp3";
    for (const path of ["/m/gone.mp3", odd, "/m/copy.mp3"])
      await saveFile(db(), { path, trackId: ids[0]!, size: 1, modified: 1 });
    await saveFile(db(), { path: "/m/b.mp3", trackId: ids[1]!, size: 1, modified: 1 });
    await markMissing(db(), ["/m/gone.mp3", "/m/b.mp3"]);
    expect(await trackPaths(db(), ids)).toEqual(new Map([[ids[0], odd]]));
    expect(await trackPaths(db(), [])).toEqual(new Map());
  });
});
