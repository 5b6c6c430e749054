import "./Welcome.css";
import type { ReactNode } from "react";

/** Before the first song: one clear thing to do, and what comes of it. */
export function Welcome({ drop, more }: { readonly drop: ReactNode; readonly more: ReactNode }) {
  return (
    <div className="welcome">
      {drop}
      <div className="welcome-more">
        <span>No file at hand?</span>
        {more}
      </div>
    </div>
  );
}
