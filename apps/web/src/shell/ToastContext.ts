import { createContext, use } from "react";

/** What can be done about a message: the word on its button, and what that does. */
export interface ToastAction {
  readonly label: string;
  readonly act: () => void;
}

/** Short messages at the foot of the page, which are read out, too. */
export interface Toaster {
  /**
   * Something is done: "Saved 12 tracks." With `undo`, it can be taken back. With an `action`, there is something to do about it, and
   * the message stays until that is done or it is closed.
   */
  readonly say: (text: string, options?: { readonly undo?: () => void; readonly action?: ToastAction }) => void;
  /** Something failed, and it stands in no other place. */
  readonly fault: (error: unknown) => void;
}

export const ToastContext = createContext<Toaster | undefined>(undefined);

/** The way to say something in passing. */
export function useToast(): Toaster {
  const toaster = use(ToastContext);
  if (!toaster) throw new TypeError("useToast: must be below <Toasts>");
  return toaster;
}
