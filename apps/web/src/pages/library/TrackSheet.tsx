import "./TrackSheet.css";
import { type ReactNode, useMemo } from "react";
import type { TrackDetailsView } from "../../api/api-types.ts";
import { Disclosure } from "../../controls/Disclosure.tsx";
import { Plane } from "../../plane/Plane.tsx";
import { QuadrantTag } from "../../plane/QuadrantTag.tsx";
import { isUnsure } from "../../text/is-unsure.ts";
import { sayClock } from "../../text/say-clock.ts";
import { sayCount } from "../../text/say-count.ts";
import { sayPoint } from "../../text/say-point.ts";
import { Cover } from "./Cover.tsx";
import { featureRows } from "./feature-rows.ts";
import { SmallCurve } from "./SmallCurve.tsx";
import { TrackFiles } from "./TrackFiles.tsx";
import { trackTitle } from "./track-title.ts";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** All that is known of a track. */
export function TrackSheet({
  track,
  actions,
}: {
  readonly track: TrackDetailsView;
  /** Buttons for what can be done with it. */
  readonly actions: ReactNode;
}) {
  const { curve, duration, uncertainty, plays, lastPlayed, warnings = [] } = track;
  const point = { valence: track.valence, arousal: track.arousal };
  const name = trackTitle(track);
  const paths = useMemo(
    () => (curve ? [{ id: "course", name, valence: curve.valence, arousal: curve.arousal, time: curve.time }] : []),
    [curve, name],
  );
  const facts = [track.artist, track.album, track.genre, track.language, track.year].filter((one) => one !== undefined);
  return (
    <div className="track-sheet">
      <header>
        {track.hasCover && <Cover id={track.id} />}
        <div>
          <p className="track-sheet-facts">
            {facts.map((fact, i) => (
              <bdi key={`${i}-${fact}`}>{fact}</bdi>
            ))}
            {duration !== undefined && <span>{sayClock(duration)}</span>}
          </p>
          <p>
            <QuadrantTag quadrant={track.quadrant} unsure={uncertainty !== undefined && isUnsure(point, uncertainty)} />
          </p>
          <p className="library-soft">Sounds {sayPoint(point)}.</p>
        </div>
      </header>
      <div className="track-sheet-actions">{actions}</div>
      <div className="track-sheet-plane">
        <Plane
          label={`Where ${name} lies`}
          paths={paths}
          markers={[{ id: "place", point, name, look: "now", uncertainty }]}
        />
      </div>
      {curve && duration !== undefined && <SmallCurve curve={curve} duration={duration} />}
      <dl className="track-sheet-numbers">
        <Row name="Arousal" value={withDeviation(point.arousal, uncertainty?.arousal)} />
        <Row name="Valence" value={withDeviation(point.valence, uncertainty?.valence)} />
        <Row name="Played" value={plays === 0 ? "not yet" : sayCount(plays, "time")} />
        {lastPlayed !== undefined && <Row name="Last played" value={DATE.format(new Date(lastPlayed))} />}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="library-soft">
          {warning}
        </p>
      ))}
      <Disclosure summary={track.source === "audio" ? "What was heard of its sound (estimates)" : "Its features"}>
        <dl className="track-sheet-numbers">
          {featureRows(track).map(([label, value]) => (
            <Row key={label} name={label} value={value} />
          ))}
        </dl>
        <p className="library-soft">
          Placed by {track.model.name} {track.model.version}.
        </p>
      </Disclosure>
      <section>
        <h3>Files</h3>
        <TrackFiles files={track.files} />
      </section>
    </div>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function withDeviation(value: number, deviation: number | undefined): string {
  return deviation === undefined ? value.toFixed(2) : `${value.toFixed(2)} ± ${deviation.toFixed(2)}`;
}
