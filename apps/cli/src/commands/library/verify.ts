import { Command } from "@commander-js/extra-typings";
import { standardOutput } from "../../files/sink.ts";
import { type Context, sayingWhenStopped } from "../../interrupt.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { verifiedWords } from "../../library/verified-words.ts";
import { withSharedLibrary } from "../../library/with-shared-library.ts";
import { type Move, type Verified, verifyFiles } from "../../library/verify-files.ts";
import { printable } from "../../terminal/printable.ts";
import { progressOn } from "../../terminal/progress.ts";

const EXAMPLES = `
A file that is gone is looked for in the folders of the library, by its size or
its name and then by its audio; where it is found, the library follows it. What
is found nowhere is marked as missing: it is proposed no more, and all that is
known of it is kept until it comes back, or until swar library remove --missing
forgets it.

Examples:
  swar library verify
  swar library list --missing          all that is missing
Exit status: 0 all files are there, 1 some are missing or cannot be read, 2
wrong call, 130 stopped by Ctrl-C.`;

/** `swar library verify`: whether the files are where they were. */
export function libraryVerifyCommand({ signal, setStatus }: Context) {
  return new Command("verify")
    .description("Look whether the files of the library are there, and find those that were moved.")
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async ({ dataDir }) => {
      const progress = progressOn(process.stderr);
      const onTrouble = (message: string): void => progress.log(printable(message));
      const work = { signal, onProgress: progress.update, onTrouble };
      await withSharedLibrary(
        libraryPlace({ dataDir }, "swar library verify"),
        { signal, progress },
        async ({ db }) => {
          try {
            const verified = await sayingWhenStopped(
              () => "library verify: stopped; what was found so far is noted, the same command begins again",
              () => verifyFiles(db, work),
            );
            progress.stop();
            await standardOutput.write(said(verified));
            if (verified.missing.length + verified.troubles > 0) setStatus(1);
          } finally {
            progress.stop();
          }
        },
      );
    });
}

/** Lines of one kind that are printed. */
const NAMED = 100;

function said(verified: Verified): string {
  const { back, touched, changed, moved, copies, missing } = verified;
  const move = ({ from, to }: Move): string => `${printable(from)}\n         → ${printable(to)}`;
  const kinds = [
    ...lines("back", back.map(printable)),
    ...lines("moved", moved.map(move)),
    ...lines("copy", copies.map(move)),
    ...lines("tags", touched.map(printable)),
    ...lines("changed", changed.map(printable)),
    ...lines("missing", missing.map(printable)),
  ];
  const next = [
    touched.length + changed.length > 0 && "swar library rescan takes over what changed",
    missing.length > 0 && "swar library remove --missing forgets what is missing",
  ];
  const sentences = [verifiedWords(verified), ...next.filter(Boolean)];
  return `${[...kinds, ...sentences].join("\n")}\n`;
}

function lines(kind: string, texts: readonly string[]): string[] {
  const named = texts.slice(0, NAMED).map((text) => `${kind.padEnd(7)}  ${text}`);
  const more = texts.length - NAMED;
  return more > 0 ? [...named, `         and ${more.toLocaleString("en")} more`] : named;
}
