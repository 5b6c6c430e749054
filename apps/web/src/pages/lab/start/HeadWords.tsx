import { Button } from "../../../controls/Button.tsx";
import { Icon } from "../../../controls/Icon.tsx";
import { sayBytes } from "../../../text/say-bytes.ts";
import { sayCount } from "../../../text/say-count.ts";
import type { TableHead } from "./table-head.ts";

/** Which table was chosen, and what was seen of it. */
export function HeadWords({
  file,
  head,
  fault,
  onOther,
}: {
  readonly file: File;
  readonly head: TableHead;
  readonly fault: string | undefined;
  readonly onOther: () => void;
}) {
  return (
    <div className="lab-table-chosen" data-fault={fault === undefined ? undefined : true}>
      <Icon name="check" />
      <div>
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
        <p className="lab-soft">{seen(file, head)}</p>
        {fault !== undefined && (
          <p className="field-note" data-fault role="alert">
            {fault}
          </p>
        )}
      </div>
      <Button tone="quiet" onClick={onOther}>
        Another table
      </Button>
    </div>
  );
}

function seen(file: File, { columns, rows, isWhole, isParquet }: TableHead): string {
  if (isParquet)
    return `${sayBytes(file.size)}, Parquet: its columns are read by the server, so write their names yourself.`;
  const songs = isWhole ? sayCount(rows.length, "row") : `more than ${sayCount(rows.length, "row")}`;
  return `${sayBytes(file.size)}, ${songs}, ${sayCount(columns.length, "column")}; all nine features are there.`;
}
