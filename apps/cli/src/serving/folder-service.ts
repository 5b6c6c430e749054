import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { resolve } from "node:path";
import type { AddedFiles, FolderService } from "@swar/server";
import { listFolders, removeFolders, saveFolders } from "@swar/storage";
import { check, SwarError } from "@swar/units";
import { unreadable } from "../files/read-bytes.ts";
import { addAudio } from "../jobs/add-audio.ts";
import type { Added } from "../jobs/adding-tally.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { forget } from "../library/forget.ts";
import type { Library } from "../library/open-library.ts";
import { verifiedWords } from "../library/verified-words.ts";
import { verifyFiles } from "../library/verify-files.ts";
import type { Additions } from "./additions.ts";
import { browseFolder } from "./browse-folder.ts";

/** What folders are added with. */
export interface FolderTools {
  readonly library: Library;
  readonly queue: JobQueue;
  readonly additions: Additions;
}

/** The folders of the library as the server asks for them. */
export function folderService({ library, queue, additions }: FolderTools): FolderService {
  const { db } = library;
  return {
    list: () => listFolders(db),
    additions: additions.list,
    add: async (asked) => {
      const paths = asked.map((path) => resolve(path));
      for (const path of paths) await checkFolder(path);
      await saveFolders(db, paths);
      return additions.begin({ kind: "folders", paths }, async (how) =>
        addedFiles(await addAudio({ name: "folders", paths, library, queue, ...how })),
      );
    },
    verify: () =>
      additions.begin({ kind: "verify", paths: [] }, async ({ signal, progress }) => {
        const work = { signal, onProgress: progress.update, onTrouble: progress.log };
        progress.update("done", 1, verifiedWords(await verifyFiles(db, work)));
        return undefined;
      }),
    forget: async (asked, { tracks }) => {
      const path = resolve(asked);
      await additions.stop(path);
      if (!tracks) return (await removeFolders(db, [path])) > 0;
      return await forget(db, [path]).then(() => true, ifNotThere);
    },
    browse: (path) => browseFolder(path ?? homedir()),
  };
}

/** What is told of the files that were added: none is left to others. */
export function addedFiles({ heard, known, copies, failed, failedBefore, troubles }: Added): AddedFiles {
  return { heard, known, copies, failed, failedBefore, troubles };
}

async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  check(found.isDirectory(), path, "it must be a folder; single files go to POST /api/jobs", "a file");
}

function ifNotThere(error: unknown): false {
  if (error instanceof SwarError && error.code === "not-found") return false;
  throw error;
}
