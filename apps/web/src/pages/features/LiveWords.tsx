import { quadrant } from "@swar/units";
import type { HandPrediction } from "../../engine/index.ts";
import { QuadrantTag } from "../../plane/QuadrantTag.tsx";
import { isUnsure } from "../../text/is-unsure.ts";

/** What both say, as short as it gets: beside the plane where the screen is narrow, so that it is seen while one sets. */
export function LiveWords({ said }: { readonly said: HandPrediction }) {
  return (
    <dl className="live-words">
      {(["model", "formula"] as const).map((who) => (
        <div key={who}>
          <dt>{who === "model" ? "Model" : "Formula"}</dt>
          <dd>
            <QuadrantTag quadrant={quadrant(said[who])} unsure={isUnsure(said[who], said[who].uncertainty)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
