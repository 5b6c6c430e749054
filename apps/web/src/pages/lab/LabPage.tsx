import "./LabPage.css";
import { lazy, useState } from "react";
import { useRoute } from "../../shell/use-route.ts";
import { Overview } from "./Overview.tsx";
import { StartPage } from "./start/StartPage.tsx";
import { type Draft, NO_DRAFT } from "./start/draft.ts";

/** It draws, and what draws is as large as all the rest: it comes when there is something to be drawn. */
const TrainingPage = lazy(async () => ({ default: (await import("./training/TrainingPage.tsx")).TrainingPage }));

/** Models and what they are worth, trainings of one's own, and the way to begin one. */
export function LabPage() {
  const { rest } = useRoute();
  // Kept while one looks elsewhere in the Laboratory: a table that failed is mended here, not chosen anew.
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [place, id] = rest;
  if (place === "trainings" && id !== undefined) return <TrainingPage key={id} id={id} />;
  if (place === "new") return <StartPage draft={draft} onChange={setDraft} />;
  return <Overview />;
}
