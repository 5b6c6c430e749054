import { type Constraints, createCatalogue, PATH_MODES, playlist, recommend } from "@swar/recommend";
import {
  allTracks,
  banArtists,
  banTracks,
  createTrackShelf,
  type Database,
  importTracks,
  markMissing,
  playCounts,
  recordPlay,
  saveFile,
  textKey,
} from "@swar/storage";
import { random, type Random } from "@swar/units";
import { expect, it } from "vitest";
import { describePlaces } from "./library-places.testing.ts";
import { libraryPlaylist } from "./library-playlist.ts";
import { libraryRecommendation } from "./library-recommendation.ts";
import { libraryTracks } from "./library-tracks.testing.ts";
import { withLibrary } from "./open-library.ts";
import { searchTrack } from "./search-track.ts";

const NOW = Date.UTC(2026, 2, 1);
const DAY = 86_400_000;

async function filled(db: Database, count: number): Promise<void> {
  await importTracks(db, libraryTracks(count));
  for (let id = 1; id <= count; id += 9) {
    for (let play = 0; play <= id % 4; play++)
      await recordPlay(db, { trackId: id, at: new Date(NOW - (id % 20) * DAY) });
  }
}

/** The whole library as `recommend` takes it. */
async function everything(db: Database) {
  const tracks = [];
  for await (const batch of allTracks(db)) {
    const ids = batch.map(({ id }) => id);
    const heard = await playCounts(db, ids);
    tracks.push(...batch.map((track) => searchTrack(track, heard.get(track.id))));
  }
  return createCatalogue(tracks);
}

function drawnConstraints(rng: Random): Constraints {
  const maybe = <T>(value: T): T | undefined => (rng.uniform() < 0.35 ? value : undefined);
  return {
    tempo: maybe({ min: 60 + 130 * rng.uniform() }),
    energy: maybe({ max: rng.uniform() }),
    loudness: maybe({ min: -20, max: -10 }),
    year: maybe({ min: 1980 + 45 * rng.uniform() }),
    genre: maybe(["RAGA"]),
    language: maybe(["hi"]),
    explicit: maybe(false),
    familiarity: maybe({ min: 0.3 }),
    perArtist: maybe(1),
    repeatDays: maybe(5),
    mustInclude: maybe(["17", "900"]),
  };
}

/** The same constraints for tracks whose names are keys. */
function keyed({ genre, ...others }: Constraints): Constraints {
  return { ...others, genre: genre?.map(textKey) };
}

const idsOf = ({ tracks }: { readonly tracks: readonly { readonly track: { readonly id: string } }[] }): string[] =>
  tracks.map(({ track }) => track.id);

describePlaces("lists from the library", (place) => {
  it("are what reading every track would give, with no more read about a place than a search looks at", async () => {
    await withLibrary(await place(), async ({ db }) => {
      const shelf = createTrackShelf(db);
      await filled(db, 1500);
      await banTracks(db, [17, 40]);
      await banArtists(db, ["bjork"]);
      const all = await everything(db);
      const listener = { bannedTracks: ["17", "40"], bannedArtists: ["bjork"] };
      const rng = random(11);
      for (let i = 0; i < 9; i++) {
        const point = () => ({ arousal: rng.uniform(), valence: rng.uniform() });
        const preferFamiliar = i % 4 === 0 ? 0.05 : undefined;
        const asked = { constraints: drawnConstraints(rng), preferFamiliar, now: NOW };
        const whole = { ...asked, constraints: keyed(asked.constraints), listener };
        const path = { from: point(), to: point(), minutes: 10 + 40 * rng.uniform(), mode: PATH_MODES[i % 3] };
        const found = (await libraryPlaylist(shelf, { ...asked, ...path, about: 320 })).list;
        const best = playlist(all, { ...whole, ...path });
        expect(idsOf(found), `playlist ${i}`).toEqual(idsOf(best));
        expect(found).toMatchObject({ cost: best.cost, lowerBound: best.lowerBound, relaxed: best.relaxed });
        const near = { target: point(), count: 15, diversity: i % 2 === 0 ? 0.3 : 0 };
        const close = (await libraryRecommendation(shelf, { ...asked, ...near, about: 200 })).list;
        expect(idsOf(close), `recommendation ${i}`).toEqual(idsOf(recommend(all, { ...whole, ...near })));
      }
    });
  });

  it("say what was given up where not all can hold, but keep to bans and clean words", async () => {
    await withLibrary(await place(), async ({ db }) => {
      const shelf = createTrackShelf(db);
      await filled(db, 300);
      await banArtists(db, ["ARTIST 3"]);
      await banTracks(db, [1]);
      const constraints = {
        tempo: { min: 400 },
        genre: ["klezmer"],
        year: { min: 1980 },
        explicit: false,
        mustInclude: ["1"],
      };
      const asked = { constraints, now: NOW };
      const { list } = await libraryPlaylist(shelf, { ...asked, from: "sad", to: "calm", minutes: 20 });
      const words = list.relaxed.map(({ words: text }) => text);
      const each = `${list.tracks.length} tracks are`;
      expect(words).toEqual([
        `${each} outside the tempo you asked for.`,
        `${each} of another genre than you asked for, or of an unknown one.`,
        "Left out, although named, because banned or explicit: “Title 0”.",
      ]);
      const near = await libraryRecommendation(shelf, { ...asked, target: "sad", count: 250 });
      expect(list.tracks.map(({ track }) => track.year)).not.toContain(undefined);
      for (const { track } of [...list.tracks, ...near.list.tracks]) {
        expect(track).toMatchObject({ explicit: false, id: expect.not.stringMatching(/^1$/) });
        expect(track.artist).not.toMatch(/Ártist 3( |$)/);
      }
    });
  });

  it("look farther where one artist has all that is near", async () => {
    await withLibrary(await place(), async ({ db }) => {
      const shelf = createTrackShelf(db);
      const solo = libraryTracks(300, 2).map((track) => ({
        ...track,
        content: `solo ${track.content}`,
        artist: "Solo",
      }));
      const near = solo.map((track) => ({ ...track, arousal: 0.5, valence: 0.5, uncertainty: undefined }));
      await importTracks(db, [...near, ...libraryTracks(300)]);
      const asked = { now: NOW, constraints: { perArtist: 1, genre: ["jazz"] }, about: 30 };
      const { list } = await libraryRecommendation(shelf, { ...asked, target: "neutral", count: 8 });
      expect(list.relaxed).toEqual([]);
      expect(new Set(list.tracks.map(({ track }) => track.artist)).size).toBe(8);
      const path = await libraryPlaylist(shelf, { ...asked, from: "neutral", to: "neutral", minutes: 20 });
      expect(path.list.relaxed).toEqual([]);
      expect(new Set(path.list.tracks.map(({ track }) => track.artist)).size).toBe(path.list.tracks.length);
    });
  });

  it("hold what can be played, and name it as its tags or its file do", async () => {
    await withLibrary(await place(), async ({ db }) => {
      const shelf = createTrackShelf(db);
      const asked = { target: "calm", count: 40, now: NOW };
      const recommended = () => libraryRecommendation(shelf, asked);
      await expect(recommended()).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: library: there must be tracks to choose from, got none; add music with swar library add FOLDER, or a table with swar library import FILE]`,
      );
      const [first, second, ...rest] = libraryTracks(40).map((track) => ({ ...track, artist: undefined }));
      await importTracks(db, rest);
      expect((await recommended()).notes).toMatchInlineSnapshot(`
        [
          "the library holds imported songs only; players have no files of them",
          "of 3 tracks the length is not known; each is taken to last 210 s",
        ]
      `);
      await importTracks(db, [
        { ...first!, source: "audio", title: undefined, duration: undefined },
        { ...second!, source: "audio" },
      ]);
      await expect(recommended()).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: library: files must be there to be played, got none of those of 2 tracks; connect their drive, or let swar library rescan look for them]`,
      );
      for (const [path, trackId] of [
        ["/m/गीत #1.mp3", 39],
        ["/m/b.mp3", 40],
      ] as const)
        await saveFile(db, { path, trackId, size: 1, modified: 1 });
      await markMissing(db, ["/m/b.mp3"]);
      const { list, notes } = await recommended();
      expect(list.tracks.map(({ track }) => track)).toEqual([
        expect.objectContaining({ id: "39", title: "गीत #1", artist: "unknown artist", location: "/m/गीत #1.mp3" }),
      ]);
      expect(notes).toMatchInlineSnapshot(`
        [
          "of one track the length is not known; it is taken to last 210 s",
        ]
      `);
      // One artist whom nobody knows is not one artist.
      const all = await libraryRecommendation(shelf, { ...asked, withoutFiles: true, constraints: { perArtist: 1 } });
      expect(all.list).toMatchObject({ relaxed: [], tracks: { length: 40 } });
      const without = { ...asked, withoutFiles: true, without: idsOf(all.list).slice(1) };
      expect(idsOf((await libraryRecommendation(shelf, without)).list)).toEqual(idsOf(all.list).slice(0, 1));
      await expect(
        libraryRecommendation(shelf, { ...asked, constraints: { mustInclude: ["39", "41", "x"] } }),
      ).rejects.toThrowErrorMatchingInlineSnapshot(
        `[SwarError: mustInclude: it must name tracks of the library by their numbers, got 41, x; swar library list shows them]`,
      );
    });
  });
});
