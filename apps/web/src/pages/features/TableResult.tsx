import { quadrant } from "@swar/units";
import { useMemo } from "react";
import { Button } from "../../controls/Button.tsx";
import { saveFile } from "../../controls/save-file.ts";
import { Plane } from "../../plane/Plane.tsx";
import { QuadrantTag } from "../../plane/QuadrantTag.tsx";
import { isUnsure } from "../../text/is-unsure.ts";
import { sayCount } from "../../text/say-count.ts";
import { tableCsv } from "./table-csv.ts";
import type { GuessedTable } from "./use-table-guesses.ts";

/** So many rows are shown; the file has all. */
const SHOWN = 200;

/** Estimates for the songs of a table: on the plane, as rows, and as a file. */
export function TableResult({ table, onClose }: { readonly table: GuessedTable; readonly onClose: () => void }) {
  const { names, guesses, missing } = table;
  const points = useMemo(
    () => ({
      valence: Float64Array.from(guesses, (guess) => guess.valence),
      arousal: Float64Array.from(guesses, (guess) => guess.arousal),
      name: (i: number) => names[i] ?? "",
    }),
    [names, guesses],
  );
  return (
    <div className="table-result">
      <div className="suggestions-head">
        <h3 aria-live="polite">{sayCount(guesses.length, "song")}</h3>
        <Button icon="download" onClick={() => saveFile("estimates.csv", tableCsv(names, guesses), "text/csv")}>
          Download CSV
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      {missing > 0 && (
        <p className="features-soft">
          {sayCount(missing, "value is", "values are")} missing or cannot be; the middle of the songs that the model
          learnt from stands in.
        </p>
      )}
      <div className="table-result-halves">
        <Plane label="All songs of the table" points={points} />
        <div className="table-result-rows" tabIndex={0} role="region" aria-label="Estimates">
          <table>
            <thead>
              <tr>
                <th scope="col">Song</th>
                <th scope="col">Arousal</th>
                <th scope="col">Valence</th>
                <th scope="col">Sounds</th>
              </tr>
            </thead>
            <tbody>
              {guesses.slice(0, SHOWN).map((guess, i) => (
                // Rows of a table have no other name than their place.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={i}>
                  <th scope="row">
                    <bdi>{names[i]}</bdi>
                  </th>
                  <td>{guess.arousal.toFixed(2)}</td>
                  <td>{guess.valence.toFixed(2)}</td>
                  <td>
                    <QuadrantTag quadrant={quadrant(guess)} unsure={isUnsure(guess, guess.uncertainty)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {guesses.length > SHOWN && <p className="features-soft">The first {SHOWN}; the file has all.</p>}
        </div>
      </div>
    </div>
  );
}
