import type { Problem, TrainingDetailsView, TrainingView } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi, NOW, type TestApi } from "../api.testing.ts";
import { memoryTrainings } from "./memory-trainings.testing.ts";

const CSV = "energy,tempo\n0.5,120\n";

const training = (open: (changes?: object) => TestApi) => {
  const trainings = memoryTrainings(open().services.uploads, () => NOW);
  return { ...open({ trainings }), trainings };
};

const send = (api: TestApi, query: string, body: RequestInit["body"] = CSV, type = "text/csv") =>
  api.ask(`/api/trainings?${query}`, { method: "POST", body, headers: { "content-type": type } });

const refused = async (response: Response | Promise<Response>): Promise<string> => {
  const { status, detail } = (await (await response).json()) as Problem;
  return `${status} ${detail}`;
};

const post = (api: TestApi, path: string) => api.ask(`/api/trainings/${path}`, { method: "POST" });

const EPOCH = { epoch: 1, loss: 0.5, validationLoss: 0.25, learningRate: 0.001 };

describeApi("/api/trainings", (open) => {
  it("takes a table with its settings, lists trainings, and shows them with their epochs", async () => {
    const api = training(open);
    const response = await send(
      api,
      "name=%E0%A4%B0%E0%A4%BE%E0%A4%97&file=songs.csv&arousal=a&valence=v&low=1&high=9&folds=5",
    );
    const settings = { name: "राग", file: "songs.csv", arousal: "a", valence: "v", low: 1, high: 9, folds: 5 };
    const view = (await response.json()) as TrainingView;
    expect([response.status, response.headers.get("location")]).toEqual([202, "/api/trainings/t-1"]);
    expect(view).toMatchObject({ id: "t-1", settings, state: "running", created: NOW.toISOString() });
    expect(api.trainings.asked).toEqual([CSV.length]);
    await send(api, "name=second&file=s", CSV, "application/octet-stream");
    const { trainings } = (await (await api.ask("/api/trainings")).json()) as { trainings: TrainingView[] };
    expect(trainings.map(({ id }) => id)).toEqual(["t-2", "t-1"]);
    const runs = [{ name: "model", main: true, history: [EPOCH] }];
    api.trainings.set("t-1", { runs });
    expect(await (await api.ask("/api/trainings/t-1")).json()).toMatchObject({ id: "t-1", runs });
  });

  it("refuses settings that contradict each other, before it looks at the table", async () => {
    const api = training(open);
    const asked = async (query: string) => await refused(send(api, `name=a&file=b&${query}`));
    const found = [
      await asked("arousal=a"),
      await asked("classes=c"),
      await asked("epochs=3&model=ridge"),
      await asked("folds=2"),
      await asked("colour=red"),
      await refused(send(api, "file=b")),
      await refused(send(api, "name=..%2Fa&file=b")),
    ];
    expect(found.join("\n")).toMatchInlineSnapshot(`
      "400 arousal: the columns of arousal and of valence must be named together, got "a"
      400 classes: it must come with task classify, got "c"
      400 epochs: it must be left out with model ridge, which is found at once, got 3
      400 folds: must be at least 3, got "2"
      400 query: has no field colour
      400 name: is missing; it must be text
      400 name: must begin with a letter or digit, and hold 60 signs at most, got "../a""
    `);
    expect(api.trainings.asked).toEqual([]);
  });

  it("refuses what is no table, nothing, and too much", async () => {
    const api = training(open);
    const form = await send(api, "name=a&file=b", "a=b", "application/x-www-form-urlencoded");
    expect(await refused(form)).toMatchInlineSnapshot(
      `"415 body: it must be the table itself as text/csv or application/vnd.apache.parquet, got "application/x-www-form-urlencoded"; with curl: --data-binary @songs.csv -H "Content-Type: text/csv""`,
    );
    expect(await refused(send(api, "name=a&file=b", ""))).toMatchInlineSnapshot(
      `"400 body: it must be a whole file, got 0 bytes; send it again: curl --data-binary @songs.csv"`,
    );
    const long = "a".repeat(api.services.limits.bytes + 1);
    expect(await refused(send(api, "name=a&file=b", long))).toMatch(/^413 /);
    expect(api.leftovers()).toEqual([]);
  });

  it("stops what runs, lets go on what stopped, and removes", async () => {
    const api = training(open);
    await send(api, "name=a&file=b");
    expect(await refused(post(api, "t-1/resume"))).toMatchInlineSnapshot(
      `"400 training: to go on it must have stopped or failed, got "running""`,
    );
    expect(await (await post(api, "t-1/stop")).json()).toMatchObject({ id: "t-1", state: "stopped" });
    expect(await refused(post(api, "t-1/stop"))).toMatchInlineSnapshot(
      `"400 training: to be stopped it must run, got "stopped""`,
    );
    const resumed = await post(api, "t-1/resume");
    expect([resumed.status, await resumed.json()]).toMatchObject([202, { state: "running" }]);
    const remove = (query: string) => api.ask(`/api/trainings/t-1${query}`, { method: "DELETE" });
    expect((await remove("?model=burn")).status).toBe(400);
    expect((await remove("?model=forget")).status).toBe(204);
    expect(await refused(remove(""))).toMatchInlineSnapshot(
      `"404 training: there must be one of this id, got "t-1"; GET /api/trainings lists them"`,
    );
    expect(api.trainings.asked.slice(1)).toEqual([{ model: true }, { model: false }]);
    for (const path of ["none/stop", "none/resume"]) expect((await post(api, path)).status).toBe(404);
    for (const path of ["none", "none/events", "none/report", "none/history"])
      expect((await api.ask(`/api/trainings/${path}`)).status).toBe(404);
  });

  it("gives the report when there is one, and the epochs as a file at any time", async () => {
    const api = training(open);
    await send(api, "name=a&file=b", "<html>");
    expect(await refused(api.ask("/api/trainings/t-1/report"))).toMatchInlineSnapshot(
      `"404 training: for a report it must be done, got "t-1", which is not; wait, or let it go on"`,
    );
    api.trainings.set("t-1", { state: "done" });
    const report = await api.ask("/api/trainings/t-1/report");
    expect(report.headers.get("content-disposition")).toContain('attachment; filename="t-1.html"');
    expect(await report.text()).toBe("<html>");
    const history = await api.ask("/api/trainings/t-1/history");
    expect(history.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await history.text()).toBe("csv of t-1");
    expect(await (await api.ask("/api/trainings/t-1/history?format=json")).text()).toBe("json of t-1");
    expect((await api.ask("/api/trainings/t-1/history?format=xml")).status).toBe(400);
  });

  it("tells each epoch as it comes, ends with all, and stays silent to who comes again after the end", async () => {
    const api = training(open);
    await send(api, "name=a&file=b");
    const response = await api.ask("/api/trainings/t-1/events");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toMatch(/^event: details\n/);
    api.trainings.set("t-1", { runs: [{ name: "model", main: true, history: [EPOCH] }] });
    expect((await reader.read()).value).toBe(
      `event: epoch\ndata: ${JSON.stringify({ run: "model", main: true, ...EPOCH })}\n\n`,
    );
    api.trainings.set("t-1", { state: "done", stage: "done", progress: 1 });
    const last = (await reader.read()).value ?? "";
    expect(last).toMatch(/^event: details\ndata: .*\nid: end\n\n$/);
    const details = JSON.parse(/data: (.*)/.exec(last)?.[1] ?? "") as TrainingDetailsView;
    expect(details).toMatchObject({ state: "done", runs: [{ history: [EPOCH] }] });
    expect((await reader.read()).done).toBe(true);
    const again = { headers: { "last-event-id": "end" } };
    expect((await api.ask("/api/trainings/t-1/events", again)).status).toBe(204);
    api.trainings.set("t-1", { state: "running" });
    const anew = await api.ask("/api/trainings/t-1/events", again);
    expect(anew.status).toBe(200);
    await api.close();
    expect(await anew.text()).toMatch(/^event: details\n/);
  });

  it("has none, and says how else to train, where nothing is trained", async () => {
    const api = open();
    expect(await (await api.ask("/api/trainings")).json()).toEqual({ trainings: [] });
    expect(await refused(send(api, "name=a&file=b"))).toMatchInlineSnapshot(
      `"503 trainings: this server must be able to train models, got one that does not; use swar train on the command line"`,
    );
  });
});
