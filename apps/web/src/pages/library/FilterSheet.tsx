import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { sayCount } from "../../text/say-count.ts";
import { FilterPanel, type FilterPanelProps } from "./FilterPanel.tsx";

/** The filters on a phone: over the page, with how many tracks are left. */
export function FilterSheet({
  open,
  total,
  onClose,
  onClear,
  ...panel
}: FilterPanelProps & {
  readonly open: boolean;
  /** How many tracks the filters let through; undefined until it is known. */
  readonly total: number | undefined;
  readonly onClose: () => void;
  readonly onClear: () => void;
}) {
  return (
    <Dialog
      title="Filter"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClear}>
            Show all
          </Button>
          <Button tone="primary" onClick={onClose}>
            {total === undefined ? "Show" : `Show ${sayCount(total, "track")}`}
          </Button>
        </>
      }
    >
      <FilterPanel {...panel} />
    </Dialog>
  );
}
