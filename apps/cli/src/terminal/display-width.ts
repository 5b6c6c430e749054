/** How wide text is on a terminal, which gives every character no, one or two columns. */

/** Letters that terminals draw over two columns. @see Unicode Standard Annex #11, East Asian Width: W and F. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u;
/** What is drawn onto the letter before. */
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Columns of `text` on a terminal.
 * @example displayWidth("é 长 🎵") // 7
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

/**
 * `text` over exactly `width` columns: cut, with … at its end, or filled up with blanks, before it where `align` is right.
 * @example fitted("长长长", 4) // "长… "
 */
export function fitted(text: string, width: number, align: "left" | "right" = "left"): string {
  const shown = displayWidth(text) <= width ? text : `${begin(text, width - 1)}…`;
  const blanks = " ".repeat(Math.max(0, width - displayWidth(shown)));
  return align === "right" ? blanks + shown : shown + blanks;
}

function begin(text: string, width: number): string {
  let [shown, taken] = ["", 0];
  for (const { segment } of graphemes.segment(text)) {
    taken += widthOf(segment);
    if (taken > width) break;
    shown += segment;
  }
  return shown;
}

/** Of one character as a person sees it, which may be several of Unicode's. */
function widthOf(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) width += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
