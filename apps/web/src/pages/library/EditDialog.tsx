import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { TrackView } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { EDITED_TAGS, type TagTexts, tagChanges, tagTexts } from "./tag-changes.ts";

/** Changes what a track is called. */
export function EditDialog({
  track,
  onClose,
  onSaved,
}: {
  readonly track: TrackView | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [texts, setTexts] = useState<TagTexts>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setTexts(track && tagTexts(track));
    setError(undefined);
  }, [track]);
  const save = async (): Promise<void> => {
    if (!track || !texts) return;
    const changes = tagChanges(track, texts);
    setBusy(true);
    try {
      if (Object.keys(changes).length > 0) await api.patch(`tracks/${track.id}`, changes);
      toast.say("Saved. The file itself is as it was.");
      onSaved();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title="Edit" open={track !== undefined && texts !== undefined} onClose={onClose}>
      <form
        className="library-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="library-soft">This changes what the library says. The file is not touched.</p>
        {error !== undefined && <ErrorNote error={error} />}
        {texts &&
          EDITED_TAGS.map(({ name, label, hint, kind }) => (
            <TextField
              key={name}
              label={label}
              hint={hint}
              maxLength={500}
              inputMode={kind === "number" ? "numeric" : "text"}
              pattern={kind === "number" ? "-?[0-9]{1,4}" : undefined}
              title={kind === "number" ? "A whole number, or nothing" : undefined}
              value={texts[name]}
              onChange={(value) => setTexts({ ...texts, [name]: value })}
            />
          ))}
        <div className="library-form-actions">
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="primary" type="submit" busy={busy}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
