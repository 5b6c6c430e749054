import type { Box } from "./place-words.ts";
import type { PlaneHandle } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

const KNOB = 18;
/** From the middle of the knob to its name, and the width of a letter of it. */
const [BESIDE, LETTER, PADDING] = [21, 7.2, 12];

/** What handles and their names cover, in pixels: words of the ground step aside for them. */
export function handleBoxes(handles: readonly PlaneHandle[], scale: PlaneScale): readonly Box[] {
  return handles.flatMap(({ point, name }) => {
    if (!point) return [];
    const [x, y] = [scale.x(point.valence), scale.y(point.arousal)];
    const width = BESIDE + name.length * LETTER + PADDING;
    const isRight = x < scale.size * 0.7;
    return [
      {
        left: isRight ? x - KNOB : x - width,
        right: isRight ? x + width : x + KNOB,
        top: y - KNOB,
        bottom: y + KNOB,
      },
    ];
  });
}
