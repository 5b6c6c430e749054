import type { ModelCard } from "../../../api/api-types.ts";
import { sayCount } from "../../../text/say-count.ts";
import { type ModelWords, SHIPPED_MODELS } from "./shipped-models.ts";

/** With fewer artists, intervals are likely too narrow. */
const FEW_GROUPS = 20;

/** What a model learnt from, and for what it will be wrong, in words. */
export function modelWords(card: Pick<ModelCard, "id" | "isDefault" | "targets" | "training">): ModelWords {
  const shipped = card.isDefault ? SHIPPED_MODELS[card.id] : undefined;
  return shipped ?? { learnt: learntFrom(card), wrongFor: wrongFor(card) };
}

function learntFrom({ targets, training }: Pick<ModelCard, "targets" | "training">): string {
  const { songs, clips, groups, group, target, model } = training;
  const rows =
    typeof songs === "number" ? sayCount(songs, "song") : typeof clips === "number" ? sayCount(clips, "clip") : "";
  const kept =
    typeof groups === "number" && group !== "row" && group !== "none"
      ? ` in ${sayCount(groups, "group")} by ${String(group)}`
      : "";
  const what =
    target === "formula"
      ? "the first prototype’s formula"
      : `the column${targets.length > 1 ? "s" : ""} ${targets.join(" and ")}`;
  const method = typeof model === "string" ? `, by ${model}` : "";
  return rows === "" ? "It does not say." : `${rows}${kept}: ${what}${method}.`;
}

function wrongFor({ targets, training }: Pick<ModelCard, "targets" | "training">): string {
  const { target, preset, groups, group } = training;
  const words = ["Songs unlike those of the table that taught it."];
  if (target === "formula" || targets.some((name) => /^(emotion_label|enhanced_valence)$/i.test(name))) {
    words.push(
      "It copies a formula of its own inputs: its figures say how well, and nothing of how people hear music.",
    );
  }
  if (preset === "seed")
    words.push("In the first prototype’s way, neighbouring rows stand on both sides of the split.");
  if (group === "row") words.push("Artists were not kept apart, so its figures are likely too good.");
  else if (typeof groups === "number" && groups < FEW_GROUPS)
    words.push("It knows few artists, so its intervals are likely too narrow.");
  return words.join(" ");
}
