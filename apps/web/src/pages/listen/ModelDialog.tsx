import "./ModelDialog.css";
import { useCallback, useEffect, useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { FileDrop } from "../../controls/FileDrop.tsx";
import type { ModelCard } from "../../engine/index.ts";
import { useEngine } from "../../shell/EngineContext.ts";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { useVisit } from "./use-visit.ts";

/** Chooses the model that hears, among those of the app and one's own checkpoints. */
export function ModelDialog({ onDone }: { readonly onDone: () => void }) {
  const engine = useEngine();
  const { model, songs, visit } = useVisit();
  const [cards, setCards] = useState<readonly ModelCard[]>();
  const [error, setError] = useState<unknown>();
  const read = useCallback(async () => {
    setError(undefined);
    await engine.models().then(setCards, setError);
  }, [engine]);
  useEffect(() => void read(), [read]);
  const add = async (file: File): Promise<void> => {
    setError(undefined);
    try {
      const card = await engine.addModel(file);
      await read();
      if (card.kind === "audio") visit.choose(card.id);
    } catch (caught) {
      setError(caught);
    }
  };
  const hearing = cards?.filter(({ kind }) => kind === "audio") ?? [];
  const chosen = model ?? hearing[0]?.id;
  const others = songs.filter((song) => song.state === "heard" && song.model !== model);
  return (
    <div className="model-dialog">
      {!cards && error === undefined && <Loading label="Opening the models" />}
      <fieldset>
        <legend className="for-ears">Model</legend>
        {hearing.map(({ id, own, info }) => (
          <label key={id}>
            <input
              type="radio"
              name="model"
              checked={id === chosen}
              onChange={() => visit.choose(own ? id : undefined)}
            />
            <span>
              {info.name} {info.version}
              <small>{own ? "your own, until this page is closed" : "comes with the app"}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {error !== undefined && <ErrorNote error={error} />}
      <FileDrop
        label="Use a checkpoint of your own"
        hint="An .onnx file that “swar train” made; it stays in this browser."
        accept=".onnx"
        multiple={false}
        onFiles={([file]) => file && void add(file)}
      />
      <footer className="dialog-actions">
        {others.length > 0 && (
          <Button
            onClick={() => {
              for (const { id } of others) visit.again(id);
              onDone();
            }}
          >
            Hear {others.length === 1 ? "the song" : `all ${others.length} songs`} again with it
          </Button>
        )}
        <Button tone="primary" onClick={onDone}>
          Done
        </Button>
      </footer>
    </div>
  );
}
