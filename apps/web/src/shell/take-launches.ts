/** What an installed app is opened with: files, or one of its addresses. */

/** The part of the browser's launch queue that is used here; only some browsers have one. */
interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: Launch) => void) => void;
}

/** @see W3C, Web Application Launch Handler API. */
interface Launch {
  readonly targetURL?: string;
  readonly files: readonly { readonly getFile: () => Promise<File> }[];
}

/** Calls `onFiles` with the files that the system opens with the app, and goes to the addresses that it opens. */
export function takeLaunches(onFiles: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ targetURL, files }) => {
    // The page that is open is kept, with all that is in it.
    const { hash } = new URL(targetURL ?? location.href);
    if (hash !== "") location.hash = hash;
    if (files.length > 0) void Promise.all(files.map(async (file) => await file.getFile())).then(onFiles);
  });
}
