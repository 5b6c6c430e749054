import { IconButton } from "../../controls/IconButton.tsx";
import { Menu } from "../../controls/Menu.tsx";
import { goTo } from "../../shell/go-to.ts";
import { SongExport } from "./SongExport.tsx";
import { useVisit } from "./use-visit.ts";
import type { SongPlayer } from "./use-song-player.ts";
import type { VisitSong } from "./visit-song.ts";

/** What a song is called, and what can be done with it. */
export function SongHead({ song, player }: { readonly song: VisitSong; readonly player: SongPlayer }) {
  const { title, artist, findings, state } = song;
  return (
    <header className="song-head">
      <IconButton
        icon={player.playing ? "pause" : "play"}
        label={player.playing ? "Pause this song" : "Play this song"}
        strong
        disabled={state === "gone"}
        onClick={player.toggle}
      />
      <div className="song-head-name">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {artist !== undefined && artist !== "" && <bdi>{artist}</bdi>}
      </div>
      <div className="song-head-tools">
        {findings && <CompareMenu id={song.id} />}
        {findings && <SongExport title={title} findings={findings} />}
      </div>
    </header>
  );
}

/** The other songs of this visit, of which one can be laid beside this. */
function CompareMenu({ id }: { readonly id: string }) {
  const { songs } = useVisit();
  const others = songs.filter((song) => song.id !== id && song.findings);
  const items = others.map((other) => ({
    label: other.title,
    onPick: () => goTo("listen", { rest: [id], query: { with: other.id } }),
  }));
  return items.length > 0 && <Menu label="Compare with" icon="compare" items={items} />;
}
