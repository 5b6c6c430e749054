import type { Problem } from "@swar/contract";
import { MOOD_WORDS } from "@swar/recommend";
import { importTracks } from "@swar/storage";
import { expect, it } from "vitest";
import { describeApi, newTrack, type TestApi } from "../api.testing.ts";

/** 100 tracks on a grid of the plane, by 25 artists. */
async function filled(api: TestApi): Promise<TestApi> {
  const tracks = Array.from({ length: 100 }, (_, i) =>
    newTrack({
      content: `c:${i}`,
      title: `Title ${i}`,
      artist: `Artist ${i % 25}`,
      arousal: (i % 10) / 9,
      valence: Math.floor(i / 10) / 9,
    }),
  );
  await importTracks(api.services.db, tracks);
  return api;
}

const post = (api: TestApi, path: string, json: unknown, headers: Record<string, string> = {}) =>
  api.ask(path, { method: "POST", json, headers });

interface List {
  readonly tracks: readonly {
    readonly track: { readonly id: string; readonly arousal: number };
    readonly reason: string;
  }[];
  readonly relaxed: readonly unknown[];
}

describeApi("POST /api/recommendations", (open) => {
  it("gives the nearest tracks with their reasons, and says what gave way", async () => {
    const api = await filled(open());
    const asked = { target: { arousal: 1, valence: 1 }, count: 3 };
    const answer = await post(api, "/api/recommendations", asked);
    expect(answer.status).toBe(200);
    const { tracks, relaxed } = (await answer.json()) as List;
    expect(tracks[0]?.track).toMatchObject({ id: "100", title: "Title 99", arousal: 1, valence: 1 });
    expect([tracks.length, relaxed]).toEqual([3, []]);
    expect(tracks[0]?.reason).toMatch(/\.$/);
    const strict = await post(api, "/api/recommendations", { ...asked, constraints: { genre: ["raga"] } });
    expect(((await strict.json()) as List).relaxed).toMatchObject([{ constraint: "genre", tracks: 3 }]);
  });

  it("gives what lies where a track lies, without it", async () => {
    const api = await filled(open());
    const list = async (asked: unknown) => (await (await post(api, "/api/recommendations", asked)).json()) as List;
    const idsOf = ({ tracks }: List): string[] => tracks.map(({ track }) => track.id);
    const near = idsOf(await list({ target: { arousal: 4 / 9, valence: 5 / 9 }, count: 6 }));
    expect(near[0]).toBe("55");
    expect(idsOf(await list({ like: "55", count: 5 }))).toEqual(near.slice(1));
    const fewer = await list({ like: "55", count: 4, without: [near[1]] });
    expect(idsOf(fewer)).toEqual(near.slice(2));
    expect((await post(api, "/api/recommendations", { like: "999" })).status).toBe(404);
    const both = await post(api, "/api/recommendations", { like: "55", target: "calm" });
    expect(((await both.json()) as Problem).detail).toMatchInlineSnapshot(`"body: must have one of target and like"`);
  });

  it("says which words there are instead of one that it does not know", async () => {
    const refused = await post(open(), "/api/recommendations", { target: "clam" });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as Problem).detail).toMatchInlineSnapshot(
      `"mood: must be a word of the table, got "clam"; did you mean one of calm, sad, alert?"`,
    );
  });
});

describeApi("POST /api/playlists", (open) => {
  const asked = { from: "sad", to: "calm", minutes: 20, title: "Abend: 1/2" };

  it("leads from one mood to another within the minutes", async () => {
    const api = await filled(open());
    const answer = await post(api, "/api/playlists", asked);
    const list = (await answer.json()) as List & {
      readonly seconds: number;
      readonly mode: string;
      readonly notes: unknown;
    };
    expect(list).toMatchObject({ mode: "iso", notes: ["a note"] });
    expect(Math.abs(list.seconds - 1200)).toBeLessThanOrEqual(200);
    expect(new Set(list.tracks.map(({ track }) => track.id)).size).toBe(list.tracks.length);
  });

  it.each([
    ["m3u8", "application/vnd.apple.mpegurl", /^#EXTM3U\n/],
    ["xspf", "application/xspf+xml", /<playlist[^>]*xspf/],
    ["jspf", "application/jspf+json", /^\{\s*"playlist"/],
    ["csv", "text/csv; charset=utf-8", /artist/],
    ["text", "text/plain; charset=utf-8", /^Abend: 1\/2\n\n1\. /],
  ])("gives it as %s, by the query or the Accept header", async (format, type, content) => {
    const api = await filled(open());
    const queried = await post(api, `/api/playlists?format=${format}`, asked);
    const accepted = await post(api, "/api/playlists", asked, {
      accept: `image/png, ${type.replace(/;.*/, "")}, */*;q=0.1`,
    });
    for (const answer of [queried, accepted]) {
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
      expect(await answer.text()).toMatch(content);
    }
    const disposition = queried.headers.get("content-disposition");
    expect(disposition).toBe(
      format === "text" ? null : `attachment; filename="Abend- 1-2.${format}"; filename*=UTF-8''Abend-%201-2.${format}`,
    );
  });

  it("gives JSON where anything or something else is accepted", async () => {
    const api = await filled(open());
    for (const accept of ["*/*", "image/png", "application/json", "text/*;q=0, */*"]) {
      const answer = await post(api, "/api/playlists", asked, { accept });
      expect([accept, answer.headers.get("content-type")]).toEqual([accept, "application/json"]);
    }
    expect((await post(api, "/api/playlists?format=pls", asked)).status).toBe(400);
  });
});

describeApi("GET /api/words", (open) => {
  it("gives the words and where they lie", async () => {
    expect(await (await open().ask("/api/words")).json()).toEqual({ words: MOOD_WORDS });
  });
});
