import { type AffectPoint, quadrant } from "@swar/units";
import { QUADRANT_NAMES } from "../../text/quadrant-names.ts";
import type { Measured } from "./findings.ts";
import { type Trait, traitsOf } from "./traits.ts";

/**
 * What stands out in the music, and how it goes with what the model heard in it. These are measures beside the model, not its
 * reasons: it says nothing of those.
 * It reads like "It is fast (150 BPM) and in a major key, as lively and pleasant music often is."
 */
export function whyOf(measured: Measured, point: AffectPoint): string {
  const traits = traitsOf(measured);
  if (traits.length === 0) {
    return "Nothing in it stands out: tempo, loudness and brightness are as in most music.";
  }
  const name = QUADRANT_NAMES[quadrant(point)];
  const sides = name.split(" and ");
  const fitting = traits.filter(({ side }) => sides.includes(side));
  const others = traits.filter(({ side }) => !sides.includes(side));
  if (fitting.length === 0) return `It is ${listed(others)}, which is unusual in ${named(others, name)} music.`;
  const first = `It is ${listed(fitting)}, as ${named(fitting, name)} music often is`;
  return others.length === 0 ? `${first}.` : `${first}, but also ${listed(others)}.`;
}

/** The sides of `name` that the traits speak of: "lively", "pleasant", or both. */
function named(traits: readonly Trait[], name: string): string {
  const energy = traits.some(({ side }) => side === "lively" || side === "quiet");
  const pleasure = traits.some(({ side }) => side === "pleasant" || side === "unpleasant");
  const [first = "", second = ""] = name.split(" and ");
  if (energy && pleasure) return name;
  return energy ? first : second;
}

function listed(traits: readonly Trait[]): string {
  const words = traits.map((trait) => trait.words);
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
