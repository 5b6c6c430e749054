import "./AboutPage.css";
import { Plane } from "../../plane/Plane.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { BrowserData } from "./BrowserData.tsx";
import { Licences } from "./Licences.tsx";

/** What this is, what its numbers mean and do not mean, where data lie, and whose work it stands on. */
export function AboutPage() {
  return (
    <PageFrame
      narrow
      title="About"
      lead="Swar Manovigyan listens to music, says which mood it expresses, and puts together music that leads from one mood to another."
    >
      <div className="about">
        <section>
          <h2>The plane</h2>
          <div className="about-plane">
            <Plane label="The plane of moods" words="all" />
          </div>
          <p>
            Moods are places on a plane with two sides. <strong>Valence</strong> runs from unpleasant, at the left, to
            pleasant; <strong>arousal</strong> from quiet, at the bottom, to lively. Both go from 0 to 1, and 0.5 is the
            middle. The idea is James Russell’s (1980). The words on it are our own choice, and only point the way.
          </p>
        </section>
        <section>
          <h2>What the numbers mean</h2>
          <p>
            A model hears what music <strong>expresses</strong>: what people would say it sounds like. What you{" "}
            <strong>feel</strong> can be something else; a sad song can be a comfort. Where the two differ, trust
            yourself.
          </p>
          <p>
            Every estimate comes with its <strong>uncertainty</strong>: the distance, ±, within which about two thirds
            of comparable songs would lie, on each axis. It is often wide, valence more than arousal, and then we say
            “not sure”. Words of songs are not understood, and music unlike the Western recordings that the model learnt
            from is heard less well.
          </p>
        </section>
        <section>
          <h2>What it is not</h2>
          <p>
            It is no medical device. It diagnoses nothing, treats nothing, and does not know how you are. Music can move
            strongly: stop when it does you no good. If you are in distress, talk to someone you trust, or to a doctor.
          </p>
        </section>
        <section>
          <h2>Where your data lie</h2>
          <p>
            With you. Songs that you open here are heard by this browser and sent nowhere. The library lies on the
            machine that runs <code>swar serve</code>, most likely this one, and your choice of theme in this browser.
            This page asks no other machine for anything: no statistics, no fonts, no accounts.
          </p>
        </section>
        <BrowserData />
        <Licences />
      </div>
    </PageFrame>
  );
}
