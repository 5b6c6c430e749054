/** Watches folders for audio that comes, changes or goes. */
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "chokidar";
import { isAudioName, isHiddenName } from "./audio-names.ts";

/** What has changed since the last time, as absolute paths. */
export interface AudioChanges {
  /** New or changed. */
  readonly came: readonly string[];
  readonly gone: readonly string[];
}

/** How folders are watched. */
export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Milliseconds for which a file must not change before it counts as whole; 2,000 where absent. */
  readonly settling?: number | undefined;
  /** Hears what cannot be watched. */
  readonly onTrouble: (message: string) => void;
}

/** The changes below the absolute `paths` from now on, several at a time, until the signal is aborted. */
export function watchAudio(
  paths: readonly string[],
  { signal, settling = 2000, onTrouble }: WatchOptions,
): AsyncIterable<AudioChanges> {
  const came = new Set<string>();
  const gone = new Set<string>();
  const roots = new Set(paths);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: settling, pollInterval: settling / 10 },
    ignored: (path, stats) => {
      if (roots.has(path)) return false;
      return isHiddenName(basename(path)) || (stats?.isFile() === true && !isAudioName(path));
    },
  });
  const arrive = (path: string): void => {
    gone.delete(path);
    came.add(path);
  };
  watcher.on("add", arrive).on("change", arrive);
  watcher.on("unlink", (path) => {
    if (!isAudioName(path)) return;
    came.delete(path);
    gone.add(path);
  });
  watcher.on("error", (error) => {
    const why = (error as Error).message;
    onTrouble(`${paths.join(", ")}: folders must be watchable, got "${why}"; swar library rescan finds what is missed`);
  });
  return {
    async *[Symbol.asyncIterator]() {
      try {
        while (!signal.aborted) {
          await pause(settling, undefined, { signal }).catch(() => {});
          if (came.size + gone.size === 0 || signal.aborted) continue;
          const changes = { came: [...came].toSorted(), gone: [...gone].toSorted() };
          came.clear();
          gone.clear();
          yield changes;
        }
      } finally {
        await watcher.close();
      }
    },
  };
}
