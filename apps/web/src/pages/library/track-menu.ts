import type { TrackView } from "../../api/api-types.ts";
import type { MenuItem } from "../../controls/Menu.tsx";
import type { TrackActions } from "./track-actions.ts";

/** The lines of a track's menu. */
export function trackMenu(
  track: TrackView,
  actions: TrackActions,
  { isPlayable, isBanned }: { readonly isPlayable: boolean; readonly isBanned: boolean },
): readonly MenuItem[] {
  const pick = (action: (track: TrackView) => void) => ({ onPick: () => action(track) });
  return [
    { label: "Play later", icon: "add", disabled: !isPlayable, ...pick(actions.add) },
    { label: "Play what is like it", icon: "similar", ...pick(actions.playLike) },
    { label: "Edit", icon: "edit", ...pick(actions.edit) },
    isBanned
      ? { label: "Propose again", icon: "check", ...pick(actions.allow) }
      : { label: "Never propose", icon: "ban", ...pick(actions.ban) },
    { label: "Forget", icon: "remove", ...pick(actions.forget) },
  ];
}
