import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkpointInfo } from "@swar/model";
import type { TrainingDetailsView, TrainingService, TrainingSettings } from "@swar/server";
import { demoTable } from "@swar/training";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { openTrainingService } from "./training-service.ts";

const TABLE = demoTable({ rows: 150 });

const RATED = { file: "rated.csv", arousal: "rated_arousal", valence: "rated_valence" } as const;

/** A service over a data folder, closed after the test at the latest; nothing in it may be a bug. */
async function opened(dataDir: string) {
  const bugs: unknown[] = [];
  const open = await openTrainingService(dataDir, (error) => void bugs.push(error));
  onTestFinished(async () => {
    await open.close();
    expect(bugs).toEqual([]);
  });
  return open;
}

const sent = (service: TrainingService, settings: TrainingSettings, table = TABLE) =>
  service.start(settings, async (path) => {
    writeFileSync(path, table);
    return table.length;
  });

/** How a training stands as soon as `isSo`; at its end at the latest. */
async function when(
  service: TrainingService,
  id: string,
  isSo: (details: TrainingDetailsView) => boolean = () => false,
): Promise<TrainingDetailsView> {
  let last: TrainingDetailsView | undefined;
  for await (last of service.follow(id, new AbortController().signal) ?? []) if (isSo(last)) break;
  return last as TrainingDetailsView;
}

const epochsOf = ({ runs }: TrainingDetailsView): number => runs.reduce((sum, { history }) => sum + history.length, 0);

describe("openTrainingService", () => {
  it("trains beside the server: epochs come one by one, then a model, a report and what it came to", async () => {
    const dataDir = temporaryFolder();
    const { service } = await opened(dataDir);
    const settings = { name: "My räted songs", ...RATED, epochs: 6, batchSize: 8 };
    expect(await sent(service, settings)).toMatchObject({ id: "my-rated-songs-1", state: "running", settings });
    const counts: number[] = [];
    const done = await when(service, "my-rated-songs-1", (details) => counts.push(epochsOf(details)) < 0);
    expect(counts.some((count) => count > 0 && count < 6)).toBe(true);
    expect(done).toMatchObject({ state: "done", progress: 1, model: "my-rated-songs-1", runs: [{ main: true }] });
    expect(done.messages).toEqual(["rows with the same artist_name stay on one side of every split"]);
    expect(done.result).toMatchObject({ noun: "song", data: { rows: 150, used: 150 }, importance: [{}, {}] });
    expect(done.result?.points?.length).toBe(done.result?.evaluation?.count);
    const model = checkpointInfo(readFileSync(join(dataDir, "models", "my-rated-songs-1.onnx")));
    expect(model).toMatchObject({ name: settings.name, labels: { targets: ["rated_arousal", "rated_valence"] } });
    expect(readFileSync((await service.report(done.id)) ?? "", "utf8")).toContain("rated.csv");
    expect((await service.history(done.id, "csv"))?.split("\n")).toHaveLength(1 + 6 + 1);
    expect(await service.remove(done.id, { model: false })).toBe(true);
    expect([readdirSync(join(dataDir, "trainings")), service.list()]).toEqual([[], []]);
    expect(readdirSync(join(dataDir, "models"))).toEqual(["my-rated-songs-1.onnx"]);
  });

  it("lets one that was stopped go on in a later server, and end byte for byte as one that was not", async () => {
    const dataDir = temporaryFolder();
    const first = await opened(dataDir);
    const settings = { name: "mine", ...RATED, epochs: 20, batchSize: 4 };
    await sent(first.service, settings);
    expect(await sent(first.service, settings)).toMatchObject({ id: "mine-2", stage: "waiting for the one before" });
    await when(first.service, "mine-1", (details) => epochsOf(details) >= 2);
    expect(await first.service.stop("mine-1")).toMatchObject({ state: "stopped", model: "mine-1" });
    await when(first.service, "mine-2");
    await first.close();
    const { service } = await opened(dataDir);
    const stopped = await service.show("mine-1");
    expect(stopped).toMatchObject({ state: "stopped", settings });
    expect(epochsOf(stopped!)).toBeGreaterThanOrEqual(2);
    expect(service.list().map(({ id }) => id)).toEqual(["mine-2", "mine-1"]);
    await service.resume("mine-1");
    const [resumed, whole] = [await when(service, "mine-1"), await service.show("mine-2")];
    expect(resumed.runs).toEqual(whole?.runs);
    expect(resumed.result).toEqual(whole?.result);
    const bytesOf = (id: string): Buffer => readFileSync(join(dataDir, "models", `${id}.onnx`));
    expect(bytesOf("mine-1").equals(bytesOf("mine-2"))).toBe(true);
  });

  it("fails with the sentence that the table deserves, in words of the settings", async () => {
    const { service } = await opened(temporaryFolder());
    await sent(service, { name: "wrong", file: "wrong.csv" }, "a,b\n1,2\n");
    await sent(service, { name: "range", ...RATED, low: 5, high: 9 });
    expect((await when(service, "wrong-1")).error?.message).toMatchInlineSnapshot(
      `"wrong.csv: the table must have the columns acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, got a, b; the table needs Spotify's nine features, under Spotify's names, in its first line"`,
    );
    expect((await when(service, "range-1")).error?.message).toMatchInlineSnapshot(
      `"table: rows must have labels, got none (150 rows: a rating is missing or out of range); check the columns of the ratings, and what they call 0 and 1"`,
    );
    expect(await service.report("wrong-1")).toBeUndefined();
  });

  it("lets eight wait and no more, forgets what never came whole, and stops all at its end", async () => {
    const dataDir = temporaryFolder();
    const { service, close } = await opened(dataDir);
    const settings = { name: "a", ...RATED };
    const broken = service.start(settings, async (path) => {
      writeFileSync(path, "half");
      throw new Error("gone");
    });
    await expect(broken).rejects.toThrow("gone");
    expect(readdirSync(join(dataDir, "trainings"))).toEqual([]);
    for (let i = 0; i < 9; i++) await sent(service, settings);
    await expect(sent(service, settings)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: trainings: at most 8 may wait, got one more; wait until one is done]`,
    );
    await close();
    expect(new Set(service.list().map(({ state }) => state))).toEqual(new Set(["stopped"]));
    await expect(sent(service, settings)).rejects.toThrow(/got one that is stopping/);
  });

  it("says stopped of what a server had running when it was killed", async () => {
    const dataDir = temporaryFolder();
    const folder = (id: string): string => join(dataDir, "trainings", id);
    for (const id of ["a-1", "half-1"]) mkdirSync(folder(id), { recursive: true });
    writeFileSync(join(folder("half-1"), "table"), "half");
    writeFileSync(join(folder("a-1"), "settings.json"), JSON.stringify({ name: "a", ...RATED }));
    writeFileSync(
      join(folder("a-1"), "status.json"),
      JSON.stringify({ state: "running", stage: "model", messages: [] }),
    );
    const { service } = await opened(dataDir);
    expect(service.list()).toMatchObject([{ id: "a-1", state: "stopped", stage: "stopped" }]);
    expect(existsSync(folder("half-1"))).toBe(false);
  });
});
