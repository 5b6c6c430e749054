import "./Chip.css";
import type { Quadrant } from "@swar/units";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Gives it the quadrant's colour. */
  readonly quadrant?: Quadrant;
  /** For what is chosen or not. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A small button among many: a word for a mood, a genre, a filter that is on. */
export function Chip({ children, icon, quadrant, pressed, disabled, onPress }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={pressed}
      disabled={disabled}
      data-quadrant={quadrant}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <bdi>{children}</bdi>
    </button>
  );
}
