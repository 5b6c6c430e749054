import { decodePoints, type Problem } from "@swar/contract";
import { banTracks, saveFile, saveTrack } from "@swar/storage";
import { expect, it } from "vitest";
import { describeApi, newTrack } from "../api.testing.ts";

describeApi("GET /api/points", (open) => {
  it("gives every track as columns, and nothing again until something has changed", async () => {
    const api = open();
    const { db } = api.services;
    await saveTrack(db, newTrack({ valence: 0.25, arousal: 0.75, duration: 180, year: 1999, features: { tempo: 90 } }));
    await saveTrack(db, newTrack({ content: "test:2", source: "catalogue" }));
    const response = await api.ask("/api/points");
    expect(response.headers.get("content-type")).toBe("application/vnd.swar.points");
    const points = decodePoints(await response.arrayBuffer());
    expect([...points.ids]).toEqual([1, 2]);
    expect([points.valence[0], points.arousal[0], points.duration[0], points.tempo[0], points.year[0]]).toEqual([
      0.25, 0.75, 180, 90, 1999,
    ]);
    expect([...points.flags]).toEqual([0, 2]);
    const headers = { "if-none-match": response.headers.get("etag") as string };
    expect((await api.ask("/api/points", { headers })).status).toBe(304);
    await saveFile(db, { path: "/a.mp3", trackId: 1, size: 1, modified: 1 });
    const changed = await api.ask("/api/points", { headers });
    expect([...decodePoints(await changed.arrayBuffer()).flags]).toEqual([1, 2]);
  });

  it("gives those that a query lets pass, and lets no server speak for another", async () => {
    const api = open();
    const { db } = api.services;
    for (const title of ["Alpha", "Beta"]) await saveTrack(db, newTrack({ content: title, title }));
    const found = await api.ask("/api/points?text=bet");
    expect([...decodePoints(await found.arrayBuffer()).ids]).toEqual([2]);
    const headers = { "if-none-match": found.headers.get("etag") as string };
    expect((await open().ask("/api/points?text=bet", { headers })).status).toBe(200);
    await banTracks(db, [2]);
    const rest = await api.ask("/api/points?withoutBanned=true", { headers });
    expect([...decodePoints(await rest.arrayBuffer()).ids]).toEqual([1]);
    const wrong = (await (await api.ask("/api/points?limit=3")).json()) as Problem;
    expect(wrong.detail).toMatchInlineSnapshot(`"query: has no field limit"`);
  });
});

describeApi("GET /api/tracks?ids=", (open) => {
  it("gives the tracks of these numbers, all on one page", async () => {
    const api = open();
    for (let i = 1; i <= 60; i++) await saveTrack(api.services.db, newTrack({ content: `test:${i}` }));
    const ids = Array.from({ length: 55 }, (_, i) => i + 3);
    const page = (await (await api.ask(`/api/tracks?sort=added&ids=${ids.join(",")},999`)).json()) as {
      tracks: { id: number }[];
      next?: string;
    };
    expect(page.tracks.map(({ id }) => id)).toEqual(ids);
    expect(page.next).toBeUndefined();
    expect((await api.ask("/api/tracks?ids=1,,2")).status).toBe(400);
    expect((await api.ask(`/api/tracks?ids=${"1,".repeat(500)}1`)).status).toBe(400);
  });
});
