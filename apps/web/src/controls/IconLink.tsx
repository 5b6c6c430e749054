import "./IconButton.css";
import type { AnchorHTMLAttributes } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface IconLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "children"> {
  readonly icon: IconName;
  /** Where it leads: read out, and shown when one points at it. */
  readonly label: string;
  readonly href: string;
  readonly tooltipSide?: "top" | "bottom";
}

/** A link that is a picture. */
export function IconLink({ icon, label, tooltipSide = "top", ...rest }: IconLinkProps) {
  return (
    <Tooltip text={label} side={tooltipSide}>
      <a {...rest} className="icon-button" aria-label={label}>
        <Icon name={icon} />
      </a>
    </Tooltip>
  );
}
