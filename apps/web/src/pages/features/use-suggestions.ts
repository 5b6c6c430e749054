import type { AffectPoint } from "@swar/units";
import { useEffect, useState } from "react";
import type { LibraryCounts, Recommendation } from "../../api/api-types.ts";
import { type Answer, useAnswer } from "../../api/use-answer.ts";

const COUNT = 8;
const NOTHING = { tracks: [] } as const;
/** A hand that still moves asks nothing. */
const REST = 500;

/** Music of the library near `point`, asked for when the hand rests. */
export function useSuggestions(point: AffectPoint | undefined): Answer<Pick<Recommendation, "tracks"> | undefined> {
  const [settled, setSettled] = useState<AffectPoint>();
  const [arousal, valence] = [rounded(point?.arousal), rounded(point?.valence)];
  useEffect(() => {
    if (arousal === undefined || valence === undefined) return undefined;
    const timer = setTimeout(() => setSettled({ arousal, valence }), REST);
    return () => clearTimeout(timer);
  }, [arousal, valence]);
  return useAnswer(
    async (api, signal) => {
      if (!settled) return undefined;
      // A library without files has nothing to suggest, and would have to refuse.
      const { audio } = await api.get<LibraryCounts>("library", { signal });
      if (audio === 0) return NOTHING;
      return await api.post<Recommendation>("recommendations", { target: settled, count: COUNT }, { signal });
    },
    [settled],
  );
}

/** To two digits: nearer than that, no music is told apart. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : Math.round(value * 100) / 100;
}
