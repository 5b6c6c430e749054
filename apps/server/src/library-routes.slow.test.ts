import { saveTrack } from "@swar/storage";
import { expect, it } from "vitest";
import { describeApi, newTrack, NOW } from "./api.testing.ts";

describeApi("GET /api/library", (open) => {
  it("counts what is there", async () => {
    const api = open();
    await saveTrack(api.services.db, newTrack({ artist: "A", duration: 60, arousal: 0.1 }));
    expect(await (await api.ask("/api/library")).json()).toEqual({
      tracks: 1,
      audio: 1,
      catalogue: 0,
      artists: 1,
      seconds: 60,
      quadrants: { Q1: 0, Q2: 0, Q3: 0, Q4: 1 },
      files: 0,
      missing: 0,
    });
  });
});

describeApi("GET /api/health", (open) => {
  it("says that server and database answer, of which version, and for how long", async () => {
    let time = NOW.getTime();
    const api = open({ now: () => new Date(time) });
    time += 1500;
    expect(await (await api.ask("/api/health")).json()).toEqual({
      status: "ok",
      version: "1.2.3",
      backend: "embedded",
      uptime: 1.5,
    });
  });
});
