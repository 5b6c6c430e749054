import { useState } from "react";
import { useApi } from "../../../api/ApiContext.ts";
import type { TrainingView } from "../../../api/api-types.ts";
import { goTo } from "../../../shell/go-to.ts";
import type { Draft } from "./draft.ts";
import { type Faults, faultsIn, faultsOf } from "./faults-of.ts";
import { settingsOf } from "./settings-of.ts";

/** How a training is begun. */
export interface Start {
  readonly busy: boolean;
  readonly faults: Faults;
  /** What went wrong and belongs to no choice. */
  readonly error: unknown;
  readonly start: () => void;
  /** How often it could not be started: each time, what is wrong should be looked at. */
  readonly refusals: number;
}

/** Sends the table with its choices, and goes to the training; what is wrong is told beside the choice that it comes from. */
export function useStart({ file, head, choices }: Draft): Start {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [said, setSaid] = useState<{ readonly choices: unknown; readonly error: unknown }>();
  // What the server said holds until something is changed.
  const error = said?.choices === choices ? said.error : undefined;
  const told = faultsIn(error, choices);
  const start = async (): Promise<void> => {
    if (!file || Object.keys(faultsOf(choices)).length > 0) return setRefusals((n) => n + 1);
    setBusy(true);
    setSaid(undefined);
    try {
      const type = head?.isParquet ? "application/vnd.apache.parquet" : "text/csv";
      const call = { query: settingsOf(choices, file.name), body: file, headers: { "content-type": type } };
      const { id } = await api.post<TrainingView>("trainings", undefined, call);
      goTo("lab", { rest: ["trainings", id] });
    } catch (caught) {
      setSaid({ choices, error: caught });
      setRefusals((n) => n + 1);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    faults: { ...(refusals > 0 ? faultsOf(choices) : {}), ...told },
    error: Object.keys(told).length > 0 ? undefined : error,
    start: () => void start(),
    refusals,
  };
}
