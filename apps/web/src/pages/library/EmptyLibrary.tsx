import { Button } from "../../controls/Button.tsx";
import { Empty } from "../../shell/Empty.tsx";

/** The library has nothing in it yet, or is being filled for the first time. */
export function EmptyLibrary({ isFilling, onAdd }: { readonly isFilling: boolean; readonly onAdd: () => void }) {
  if (isFilling) {
    return (
      <Empty icon="listen" title="The first tracks are being heard.">
        They appear here one by one. You can go on meanwhile.
      </Empty>
    );
  }
  return (
    <Empty
      icon="folder"
      title="There is no music yet."
      action={
        <Button tone="primary" icon="add" onClick={onAdd}>
          Add a folder
        </Button>
      }
    >
      Choose a folder of music on the machine that runs swar. It is heard there, track by track, and then lies on the
      plane. The files stay as they are, and are sent nowhere.
    </Empty>
  );
}
