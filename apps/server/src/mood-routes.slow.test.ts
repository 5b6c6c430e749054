import type { Problem } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi, NOW } from "./api.testing.ts";

describeApi("/api/moods", (open) => {
  it("notes moods by word or by place, tells the latest first, and forgets them", async () => {
    let time = NOW.getTime();
    const api = open({ now: () => new Date(time) });
    const say = (mood: unknown) => api.ask("/api/moods", { method: "POST", json: { mood } });
    const said = await say("calm");
    expect(said.status).toBe(201);
    const calm = (await said.json()) as { arousal: number; valence: number };
    expect(calm).toMatchObject({ word: "calm", at: NOW.toISOString() });
    time += 60_000;
    await say({ arousal: calm.arousal, valence: 1 });
    const { moods } = (await (await api.ask("/api/moods")).json()) as { moods: unknown[] };
    expect(moods).toHaveLength(2);
    expect(moods[0]).toMatchObject({ arousal: calm.arousal, valence: 1, at: "2026-03-01T12:01:00.000Z" });
    expect(moods[1]).toEqual(calm);
    expect((await api.ask("/api/moods", { method: "DELETE" })).status).toBe(204);
    expect(await (await api.ask("/api/moods")).json()).toEqual({ moods: [] });
  });

  it("refuses places off the plane, and words that it does not know", async () => {
    const api = open();
    const refusal = async (mood: unknown) => {
      const refused = await api.ask("/api/moods", { method: "POST", json: { mood } });
      expect(refused.status).toBe(400);
      return ((await refused.json()) as Problem).detail;
    };
    expect(await refusal({ arousal: 2, valence: 0 })).toMatchInlineSnapshot(`"mood.arousal: must be at most 1, got 2"`);
    expect(await refusal("clam")).toContain("calm");
  });
});
