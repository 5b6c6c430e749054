import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { modelService } from "./model-service.ts";

describe("modelService", () => {
  it("reads the cards of the models that come with swar", async () => {
    const { list, file } = modelService();
    const cards = await list();
    expect(cards.map(({ id, kind, isDefault, licence }) => ({ id, kind, isDefault, licence }))).toEqual([
      { id: "audio-default", kind: "audio", isDefault: true, licence: "MIT" },
      { id: "songs-default", kind: "tables", isDefault: true, licence: "MIT" },
    ]);
    const [audio] = cards;
    expect(audio).toMatchObject({ saysUncertainty: true, bytes: statSync(DEFAULT_CHECKPOINT).size });
    expect(audio?.targets).toEqual(["arousal_tag", "valence_tag"]);
    expect(Object.keys(audio?.metrics ?? {})).not.toEqual([]);
    expect(await file("audio-default")).toBe(DEFAULT_CHECKPOINT);
    expect(await file("none")).toBeUndefined();
    expect(JSON.stringify(cards)).not.toMatch(/\/(home|Users)\//);
  });

  it("has none where there is no folder of them", async () => {
    expect(await modelService("/none/at/all").list()).toEqual([]);
  });
});
