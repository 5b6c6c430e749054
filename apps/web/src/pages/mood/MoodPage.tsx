import "./MoodPage.css";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { sayCount } from "../../text/say-count.ts";
import { sayDuration } from "../../text/say-duration.ts";
import { LibraryNote } from "./LibraryNote.tsx";
import { MoodForm } from "./MoodForm.tsx";
import { lengthOf } from "./plan.ts";
import { FIRST_QUESTION, type Question } from "./question.ts";
import { useKept } from "./use-kept.ts";
import { useLibraryNews } from "./use-library-news.ts";
import { usePlan } from "./use-plan.ts";
import { usePlanning } from "./use-planning.ts";
import { WayActions, type WayActionsProps } from "./WayActions.tsx";
import { wayTitle } from "./way-title.ts";
import { WayPlane } from "./WayPlane.tsx";
import { WayView } from "./WayView.tsx";

/** From how one feels to how one wants to feel, by music: a question with one button, and the way that answers it. */
export function MoodPage() {
  const [question, setQuestion] = useKept<Question>("swar.mood.question", FIRST_QUESTION);
  const [isAsking, setAsking] = useState(false);
  const news = useLibraryNews();
  const desk = usePlan();
  const planning = usePlanning(question, desk);
  const change = (changes: Partial<Question>): void => setQuestion((known) => ({ ...known, ...changes }));
  const { plan } = desk;
  const isEmpty = news.counts?.tracks === 0;
  const isShown = plan !== undefined && !isAsking;
  const lead = async (): Promise<void> => {
    if (question.now && (await planning.lead(question.now))) setAsking(false);
  };
  const seen = useRef(isShown);
  useLayoutEffect(() => {
    // Who goes by ear or keyboard goes on where the way, or the question, begins; on a phone, it is then in view.
    if (seen.current !== isShown) {
      document.getElementById("main")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    seen.current = isShown;
  }, [isShown]);
  const ask = (): void => setAsking(true);
  return (
    <PageFrame
      {...(isShown ? wayHead({ plan, desk, planning, onChange: ask }) : askHead(plan && (() => setAsking(false))))}
    >
      <LibraryNote news={news} />
      {!(isEmpty && news.running.length === 0) && (
        <div className="mood" data-way={isShown || undefined}>
          <div className="mood-plane">
            <WayPlane
              question={question}
              onChange={change}
              rows={isShown ? desk.rows : []}
              current={desk.current}
              onPlay={desk.play}
            />
          </div>
          <div className="mood-side">
            {planning.error !== undefined && <ErrorNote title="There is no playlist yet." error={planning.error} />}
            {isShown ? (
              <WayView {...{ plan, desk }} onChange={ask} />
            ) : (
              <MoodForm question={question} busy={planning.busy} onChange={change} onLead={() => void lead()} />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  );
}

/** Above the question; `onBack` leads to the way that there is. */
function askHead(onBack: (() => void) | undefined) {
  return {
    title: "Where you are, and where to",
    lead: "Music from your library, from how you feel to how you would like to feel.",
    actions: onBack && (
      <Button icon="back" onClick={onBack}>
        Back to the playlist
      </Button>
    ),
  };
}

/** Above the way. */
function wayHead(props: WayActionsProps) {
  const { plan, desk } = props;
  return {
    title: wayTitle(plan),
    lead: `${sayCount(desk.rows.length, "track")}, ${sayDuration(lengthOf(desk.rows))}. Music is placed by what it expresses; what you feel may differ.`,
    actions: <WayActions {...props} />,
  };
}
