import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { sayCount } from "../../text/say-count.ts";
import { ForgetMissing } from "./ForgetMissing.tsx";

/** Above tracks whose files are missing: what may have become of them, and what to do in each case. */
export function MissingFiles({
  missing,
  onVerify,
  onAdd,
  onForgotten,
}: {
  /** How many files are missing. */
  readonly missing: number;
  /** Looks for all files anew. */
  readonly onVerify: () => void;
  readonly onAdd: () => void;
  readonly onForgotten: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="missing-files" aria-label="Missing files">
      <Icon name="warning" />
      <div>
        <h2>{sayCount(missing, "file is", "files are")} not where they were</h2>
        <ul>
          <li>
            <p>On a drive that is not connected, or in a folder with another name? Put that right, then look again.</p>
            <Button onClick={onVerify}>Look again</Button>
          </li>
          <li>
            <p>
              Moved? Add the folder where they are now: they are known by their sound, and keep all that is said of them
              here.
            </p>
            <Button icon="add" onClick={onAdd}>
              Add that folder
            </Button>
          </li>
          <li>
            <p>Gone for good? Then the library can forget their tracks.</p>
            <Button icon="remove" onClick={() => setAsking(true)}>
              Forget them
            </Button>
          </li>
        </ul>
      </div>
      <ForgetMissing open={asking} onClose={() => setAsking(false)} onForgotten={onForgotten} />
    </section>
  );
}
