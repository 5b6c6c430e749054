import { POINT_FLAGS, type Points } from "@swar/contract";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { TrackPage } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { Empty } from "../../shell/Empty.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { hrefTo } from "../../shell/route.ts";
import { useToast } from "../../shell/ToastContext.ts";
import { usePlay } from "../../shell/use-play.ts";
import { usePlaying } from "../../shell/use-playing.ts";
import { sayCount } from "../../text/say-count.ts";
import { addressQuery } from "./library-query.ts";
import { LibraryPlane } from "./LibraryPlane.tsx";
import { LibraryToolbar } from "./LibraryToolbar.tsx";
import { placeOfId } from "./place-of-id.ts";
import { RegionBar } from "./RegionBar.tsx";
import { filterRegion, regionFilter } from "./region-filter.ts";
import { RegionPlaylist } from "./RegionPlaylist.tsx";
import type { TrackActions } from "./track-actions.ts";
import { TrackList } from "./TrackList.tsx";
import type { KnownBans } from "./use-bans.ts";
import type { LibraryPoints } from "./use-library-points.ts";
import type { AddressedQuery } from "./use-library-query.ts";
import { useTrackNames } from "./use-track-names.ts";
import { useTrackPages } from "./use-track-pages.ts";

/** So many are played at most: a day and a half of music. */
const MOST = 500;

/** A library with tracks in it: all of them on the plane, and those that the filters let through in a list. */
export function LibraryView({
  addressed,
  points,
  changes,
  actions,
  bans,
  notice,
}: {
  readonly addressed: AddressedQuery;
  readonly points: LibraryPoints & { readonly all: { readonly value: Points } };
  readonly changes: number;
  readonly actions: TrackActions;
  readonly bans: KnownBans;
  /** Stands between what is asked and what is found. */
  readonly notice?: ReactNode;
}) {
  const { query, filterBy, show, showAll } = addressed;
  const all = points.all.value;
  const filtered = points.shown ? points.filtered.value : all;
  const pages = useTrackPages(query, changes);
  const names = useTrackNames(changes);
  const region = useRegion(query.filter);
  const { play } = usePlay();
  const playShown = usePlayShown(query, play);
  const [making, setMaking] = useState(false);
  const playing = usePlaying();
  const isPlayable = useCallback(
    (id: number) => ((all.flags[placeOfId(all.ids, id)] ?? 0) & POINT_FLAGS.playable) !== 0,
    [all],
  );
  const count = filtered?.ids.length;
  const playable = filtered ? filtered.flags.reduce((sum, flags) => sum + (flags & POINT_FLAGS.playable), 0) : 0;
  const { keep } = names;
  useEffect(() => keep(pages.tracks), [keep, pages.tracks]);
  return (
    <>
      <LibraryToolbar addressed={addressed} total={pages.total} />
      {notice}
      <div className="library-halves">
        <div className="library-plane">
          {region ? (
            <RegionBar
              region={region}
              count={count}
              playable={playable}
              onPlay={playShown}
              onList={() => setMaking(true)}
              onClear={() => filterBy(regionFilter(undefined))}
            />
          ) : (
            <p className="library-hint">Draw a rectangle to choose tracks, or press a dot to open one.</p>
          )}
          <LibraryPlane
            points={all}
            shown={points.shown}
            names={names}
            region={region}
            chosen={addressed.open ?? (playing === undefined ? undefined : Number(playing))}
            onPick={show}
            onRegion={(next) => filterBy(regionFilter(next))}
          />
        </div>
        <div className="library-list">
          <div className="library-list-head">
            <h2 aria-live="polite">{pages.total === undefined ? "Tracks" : sayCount(pages.total, "track")}</h2>
            <Button icon="play" disabled={playable === 0} onClick={playShown}>
              {playable > MOST ? `Play the first ${MOST}` : "Play all"}
            </Button>
          </div>
          {pages.error && <ErrorNote error={pages.error} onAgain={pages.again} />}
          {points.filtered.state === "failed" && !pages.error && (
            <ErrorNote error={points.filtered.error} onAgain={points.filtered.again} />
          )}
          {pages.total === 0 ? (
            <Empty
              icon="search"
              title="Nothing is like this."
              action={<Button onClick={showAll}>Show all tracks</Button>}
            >
              Use fewer words or filters, or a larger region.
            </Empty>
          ) : (
            <TrackList
              tracks={pages.tracks}
              total={pages.total ?? 0}
              onWant={pages.want}
              isPlayable={isPlayable}
              isBanned={bans.isBanned}
              playing={playing}
              actions={actions}
              hrefOf={(id) => hrefTo("library", { rest: [String(id)], query: addressQuery(query) })}
            />
          )}
        </div>
      </div>
      <RegionPlaylist points={filtered} open={making} onClose={() => setMaking(false)} onPlay={play} />
    </>
  );
}

/** The region that filters draw, the same object as long as it is the same. */
function useRegion(filter: AddressedQuery["query"]["filter"]) {
  const [kept, setKept] = useState(() => ({ key: "", region: filterRegion(filter) }));
  const key = `${filter.valence}|${filter.arousal}`;
  if (kept.key === key) return kept.region;
  const next = { key, region: filterRegion(filter) };
  setKept(next);
  return next.region;
}

/** Plays the first tracks of the list that can be played. */
function usePlayShown({ filter, sort, descending }: AddressedQuery["query"], play: ReturnType<typeof usePlay>["play"]) {
  const api = useApi();
  const toast = useToast();
  return (): void => {
    const query = { ...filter, sort, ...(descending ? { descending } : {}), playable: true, limit: MOST };
    api.get<TrackPage>("tracks", { query }).then(({ tracks }) => play(tracks), toast.fault);
  };
}
