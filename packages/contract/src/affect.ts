/** Places on the affect plane, as the API says them. */
import { z } from "@hono/zod-openapi";
import { QUADRANTS } from "@swar/units";

const unit = z.number().min(0).max(1);

/** A point of the plane: arousal and valence in [0, 1], neutral at 0.5. */
export const pointSchema = z
  .strictObject({ arousal: unit, valence: unit })
  .openapi("Point", { description: "A point of the plane; both axes run from 0 to 1, neutral is 0.5." });

/** One standard deviation of the error of each axis. */
export const uncertaintySchema = z
  .object({ arousal: z.number(), valence: z.number() })
  .openapi("Uncertainty", { description: "One standard deviation of the error of each axis." });

/** The quarter of the plane: Q1 high arousal and high valence, Q2 high and low, Q3 low and low, Q4 low and high. */
export const quadrantSchema = z.enum(QUADRANTS).openapi("Quadrant", {
  description: "Q1: high arousal, high valence. Q2: high, low. Q3: low, low. Q4: low arousal, high valence.",
});

/** Affect over time: point i holds at time[i] seconds. */
export const curveSchema = z
  .object({
    step: z.number(),
    time: z.array(z.number()).readonly(),
    arousal: z.array(z.number()).readonly(),
    valence: z.array(z.number()).readonly(),
  })
  .openapi("Curve", { description: "Affect over time: element i of each array holds at time[i] seconds." });

/** How much each moment counted. */
export const attentionSchema = z
  .object({ time: z.array(z.number()).readonly(), weight: z.array(z.number()).readonly() })
  .openapi("Attention", { description: "How much each moment counted; the weights add up to 1." });

/** Who says where music lies on the plane. */
export const modelSchema = z.object({ name: z.string(), version: z.string() }).openapi("Model");
