import { Menu } from "./Menu.tsx";
import { saveFile } from "./save-file.ts";

/** A format in which something can be kept. */
export interface ExportChoice {
  /** "JSON", "Image (PNG)". */
  readonly label: string;
  readonly hint?: string;
  /** The name of the file, with its ending. */
  readonly file: string;
  readonly type?: string;
  /** Makes the content when it is wanted. */
  readonly content: () => string | Blob | Promise<string | Blob>;
}

/** Keeps what is shown as a file, in the format that is picked; `onFault` is told where that fails. */
export function ExportMenu({
  label = "Export",
  choices,
  onFault,
}: {
  readonly label?: string;
  readonly choices: readonly ExportChoice[];
  readonly onFault: (error: unknown) => void;
}) {
  const keep = async ({ file, type, content }: ExportChoice): Promise<void> => {
    try {
      saveFile(file, await content(), type);
    } catch (error) {
      onFault(error);
    }
  };
  return (
    <Menu
      label={label}
      icon="download"
      items={choices.map((choice) => ({
        label: choice.label,
        ...(choice.hint === undefined ? {} : { hint: choice.hint }),
        onPick: () => void keep(choice),
      }))}
    />
  );
}
