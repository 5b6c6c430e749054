import type { ProblemCode } from "@swar/contract";
import { ApiProblem } from "../../../api/api-problem.ts";
import type { TrainingView } from "../../../api/api-types.ts";

/** Why a training failed, as what the page can show. */
export function taskError({ code, message }: NonNullable<TrainingView["error"]>): ApiProblem {
  return new ApiProblem(code as ProblemCode, message);
}
