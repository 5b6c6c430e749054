import "./charts.css";
import { plot, type PlotOptions } from "@observablehq/plot";
import { type ReactNode, useEffect, useRef } from "react";
import { useSize } from "../../../plane/use-size.ts";

export interface PlotFigureProps {
  /** What is to be seen, in a sentence: all that ears get of the drawing itself. */
  readonly label: string;
  /** The drawing for a width in pixels; the same function as long as it draws the same. */
  readonly draw: (width: number) => PlotOptions;
  /** What stands below it: a legend, a table. */
  readonly children?: ReactNode;
}

const FIRST_WIDTH = 320;

/** A drawing by Observable Plot, as wide as there is room. Its colours are the theme's custom properties, so that it follows them. */
export function PlotFigure({ label, draw, children }: PlotFigureProps) {
  const [measure, width] = useSize(FIRST_WIDTH);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = plot({ ...draw(width), width });
    drawing.setAttribute("aria-hidden", "true");
    box.current?.replaceChildren(drawing);
  }, [draw, width]);
  return (
    <figure className="lab-figure" dir="ltr">
      <div ref={measure}>
        <div className="lab-figure-drawing" role="img" aria-label={label} ref={box} />
      </div>
      {children}
    </figure>
  );
}
