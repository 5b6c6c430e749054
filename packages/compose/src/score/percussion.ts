import type { Random } from "@swar/units";
import { type Meter, PHRASE_BARS } from "./meter.ts";
import { pick } from "./pick.ts";
import type { Beats, Drum, WrittenHit } from "./score.ts";
import type { Style } from "./style.ts";

/** Off-beat strokes that a section's bass drum may add. */
const EXTRA_KICKS: readonly (readonly Beats[])[] = [[2.5], [1.5], [3.5], [0.75, 2.5]];

/** The drums of a section: none without percussion, then hats and bass drum, then backbeat, sixteenths and fills. */
export function writePercussion(style: Style, meter: Meter, rng: Random): WrittenHit[] {
  const extra = pick(EXTRA_KICKS, rng);
  if (style.percussion === 0) return [];
  return Array.from({ length: meter.bars }, (_, bar) => bar).flatMap((bar) => {
    const fill = style.percussion > 0.4 && bar % PHRASE_BARS === PHRASE_BARS - 1;
    const hits = [...kicks(style, meter, extra), ...snares(style, meter, fill), ...hats(style, meter)];
    return hits.map((h) => ({ ...h, beat: h.beat + bar * meter.beatsPerBar, accent: h.accent * weight(style) }));
  });
}

/** Drums enter softly. */
function weight(style: Style): number {
  return 0.35 + 0.65 * style.percussion;
}

function kicks(style: Style, meter: Meter, extra: readonly Beats[]): WrittenHit[] {
  const beats = meter.beatsPerBar === 3 ? [0] : style.percussion > 0.6 ? [0, 2, ...extra] : [0, 2];
  return beats.map((beat) => stroke("kick", beat, Number.isInteger(beat) ? 1 : 0.75));
}

function snares(style: Style, meter: Meter, fill: boolean): WrittenHit[] {
  if (style.percussion < 0.3 || meter.beatsPerBar === 3) return [];
  const rest = fill ? [3, 3.25, 3.5, 3.75].map((b, i) => stroke("snare", b, 0.55 + 0.15 * i)) : [stroke("snare", 3, 1)];
  return [stroke("snare", 1, 1), ...rest];
}

function hats(style: Style, meter: Meter): WrittenHit[] {
  const rate = meter.beatsPerBar === 3 ? 1 : style.percussion > 0.85 ? 4 : 2;
  const strokes = Array.from({ length: meter.beatsPerBar * rate }, (_, i) => i / rate);
  return strokes.map((beat) => stroke("hat", beat, beat % 1 === 0 ? 0.6 : beat % 0.5 === 0 ? 0.9 : 0.45));
}

function stroke(drum: Drum, beat: Beats, accent: number): WrittenHit {
  return { drum, beat, accent };
}
