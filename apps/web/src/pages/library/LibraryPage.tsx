import "./LibraryPage.css";
import { useState } from "react";
import type { LibraryCounts } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { Chip } from "../../controls/Chip.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { sayCount } from "../../text/say-count.ts";
import { Additions } from "./Additions.tsx";
import { EditDialog } from "./EditDialog.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { FolderChooser } from "./FolderChooser.tsx";
import { ForgetDialog } from "./ForgetDialog.tsx";
import { libraryLead } from "./library-lead.ts";
import { LibraryView } from "./LibraryView.tsx";
import { isAboutMissing, MISSING_FILTER } from "./missing-filter.ts";
import { MissingFiles } from "./MissingFiles.tsx";
import { TrackDialog } from "./TrackDialog.tsx";
import { Troubles } from "./Troubles.tsx";
import { useBans } from "./use-bans.ts";
import { useFolders } from "./use-folders.ts";
import { useLibraryLive } from "./use-library-live.ts";
import { useLibraryPoints } from "./use-library-points.ts";
import { useLibraryQuery } from "./use-library-query.ts";
import { useTrackActions } from "./use-track-actions.ts";

/** All the music there is: on the plane and in a list, to be searched, played, put in order and added to. */
export function LibraryPage() {
  const addressed = useLibraryQuery();
  const live = useLibraryLive();
  const [own, setOwn] = useState(0);
  const [choosing, setChoosing] = useState(false);
  // What was changed here is seen at once, without waiting to be told.
  const changes = live.changes + own;
  const counts = useAnswer((api, signal) => api.get<LibraryCounts>("library", { signal }), [changes]);
  const points = useLibraryPoints(addressed.query.filter, changes);
  const folders = useFolders(live.jobs?.additions.length);
  const bans = useBans();
  const deeds = useTrackActions(bans);
  const additions = live.jobs?.additions ?? folders.additions;
  const isFilling = additions.some(({ state }) => state === "running");
  const all = points.all.value;
  const missing = counts.value?.missing ?? 0;
  const showMissing = (): void => {
    addressed.filterBy(MISSING_FILTER);
    scrollTo({ top: 0 });
  };
  const changed = (): void => setOwn((n) => n + 1);
  return (
    <PageFrame
      title="Library"
      lead={counts.value && counts.value.tracks > 0 ? libraryLead(counts.value) : "All your music, by its mood."}
      actions={
        <>
          <Button icon="add" onClick={() => setChoosing(true)}>
            Add a folder
          </Button>
          {missing > 0 && !isAboutMissing(addressed.query.filter) && (
            <Chip icon="warning" onPress={showMissing}>
              {`${sayCount(missing, "file")} missing`}
            </Chip>
          )}
        </>
      }
    >
      <Additions additions={additions} onCancel={folders.cancel} />
      {points.all.state === "failed" && !all && <ErrorNote error={points.all.error} onAgain={points.all.again} />}
      {!all && points.all.state === "loading" && <Loading label="Opening the library" />}
      {all?.ids.length === 0 && <EmptyLibrary isFilling={isFilling} onAdd={() => setChoosing(true)} />}
      {all && all.ids.length > 0 && (
        <LibraryView
          addressed={addressed}
          points={{ ...points, all: { ...points.all, value: all } }}
          changes={changes}
          actions={deeds.actions}
          bans={bans}
          notice={
            isAboutMissing(addressed.query.filter) && (
              <MissingFiles
                missing={missing}
                onVerify={folders.verify}
                onAdd={() => setChoosing(true)}
                onForgotten={changed}
              />
            )
          }
        />
      )}
      {counts.value && (counts.value.tracks > 0 || folders.list.length > 0) && (
        <Troubles counts={counts.value} folders={folders} changes={changes} onShowMissing={showMissing} />
      )}
      <FolderChooser
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(path) => {
          folders.add(path);
          setChoosing(false);
        }}
      />
      <TrackDialog
        id={addressed.open}
        changes={changes}
        actions={deeds.actions}
        isBanned={addressed.open !== undefined && bans.isTrackBanned(addressed.open)}
        onClose={() => addressed.show(undefined)}
      />
      <EditDialog track={deeds.edited} onClose={deeds.close} onSaved={changed} />
      <ForgetDialog
        track={deeds.doomed}
        onClose={deeds.close}
        onForgotten={(id) => {
          if (addressed.open === id) addressed.show(undefined);
          changed();
        }}
      />
    </PageFrame>
  );
}
