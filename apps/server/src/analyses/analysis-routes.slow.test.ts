import { readdirSync } from "node:fs";
import type { AnalysisView, Problem } from "@swar/contract";
import { expect, it, vi } from "vitest";
import { describeApi, NOW, type TestApi } from "../api.testing.ts";
import { wavBytes, wavHearing } from "../hear-wav.testing.ts";

const LIMITS = { bytes: 100_000, seconds: 60, atOnce: 2, kept: 2, keptMinutes: 10 };

type Body = NonNullable<RequestInit["body"]>;

/** Lets those who wait through once it is opened. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { pace: () => promise, open: resolve };
}

/** A body that comes piece by piece, and breaks off behind them where `error` is given. */
function pieces(parts: readonly Uint8Array[], error?: Error): ReadableStream<Uint8Array> {
  const left = [...parts];
  return new ReadableStream({
    pull: (controller) => {
      const part = left.shift();
      if (part) controller.enqueue(part);
      else if (error) controller.error(error);
      else controller.close();
    },
  });
}

const send = (api: TestApi, body: Body, { query = "", ...headers }: Record<string, string> = {}) =>
  api.ask(`/api/analyses${query}`, { method: "POST", body, headers: { "content-type": "audio/wav", ...headers } });

const sent = async (api: TestApi, body: Body, query = ""): Promise<AnalysisView> => {
  const response = await send(api, body, { query });
  expect(response.status).toBe(202);
  return (await response.json()) as AnalysisView;
};

/** Waits until the analysis has ended. */
const ended = async (api: TestApi, { id }: AnalysisView): Promise<AnalysisView> => {
  await (await api.ask(`/api/analyses/${id}/events`)).text();
  return (await (await api.ask(`/api/analyses/${id}`)).json()) as AnalysisView;
};

const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as Problem;
};

/** The events of a stream: their names and what they carry. */
const eventsOf = (text: string) =>
  text
    .split("\n\n")
    .filter((block) => block.startsWith("event"))
    .map((block) => {
      const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)/.exec(block) ?? [];
      return { event, view: JSON.parse(data) as AnalysisView };
    });

describeApi("POST /api/analyses", (open) => {
  it("takes a file, hears it, and keeps nothing of it", async () => {
    const api = open();
    const response = await send(api, wavBytes(3, 0.8), { query: "?name=my%20song.wav" });
    const view = (await response.json()) as AnalysisView;
    expect([response.status, response.headers.get("location")]).toEqual([202, `/api/analyses/${view.id}`]);
    expect(view).toMatchObject({ name: "my song.wav", bytes: 48_044, state: "running", created: NOW.toISOString() });
    const { result, ...rest } = await ended(api, view);
    expect(rest).toMatchObject({ state: "done", progress: 1, finished: NOW.toISOString() });
    expect(result).toMatchObject({ duration: 3, quadrant: "Q1", curve: { step: 1, time: [0, 1, 2] } });
    expect(result?.arousal).toBeCloseTo(0.8, 3);
    expect(api.leftovers()).toEqual([]);
  });

  it("takes what comes in pieces, of any type of audio or of none", async () => {
    const api = open();
    const bytes = wavBytes(2);
    const cut = [bytes.subarray(0, 10), bytes.subarray(10, 20_000), bytes.subarray(20_000)];
    expect(await ended(api, await sent(api, pieces(cut)))).toMatchObject({ state: "done", bytes: bytes.length });
    const plain = await api.fetch(new Request("http://localhost/api/analyses", { method: "POST", body: bytes }));
    expect(plain.status).toBe(202);
    const binary = await send(api, bytes, { "content-type": "Application/Octet-Stream; x=1" });
    expect(binary.status).toBe(202);
  });

  it("shows names as one line, and never takes them for paths", async () => {
    const api = open();
    const name = async (asked: string) => (await sent(api, wavBytes(1), `?name=${encodeURIComponent(asked)}`)).name;
    expect(await name("../../etc/passwd")).toBe("passwd");
    expect(await name("C:\\Music\\राग\n\u202E.wav")).toBe("राग.wav");
    await api.close();
    expect(readdirSync(api.services.uploads)).toEqual([]);
  });

  it("tells by the name of the file what is wrong with it", async () => {
    const api = open();
    const view = await ended(api, await sent(api, "these are words", "?name=words.txt"));
    expect(view.state).toBe("failed");
    expect(view.error).toEqual({
      code: "unsupported-audio",
      message: "words.txt: the format must be WAV, got something else; convert the file",
    });
  });

  it("refuses what is no single file, and says how to send one", async () => {
    const api = open();
    const form = new FormData();
    form.set("file", new Blob([wavBytes(1)]));
    const body = new Request("http://localhost", { method: "POST", body: form });
    const type = body.headers.get("content-type") ?? "";
    expect((await problem(await send(api, await body.text(), { "content-type": type }))).code).toBe(
      "unsupported-media-type",
    );
    const refused = await send(api, "a=b", { "content-type": "application/x-www-form-urlencoded" });
    expect(refused.status).toBe(415);
    expect((await problem(refused)).detail).toMatchInlineSnapshot(
      `"body: it must be the file itself as audio/* or application/octet-stream, got "application/x-www-form-urlencoded"; with curl: --data-binary @song.mp3 -H "Content-Type: audio/mpeg""`,
    );
    const empty = await send(api, "");
    expect(empty.status).toBe(400);
    expect((await problem(empty)).detail).toMatchInlineSnapshot(
      `"body: it must be a whole file, got 0 bytes; send it again: curl --data-binary @song.mp3"`,
    );
    expect(api.leftovers()).toEqual([]);
  });

  it("refuses what is too large, announced or not, and keeps nothing of it", async () => {
    const api = open({ limits: LIMITS });
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(++read && 10_000)),
    });
    const announced = await send(api, pieces([]), { "content-length": "100001" });
    expect(announced.status).toBe(413);
    expect((await problem(announced)).detail).toMatchInlineSnapshot(
      `"body: a file must hold at most 100000 bytes, got 100001; send a shorter one, or start the server with a larger --max-upload"`,
    );
    const grown = await send(api, endless);
    expect([grown.status, (await problem(grown)).code]).toEqual([413, "too-large"]);
    expect(read).toBeLessThan(20);
    expect(api.leftovers()).toEqual([]);
  });

  it("hears no longer than it may", async () => {
    const api = open({ limits: { ...LIMITS, seconds: 2 } });
    expect(await ended(api, await sent(api, wavBytes(2)))).toMatchObject({ state: "done" });
    expect(await ended(api, await sent(api, wavBytes(2.5)))).toMatchObject({
      state: "failed",
      error: { code: "too-large" },
    });
  });

  it("keeps nothing of a file whose sender goes away, or sends less than it announced", async () => {
    const api = open({ limits: LIMITS });
    for (let i = 0; i < 3; i++) {
      const broken = await send(api, pieces([wavBytes(1)], new Error("socket hang up")));
      expect(broken.status).toBe(400);
    }
    const short = await send(api, pieces([wavBytes(1)]), { "content-length": "20000" });
    expect((await problem(short)).detail).toMatchInlineSnapshot(
      `"body: it must be a whole file, got 16044 bytes of 20000; send it again: curl --data-binary @song.mp3"`,
    );
    expect(api.leftovers()).toEqual([]);
    expect(api.reported).toEqual([]);
    expect((await send(api, wavBytes(1))).status).toBe(202);
  });

  it("hears only so many at one time", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ limits: LIMITS, analyze: wavHearing(pace) });
    const first = await sent(api, wavBytes(1));
    await sent(api, wavBytes(1));
    const third = await send(api, wavBytes(1));
    expect([third.status, third.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await problem(third)).detail).toMatchInlineSnapshot(
      `"analyses: at most 2 files are heard at one time, got one more; wait until one is done"`,
    );
    letThrough();
    expect(await ended(api, first)).toMatchObject({ state: "done" });
    expect((await send(api, wavBytes(1))).status).toBe(202);
  });

  it("keeps results for a while, and the last ones only", async () => {
    let time = NOW.getTime();
    const api = open({ limits: LIMITS, now: () => new Date(time) });
    const all: AnalysisView[] = [];
    for (let i = 0; i < 3; i++) {
      all.push(await ended(api, await sent(api, wavBytes(1))));
      time += 1000;
    }
    const found = () => Promise.all(all.map(async ({ id }) => (await api.ask(`/api/analyses/${id}`)).status));
    expect(await found()).toEqual([404, 200, 200]);
    time += 10 * 60_000;
    expect(await found()).toEqual([404, 404, 404]);
  });

  it("tells nothing of its insides where it has a bug", async () => {
    const bug = new TypeError("secret of the house");
    const api = open({ analyze: () => Promise.reject(bug) });
    const view = await ended(api, await sent(api, wavBytes(1), "?name=a.wav"));
    expect(view.error).toEqual({
      code: "internal",
      message: `a.wav: this is a bug, and the server's log says more under ${view.id}`,
    });
    expect(api.reported).toEqual([bug]);
    expect(api.leftovers()).toEqual([]);
  });

  it("says so where it cannot write", async () => {
    const api = open({ uploads: "/nowhere/at/all" });
    const refused = await send(api, wavBytes(1));
    expect(refused.status).toBe(500);
    expect((await problem(refused)).detail).toMatchInlineSnapshot(
      `"uploads: the server's folder for uploads must be writable, got ENOENT; make room on its disk"`,
    );
  });
});

describeApi("GET /api/analyses/{id}/events", (open) => {
  it("tells the progress, then the result, also to those who come again", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ analyze: wavHearing(pace) });
    const { id } = await sent(api, wavBytes(3));
    const stream = await api.ask(`/api/analyses/${id}/events`);
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    const again = await api.ask(`/api/analyses/${id}/events`);
    letThrough();
    const [first, second] = await Promise.all([stream.text(), again.text()]);
    for (const text of [first, second, await (await api.ask(`/api/analyses/${id}/events`)).text()]) {
      const events = eventsOf(text);
      expect(events.at(-1)).toMatchObject({ event: "done", view: { id, state: "done", result: { duration: 3 } } });
      expect(events.slice(0, -1).filter(({ event }) => event !== "progress")).toEqual([]);
      const progress = events.map(({ view }) => view.progress);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    }
    expect(eventsOf(first)[0]).toMatchObject({ event: "progress", view: { progress: 0 } });
    const last = /^id: (.*)$/m.exec(first)?.[1] ?? "";
    const repeated = await api.ask(`/api/analyses/${id}/events`, { headers: { "last-event-id": last } });
    expect(repeated.status).toBe(204);
  });

  it("goes on hearing where the reader goes away", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ analyze: wavHearing(pace) });
    const view = await sent(api, wavBytes(2));
    const reader = (await api.ask(`/api/analyses/${view.id}/events`)).body!.getReader();
    await reader.read();
    await reader.cancel();
    letThrough();
    expect(await ended(api, view)).toMatchObject({ state: "done" });
  });

  it("begins no stream for those who ask for its headers", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ analyze: wavHearing(pace) });
    const { id } = await sent(api, wavBytes(1));
    const head = await api.ask(`/api/analyses/${id}/events`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, "text/event-stream", ""]);
    letThrough();
  });

  it("says that there is no such analysis", async () => {
    const none = await open().ask("/api/analyses/no-such/events");
    expect(none.status).toBe(404);
    expect((await problem(none)).detail).toMatchInlineSnapshot(
      `"analysis: there must be one of this id, got "no-such"; those that ended are kept for a while only"`,
    );
  });
});

describeApi("DELETE /api/analyses/{id}", (open) => {
  it("stops what is heard, tells those who watch, and leaves no file", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ analyze: wavHearing(pace) });
    const { id } = await sent(api, wavBytes(3));
    const watched = (await api.ask(`/api/analyses/${id}/events`)).text();
    expect(api.leftovers()).toHaveLength(1);
    const removed = api.ask(`/api/analyses/${id}`, { method: "DELETE" });
    letThrough();
    expect((await removed).status).toBe(204);
    expect(api.leftovers()).toEqual([]);
    expect(eventsOf(await watched).at(-1)).toMatchObject({ event: "failed", view: { error: { code: "cancelled" } } });
    expect((await api.ask(`/api/analyses/${id}`)).status).toBe(404);
    expect((await api.ask(`/api/analyses/${id}`, { method: "DELETE" })).status).toBe(404);
  });
});

describeApi("close", (open) => {
  it("stops all that is heard or received, leaves no file, and takes no more", async () => {
    const { pace, open: letThrough } = gate();
    const api = open({ analyze: wavHearing(pace) });
    const view = await sent(api, wavBytes(3));
    const watched = (await api.ask(`/api/analyses/${view.id}/events`)).text();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(wavBytes(1)),
      pull: async (controller) => {
        await promise;
        controller.close();
      },
    });
    const receiving = send(api, slow);
    await vi.waitUntil(() => api.leftovers().length === 2, { interval: 1 });
    const closing = api.close();
    letThrough();
    resolve();
    await closing;
    expect((await receiving).status).toBe(202);
    expect(eventsOf(await watched).at(-1)).toMatchObject({ event: "failed" });
    expect(api.leftovers()).toEqual([]);
    expect((await send(api, wavBytes(1))).status).toBe(503);
  });
});
