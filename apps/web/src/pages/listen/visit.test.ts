import { SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { TrackDetailsView } from "../../api/api-types.ts";
import type { Engine, HeardSong, ListenOptions } from "../../engine/index.ts";
import { createVisit } from "./visit.ts";

const HEARD = { analysis: { arousal: 0.3, valence: 0.7, quadrant: "Q4" } } as HeardSong;
const FILE = new File(["sound"], "Raag Yaman.flac", { lastModified: 1 });
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A visit whose songs are heard when the test says so. */
function visiting() {
  const asked: { song: unknown; options: ListenOptions; done: PromiseWithResolvers<HeardSong> }[] = [];
  const analyze: Engine["analyze"] = (song, options = {}) => {
    const done = Promise.withResolvers<HeardSong>();
    options.signal?.addEventListener("abort", () => done.reject(new SwarError("cancelled", "engine: cancelled")));
    asked.push({ song, options, done });
    return done.promise;
  };
  const visit = createVisit({ analyze });
  return { visit, asked, song: (at = 0) => visit.getSnapshot().songs[at] };
}

const TRACK = {
  id: 12,
  title: "Evening",
  arousal: 0.2,
  valence: 0.6,
  quadrant: "Q4",
  model: { name: "m", version: "1" },
  files: [{ path: "/music/a.mp3", bytes: 1, modified: "" }],
} as unknown as TrackDetailsView;

describe("createVisit", () => {
  it("hears a file, tells how far it is, and keeps what was found", async () => {
    const { visit, asked, song } = visiting();
    const [id] = visit.addFiles([FILE]);
    expect(song()).toMatchObject({ id, title: "Raag Yaman", state: "hearing" });
    asked[0]?.options.onProgress?.({ stage: "listening", part: 0.5 });
    expect(song()?.progress).toEqual({ stage: "listening", part: 0.5 });
    asked[0]?.done.resolve(HEARD);
    await settle();
    expect(song()).toMatchObject({ state: "heard", findings: { arousal: 0.3, quadrant: "Q4" } });
  });

  it("does not hear the same file twice", () => {
    const { visit, asked } = visiting();
    const copy = new File(["sound"], FILE.name, { lastModified: 1 });
    expect(visit.addFiles([FILE, copy])).toEqual(["1", "1"]);
    expect(visit.addFiles([copy])).toEqual(["1"]);
    expect(asked).toHaveLength(1);
  });

  it("stops a song, and hears it again where that is asked for", async () => {
    const { visit, asked, song } = visiting();
    visit.addFiles([FILE]);
    visit.stop("1");
    await settle();
    expect(song()?.state).toBe("stopped");
    visit.again("1");
    asked[1]?.done.resolve(HEARD);
    await settle();
    expect(song()?.state).toBe("heard");
  });

  it("forgets what becomes of a song that was taken off, or is heard anew", async () => {
    const { visit, asked, song } = visiting();
    visit.addFiles([FILE]);
    visit.again("1");
    await settle();
    expect(song()?.state).toBe("hearing");
    expect(asked[0]?.options.signal?.aborted).toBe(true);
    visit.remove("1");
    asked[1]?.done.resolve(HEARD);
    await settle();
    expect(visit.getSnapshot().songs).toEqual([]);
  });

  it("shows a track by what the library knows, and keeps that where its file is gone", async () => {
    const { visit, asked, song } = visiting();
    expect(visit.addTrack(TRACK, "/api/tracks/12/audio")).toBe("track-12");
    expect(song()).toMatchObject({ title: "Evening", state: "hearing", findings: { valence: 0.6 } });
    expect(asked[0]?.song).toBe("/api/tracks/12/audio");
    asked[0]?.done.reject(new SwarError("not-found", "song: its file must be there, got none; look for it again"));
    await settle();
    expect(song()).toMatchObject({ state: "gone", findings: { valence: 0.6 } });
  });

  it("hears with the model that is chosen", async () => {
    const { visit, asked } = visiting();
    visit.choose("mine");
    visit.addFiles([FILE]);
    expect(asked[0]?.options.model).toBe("mine");
  });

  it("keeps why a song could not be heard", async () => {
    const { visit, asked, song } = visiting();
    visit.addFiles([FILE]);
    const error = new SwarError("corrupt-audio", "flac: must be whole");
    asked[0]?.done.reject(error);
    await settle();
    expect(song()).toMatchObject({ state: "failed", error });
  });
});
