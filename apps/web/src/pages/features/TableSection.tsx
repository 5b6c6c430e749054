import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { FileDrop } from "../../controls/FileDrop.tsx";
import { TextArea } from "../../controls/TextArea.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { TableResult } from "./TableResult.tsx";
import { useTableGuesses } from "./use-table-guesses.ts";

/** A whole table of songs at once: dropped or pasted, read in this browser. */
export function TableSection() {
  const guesses = useTableGuesses();
  const [text, setText] = useState("");
  const { table, error, busy } = guesses;
  return (
    <section className="table-section" aria-labelledby="table-title">
      <h2 id="table-title">A table of songs</h2>
      <p className="features-soft">
        A CSV whose first line names the nine columns as Spotify does, in any order. It is read in this browser and sent
        nowhere.
      </p>
      <div className="table-section-ways">
        <FileDrop
          label="Drop a CSV here, or choose one"
          accept=".csv,.tsv,.txt,text/csv"
          multiple={false}
          onFiles={([file]) => file && guesses.judge(file)}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            guesses.judge(text);
          }}
        >
          <TextArea
            label="Or paste it"
            placeholder="track_name,energy,loudness,tempo,…"
            value={text}
            onChange={setText}
          />
          <Button type="submit" disabled={text.trim() === ""} busy={busy}>
            Estimate
          </Button>
        </form>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Loading label="Estimating" />}
      {table && <TableResult table={table} onClose={guesses.clear} />}
    </section>
  );
}
