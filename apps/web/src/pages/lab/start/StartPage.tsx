import "./StartPage.css";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../controls/Button.tsx";
import { FileDrop } from "../../../controls/FileDrop.tsx";
import { ErrorNote } from "../../../shell/ErrorNote.tsx";
import { PageFrame } from "../../../shell/PageFrame.tsx";
import { sayBytes } from "../../../text/say-bytes.ts";
import { BackLink } from "../BackLink.tsx";
import { ChoicesForm } from "./ChoicesForm.tsx";
import { type Draft, NO_DRAFT } from "./draft.ts";
import { HeadWords } from "./HeadWords.tsx";
import { proposeChoices } from "./propose-choices.ts";
import { readHead } from "./read-head.ts";
import { useStart } from "./use-start.ts";

/** From a table to a training: what it is likely meant for is proposed, and can be changed. */
export function StartPage({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const [refused, setRefused] = useState<unknown>();
  const latest = useRef<File>(undefined);
  const { busy, faults, error, start, refusals } = useStart(draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) showFault(form.current);
  }, [refusals]);
  const take = async (file: File): Promise<void> => {
    latest.current = file;
    setRefused(undefined);
    try {
      const head = await readHead(file);
      if (latest.current === file) onChange({ file, head, choices: proposeChoices(head, file.name) });
    } catch (caught) {
      if (latest.current !== file) return;
      onChange(NO_DRAFT);
      setRefused(caught);
    }
  };
  const { file, head, choices } = draft;
  return (
    <>
      <BackLink />
      <PageFrame
        narrow
        title="Start a training"
        lead="A table of songs teaches a model to say arousal and valence from Spotify’s nine features; what it learnt is then measured on songs that it has not seen."
      >
        <div className="lab-form">
          {file && head ? (
            <HeadWords file={file} head={head} fault={faults.file} onOther={() => onChange(NO_DRAFT)} />
          ) : (
            <FileDrop
              label="Drop a CSV or Parquet file here, or choose one"
              hint="It goes to the machine that runs swar, most likely this one, and no further."
              accept=".csv,.tsv,.txt,.parquet,text/csv"
              multiple={false}
              onFiles={([given]) => given && void take(given)}
            />
          )}
          {refused !== undefined && <ErrorNote title="This table cannot be learnt from" error={refused} />}
          {!file && <Needs />}
          {file && head && (
            <form
              noValidate
              ref={form}
              onSubmit={(event) => {
                event.preventDefault();
                start();
              }}
            >
              <ChoicesForm
                head={head}
                choices={choices}
                faults={faults}
                onChange={(changed) => onChange({ ...draft, choices: { ...choices, ...changed } })}
              />
              {error !== undefined && <ErrorNote title="It was not started" error={error} />}
              <div className="lab-form-foot">
                <Button type="submit" tone="primary" busy={busy}>
                  Start
                </Button>
                <span className="lab-soft">
                  {busy ? `Sending ${sayBytes(file.size)} …` : "It goes on in the background; this page may be left."}
                </span>
              </div>
            </form>
          )}
        </div>
      </PageFrame>
    </>
  );
}

/** Takes the person to the first choice that is wrong, also where it is folded away. */
function showFault(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid]");
  const folded = wrong?.closest("details");
  if (folded) folded.open = true;
  wrong?.focus();
}

/** What a table must have, for who has none at hand. */
function Needs() {
  return (
    <div className="lab-words lab-soft">
      <p>
        Its first line names the nine features as Spotify does, in any order. To learn how people hear music, it also
        needs two columns of their ratings, arousal and valence, and best one of the artist, so that no artist teaches
        and tests at once.
      </p>
      <p>
        To try it without a table of your own, run <code>swar demo-table</code>: it writes 2,000 made-up songs with
        made-up ratings to <code>demo-table.csv</code>.
      </p>
    </div>
  );
}
