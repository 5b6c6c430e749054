import "./ListenPage.css";
import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import { FileDrop } from "../../controls/FileDrop.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { goTo } from "../../shell/go-to.ts";
import { Loading } from "../../shell/Loading.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { useRoute } from "../../shell/use-route.ts";
import { sayCount } from "../../text/say-count.ts";
import { DemoSong } from "./DemoSong.tsx";
import { LibraryPicker } from "./LibraryPicker.tsx";
import { ModelChoice } from "./ModelChoice.tsx";
import { musicFiles } from "./music-files.ts";
import { openTrack } from "./open-track.ts";
import { SongView } from "./SongView.tsx";
import { useVisit } from "./use-visit.ts";
import { VisitList } from "./VisitList.tsx";
import { Welcome } from "./Welcome.tsx";

/** Files or tracks of the library are heard in this browser, and shown: `#/listen/track-12`, `#/listen/3?with=track-12`. */
export function ListenPage() {
  const { rest, query } = useRoute();
  const { songs, visit } = useVisit();
  const toast = useToast();
  const [wanted] = rest;
  const { opening, error } = useWantedTrack(wanted);
  const song = songs.find(({ id }) => id === wanted) ?? (opening ? undefined : songs.at(-1));
  const other = songs.find(({ id, findings }) => id === query.get("with") && id !== song?.id && findings);
  const add = (files: readonly File[]): void => {
    const { music, others: left } = musicFiles(files);
    const [first] = visit.addFiles(music);
    if (left > 0) toast.say(`${sayCount(left, "file")} that ${left === 1 ? "holds" : "hold"} no music left out.`);
    if (first !== undefined) goTo("listen", { rest: [first] });
  };
  const isEmpty = songs.length === 0 && !opening;
  // With a finger, nothing can be dropped.
  const isCoarse = matchMedia("(pointer: coarse)").matches;
  const drop = (
    <FileDrop
      label={isEmpty ? (isCoarse ? "Choose music" : "Drop music here, or choose files") : "Add more music"}
      hint={isEmpty ? "It is heard in this browser: nothing is uploaded." : undefined}
      accept="audio/*,.flac,.opus,.ogg,.aiff,.m4a"
      folders
      onFiles={add}
    />
  );
  return (
    <PageFrame
      title="Listen"
      lead={isEmpty ? "Which mood does a piece of music express, and how does it change on the way?" : undefined}
      actions={isEmpty ? undefined : [<LibraryPicker key="library" />, <ModelChoice key="model" />]}
    >
      {error !== undefined && <ErrorNote title="That song could not be opened." error={error} />}
      {isEmpty ? (
        <Welcome
          drop={drop}
          more={[<DemoSong key="demo" />, <LibraryPicker key="library" />, <ModelChoice key="model" />]}
        />
      ) : (
        <div className="listen">
          <aside className="listen-aside" data-single={songs.length < 2 || undefined}>
            {songs.length > 0 && <VisitList chosen={song?.id} />}
            {drop}
          </aside>
          {song ? <SongView key={song.id} {...{ song, other, visit }} /> : <Loading label="Opening the song" />}
        </div>
      )}
    </PageFrame>
  );
}

/** Opens the track of the library that the address names, where it is not open yet. */
function useWantedTrack(wanted: string | undefined): { readonly opening: boolean; readonly error: unknown } {
  const api = useApi();
  const { songs, visit } = useVisit();
  const [failed, setFailed] = useState<{ readonly wanted: string; readonly error: unknown }>();
  const [, track] = /^track-([1-9]\d{0,8})$/.exec(wanted ?? "") ?? [];
  const isOpen = songs.some(({ id }) => id === wanted);
  useEffect(() => {
    if (wanted === undefined || track === undefined || isOpen) return undefined;
    const stop = new AbortController();
    openTrack(api, visit, Number(track), stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) setFailed({ wanted, error });
    });
    return () => stop.abort();
  }, [api, visit, wanted, track, isOpen]);
  const error = failed?.wanted === wanted && !isOpen ? failed?.error : undefined;
  return { opening: track !== undefined && !isOpen && error === undefined, error };
}
