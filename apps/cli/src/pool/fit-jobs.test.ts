import { demoTable, type FitJob, type Fitted, fitRun, type FitState, tableMethod } from "@swar/training";
import { type LabelledSongs, labelledSongs, planSongs, readSongTable, runsOf, tableSource } from "@swar/training";
import { describe, expect, it } from "vitest";
import { runtime } from "../runtime.ts";
import { fitOnThreads } from "./fit-jobs.ts";

const songs = await demoSongs(120);
const runs = runsOf(planSongs(songs, { rows: "songs", length: 1, stride: 1, task: "regress", seeds: [1], folds: 3 }));
const mlp = tableMethod("mlp", 9, "regress", { epochs: 3 });
const jobs = runs.map((run): FitJob => ({ method: mlp, run }));
const never = new AbortController().signal;

async function demoSongs(rows: number): Promise<LabelledSongs> {
  const source = tableSource("demo.csv", new TextEncoder().encode(demoTable({ rows })));
  const table = await readSongTable(source, { numbers: ["rated_arousal", "rated_valence"], texts: ["artist_name"] });
  const target = { kind: "columns", columns: ["rated_arousal", "rated_valence"], range: [0, 1] } as const;
  return labelledSongs(table, { target, features: 9, group: "artist_name" });
}

describe("fitOnThreads", () => {
  it("gives the same to the last bit however many runs are done at a time, in their order", async () => {
    const expected: Fitted[] = [];
    for (const job of jobs) expected.push(await fitRun(runtime, { ...job, threads: 1 }));
    for (const most of [1, 2]) expect(await fitOnThreads(never, most)(jobs, () => ({}))).toEqual(expected);
  });

  it("has handed on every state by the time it ends, those of a run in their order", async () => {
    const seen = new Map<string, number[]>();
    const shares: number[] = [];
    await fitOnThreads(never, 2)(jobs, ({ run }) => ({
      onEpoch: async ({ history }: FitState) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.set(run.name, [...(seen.get(run.name) ?? []), history.length]);
      },
      onProgress: (share) => void shares.push(share),
    }));
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(runs.map(({ name }) => [name, [1, 2, 3]])));
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it("does what has no epochs on a thread, too, so that Ctrl-C is heard", async () => {
    const [job] = jobs as [FitJob];
    const ridge = { ...job, method: tableMethod("ridge", 9, "regress") };
    expect(await fitOnThreads(never)([ridge], () => ({}))).toEqual([await fitRun(runtime, ridge)]);
  });

  it("keeps the code of an error that comes from a thread, and stops the other runs", async () => {
    const [job] = jobs as [FitJob];
    const set = { ...job.run.set, clips: job.run.set.clips.map((clip) => ({ ...clip, group: "one" })) };
    const lonely = { method: tableMethod("ridge", 9, "regress"), run: { ...job.run, set } };
    const endless = { ...jobs[1]!, method: tableMethod("mlp", 9, "regress", { epochs: 1e6, patience: NEVER }) };
    await expect(fitOnThreads(never, 2)([endless, lonely], () => ({}))).rejects.toMatchObject({
      name: "SwarError",
      code: "too-few-examples",
    });
  });

  it("stops where it is told to, and says so", async () => {
    const controller = new AbortController();
    const work = { onEpoch: async () => controller.abort() };
    const endless = jobs.map((job) => ({ ...job, method: tableMethod("mlp", 9, "regress", { epochs: 1e6 }) }));
    await expect(fitOnThreads(controller.signal, 2)(endless, () => work)).rejects.toMatchObject({ code: "cancelled" });
  });
});

const NEVER = { stopAfter: 1e9, slowAfter: 1e9, factor: 0.5, minDelta: 0, leastRate: 1e-9 };
