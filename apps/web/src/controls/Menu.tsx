import "./Menu.css";
import { type KeyboardEvent, useId, useRef } from "react";
import { Button, type ButtonTone } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import type { IconName } from "./icon-paths.ts";
import { placeMenu } from "./place-menu.ts";

/** A line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** A word on it: "for players", "for tables". */
  readonly hint?: string;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly onPick: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: IconName;
  readonly tone?: ButtonTone;
  /** The button is a picture alone. */
  readonly bare?: boolean;
}

/** A button that opens a list of things to do: a popover of the platform, which Escape and a press beside it close. */
export function Menu({ label, items, icon = "menu", tone = "plain", bare = false }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const opener = { "aria-haspopup": "menu", popoverTarget: id, id: `${id}-button` } as const;
  return (
    <>
      {bare ? (
        <IconButton icon={icon} label={label} {...opener} />
      ) : (
        <Button tone={tone} icon={icon} {...opener}>
          {label}
        </Button>
      )}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="menu"
        onKeyDown={move}
        onToggle={(event) => {
          if (event.newState !== "open") return;
          placeMenu(event.currentTarget, document.getElementById(`${id}-button`));
          event.currentTarget.querySelector<HTMLElement>("[role=menuitem]")?.focus();
        }}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            onClick={() => {
              list.current?.hidePopover();
              item.onPick();
            }}
          >
            {item.icon && <Icon name={item.icon} />}
            <span>{item.label}</span>
            {item.hint !== undefined && <span className="menu-hint">{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  );
}

/** Arrows, Home and End go from line to line; Tab leaves. */
function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Tab") event.currentTarget.hidePopover();
  const lines = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("[role=menuitem]:not(:disabled)")];
  const at = lines.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const target = steps[event.key];
  if (target === undefined) return;
  event.preventDefault();
  lines.at(target % lines.length)?.focus();
}
