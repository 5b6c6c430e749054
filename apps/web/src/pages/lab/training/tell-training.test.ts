import { describe, expect, it } from "vitest";
import type { TrainingDetailsView, TrainingEvent } from "../../../api/api-types.ts";
import { tellTraining } from "./tell-training.ts";

const details: TrainingDetailsView = {
  id: "a",
  settings: { name: "mine", file: "mine.csv" },
  state: "running",
  stage: "reading the table",
  progress: 0.5,
  messages: [],
  created: "2026-01-01T00:00:00.000Z",
  runs: [],
};
const epoch = (run: string, number: number, loss: number): TrainingEvent => ({
  event: "epoch",
  data: { run, main: run === "model", epoch: number, loss, validationLoss: loss, learningRate: 0.001 },
});

describe("tellTraining", () => {
  it("knows nothing before it was told the details", () => {
    expect(tellTraining(undefined, [epoch("model", 1, 1)])).toBeUndefined();
  });

  it("adds epochs to their fits, new fits as they begin, and each epoch once", () => {
    const after = tellTraining(undefined, [
      { event: "details", data: details },
      epoch("model", 1, 3),
      epoch("fold 1", 1, 4),
      epoch("model", 2, 2),
      epoch("model", 2, 2),
    ]);
    expect(after?.runs.map(({ name, main, history }) => [name, main, history.map(({ loss }) => loss)])).toEqual([
      ["model", true, [3, 2]],
      ["fold 1", false, [4]],
    ]);
  });

  it("keeps the course where only the state changes, and drops an error that was mended", () => {
    const failed = { ...details, error: { code: "invalid-table", message: "table: no" }, state: "failed" } as const;
    const after = tellTraining(failed, [
      epoch("model", 1, 3),
      { event: "training", data: { ...details, progress: 1 } },
    ]);
    expect(after?.runs).toHaveLength(1);
    expect(after).toMatchObject({ state: "running", progress: 1 });
    expect(after).not.toHaveProperty("error");
  });
});
