import "./Button.css";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

/** How loud a button is: one `primary` a view, `quiet` where there are many, `danger` where something is lost. */
export type ButtonTone = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone;
  readonly icon?: IconName;
  /** Work goes on: it says so, and cannot be pressed again. */
  readonly busy?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({ tone = "plain", icon, busy = false, children, className = "", ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className}`}
      data-tone={tone}
      aria-busy={busy || undefined}
      disabled={busy || rest.disabled}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
