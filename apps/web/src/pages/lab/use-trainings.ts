import { useEffect } from "react";
import type { TrainingList } from "../../api/api-types.ts";
import { type Answer, useAnswer } from "../../api/use-answer.ts";

const AGAIN = 2000;

/** All trainings, asked for again and again as long as one of them runs. */
export function useTrainings(): Answer<TrainingList> {
  const answer = useAnswer((api, signal) => api.get<TrainingList>("trainings", { signal }), []);
  const isRunning = answer.value?.trainings.some(({ state }) => state === "running") ?? false;
  const { again, state } = answer;
  useEffect(() => {
    if (!isRunning || state === "loading") return undefined;
    const timer = setTimeout(again, AGAIN);
    return () => clearTimeout(timer);
  }, [again, isRunning, state]);
  return answer;
}
