import type { TrainingDetailsView } from "@swar/contract";
import { describe, expect, it } from "vitest";
import { trainingEvents } from "./training-events.ts";

const epoch = (n: number) => ({ epoch: n, loss: 1 / n, validationLoss: 1 / n, learningRate: 0.1 });

const run = (name: string, epochs: number) => ({
  name,
  main: name === "model",
  history: Array.from({ length: epochs }, (_, i) => epoch(i + 1)),
});

const details = (change: Partial<TrainingDetailsView>): TrainingDetailsView => ({
  id: "a-1",
  settings: { name: "a", file: "a.csv" },
  created: "2026-03-01T12:00:00.000Z",
  state: "running",
  stage: "3 runs",
  progress: 0,
  messages: [],
  runs: [],
  ...change,
});

/** The events of a training that stands so, then so: their names, and the epochs that they carry. */
async function told(...changes: readonly Partial<TrainingDetailsView>[]): Promise<string[]> {
  const all: string[] = [];
  for await (const event of trainingEvents(
    (async function* () {
      yield* changes.map(details);
    })(),
  )) {
    const what = event.event === "epoch" ? ` ${event.data.run} ${event.data.epoch}` : "";
    all.push(`${event.event}${what}${event.id === undefined ? "" : ` (${event.id})`}`);
  }
  return all;
}

describe("trainingEvents", () => {
  it("tells all at first and at the end, and what is new between", async () => {
    const found = await told(
      { runs: [run("model", 1)] },
      { runs: [run("model", 3), run("fold 1", 1)], progress: 0.5 },
      { runs: [run("model", 3), run("fold 1", 1)], progress: 0.5 },
      { runs: [run("model", 4), run("fold 1", 1)], progress: 0.5 },
      { runs: [run("model", 4), run("fold 1", 1)], state: "done" },
    );
    expect(found).toEqual([
      "details",
      "epoch model 2",
      "epoch model 3",
      "epoch fold 1 1",
      "training",
      "epoch model 4",
      "details (end)",
    ]);
  });

  it("tells all anew where runs begin anew", async () => {
    expect(await told({ runs: [run("model", 3)] }, { runs: [] }, { runs: [run("model", 1)] })).toEqual([
      "details",
      "details",
      "epoch model 1",
    ]);
  });

  it("tells of one that has ended once", async () => {
    expect(await told({ state: "stopped" })).toEqual(["details (end)"]);
  });
});
