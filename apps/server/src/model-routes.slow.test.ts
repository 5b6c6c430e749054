import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelCard } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi } from "./api.testing.ts";

const CARD: ModelCard = {
  id: "small",
  kind: "audio",
  isDefault: true,
  name: "default",
  version: "1",
  targets: ["arousal", "valence"],
  saysUncertainty: true,
  features: { melBands: 128 },
  training: { seed: 1 },
  metrics: { r: 0.5 },
  licence: "MIT",
  bytes: 7,
};

describeApi("/api/models", (open) => {
  it("lists models, shows their cards, and gives their files", async () => {
    const api = open();
    const path = join(api.services.uploads, "small.onnx");
    writeFileSync(path, "a model");
    const models = { list: async () => [CARD], file: async (id: string) => (id === "small" ? path : undefined) };
    const { ask } = open({ models });
    expect(await (await ask("/api/models")).json()).toEqual({ models: [CARD] });
    expect(await (await ask("/api/models/small")).json()).toEqual(CARD);
    const file = await ask("/api/models/small/file");
    expect(file.headers.get("content-disposition")).toContain('attachment; filename="small.onnx"');
    expect([file.headers.get("content-length"), await file.text()]).toEqual(["7", "a model"]);
    const headers = { "if-none-match": file.headers.get("etag") as string };
    expect((await ask("/api/models/small/file", { headers })).status).toBe(304);
    for (const lost of ["/api/models/none", "/api/models/none/file"]) expect((await ask(lost)).status).toBe(404);
    expect((await ask("/api/models/..%2Fsmall/file")).status).toBe(400);
  });

  it("lists none where there are none", async () => {
    expect(await (await open().ask("/api/models")).json()).toEqual({ models: [] });
  });
});
