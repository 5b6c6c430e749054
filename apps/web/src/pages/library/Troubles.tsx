import { useAnswer } from "../../api/use-answer.ts";
import type { JobList, LibraryCounts } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { Disclosure } from "../../controls/Disclosure.tsx";
import { sayCount } from "../../text/say-count.ts";
import { FolderList } from "./FolderList.tsx";
import { TroubleList } from "./TroubleList.tsx";
import type { Folders } from "./use-folders.ts";

/** Where the library comes from, and what of it is missing or could not be heard. */
export function Troubles({
  counts,
  folders,
  changes,
  onShowMissing,
}: {
  readonly counts: LibraryCounts;
  readonly folders: Folders;
  readonly changes: number;
  readonly onShowMissing: () => void;
}) {
  const jobs = useAnswer((api, signal) => api.get<JobList>("jobs", { signal }), [changes]);
  const failed = jobs.value?.recent.filter(({ state }) => state === "failed") ?? [];
  const parts = [
    sayCount(folders.list.length, "folder"),
    ...(counts.missing > 0 ? [`${sayCount(counts.missing, "file")} missing`] : []),
    ...(failed.length > 0 ? [`${sayCount(failed.length, "file")} not heard`] : []),
  ];
  return (
    <Disclosure summary={`Folders and files: ${parts.join(", ")}`}>
      <div className="troubles">
        <section>
          <h3>Folders</h3>
          <FolderList folders={folders} />
        </section>
        {counts.missing > 0 && (
          <section>
            <h3>Missing files</h3>
            <p>
              {sayCount(counts.missing, "file is", "files are")} not where they were. Connect the drive, or put them
              back, and look through their folder again; or forget their tracks.
            </p>
            <Button onClick={onShowMissing}>Show their tracks</Button>
          </section>
        )}
        {failed.length > 0 && (
          <section>
            <h3>Files that could not be heard</h3>
            <TroubleList messages={failed.map(({ path, error }) => messageOf(path, error?.message))} />
          </section>
        )}
      </div>
    </Disclosure>
  );
}

/** With the file at its head, as messages of additions have it. */
function messageOf(path: string, message = "it failed; try again"): string {
  return message.startsWith(path) ? message : `${path}: ${message}`;
}
