import { useState } from "react";
import { useApi } from "../../../api/ApiContext.ts";
import type { ModelCard } from "../../../api/api-types.ts";
import { Button } from "../../../controls/Button.tsx";
import { Icon } from "../../../controls/Icon.tsx";
import { saveFile } from "../../../controls/save-file.ts";
import { hrefTo } from "../../../shell/route.ts";
import { useToast } from "../../../shell/ToastContext.ts";
import { sayBytes } from "../../../text/say-bytes.ts";
import { cardFigures } from "../figures.ts";
import { FigureTable } from "./FigureTable.tsx";
import { ForgetModelDialog } from "./ForgetModelDialog.tsx";
import { modelWords } from "./model-words.ts";

/** The card of a model: what it hears, learnt and reached, for whom it will be wrong, and what can be done with it. */
export function ModelView({ card, onRemoved }: { readonly card: ModelCard; readonly onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const figures = cardFigures(card.metrics);
  const { learnt, wrongFor } = modelWords(card);
  const hears = card.kind === "audio";
  return (
    <article className="lab-model">
      <header>
        <h3>
          <bdi>{card.name}</bdi>
        </h3>
        <p className="lab-soft">
          <Icon name={hears ? "listen" : "features"} />
          {hears ? "Hears sound" : "Reads Spotify’s nine features"};{" "}
          {card.task === "classify" ? "says which quadrant" : "says arousal and valence"}
          {card.own ? "" : "; comes with the app"}
        </p>
      </header>
      {figures ? <FigureTable figures={figures} /> : <p className="lab-soft">It does not say how good it is.</p>}
      <dl className="lab-facts">
        <dt>Learnt from</dt>
        <dd>
          <bdi>{learnt}</bdi>
        </dd>
        <dt>Will be wrong for</dt>
        <dd>{wrongFor}</dd>
        <dt>Licence, size</dt>
        <dd>
          {card.licence}, {sayBytes(card.bytes)}
        </dd>
      </dl>
      <footer>
        <a className="button" href={tryAt(card)}>
          <span>Try it</span>
        </a>
        <DownloadModel card={card} />
        {card.own && (
          <Button tone="quiet" icon="remove" onClick={() => setAsking(true)}>
            Remove
          </Button>
        )}
      </footer>
      <ForgetModelDialog card={card} open={asking} onClose={() => setAsking(false)} onRemoved={onRemoved} />
    </article>
  );
}

/** Where it is at work: the app's own models are there already. */
function tryAt({ kind, isDefault, id }: ModelCard): string {
  if (kind === "audio") return hrefTo("listen");
  return hrefTo("features", { query: { model: isDefault ? undefined : id } });
}

function DownloadModel({ card }: { readonly card: ModelCard }) {
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(`${card.id}.onnx`, await (await api.send("GET", `models/${card.id}/file`)).blob());
    } catch (error) {
      toast.fault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button tone="quiet" icon="download" busy={busy} onClick={() => void keep()} aria-label={`Download ${card.name}`}>
      Download
    </Button>
  );
}
