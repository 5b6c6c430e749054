import "./FileDrop.css";
import { type ReactNode, useId, useState } from "react";
import { droppedFiles } from "./dropped-files.ts";
import { Icon } from "./Icon.tsx";

export interface FileDropProps {
  /** What to do: "Drop music here, or choose files". */
  readonly label: string;
  /** What becomes of it: "It stays on this machine." */
  readonly hint?: ReactNode;
  /** As `<input accept>` has it: "audio/*,.flac". What is dropped is not held against it: its reader judges. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Offers whole folders beside files. */
  readonly folders?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen; of folders, all that is in them. */
export function FileDrop({ label, hint, accept, multiple = true, folders = false, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const give = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(give);
      }}
    >
      <Icon name="upload" />
      <label className="file-drop-label">
        <input
          className="file-drop-input"
          type="file"
          aria-describedby={hint === undefined ? undefined : id}
          {...{ accept, multiple }}
          onChange={(event) => {
            give([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        {label}
      </label>
      {folders && (
        <label className="file-drop-folder">
          <input
            className="file-drop-input"
            type="file"
            ref={(input) => input?.setAttribute("webkitdirectory", "")}
            onChange={(event) => {
              give([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
          or choose a folder
        </label>
      )}
      {hint !== undefined && (
        <p className="file-drop-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
