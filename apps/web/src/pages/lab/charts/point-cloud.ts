import type { RenderFunction } from "@observablehq/plot";
import { quadrant, QUADRANTS } from "@swar/units";
import type { TrainingResultView } from "../../../api/api-types.ts";

/** A held-out row: where it truly lies, and where it was said to lie. */
export type HeldOutPoint = NonNullable<TrainingResultView["points"]>[number];

/** Layers of a colour: points of one layer do not darken each other, those of several do, so that crowds show. */
const LAYERS = 6;
const MANY = 1500;

/**
 * A mark of Plot that draws predicted over true values of one axis, in the colour of the true quadrant. Points are round ends of
 * lines without a length, a path for many of them: five thousand are drawn as fast as fifty.
 */
export function pointCloud(points: readonly HeldOutPoint[], axis: "arousal" | "valence"): RenderFunction {
  return (_index, { x, y }) => {
    const group = svgElement("g");
    const isMany = points.length > MANY;
    group.setAttribute("fill", "none");
    group.setAttribute("stroke-linecap", "round");
    group.setAttribute("stroke-width", isMany ? "3.5" : "5.5");
    group.setAttribute("stroke-opacity", isMany ? "0.4" : "0.6");
    for (const name of QUADRANTS) {
      const some = points.filter(({ truth }) => quadrant(truth) === name);
      for (let layer = 0; layer < LAYERS; layer++) {
        const places = some
          .filter((_, i) => i % LAYERS === layer)
          .map(({ truth, predicted }) => `M${place(x?.(truth[axis]))} ${place(y?.(predicted[axis]))}h0`);
        if (places.length === 0) continue;
        const path = svgElement("path");
        path.setAttribute("d", places.join(""));
        path.setAttribute("stroke", `var(--${name.toLowerCase()})`);
        group.append(path);
      }
    }
    return group;
  };
}

function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS("http://www.w3.org/2000/svg", name);
}

const place = (value: unknown): string => Number(value).toFixed(1);
