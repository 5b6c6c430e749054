import "./Tooltip.css";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";

export interface TooltipProps {
  readonly text: string;
  /** Where it stands: above, unless the window ends there. */
  readonly side?: "top" | "bottom";
  readonly children: ReactNode;
}

const MARGIN = 8;

/**
 * Words beside what one points at or has reached with the keyboard; Escape hides them. For eyes only: what they name has a label
 * of its own.
 */
export function Tooltip({ text, side = "top", children }: TooltipProps) {
  const words = useRef<HTMLSpanElement>(null);
  const [hidden, setHidden] = useState(false);
  const [shift, setShift] = useState(0);
  const show = (): void => {
    setHidden(false);
    if (words.current) setShift((old) => insideShift(words.current as HTMLElement, old));
  };
  return (
    <span
      className="tooltip"
      data-side={side}
      data-hidden={hidden || undefined}
      onKeyDown={(event) => event.key === "Escape" && setHidden(true)}
      onPointerEnter={show}
      onFocus={show}
      onClick={() => setHidden(true)}
    >
      {children}
      <span
        className="tooltip-text"
        aria-hidden="true"
        ref={words}
        style={{ "--shift": `${shift}px` } as CSSProperties}
      >
        {text}
      </span>
    </span>
  );
}

/** How far words must be moved to be inside the window, given that they are moved by `old` already. */
function insideShift(words: HTMLElement, old: number): number {
  const { left, right } = words.getBoundingClientRect();
  const over = right - old - (document.documentElement.clientWidth - MARGIN);
  const under = MARGIN - (left - old);
  return over > 0 ? -over : Math.max(0, under);
}
