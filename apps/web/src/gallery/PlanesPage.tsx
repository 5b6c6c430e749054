import type { AffectPoint } from "@swar/units";
import { useMemo, useState } from "react";
import { Slider } from "../controls/Slider.tsx";
import { Plane } from "../plane/Plane.tsx";
import type { PlaneHandle, PlaneRegion } from "../plane/plane-props.ts";
import { isInRegion } from "../plane/region.ts";
import { PageFrame } from "../shell/PageFrame.tsx";
import { sayClock } from "../text/say-clock.ts";
import { sayCount } from "../text/say-count.ts";
import { sayPoint } from "../text/say-point.ts";
import { Cell } from "./Cell.tsx";
import { sampleCourse, samplePoints } from "./sample-points.ts";

/** The plane in all that it can do. */
export function PlanesPage() {
  return (
    <PageFrame title="Planes" lead="One component, everywhere.">
      <div className="gallery-grid">
        <MoodCell />
        <PathCell />
        <PlaylistCell />
        <LibraryCell />
        <Cell title="Words">
          <Plane label="All words" words="all" />
        </Cell>
      </div>
    </PageFrame>
  );
}

function MoodCell() {
  const [now, setNow] = useState<AffectPoint>();
  const [goal, setGoal] = useState<AffectPoint | undefined>({ valence: 0.74, arousal: 0.3 });
  const handles: readonly PlaneHandle[] = [
    { id: "now", name: "Now", point: now, onMove: setNow },
    { id: "goal", name: "Where to", point: goal, look: "goal", onMove: setGoal },
  ];
  return (
    <Cell title="Set now and where to">
      <Plane label="Your mood" handles={handles} />
      <p data-testid="mood">{now ? sayPoint(now) : "Tap where you are."}</p>
    </Cell>
  );
}

function PathCell() {
  const course = useMemo(() => sampleCourse(240, 3), []);
  const other = useMemo(() => sampleCourse(120, 9), []);
  const [at, setAt] = useState(90);
  return (
    <Cell title="A song over time">
      <Plane
        label="A song over time"
        words="none"
        paths={[
          { id: "other", name: "The other song", ...other, look: "other" },
          {
            id: "song",
            name: "Raag Yaman",
            ...course,
            at,
            uncertainty: { valence: 0.16, arousal: 0.09 },
            onPick: setAt,
          },
        ]}
      />
      <Slider label="Playhead" value={at} min={0} max={240} step={1} say={sayClock} onChange={setAt} />
    </Cell>
  );
}

function PlaylistCell() {
  const [picked, setPicked] = useState(2);
  const course = useMemo(() => sampleCourse(8, 5), []);
  return (
    <Cell title="A playlist as a path">
      <Plane
        label="A playlist from tense to calm"
        words="few"
        paths={[{ id: "wanted", name: "Wanted", valence: course.valence, arousal: course.arousal, look: "planned" }]}
        markers={course.valence.map((valence, i) => ({
          id: String(i),
          name: `Song ${i + 1}`,
          text: String(i + 1),
          point: { valence, arousal: course.arousal[i] as number },
          look: i === picked ? "now" : i > 5 ? "ring" : "dot",
          named: i === picked,
          ...(i === picked ? { uncertainty: { valence: 0.12, arousal: 0.08 } } : {}),
          onPick: () => setPicked(i),
        }))}
      />
      <p data-testid="picked">Song {picked + 1}</p>
    </Cell>
  );
}

function LibraryCell() {
  const points = useMemo(() => samplePoints(100_000, 11), []);
  const [region, setRegion] = useState<PlaneRegion>();
  const [chosen, setChosen] = useState<number>();
  const inside = useMemo(() => {
    if (!region) return 0;
    let count = 0;
    for (let i = 0; i < points.valence.length; i++) {
      if (isInRegion(region, { valence: points.valence[i] as number, arousal: points.arousal[i] as number })) count++;
    }
    return count;
  }, [points, region]);
  return (
    <Cell title="A library of 100,000">
      <Plane
        label="The library"
        words="none"
        points={points}
        chosen={chosen === undefined ? [] : [chosen]}
        onPickPoint={setChosen}
        region={region}
        onRegion={setRegion}
      />
      <p data-testid="region">{region ? sayCount(inside, "track") : "Draw a region."}</p>
      <p data-testid="chosen">{chosen === undefined ? "None chosen." : points.name?.(chosen)}</p>
    </Cell>
  );
}
