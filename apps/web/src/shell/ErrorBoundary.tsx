import { Component, type ReactNode } from "react";
import { ErrorNote } from "./ErrorNote.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Keeps a part that broke from taking the rest with it. Give it a `key` that changes with what it holds. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? new Error("unknown") };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ErrorNote error={error} title="This page stopped." onAgain={() => location.reload()} />;
  }
}
