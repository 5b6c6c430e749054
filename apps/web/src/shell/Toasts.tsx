import "./Toasts.css";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { type ToastAction, ToastContext, type Toaster } from "./ToastContext.ts";
import { wordsOf } from "./words-of.ts";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly fault: boolean;
  readonly action?: ToastAction;
  readonly stays?: boolean;
}

/** A message that reads itself in five seconds; longer ones stay longer, faults until they are closed. */
const SHORTEST = 5000;
const PER_LETTER = 60;
const MOST = 3;

/** Holds the messages of all that is below it. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const toaster = useMemo<Toaster>(() => {
    let count = 0;
    const add = (toast: Omit<Toast, "id">): void =>
      setToasts((all) => [...all, { ...toast, id: ++count }].slice(-MOST));
    return {
      say: (text, { undo, action } = {}) =>
        add({
          text,
          fault: false,
          ...(undo && { action: { label: "Undo", act: undo } }),
          ...(action && { action, stays: true }),
        }),
      fault: (error) => add({ text: wordsOf(error), fault: true }),
    };
  }, []);
  return (
    <ToastContext value={toaster}>
      {children}
      <div className="toasts" role="region" aria-label="Messages">
        {/* Both are there before anything is said: a live region that comes with its words is not read out. */}
        {[false, true].map((fault) => (
          <div key={String(fault)} role={fault ? "alert" : "status"} className="toasts-list">
            {toasts
              .filter((toast) => toast.fault === fault)
              .map((toast) => (
                <ToastLine key={toast.id} toast={toast} onDrop={drop} />
              ))}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: (id: number) => void }) {
  const { id, text, fault, action, stays } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (fault || stays || held) return undefined;
    const timer = setTimeout(() => onDrop(id), SHORTEST + text.length * PER_LETTER);
    return () => clearTimeout(timer);
  }, [id, text, fault, stays, held, onDrop]);
  return (
    <div
      className="toast"
      data-fault={fault || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <Button
          tone="quiet"
          onClick={() => {
            action.act();
            onDrop(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Close message" onClick={() => onDrop(id)} />
    </div>
  );
}
