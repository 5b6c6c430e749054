import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import { listTracks } from "./list-tracks.ts";
import { removeTracks } from "./remove-tracks.ts";
import { importTracks, saveTrack } from "./save-tracks.ts";
import { coverOf, showTrack, trackOfContent } from "./show-track.ts";
import type { NewTrack } from "./track.ts";
import { manyTracks, newTrack } from "./tracks.testing.ts";

const FULL: NewTrack = {
  content: "sha256:00ff",
  source: "audio",
  title: "राग \"दरबारी\"\n{'a', \\b}",
  artist: "Sigur Rós",
  album: "蓝调",
  genre: "Post-Rock",
  year: 1999,
  language: "is",
  explicit: false,
  duration: 245.5,
  arousal: 0.123456789,
  valence: 0.5,
  uncertainty: { arousal: 0.11, valence: 0.13 },
  features: {
    acousticness: 0.1,
    danceability: 0.2,
    energy: 0.3,
    instrumentalness: 0.4,
    liveness: 0.5,
    loudness: -9.13,
    speechiness: 0.6,
    tempo: 119.98,
    valence: 0.7,
    key: 11,
    mode: 0,
  },
  model: { name: "default", version: "1.0.0" },
  analysis: {
    curve: { step: 0.5, time: [0, 0.5, 1], arousal: [0.25, 0.5, 0.75], valence: [0, 0.5, 1] },
    attention: { time: [1, 3], weight: [0.25, 0.75] },
    descriptors: { loudness: { integrated: -9.13 }, name: "a\u{1F3B5}", tracks: [1, null] },
    warnings: ["a frame was damaged: {1,2}", 'the "tag"'],
  },
  cover: { type: "image/png", bytes: Uint8Array.of(0, 255, 10, 92) },
};

describeLibraries("saveTrack", (db) => {
  it("keeps everything as it came", async () => {
    const { id, isNew } = await saveTrack(db(), FULL);
    expect(isNew).toBe(true);
    const { cover, ...rest } = FULL;
    const shown = await showTrack(db(), id);
    expect(shown).toMatchObject({ ...rest, id, quadrant: "Q4", hasCover: true, files: [], plays: 0 });
    expect(Date.now() - (shown?.added.getTime() ?? 0)).toBeLessThan(60_000);
    const picture = await coverOf(db(), id);
    expect(picture && { ...picture, bytes: Uint8Array.from(picture.bytes) }).toEqual(cover);
    expect(await trackOfContent(db(), FULL.content)).toMatchObject({ id, artist: "Sigur Rós" });
  });

  it("saves one content once, with what came last, and keeps an analysis until another comes", async () => {
    const first = await saveTrack(db(), FULL);
    const again = await saveTrack(db(), newTrack({ content: FULL.content, arousal: 0.9, title: "new" }));
    expect(again).toEqual({ id: first.id, isNew: false });
    const shown = await showTrack(db(), first.id);
    expect(shown).toMatchObject({ title: "new", arousal: 0.9, artist: undefined, uncertainty: undefined });
    expect(shown?.analysis.curve?.arousal).toEqual([0.25, 0.5, 0.75]);
  });

  it("takes whatever tags hold, and knows of numbers that are none nothing", async () => {
    const { id } = await saveTrack(
      db(),
      newTrack({
        title: "a\0b\uD83C",
        artist: "ÿ".repeat(20_000),
        genre: "🎵".repeat(20_000),
        year: 99_999,
        features: { loudness: -Infinity, tempo: NaN },
        analysis: { descriptors: { a: "\0", b: -Infinity }, warnings: ["\0"] },
      }),
    );
    const shown = await showTrack(db(), id);
    expect(shown).toMatchObject({ title: "ab\uFFFD", year: undefined, analysis: { descriptors: { a: "", b: null } } });
    expect(shown?.artist?.length).toBe(20_000);
    expect(shown?.features).toMatchObject({ loudness: undefined, tempo: undefined });
  });

  it("refuses what does not lie on the plane, and saves nothing of it", async () => {
    await expect(saveTrack(db(), newTrack({ arousal: NaN }))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library: a track must lie in [0, 1]², got [NaN, 0.5]]`,
    );
    await expect(saveTrack(db(), newTrack({ content: "" }))).rejects.toMatchObject({ code: "invalid-argument" });
    expect((await listTracks(db())).tracks).toEqual([]);
  });
});

describeLibraries("importTracks", (db) => {
  it("saves many, of one content the last, and says how many are new", async () => {
    const heard: number[] = [];
    const tracks = manyTracks(4500);
    const twice = [...tracks, newTrack({ content: "test:4499", title: "last" })];
    expect(await importTracks(db(), twice, { onSaved: (n) => heard.push(n) })).toEqual({ saved: 4501, added: 4500 });
    expect(heard).toEqual([2000, 4000, 4501]);
    expect((await trackOfContent(db(), "test:4499"))?.title).toBe("last");
    expect(await importTracks(db(), tracks.slice(0, 10))).toEqual({ saved: 10, added: 0 });
  });

  it("keeps what is safe where it is stopped", async () => {
    const signal = { aborted: false };
    const stopped = importTracks(db(), manyTracks(6000), { signal, onSaved: () => (signal.aborted = true) });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(await importTracks(db(), manyTracks(2001))).toEqual({ saved: 2001, added: 1 });
  });
});

describeLibraries("removeTracks", (db) => {
  it("forgets a track and what belongs to it, but no cover that another bears", async () => {
    const one = await saveTrack(db(), FULL);
    const two = await saveTrack(db(), { ...FULL, content: "sha256:01" });
    expect(await removeTracks(db(), [one.id, 999])).toBe(1);
    expect(await showTrack(db(), one.id)).toBeUndefined();
    expect(await coverOf(db(), two.id)).toBeDefined();
    expect(await removeTracks(db(), [two.id])).toBe(1);
    const { rows } = (await db().execute(
      "select (select count(*) from swar.covers)::int + (select count(*) from swar.analyses)::int as left",
    )) as { rows: unknown[] };
    expect(rows).toEqual([{ left: 0 }]);
  });
});
