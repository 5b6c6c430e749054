import type { Points } from "@swar/contract";
import { useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { ExportMenu } from "../../controls/ExportMenu.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { sayCount } from "../../text/say-count.ts";
import { sayDuration } from "../../text/say-duration.ts";
import { ChosenTracks } from "./ChosenTracks.tsx";
import { type Course, regionRequest } from "./region-request.ts";

/** A playlist made from the tracks within a region: how long, and in which direction. */
export function RegionPlaylist({
  points,
  open,
  onClose,
  onPlay,
}: {
  /** Those within. */
  readonly points: Points | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPlay: (tracks: ServedPlaylist["tracks"][number]["track"][]) => void;
}) {
  return (
    <Dialog title="A playlist from this region" open={open && points !== undefined} onClose={onClose}>
      {points && <Maker points={points} onPlay={onPlay} onClose={onClose} />}
    </Dialog>
  );
}

function Maker({
  points,
  onPlay,
  onClose,
}: {
  readonly points: Points;
  readonly onPlay: (tracks: ServedPlaylist["tracks"][number]["track"][]) => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [course, setCourse] = useState<Course>("rising");
  const [minutes, setMinutes] = useState(30);
  const [settled, setSettled] = useState(minutes);
  const request = regionRequest(points, { minutes: settled, course });
  const list = useAnswer(
    async (server, signal) => request && (await server.post<ServedPlaylist>("playlists", request, { signal })),
    [points, settled, course],
  );
  const { value, state } = list;
  const save = (format: string) => async (): Promise<Blob> => {
    const answer = await api.send("POST", "playlists", { json: request, query: { format } });
    return await answer.blob();
  };
  return (
    <div className="library-form">
      <Segmented
        label="In which direction"
        value={course}
        choices={[
          { value: "rising", label: "Quiet to lively" },
          { value: "falling", label: "Lively to quiet" },
        ]}
        onChange={setCourse}
      />
      <Slider
        label="How long"
        min={10}
        max={120}
        step={5}
        value={minutes}
        say={(chosen) => sayDuration(chosen * 60)}
        onChange={setMinutes}
        onSettle={setSettled}
      />
      {state === "failed" && <ErrorNote error={list.error} onAgain={list.again} />}
      {!value && state === "loading" && <Loading label="Putting it together" />}
      {value && (
        <>
          <p role="status">
            {sayCount(value.tracks.length, "track")}, {sayDuration(value.seconds)}.
          </p>
          <ChosenTracks tracks={value.tracks} />
          {[...value.relaxed.map(({ words }) => words), ...value.notes].map((note) => (
            <p key={note} className="library-soft">
              {note}
            </p>
          ))}
        </>
      )}
      <div className="library-form-actions">
        <ExportMenu
          choices={[
            { label: "M3U8", hint: "for most players", file: "region.m3u8", content: save("m3u8") },
            { label: "XSPF", hint: "for VLC and others", file: "region.xspf", content: save("xspf") },
            { label: "CSV", hint: "for tables", file: "region.csv", content: save("csv") },
          ]}
          onFault={toast.fault}
        />
        <Button
          tone="primary"
          icon="play"
          disabled={!value || value.tracks.length === 0}
          onClick={() => {
            onPlay((value?.tracks ?? []).map(({ track }) => track));
            onClose();
          }}
        >
          Play
        </Button>
      </div>
    </div>
  );
}
