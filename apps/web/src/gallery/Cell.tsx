import "./Gallery.css";
import type { ReactNode } from "react";

/** One thing to look at, under its name. */
export function Cell({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-cell">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
