import type { Problem, TrackDetailsView, TrackView } from "@swar/contract";
import { banTracks, recordPlay, saveFile, saveTrack } from "@swar/storage";
import { expect, it } from "vitest";
import { describeApi, newTrack, NOW, type TestApi } from "../api.testing.ts";

interface Page {
  readonly tracks: readonly TrackView[];
  readonly next?: string;
  readonly total?: number;
}

const TRACKS = [
  { title: "Kaum", artist: "Zoë", genre: "folk", year: 1990, arousal: 0.2, valence: 0.8, features: { tempo: 70 } },
  {
    title: "Bolero",
    artist: "Ravel",
    genre: "classical",
    year: 1928,
    arousal: 0.9,
    valence: 0.6,
    features: { tempo: 72 },
  },
  { title: "राग यमन", artist: "AC/DC & Co", genre: "raga", language: "hi", arousal: 0.3, valence: 0.3, features: {} },
];

async function filled(api: TestApi): Promise<TestApi> {
  for (const [i, facts] of TRACKS.entries())
    await saveTrack(api.services.db, newTrack({ ...facts, content: `c:${i}` }));
  return api;
}

const page = async (api: TestApi, query: string): Promise<Page> =>
  (await (await api.ask(`/api/tracks${query}`)).json()) as Page;

const titles = async (api: TestApi, query: string): Promise<unknown[]> =>
  (await page(api, query)).tracks.map(({ title }) => title);

const status = async (api: TestApi, path: string, init: Parameters<TestApi["ask"]>[1] = {}): Promise<number> =>
  (await api.ask(path, init)).status;

describeApi("GET /api/tracks", (open) => {
  it("lists what passes every rule, in the order that is asked for", async () => {
    const api = await filled(open());
    expect(await titles(api, "")).toEqual(["राग यमन", "Bolero", "Kaum"]);
    expect(await titles(api, "?sort=year&descending=true")).toEqual(["Kaum", "Bolero", "राग यमन"]);
    expect(await titles(api, "?text=bol%20rav")).toEqual(["Bolero"]);
    expect(await titles(api, "?genre=folk&genre=RAGA&sort=title")).toEqual(["Kaum", "राग यमन"]);
    expect(await titles(api, `?artist=${encodeURIComponent("ac/dc & co")}`)).toEqual(["राग यमन"]);
    expect(await titles(api, "?tempo=71,")).toEqual(["Bolero"]);
    expect(await titles(api, "?arousal=0.1,0.3&valence=,0.5")).toEqual(["राग यमन"]);
    expect(await titles(api, "?quadrant=Q4")).toEqual(["Kaum"]);
    expect(await titles(api, "?text='%22%3Bdrop%20table")).toEqual([]);
    expect(await titles(api, "?playable=true")).toEqual([]);
    expect(await titles(api, "?playable=false&sort=title")).toEqual(["Bolero", "Kaum", "राग यमन"]);
    await banTracks(api.services.db, [1]);
    expect(await titles(api, "?withoutBanned=true&sort=title")).toEqual(["Bolero", "राग यमन"]);
  });

  it("goes through the pages", async () => {
    const api = await filled(open());
    const first = await page(api, "?limit=2&total=true");
    expect([first.tracks.length, first.total]).toEqual([2, 3]);
    const second = await page(api, `?limit=2&after=${encodeURIComponent(first.next ?? "")}`);
    expect(second.tracks.map(({ title }) => title)).toEqual(["Kaum"]);
    expect(second).not.toHaveProperty("next");
    expect(second).not.toHaveProperty("total");
  });

  it("refuses queries that it does not understand", async () => {
    const api = open();
    for (const query of ["?tempo=80", "?limit=0", "?limit=501", "?after=x", "?sort=mood", "?playable=1", "?gener=x"]) {
      expect([query, await status(api, `/api/tracks${query}`)]).toEqual([query, 400]);
    }
  });
});

describeApi("/api/tracks/{id}", (open) => {
  const details = async (api: TestApi): Promise<TrackDetailsView> =>
    (await (await api.ask("/api/tracks/1")).json()) as TrackDetailsView;

  it("shows a track with its curve, its files and what became of it", async () => {
    const api = open();
    const curve = { step: 0.5, time: [0, 0.5], arousal: [0.25, 0.5], valence: [0.5, 0.75] };
    const { db } = api.services;
    await saveTrack(db, newTrack({ title: "A", analysis: { curve, warnings: ["cut off"] } }));
    await saveFile(db, { path: "/music/a.mp3", trackId: 1, size: 7, modified: 1_700_000_000_000 });
    await recordPlay(db, { trackId: 1, at: NOW });
    const track = await details(api);
    expect(track).toMatchObject({ id: 1, title: "A", quadrant: "Q1", curve, warnings: ["cut off"], hasCover: false });
    expect(track).toMatchObject({ plays: 1, lastPlayed: NOW.toISOString() });
    expect(track.files).toEqual([{ path: "/music/a.mp3", bytes: 7, modified: "2023-11-14T22:13:20.000Z" }]);
  });

  it("knows no track by a number that is none, or by a path", async () => {
    const api = open();
    for (const id of ["7", "999999999"]) expect(await status(api, `/api/tracks/${id}`)).toBe(404);
    for (const id of ["0", "-1", "1e3", "abc", "9999999999", "..%2F..%2Fetc%2Fpasswd", "1%00"]) {
      expect([id, await status(api, `/api/tracks/${id}`)]).toEqual([id, 400]);
    }
    expect(await status(api, "/api/tracks/../../etc/passwd")).toBe(404);
    expect(((await (await api.ask("/api/tracks/7")).json()) as Problem).detail).toMatchInlineSnapshot(
      `"track: the library must have one of this id, got 7; GET /api/tracks lists them"`,
    );
  });

  it("changes tags and clears them", async () => {
    const api = await filled(open());
    const edited = await api.ask("/api/tracks/1", {
      method: "PATCH",
      json: { genre: "Trance", language: "DE", year: null },
    });
    expect(edited.status).toBe(200);
    const track = (await edited.json()) as TrackDetailsView;
    expect(track).toMatchObject({ title: "Kaum", genre: "Trance" });
    expect(track).not.toHaveProperty("year");
    expect(await titles(api, "?genre=trance")).toEqual(["Kaum"]);
    const patch = (json: unknown, id = 1) => status(api, `/api/tracks/${id}`, { method: "PATCH", json });
    expect(await patch({ genre: "x" }, 9)).toBe(404);
    for (const json of [{}, { gener: "x" }, { genre: "" }, { year: "1990" }, { year: 1990.5 }, []]) {
      expect([json, await patch(json)]).toEqual([json, 400]);
    }
  });

  it("forgets a track", async () => {
    const api = await filled(open());
    expect(await status(api, "/api/tracks/2", { method: "DELETE" })).toBe(204);
    expect(await status(api, "/api/tracks/2", { method: "DELETE" })).toBe(404);
    expect(await titles(api, "?sort=title")).toEqual(["Kaum", "राग यमन"]);
  });
});

describeApi("what a listener does", (open) => {
  it("is noted: that a track was heard, now or then", async () => {
    const api = await filled(open());
    const play = (json: unknown, id = 1) => status(api, `/api/tracks/${id}/plays`, { method: "POST", json });
    expect(await play({ at: "2026-02-01T10:00:00+05:30", seconds: 30 })).toBe(204);
    expect(await play({})).toBe(204);
    expect(await (await api.ask("/api/tracks/1")).json()).toMatchObject({ plays: 2, lastPlayed: NOW.toISOString() });
    expect(await play({}, 9)).toBe(404);
    for (const json of [{ at: "yesterday" }, { seconds: -1 }]) expect(await play(json)).toBe(400);
  });

  it("bans tracks and artists, and allows them again", async () => {
    const api = await filled(open());
    const bans = async () => (await (await api.ask("/api/bans")).json()) as { tracks: TrackView[]; artists: string[] };
    expect(await status(api, "/api/tracks/1/ban", { method: "PUT" })).toBe(204);
    expect(await status(api, "/api/tracks/1/ban", { method: "PUT" })).toBe(204);
    expect(await status(api, "/api/tracks/9/ban", { method: "PUT" })).toBe(404);
    const post = (artists: unknown) => status(api, "/api/bans/artists", { method: "POST", json: { artists } });
    expect(await post(["AC/DC", "Zoë"])).toBe(204);
    expect([await post([]), await post([""]), await post("AC/DC")]).toEqual([400, 400, 400]);
    expect((await bans()).tracks.map(({ id }) => id)).toEqual([1]);
    expect((await bans()).artists).toEqual(["AC/DC", "Zoë"]);
    const allow = (query: string) => status(api, `/api/bans/artists${query}`, { method: "DELETE" });
    expect(await allow("?name=ac%2Fdc&name=zoe")).toBe(204);
    expect(await allow("")).toBe(400);
    expect(await status(api, "/api/tracks/1/ban", { method: "DELETE" })).toBe(204);
    expect(await status(api, "/api/tracks/9/ban", { method: "DELETE" })).toBe(404);
    expect(await bans()).toEqual({ tracks: [], artists: [] });
  });
});
