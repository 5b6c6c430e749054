import type { TrackDetailsView } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { Menu } from "../../controls/Menu.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import type { TrackActions } from "./track-actions.ts";
import { trackMenu } from "./track-menu.ts";
import { TrackSheet } from "./TrackSheet.tsx";
import { trackTitle } from "./track-title.ts";

/** The details of a track, and what can be done with it. */
export function TrackDialog({
  id,
  changes,
  actions,
  isBanned,
  onClose,
}: {
  readonly id: number | undefined;
  /** Asks anew when it counts on. */
  readonly changes: unknown;
  readonly actions: TrackActions;
  readonly isBanned: boolean;
  readonly onClose: () => void;
}) {
  const details = useAnswer(
    async (api, signal) => (id === undefined ? undefined : await api.get<TrackDetailsView>(`tracks/${id}`, { signal })),
    [id, changes],
  );
  const track = details.value?.id === id ? details.value : undefined;
  const isPlayable = track?.files.some(({ missing }) => missing === undefined) ?? false;
  return (
    <Dialog title={track ? trackTitle(track) : "Track"} open={id !== undefined} onClose={onClose}>
      {details.state === "failed" && !track && <ErrorNote error={details.error} onAgain={details.again} />}
      {!track && details.state === "loading" && <Loading label="Looking it up" />}
      {track && (
        <TrackSheet
          track={track}
          actions={
            <>
              <Button tone="primary" icon="play" disabled={!isPlayable} onClick={() => actions.play(track)}>
                Play
              </Button>
              <Button icon="edit" onClick={() => actions.edit(track)}>
                Edit
              </Button>
              <Menu label="More" tone="quiet" items={trackMenu(track, actions, { isPlayable, isBanned })} />
            </>
          }
        />
      )}
    </Dialog>
  );
}
