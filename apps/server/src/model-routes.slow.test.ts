import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelCard, Problem } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi } from "./api.testing.ts";

const CARD: ModelCard = {
  id: "small",
  kind: "audio",
  task: "regress",
  own: false,
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
    const fileOf = async (id: string) => (id === "small" ? path : undefined);
    const models = { list: async () => [CARD], file: fileOf, remove: async () => true };
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

  it("removes those that were trained here, and no others", async () => {
    const removed: string[] = [];
    const models = {
      list: async () => [CARD, { ...CARD, id: "mine-1", own: true }],
      file: async () => undefined,
      remove: async (id: string) => removed.push(id) > 0,
    };
    const { ask } = open({ models });
    const remove = (id: string) => ask(`/api/models/${id}`, { method: "DELETE" });
    expect((await remove("mine-1")).status).toBe(204);
    expect(((await (await remove("small")).json()) as Problem).detail).toMatchInlineSnapshot(
      `"model: one that comes with swar must stay; remove one that was trained here, got "small""`,
    );
    expect((await remove("none")).status).toBe(404);
    expect(removed).toEqual(["mine-1"]);
  });

  it("lists none where there are none", async () => {
    expect(await (await open().ask("/api/models")).json()).toEqual({ models: [] });
  });
});
