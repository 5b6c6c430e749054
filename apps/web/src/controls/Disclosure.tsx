import "./Disclosure.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

export interface DisclosureProps {
  /** What is behind it: "More", "How this was found". */
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** What few need, behind one line. */
export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="forward" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
