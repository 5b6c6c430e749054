import { useApi } from "../../../api/ApiContext.ts";
import type { TrainingView } from "../../../api/api-types.ts";
import { ExportMenu } from "../../../controls/ExportMenu.tsx";
import { useToast } from "../../../shell/ToastContext.ts";

/** What a training leaves: its model, its report as a page, the losses of every epoch. */
export function Downloads({ training }: { readonly training: TrainingView }) {
  const api = useApi();
  const toast = useToast();
  const { id, model, state, settings } = training;
  const name = settings.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-");
  const got =
    (path: string, query = {}) =>
    async () =>
      await (await api.send("GET", path, { query })).blob();
  const choices = [
    ...(model === undefined
      ? []
      : [{ label: "Model", hint: "ONNX", file: `${name}.onnx`, content: got(`models/${model}/file`) }]),
    ...(state === "done"
      ? [{ label: "Report", hint: "a page", file: `${name}-report.html`, content: got(`trainings/${id}/report`) }]
      : []),
    {
      label: "Losses",
      hint: "CSV",
      file: `${name}-history.csv`,
      content: got(`trainings/${id}/history`, { format: "csv" }),
    },
  ];
  return <ExportMenu label="Download" choices={choices} onFault={toast.fault} />;
}
