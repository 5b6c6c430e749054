import "./PageFrame.css";
import type { ReactNode } from "react";

/** What every page stands in: its title, a sentence that says what it is for, what can be done with it as a whole. */
export function PageFrame({
  title,
  lead,
  actions,
  narrow = false,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** For pages to read. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="page-frame" data-narrow={narrow || undefined}>
      <header className="page-frame-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="page-frame-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-frame-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
