import "./IconButton.css";
import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: IconName;
  /** What it does: read out, and shown when one points at it. */
  readonly label: string;
  /** For what is on or off. */
  readonly pressed?: boolean;
  /** The one that matters most in its row. */
  readonly strong?: boolean;
  /** Where its words appear; below, near the upper edge of the window. */
  readonly tooltipSide?: "top" | "bottom";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is a picture. */
export function IconButton({ icon, label, pressed, strong, tooltipSide, className = "", ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} side={tooltipSide ?? "top"}>
      <button
        type="button"
        {...rest}
        className={`icon-button ${className}`}
        aria-label={label}
        aria-pressed={pressed}
        data-strong={strong || undefined}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
