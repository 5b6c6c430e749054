/** The demonstration: the album that the project composes itself, for who has no music in the library yet. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { countTracks, type Database, listFiles } from "@swar/storage";
import type { Track } from "../files/song-tracks.ts";
import { writeWhole } from "../files/write-whole.ts";
import { addAudio } from "../jobs/add-audio.ts";
import { createCrew } from "../pool/crew.ts";
import { valueOf } from "../pool/outcome.ts";
import type { Progress } from "../terminal/progress.ts";
import type { AdditionWork } from "./additions.ts";
import { DEMO_ORDER } from "./demo-order.ts";
import { addedFiles, type FolderTools } from "./folder-service.ts";

/** A file that says that the whole album was added: who removes a song of it then does not get it back. */
const COMPLETE = "complete";

/**
 * Begins to compose the album into `folder` and to add its songs, each as soon as it is there; goes on with what was left
 * unfinished. Does nothing where the library has tracks of its own, or has had the whole album.
 */
export async function addDemo(tools: FolderTools, folder: string, songs = DEMO_ORDER): Promise<void> {
  if (!(await isWanted(tools.library.db, folder))) return;
  tools.additions.begin({ kind: "demo", paths: [folder] }, async (work) => {
    const added = await composed(songs, folder, { ...tools, ...work });
    await writeWhole(join(folder, COMPLETE), "");
    return added;
  });
}

/** Whether the library is empty, or holds a part of the album and nothing else. */
async function isWanted(db: Database, folder: string): Promise<boolean> {
  const tracks = await countTracks(db);
  if (tracks === 0) return true;
  if (existsSync(join(folder, COMPLETE))) return false;
  const ofDemo = new Set<number>();
  for await (const page of listFiles(db, { under: folder + sep })) for (const { trackId } of page) ofDemo.add(trackId);
  return ofDemo.size === tracks;
}

async function composed(songs: readonly Track[], folder: string, tools: FolderTools & AdditionWork) {
  const { library, queue, signal, progress } = tools;
  const crew = createCrew(Math.max(1, availableParallelism() - 1));
  const counts = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, troubles: 0 };
  let done = 0;
  const say = (): void => progress.update("composing", done / songs.length, `${done} of ${songs.length}`);
  const quiet: Progress = { ...progress, update: () => {} };
  const addOne = async (track: Track): Promise<void> => {
    const path = join(folder, track.file);
    if (!existsSync(path)) valueOf(await crew.perform({ kind: "song", track, output: folder }, { signal }));
    const adding = { name: "demo", paths: [path], library, queue, signal, progress: quiet };
    const added = addedFiles(await addAudio(adding));
    for (const [fate, count] of Object.entries(added)) counts[fate as keyof typeof counts] += count;
    done++;
    say();
  };
  say();
  try {
    // All of them end before the threads do, also where one fails.
    const outcomes = await Promise.allSettled(songs.map(addOne));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  } finally {
    await crew.close();
  }
  return counts;
}
