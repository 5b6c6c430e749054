import "./Disclosure.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

export interface DisclosureProps {
  /** What is behind it: "More", "How this was found". */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What few need, behind one line. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="disclosure">
      <summary>
        <Icon name="forward" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
