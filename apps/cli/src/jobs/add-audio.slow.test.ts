import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { listFiles, listTracks, showTrack, type Track } from "@swar/storage";
import { afterAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { chords, id3v2 } from "../files/tagged-files.testing.ts";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { describePlaces } from "../library/library-places.testing.ts";
import type { Library } from "../library/open-library.ts";
import { createCrew } from "../pool/crew.ts";
import { type Adding, addAudio } from "./add-audio.ts";
import type { JobQueue } from "./job-queue.ts";
import { openedQueue } from "./opened-queue.testing.ts";
import { writeSong } from "./small-song.testing.ts";
import { startHearing } from "./start-hearing.ts";

const crew = createCrew(1);
afterAll(crew.close);

describePlaces("addAudio", (placeOf) => {
  let library: Library;
  let queue: JobQueue;
  let folder: string;
  let logged: string[];
  const { signal } = new AbortController();

  const opened = openedQueue(placeOf);
  beforeEach(() => {
    ({ library, queue } = opened());
    folder = temporaryFolder();
    logged = [];
  });

  const hear = async (): Promise<void> => {
    const stop = await startHearing({ library, queue, checkpoint: DEFAULT_CHECKPOINT, jobs: 1, crew, signal });
    onTestFinished(stop);
  };
  const at = (...names: string[]): string => join(folder, ...names);
  const add = (paths: readonly string[] = [folder], options: Partial<Adding> = {}) => {
    const progress = {
      update: () => {},
      log: (line: string) => void logged.push(line.replaceAll(folder, "FOLDER")),
      stop: () => {},
    };
    return addAudio({ name: "library add", paths, library, queue, signal, progress, ...options });
  };
  const tracks = async (): Promise<readonly Track[]> => (await listTracks(library.db, { sort: "title" })).tracks;
  const places = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const page of listFiles(library.db))
      found.push(...page.map(({ path, missing }) => `${path.slice(folder.length + 1)}${missing ? " missing" : ""}`));
    return found.toSorted();
  };
  const NONE = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, left: 0, troubles: 0 };

  it("keeps of each file what was heard, and hears nothing twice", async () => {
    await hear();
    writeSong(at("a.wav"), 1, { tags: { INAM: "Raga", IART: "Anoushka" } });
    writeSong(at("b.wav"), 2);
    copyFileSync(at("b.wav"), at("c.wav"));
    expect(await add()).toEqual({ ...NONE, heard: 2, copies: 1 });
    expect((await tracks()).map(({ title, artist }) => [title, artist])).toEqual([
      ["b", undefined],
      ["Raga", "Anoushka"],
    ]);
    expect(await places()).toEqual(["a.wav", "b.wav", "c.wav"]);
    const { id } = (await tracks())[1] as Track;
    expect(await showTrack(library.db, id)).toMatchObject({
      source: "audio",
      duration: 0.5,
      arousal: expect.any(Number) as number,
      uncertainty: { arousal: expect.any(Number) as number },
      features: { tempo: expect.any(Number) as number, loudness: expect.any(Number) as number },
      analysis: { curve: { step: 0.5 }, descriptors: { format: "wav" } },
      model: { name: "audio-default" },
    });
    expect(await add()).toEqual({ ...NONE, known: 3 });
    // Another place of the same sound is a copy.
    renameSync(at("a.wav"), at("moved.wav"));
    expect(await add()).toEqual({ ...NONE, known: 2, copies: 1 });
    expect((await tracks()).length).toBe(2);
  });

  it("takes another sound at the same place as another track", async () => {
    await hear();
    writeSong(at("a.wav"), 1, { tags: { INAM: "Before" } });
    await add();
    const [before] = await tracks();
    writeSong(at("a.wav"), 2, { tags: { INAM: "After" } });
    expect(await add()).toEqual({ ...NONE, heard: 1 });
    expect((await tracks()).map(({ title }) => title)).toEqual(["After", "Before"]);
    expect((await showTrack(library.db, (before as Track).id))?.files).toEqual([]);
  });

  it("names what cannot be heard, once, and tries it again when that is asked for or it has changed", async () => {
    await hear();
    writeFileSync(at("text.mp3"), "no sound in here");
    writeFileSync(at("empty.flac"), "");
    expect(await add()).toEqual({ ...NONE, failed: 2 });
    expect(logged.toSorted()).toMatchInlineSnapshot(`
      [
        "FOLDER/empty.flac: decodeAudio: a file must hold bytes, got 0; use another copy",
        "FOLDER/text.mp3: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got no known audio format; convert the file to WAV, FLAC, MP3 or Ogg and try again",
      ]
    `);
    expect(await add()).toEqual({ ...NONE, failedBefore: 2 });
    expect(await add([folder], { retry: true })).toEqual({ ...NONE, failed: 2 });
    writeSong(at("text.mp3"), 3);
    expect(await add()).toEqual({ ...NONE, heard: 1, failedBefore: 1 });
  });

  it("goes on past links in a circle, links to nowhere and odd names", async () => {
    await hear();
    const names = ['it\'s "quoted".wav', "line\nbreak.wav", "राग यमन.wav", "日本 – العربية.wav", "%s\\n.wav"];
    names.forEach((name, n) => writeSong(at(name), n));
    mkdirSync(at("inside"));
    symlinkSync(folder, at("inside", "circle"));
    symlinkSync(at("nowhere"), at("link.wav"));
    expect(await add()).toEqual({ ...NONE, heard: 5, troubles: 1 });
    expect((await places()).toSorted()).toEqual(names.toSorted());
    expect((await tracks()).map(({ title }) => `${title}.wav`).toSorted()).toEqual(names.toSorted());
    expect(logged).toEqual([
      "FOLDER/link.wav: a link must lead to a file or a folder, got one that leads nowhere; mend or remove it",
    ]);
  });

  it("tells of files that are gone, or others, when their turn comes, and takes them when they are back", async () => {
    writeSong(at("gone.wav"), 1);
    writeSong(at("changed.wav"), 2);
    expect(await add([folder], { isLeft: true })).toEqual({ ...NONE, left: 2 });
    renameSync(at("gone.wav"), at("back.wav.part"));
    writeSong(at("changed.wav"), 3, { seconds: 0.6 });
    const ids = (await queue.recent(2)).map(({ id }) => id);
    await hear();
    while ((await queue.ended(ids)).length < 2) await pause(20);
    const errors = (await queue.recent(2)).map(
      ({ path, error }) => `${path.slice(folder.length + 1)}: ${error?.message.replace(folder, "FOLDER")}`,
    );
    expect(errors.toSorted()).toMatchInlineSnapshot(`
      [
        "changed.wav: analysis: a file must stay as it is while it is heard, got one that has changed; add it again",
        "gone.wav: FOLDER/gone.wav: there must be a file of this name, got none; check the path",
      ]
    `);
    expect(await tracks()).toEqual([]);
    renameSync(at("back.wav.part"), at("gone.wav"));
    expect(await add()).toEqual({ ...NONE, heard: 2 });
  });

  it("takes new tags of a file without hearing it again", async () => {
    await hear();
    const frames = chords("chords.mp3");
    writeFileSync(at("a.mp3"), frames);
    expect(await add()).toEqual({ ...NONE, heard: 1 });
    expect((await tracks())[0]?.title).toBe("a");
    writeFileSync(at("a.mp3"), Buffer.concat([id3v2(4, [["TIT2", "New title"]]), frames]));
    expect(await add()).toEqual({ ...NONE, copies: 1 });
    expect((await tracks()).map(({ title }) => title)).toEqual(["New title"]);
    rmSync(at("a.mp3"));
  });

  it("leaves files for others where that is asked for, and finds them waiting", async () => {
    writeSong(at("a.wav"), 1);
    expect(await add([folder], { isLeft: true })).toEqual({ ...NONE, left: 1 });
    await hear();
    expect(await add([folder])).toMatchObject({ failed: 0, troubles: 0 });
    expect(await add([folder])).toEqual({ ...NONE, known: 1 });
  });

  it("hears again where that is asked for", async () => {
    writeSong(at("a.wav"), 1);
    await hear();
    await add();
    expect(await add([folder], { again: true })).toEqual({ ...NONE, heard: 1 });
    expect((await tracks()).length).toBe(1);
  });

  it("refuses a place that does not exist before it begins, and says what is kept when it is stopped", async () => {
    await expect(add([folder, at("nowhere")])).rejects.toMatchObject({ code: "file-not-found" });
    writeSong(at("a.wav"), 1);
    const stop = new AbortController();
    const adding = add([folder], { signal: stop.signal });
    while ((await queue.counts()).queued === 0) await pause(20);
    stop.abort();
    await expect(adding).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library add: stopped; 0 files were heard and are kept, the same command goes on with the rest]`,
    );
    await expect(adding).rejects.toMatchObject({ code: "cancelled" });
  });
});
