import type { MelPicture } from "../../engine/index.ts";
import { colourMap } from "./colour-map.ts";

/** Paints a mel-spectrogram into a canvas of (bands, columns) pixels, low pitches at the bottom. */
export function paintMel(canvas: HTMLCanvasElement, picture: MelPicture, theme: "light" | "dark"): void {
  const { columns, bands, levels } = picture;
  const context = canvas.getContext("2d");
  if (!context || columns === 0) return;
  const table = colourMap(theme);
  const image = context.createImageData(columns, bands);
  for (let column = 0; column < columns; column++) {
    for (let band = 0; band < bands; band++) {
      const from = 3 * levels[column * bands + band]!;
      const to = 4 * ((bands - 1 - band) * columns + column);
      image.data.set(table.subarray(from, from + 3), to);
      image.data[to + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}
