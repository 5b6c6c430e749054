import "./LibraryPicker.css";
import { useDeferredValue, useState } from "react";
import type { TrackPage } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { goTo } from "../../shell/go-to.ts";
import { Loading } from "../../shell/Loading.tsx";
import { NoMusic } from "./NoMusic.tsx";

const LIMIT = 40;

/** A button that opens the library to pick a song of it. */
export function LibraryPicker() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="library" onClick={() => setOpen(true)}>
        From the library
      </Button>
      <Dialog title="From your library" open={open} onClose={() => setOpen(false)}>
        <Pick onPick={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Pick({ onPick }: { readonly onPick: () => void }) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const query = { limit: LIMIT, sort: "title", source: "audio", text: asked || undefined };
  const answer = useAnswer((api, signal) => api.get<TrackPage>("tracks", { query, signal }), [asked]);
  const tracks = answer.value?.tracks ?? [];
  return (
    <div className="library-picker">
      <TextField
        label="Search"
        type="search"
        placeholder="Title, artist, album, genre"
        value={text}
        onChange={setText}
      />
      {answer.state === "failed" && <ErrorNote error={answer.error} onAgain={answer.again} />}
      {!answer.value && answer.state === "loading" && <Loading />}
      {answer.value && tracks.length === 0 && (asked === "" ? <NoMusic /> : <p>Nothing is called so.</p>)}
      <ul>
        {tracks.map(({ id, title, artist, quadrant }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                goTo("listen", { rest: [`track-${id}`] });
                onPick();
              }}
            >
              <i className="visit-dot" data-quadrant={quadrant} aria-hidden="true" />
              <bdi>{title ?? "Untitled"}</bdi>
              {artist !== undefined && artist !== "" && <bdi className="library-picker-artist">{artist}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
