import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { FORMULA_PREDICTOR, type SongPredictor } from "@swar/analysis";
import { countTracks, listTracks, trackOfContent } from "@swar/storage";
import { demoTable } from "@swar/training";
import { describe, expect, it } from "vitest";
import { withFile } from "../files/file-source.ts";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { openSongPredictor } from "../songs/open-song-predictor.ts";
import { importCatalogue, type ImportedCatalogue } from "./import-catalogue.ts";
import { openedLibrary } from "./opened-library.testing.ts";

const FEATURES = "acousticness,danceability,energy,instrumentalness,liveness,loudness,speechiness,tempo,valence";
const SONG = "0.1,0.5,0.8,0,0.1,-6,0.05,120,0.7";

describe("importCatalogue", () => {
  const db = openedLibrary();

  async function imported(
    table: string,
    predictor: SongPredictor = FORMULA_PREDICTOR,
    {
      signal = { aborted: false },
      onProgress = () => {},
    }: { signal?: { aborted: boolean }; onProgress?: () => void } = {},
  ): Promise<ImportedCatalogue> {
    const path = join(temporaryFolder(), "songs.csv");
    writeFileSync(path, table);
    return await withFile(path, (source) =>
      importCatalogue({ db: db(), predictor, source, name: "songs", signal, onProgress }),
    );
  }

  it("takes what the table says of each song, and where the model puts it", async () => {
    const head = `track_id,track_name,artist_name,album,genre,release_date,language,explicit,key,mode,duration_ms,${FEATURES}`;
    const row = `x1,"राग, ""दरबारी""",Sigur Rós,Album,Pop,1999-06-01,HI,False,C#,Minor,200500,${SONG}`;
    const predictor = await openSongPredictor(undefined);
    const result = await imported(`${head}\n${row}\n`, predictor);
    expect(result).toEqual({ added: 1, updated: 0, leftOut: new Map(), warnings: [] });
    const track = await trackOfContent(db(), "songs:x1");
    expect(track).toMatchObject({
      source: "catalogue",
      title: 'राग, "दरबारी"',
      artist: "Sigur Rós",
      album: "Album",
      genre: "Pop",
      year: 1999,
      language: "hi",
      explicit: false,
      duration: 200.5,
      features: { energy: 0.8, loudness: -6, tempo: 120, valence: 0.7, key: 1, mode: 0 },
      model: { name: predictor.info.name, version: predictor.info.version },
    });
    const features = SONG.split(",").map(Number);
    const { arousal, valence, uncertainty } = await predictor.predict(Float64Array.from(features));
    expect(track).toMatchObject({ arousal: arousal[0], valence: valence[0] });
    expect(track?.uncertainty?.arousal).toBeCloseTo(uncertainty.arousal[0] as number, 6);
    await predictor.close();
  });

  it("updates what it brought before, and adds what is new", async () => {
    const table = demoTable({ rows: 2500, seed: 1 });
    expect(await imported(table)).toMatchObject({ added: 2500, updated: 0 });
    const lines = table.trimEnd().split("\n");
    const [first, header] = [lines[1] as string, lines[0] as string];
    const changed = first.replace(/^[^,]*/, "Somebody else");
    const again = `${[header, changed, ...lines.slice(2, 10), first.replace(/([^,]*,[^,]*,)[^,]*/, "$1new")].join("\n")}\n`;
    expect(await imported(again)).toMatchObject({ added: 1, updated: 9 });
    expect(await countTracks(db())).toBe(2501);
    expect((await listTracks(db(), { filter: { text: "Somebody else" } })).tracks).toHaveLength(1);
  });

  it("leaves out what it cannot place or tell from others, and says in which lines", async () => {
    const rows = [
      `a,One,A,${SONG}`,
      `a,One again,A,${SONG}`,
      `,,A,${SONG}`,
      `,Title alone,,${SONG}`,
      `,TITLE ALONE,,${SONG}`,
      `c,Two,A,,,,,,,,,`,
      `d,Three,A,0.1,0.5,,0,0.1,-6,0.05,120,0.7`,
      `${"e".repeat(1000)},Four,A,${SONG}`,
    ];
    const { leftOut, ...counts } = await imported(`track_id,track_name,artist_name,${FEATURES}\n${rows.join("\n")}\n`);
    expect(counts).toMatchObject({ added: 3, updated: 0 });
    expect(Object.fromEntries(leftOut)).toEqual({
      repeated: { count: 2, lines: [3, 6] },
      nameless: { count: 1, lines: [4] },
      featureless: { count: 1, lines: [7] },
      unplaced: { count: 1, lines: [8] },
    });
    expect((await listTracks(db(), { sort: "title" })).tracks.map(({ title }) => title)).toEqual([
      "Four",
      "One",
      "Title alone",
    ]);
  });

  it("keeps what came in where it is stopped, and goes on", async () => {
    const signal = { aborted: false };
    let calls = 0;
    const stopped = imported(demoTable({ rows: 6500, seed: 1 }), FORMULA_PREDICTOR, {
      signal,
      onProgress: () => (signal.aborted = ++calls > 2),
    });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    const kept = await countTracks(db());
    expect([kept > 0, kept < 6500]).toEqual([true, true]);
    expect(await imported(demoTable({ rows: 6500, seed: 1 }))).toMatchObject({ added: 6500 - kept, updated: kept });
  });

  it("refuses a table that has no songs, and leaves the library as it was", async () => {
    await expect(imported("a,b\n1,2\n")).rejects.toMatchObject({ code: "invalid-table" });
    await expect(imported(`track_id,${FEATURES}\n`)).rejects.toMatchObject({ code: "invalid-table" });
    expect(await countTracks(db())).toBe(0);
  });
});
