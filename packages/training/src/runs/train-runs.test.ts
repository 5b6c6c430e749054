import { checkpointInfo, isClassifier } from "@swar/model";
import { SwarError } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import type { FitState } from "../fit/fit.ts";
import { compareMethods } from "./compare-methods.ts";
import { featureImportance } from "./feature-importance.ts";
import { runsOf } from "./plan.ts";
import { planSongs } from "./song-plan.ts";
import { ratedSongs } from "./songs.testing.ts";
import type { TableTask } from "./table-architectures.ts";
import { tableMethod } from "./table-presets.ts";
import { trainRuns } from "./train-runs.ts";
import { ABOUT, onOneThread, workKeeping } from "./training.testing.ts";

const songs = ratedSongs({}, { rows: 150, artists: 30 });
const planOf = ({ task = "regress", seeds = [1] }: { task?: TableTask; seeds?: readonly number[] } = {}) =>
  planSongs(songs, { rows: "songs", length: 1, stride: 1, task, folds: 3, seeds });
const methodOf = (task: TableTask = "regress") => tableMethod("mlp", 9, task, { epochs: 4 });

describe("trainRuns", () => {
  it("tests every song once in folds, by models that have not seen it", async () => {
    const plan = planOf();
    const { heldOut, evaluation, main, runs } = await trainRuns(
      ort,
      plan,
      { method: methodOf(), about: ABOUT },
      workKeeping(),
    );
    expect(heldOut.map(({ run }) => run.name)).toEqual(["fold 1", "fold 2", "fold 3"]);
    expect(heldOut.flatMap(({ clips }) => clips).toSorted((a, b) => a - b)).toEqual([...songs.songs.keys()]);
    expect(evaluation?.count).toBe(150);
    expect(main.run).toBe(plan.main);
    expect(runs.map(({ run }) => run)).toEqual(runsOf(plan));
  });

  it("goes on from the states of runs that were stopped, to the same checkpoint", async () => {
    const kept = new Map<string, FitState>();
    const stop = { aborted: false };
    const store = {
      load: async (run: string) => kept.get(run),
      save: async (run: string, state: FitState) => {
        kept.set(run, structuredClone(state));
        stop.aborted = run === "fold 1" && state.history.length === 2;
      },
    };
    const train = async (work: object): Promise<Uint8Array> => {
      let last = new Uint8Array();
      const keep = workKeeping((bytes) => void (last = new Uint8Array(bytes)));
      await trainRuns(ort, planOf(), { method: methodOf(), about: ABOUT }, { ...keep, ...work });
      return last;
    };
    const whole = await train({});
    await expect(train({ store, signal: stop })).rejects.toThrow(SwarError);
    expect([...kept.keys()]).toEqual(["model", "fold 1"]);
    stop.aborted = false;
    expect(await train({ store: { ...store, save: async () => {} } })).toEqual(whole);
  });

  it("measures classes where classes are learnt, and writes a classifier", async () => {
    for (const method of [methodOf("classify"), tableMethod("ridge", 9, "classify")]) {
      let bytes = new Uint8Array();
      const keep = workKeeping((last) => void (bytes = new Uint8Array(last)));
      const result = await trainRuns(ort, planOf({ task: "classify" }), { method, about: ABOUT }, keep);
      expect(result.evaluation).toBe(undefined);
      expect(result.classes?.count).toBe(150);
      expect(result.classes?.accuracy.value).toBeGreaterThan(result.classes?.baseline.accuracy.value as number);
      const info = checkpointInfo(bytes);
      expect(isClassifier(info.architecture)).toBe(true);
      expect(info.metrics["accuracy"]).toEqual(result.classes?.accuracy);
      expect(info.uncertainty).toBe(undefined);
    }
  });
});

describe("compareMethods", () => {
  it("gives a row a method on the same test parts, with a spread over the seeds, and takes what was said already", async () => {
    const plan = planOf({ seeds: [1, 2] });
    const method = methodOf();
    const { heldOut, evaluation } = await trainRuns(ort, plan, { method, about: ABOUT }, workKeeping());
    const told: string[] = [];
    const { rows } = await compareMethods(
      ort,
      plan,
      [
        { name: "mean", method: { kind: "learner", name: "mean", task: "values" } },
        { name: "ridge", method: { kind: "learner", name: "ridge", task: "values" } },
        { name: "mlp", method, heldOut },
      ],
      { fitJobs: onOneThread, onProgress: (name) => void told.push(name) },
    );
    expect(rows.map(({ name }) => name)).toEqual(["mean", "ridge", "mlp"]);
    const [mean, ridge, mlp] = rows.map(({ scores }) => scores["arousal"]!);
    expect(mean?.mean).toBeLessThan(0.01);
    expect(ridge?.mean).toBeGreaterThan(0.9);
    expect(ridge?.sd).toBeGreaterThan(0);
    expect(rows[1]?.chosen).toMatch(/^alpha \d+/);
    expect(mlp?.interval).toEqual(evaluation?.arousal.r2.interval);
    expect(told).toContain("ridge");
  });
});

describe("featureImportance", () => {
  it("finds the features that the ratings were made of", async () => {
    const plan = planOf();
    const method = tableMethod("ridge", 9, "regress");
    const { heldOut, runs } = await trainRuns(ort, plan, { method, about: ABOUT }, workKeeping());
    const trained = heldOut.flatMap(({ run }) => runs.filter((one) => one.run === run));
    const found = await featureImportance(ort, trained, { columns: songs.columns, targets: ["arousal", "valence"] });
    const best = found.map(({ features }) =>
      features
        .toSorted((a, b) => b.mean - a.mean)
        .slice(0, 2)
        .map(({ name }) => name),
    );
    expect(best).toEqual([
      ["energy", "danceability"],
      ["valence", "acousticness"],
    ]);
    const stop = { aborted: true };
    await expect(
      featureImportance(ort, trained, { columns: songs.columns, targets: ["arousal"] }, { signal: stop }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});
