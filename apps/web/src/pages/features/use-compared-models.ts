import type { SongFeatures } from "@swar/features";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { ModelCard, SongGuess } from "../../engine/index.ts";
import { useEngine } from "../../shell/EngineContext.ts";
import { useToast } from "../../shell/ToastContext.ts";
import { useRoute } from "../../shell/use-route.ts";
import type { ComparedGuess, ComparedModel } from "./compared-model.ts";
import { modelWorth } from "./model-worth.ts";
import { SwarError } from "@swar/units";
import type { modelListSchema } from "@swar/contract";

type ModelList = (typeof modelListSchema)["_output"];

/** Models to compare with: what they say, and how more are taken in. */
export interface ComparedModels {
  readonly guesses: readonly ComparedGuess[];
  /** Models of the server that could be added. */
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  readonly addFile: (file: Blob) => void;
  readonly addServed: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** The models beside the one that comes with the app, and what they say of `song`; one that the address names is there at once. */
export function useComparedModels(song: SongFeatures): ComparedModels {
  const engine = useEngine();
  const api = useApi();
  const toast = useToast();
  const [models, setModels] = useState<readonly ComparedModel[]>([]);
  const [guesses, setGuesses] = useState<Readonly<Record<string, SongGuess | undefined>>>({});
  const served = useAnswer((server, signal) => server.get<ModelList>("models", { signal }), []);
  const offered = (served.value?.models ?? []).filter(({ kind, isDefault }) => kind === "tables" && !isDefault);

  useEffect(() => {
    let isLatest = true;
    const ask = async (): Promise<void> => {
      const said = await Promise.all(models.map(({ id }) => engine.predictTable([song], id)));
      if (isLatest) setGuesses(Object.fromEntries(models.map(({ id }, i) => [id, said[i]?.[0]])));
    };
    ask().catch(toast.fault);
    return () => void (isLatest = false);
  }, [engine, models, song, toast]);

  const add = async (file: Blob): Promise<void> => {
    const card = await engine.addModel(file);
    if (card.kind !== "songs") {
      throw new SwarError(
        "invalid-argument",
        "model: it hears sound, and this page sets features; use it under Listen",
      );
    }
    setModels((before) => [...before, comparedModel(card)]);
  };
  const addServed = (id: string): void => {
    const fetched = api.send("GET", `models/${encodeURIComponent(id)}/file`).then((answer) => answer.blob());
    fetched.then(add).catch(toast.fault);
  };
  const named = useRoute().query.get("model");
  const added = useRef<string>(undefined);
  const addNamed = useEffectEvent((id: string) => {
    if (added.current === id) return;
    added.current = id;
    addServed(id);
  });
  useEffect(() => {
    if (named !== null) addNamed(named);
  }, [named]);
  return {
    guesses: models.map((model) => ({ ...model, guess: guesses[model.id] })),
    offered,
    addFile: (file) => void add(file).catch(toast.fault),
    addServed,
    remove: (id) => setModels((before) => before.filter((model) => model.id !== id)),
  };
}

function comparedModel({ id, info }: ModelCard): ComparedModel {
  return { id, name: info.name, worth: modelWorth(info.metrics) };
}
