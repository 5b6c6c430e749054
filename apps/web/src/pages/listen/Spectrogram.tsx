import "./Spectrogram.css";
import type { Analysis } from "@swar/analysis";
import { hzToMel } from "@swar/features";
import type { Seconds } from "@swar/units";
import { useEffect, useMemo, useRef } from "react";
import type { MelPicture } from "../../engine/index.ts";
import { sayClock } from "../../text/say-clock.ts";
import { useScheme } from "../../theme/use-scheme.ts";
import { attentionShape } from "./attention-shape.ts";
import { paintMel } from "./paint-mel.ts";
import { useSeek } from "./use-seek.ts";
import type { SongPlayer } from "./use-song-player.ts";

const HIGHEST = 11_025;
const MARKS = [250, 1000, 4000] as const;

/** The sound by pitch over time, and over it how much each moment counted for the model. A press jumps there. */
export function Spectrogram({
  picture,
  attention,
  duration,
  player,
}: {
  readonly picture: MelPicture;
  readonly attention: Analysis["attention"] | undefined;
  readonly duration: Seconds;
  readonly player: SongPlayer;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { dark } = useScheme();
  const { pointer } = useSeek(player, duration);
  const shape = useMemo(() => attention && attentionShape(attention, duration), [attention, duration]);
  useEffect(() => {
    if (canvas.current) paintMel(canvas.current, picture, dark ? "dark" : "light");
  }, [picture, dark]);
  const peak = shape?.peak === undefined ? "" : ` The most counted about ${sayClock(shape.peak)}.`;
  return (
    <div className="spectrogram" role="img" aria-label={`Pitch over time.${peak}`} {...pointer}>
      <canvas ref={canvas} width={picture.columns} height={picture.bands} />
      {shape && (
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <path className="spectrogram-halo" d={shape.line} />
          <path className="spectrogram-attention" d={shape.line} />
        </svg>
      )}
      {MARKS.map((hertz) => (
        <span key={hertz} style={{ bottom: `${(100 * hzToMel(hertz)) / hzToMel(HIGHEST)}%` }} aria-hidden="true">
          {hertz >= 1000 ? `${hertz / 1000} kHz` : `${hertz} Hz`}
        </span>
      ))}
    </div>
  );
}
