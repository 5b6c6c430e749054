import type { LibraryEvent } from "@swar/contract";
import { editTags, importTracks, saveTrack } from "@swar/storage";
import { expect, it } from "vitest";
import { describeApi, newTrack, NOW, type TestApi } from "../api.testing.ts";
import { memoryJobs } from "../memory-jobs.testing.ts";

interface Heard {
  readonly event: LibraryEvent["event"];
  readonly data: {
    readonly changed?: unknown;
    readonly version?: string;
    readonly counts?: { readonly queued: number };
  };
  readonly id: string | undefined;
}

/** The stream of events, read one by one. */
async function listening(api: TestApi, headers: Record<string, string> = {}) {
  const response = await api.ask("/api/events", { headers });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<Heard | undefined> => {
    while (!text.includes("\n\n")) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
    const end = text.indexOf("\n\n");
    const fields = new Map(
      text
        .slice(0, end)
        .split("\n")
        .map((line) => /^(\w+): (.*)$/.exec(line)!.slice(1) as [string, string]),
    );
    text = text.slice(end + 2);
    const event = fields.get("event") as Heard["event"];
    return { event, data: JSON.parse(fields.get("data")!) as Heard["data"], id: fields.get("id") };
  };
  return { response, next, cancel: () => reader.cancel() };
}

describeApi("GET /api/events", (open) => {
  it("tells how it stands, and then what changes, by whomever", async () => {
    const jobs = memoryJobs(() => NOW);
    const api = open({ jobs });
    const { db } = api.services;
    await saveTrack(db, newTrack());
    const { response, next, cancel } = await listening(api);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const first = await next();
    expect(first).toMatchObject({ event: "tracks", data: { changed: [] } });
    expect(first?.id).toBe(first?.data.version);
    expect(await next()).toMatchObject({ event: "jobs", data: { counts: { queued: 0 }, additions: [] } });
    await saveTrack(db, newTrack({ content: "test:2" }));
    await editTags(db, 1, { genre: "raga" });
    const second = await next();
    expect(second).toMatchObject({ event: "tracks", data: { changed: [2, 1] } });
    expect(second?.data.version).not.toBe(first?.data.version);
    await jobs.add(["/a.mp3"]);
    expect(await next()).toMatchObject({ event: "jobs", data: { counts: { queued: 1 } } });
    await cancel();
  });

  it("tells who comes again what was missed, and many where that is much or nobody knows", async () => {
    const api = open();
    const { db } = api.services;
    const { next, cancel } = await listening(api);
    const { id = "" } = (await next()) ?? {};
    await cancel();
    await saveTrack(db, newTrack());
    const again = await listening(api, { "last-event-id": id });
    expect(await again.next()).toMatchObject({ event: "tracks", data: { changed: [1] } });
    await again.cancel();
    const foreign = await listening(api, { "last-event-id": "01234567-1-1" });
    expect(await foreign.next()).toMatchObject({ data: { changed: "many" } });
    await foreign.next();
    await importTracks(
      db,
      Array.from({ length: 150 }, (_, i) => newTrack({ content: `many:${i}` })),
    );
    expect(await foreign.next()).toMatchObject({ data: { changed: "many" } });
    await foreign.cancel();
  });

  it("ends when the server does", async () => {
    const api = open();
    const { next } = await listening(api);
    await next();
    await next();
    await api.close();
    expect(await next()).toBeUndefined();
  });
});
