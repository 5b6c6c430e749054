import { hrefTo } from "../../shell/route.ts";

/** The library has nothing to play: where to go. */
export function NoMusic() {
  return (
    <p className="song-next-none">
      There is nothing in your library to play yet. <a href={hrefTo("library")}>Add a folder of music</a>, and this
      fills by itself.
    </p>
  );
}
