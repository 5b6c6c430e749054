import "./states.css";
import type { ReactNode } from "react";
import { Icon } from "../controls/Icon.tsx";
import type { IconName } from "../controls/icon-paths.ts";

/** There is nothing yet: why, and what can be done about it. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links. */
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  );
}
