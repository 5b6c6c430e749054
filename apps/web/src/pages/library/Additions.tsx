import type { AdditionView } from "@swar/contract";
import { useState } from "react";
import { Disclosure } from "../../controls/Disclosure.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { sayCount } from "../../text/say-count.ts";
import { TroubleList } from "./TroubleList.tsx";
import { additionEnd, additionName } from "./addition-words.ts";

/** What is being added now, and how what was added lately ended, until that was read. */
export function Additions({
  additions,
  onCancel,
}: {
  readonly additions: readonly AdditionView[];
  readonly onCancel: (addition: AdditionView) => void;
}) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  // What ended before this page was opened is told only where something needs to be done.
  const [since] = useState(() => Date.now());
  const shown = additions.filter(
    (one) =>
      !read.has(one.id) &&
      (one.state === "running" || one.messages.length > 0 || Date.parse(one.finished ?? one.started) > since),
  );
  if (shown.length === 0) return null;
  return (
    <ul className="additions" aria-label="What is being added">
      {shown.map((one) => (
        <li key={one.id}>
          {one.state === "running" ? (
            <Running addition={one} onCancel={onCancel} />
          ) : (
            <p className="additions-ended" role="status">
              <span>
                <strong>
                  <bdi>{additionName(one)}</bdi>
                </strong>
                {": "}
                {additionEnd(one)}
              </span>
              <IconButton
                icon="close"
                label="Close this message"
                onClick={() => setRead((before) => new Set(before).add(one.id))}
              />
            </p>
          )}
          {one.messages.length > 0 && (
            <Disclosure summary={`${sayCount(one.messages.length, "file")} with trouble, and what to do`}>
              <TroubleList messages={one.messages} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function Running({
  addition,
  onCancel,
}: {
  readonly addition: AdditionView;
  readonly onCancel: (addition: AdditionView) => void;
}) {
  const { stage, note, progress, kind } = addition;
  return (
    <ProgressBar
      label={additionName(addition)}
      value={progress}
      stage={[stage, note].filter(Boolean).join(", ")}
      // The others do not last, and the server offers no end to them.
      onCancel={kind === "folders" ? () => onCancel(addition) : undefined}
    />
  );
}
