import type { AffectPoint } from "@swar/units";
import { useAnswer } from "../../api/use-answer.ts";
import { Chip } from "../../controls/Chip.tsx";
import { ago } from "./ago.ts";

interface SaidMood extends AffectPoint {
  readonly at: string;
  readonly word: string;
}

/** Offers what was said of one's mood the last time; nothing where nothing was said yet. */
export function LastFeeling({ onChoose }: { readonly onChoose: (point: AffectPoint) => void }) {
  const said = useAnswer((api, signal) => api.get<{ readonly moods: readonly SaidMood[] }>("moods", { signal }), []);
  const [last] = said.value?.moods ?? [];
  if (!last) return null;
  const { arousal, valence, word, at } = last;
  return (
    <Chip icon="loop" onPress={() => onChoose({ arousal, valence })}>
      {`Last time, ${ago(Date.now() - Date.parse(at))}: ${word}`}
    </Chip>
  );
}
