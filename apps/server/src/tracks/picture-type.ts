/** Pictures that a browser shows and that can run nothing, as SVG could. */
const PICTURES = new Set(["image/avif", "image/bmp", "image/gif", "image/jpeg", "image/png", "image/webp"]);

/**
 * The type under which a cover is given: tags can say anything of it.
 * @example pictureType("image/JPG") // "image/jpeg"
 */
export function pictureType(said: string): string {
  const type = said.trim().toLowerCase().replace("image/jpg", "image/jpeg");
  return PICTURES.has(type) ? type : "application/octet-stream";
}
