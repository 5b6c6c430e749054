import { Icon } from "../../../controls/Icon.tsx";
import { capitalised } from "../capitalised.ts";

/** With a capital and a full stop; names of columns stay as they are. */
const sentence = (text: string): string => `${/^[a-z]+[ ’']/.test(text) ? capitalised(text) : text}.`;

/** What makes the figures say less than they seem to: above them, so that it is read first. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="lab-warnings" role="note">
      <Icon name="warning" />
      <div>
        <strong>Read this before the figures</strong>
        <ul>
          {warnings.map((text) => (
            <li key={text}>{sentence(text)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
