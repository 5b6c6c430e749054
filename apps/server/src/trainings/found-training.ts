import { SwarError } from "@swar/units";
import type { Services, TrainingService } from "../services.ts";

/**
 * Those who train.
 * @throws SwarError `unavailable` where nobody does.
 */
export function trainer({ trainings }: Pick<Services, "trainings">): TrainingService {
  if (trainings) return trainings;
  throw new SwarError(
    "unavailable",
    "trainings: this server must be able to train models, got one that does not; use swar train on the command line",
  );
}

/**
 * What was found of the training `id`.
 * @throws SwarError `not-found` where that is nothing.
 */
export function foundTraining<T>(value: T | undefined, id: string): T {
  if (value !== undefined) return value;
  throw new SwarError(
    "not-found",
    `training: there must be one of this id, got ${JSON.stringify(id)}; GET /api/trainings lists them`,
  );
}
