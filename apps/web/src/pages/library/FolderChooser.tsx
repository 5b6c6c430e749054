import type { Browsed } from "@swar/contract";
import { useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { Chip } from "../../controls/Chip.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { sayCount } from "../../text/say-count.ts";
import { folderName } from "./folder-name.ts";

/** Chooses a folder of the machine on which the library lies. */
export function FolderChooser({
  open,
  onClose,
  onChoose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (path: string) => void;
}) {
  return (
    <Dialog title="Add a folder of music" open={open} onClose={onClose}>
      {open && <FolderBrowser onChoose={onChoose} onClose={onClose} />}
    </Dialog>
  );
}

function FolderBrowser({
  onChoose,
  onClose,
}: {
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}) {
  const [path, setPath] = useState<string>();
  const browsed = useAnswer((api, signal) => api.get<Browsed>("browse", { query: { path }, signal }), [path]);
  const { value } = browsed;
  return (
    <div className="folder-chooser">
      <p className="library-soft">
        Folders of the machine on which the library lies. Its music is heard there, and sent nowhere.
      </p>
      {browsed.state === "failed" && <ErrorNote error={browsed.error} onAgain={browsed.again} />}
      {!value && browsed.state === "loading" && <Loading label="Looking" />}
      {value && (
        <>
          {value.places.length > 0 && (
            <div className="library-chips" role="group" aria-label="Where to begin">
              {value.places.map((place) => (
                <Chip key={place.path} pressed={place.path === value.path} onPress={() => setPath(place.path)}>
                  {place.name}
                </Chip>
              ))}
            </div>
          )}
          <div className="folder-chooser-here" aria-live="polite">
            <bdi>{value.path}</bdi>
            <span className="library-soft">
              {value.audio > 0 ? sayCount(value.audio, "audio file") : "No audio files"} here, beside its folders
            </span>
          </div>
          <ul className="folder-chooser-list" aria-label="Folders">
            {value.parent !== undefined && (
              <li>
                <button type="button" onClick={() => setPath(value.parent)}>
                  <Icon name="up" />
                  <span>The folder above</span>
                </button>
              </li>
            )}
            {value.folders.map((folder) => (
              <li key={folder.path}>
                <button type="button" onClick={() => setPath(folder.path)}>
                  <Icon name="folder" />
                  <bdi>{folder.name}</bdi>
                </button>
              </li>
            ))}
            {value.folders.length === 0 && <li className="folder-chooser-none">No folders in it.</li>}
          </ul>
          <footer className="library-form-actions">
            <Button tone="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button tone="primary" onClick={() => onChoose(value.path)}>
              Add “<bdi>{folderName(value.path)}</bdi>” and all in it
            </Button>
          </footer>
        </>
      )}
    </div>
  );
}
