/*
 * Curves of a few inputs, each group of rows predicted by one fitted to all others: a line or a logistic curve with a
 * squared penalty on standardised inputs, the penalty chosen among the rows at hand by leaving out groups once more.
 */
import { axisMetrics, fitRidge, predictRidge } from "@swar/training";
import { fitLogit, predictLogit } from "./fractional-logit.ts";

/** What is to be predicted from what. */
export interface Problem {
  readonly curve: "line" | "logistic";
  /** Shape (n, inputs). */
  readonly rows: readonly (readonly number[])[];
  readonly y: readonly number[];
  /** Rows of one group are left out together, shape (n,). */
  readonly groups: readonly string[];
}

/** A curve in the units of the inputs. */
export interface Fit {
  readonly penalty: number;
  readonly intercept: number;
  readonly weights: readonly number[];
}

const PENALTIES = [0.1, 1, 10, 100];

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** What `fit` makes of all groups but one says of the rows of that one, for each in turn; shape (n,). */
export function heldOut(problem: Problem, fit: (rest: Problem) => (row: readonly number[]) => number): number[] {
  const names = [...new Set(problem.groups)];
  const curves = new Map(names.map((name) => [name, fit(without(problem, name))]));
  return problem.rows.map((row, i) => curves.get(problem.groups[i]!)!(row));
}

function without({ curve, rows, y, groups }: Problem, name: string): Problem {
  const rest = groups.flatMap((group, i) => (group === name ? [] : [i]));
  const of = <T>(from: readonly T[]): T[] => rest.map((i) => from[i]!);
  return { curve, rows: of(rows), y: of(y), groups: of(groups) };
}

/** The curve through all rows, of the penalty that errs least on groups left out. */
export function fitBest(problem: Problem): Fit {
  const errors = PENALTIES.map((penalty) => {
    const predicted = heldOut(problem, (rest) => predictor(rest, fitted(rest, penalty)));
    return axisMetrics(problem.y, predicted).rmse;
  });
  return fitted(problem, PENALTIES[errors.indexOf(Math.min(...errors))]!);
}

/** What `fit` says of a row. */
export function predictor({ curve }: Pick<Problem, "curve">, fit: Fit): (row: readonly number[]) => number {
  return (row) => (curve === "line" ? predictRidge(fit, row) : predictLogit(fit, row));
}

function fitted({ curve, rows, y }: Problem, penalty: number): Fit {
  const columns = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
  const means = columns.map(mean);
  const spreads = columns.map((column) => deviation(column) || 1);
  const standard = rows.map((row) => row.map((x, j) => (x - means[j]!) / spreads[j]!));
  const fit = curve === "line" ? fitRidge(standard, y, penalty) : fitLogit(standard, y, penalty);
  const weights = fit.weights.map((w, j) => w / spreads[j]!);
  return { penalty, intercept: fit.intercept - weights.reduce((sum, w, j) => sum + w * means[j]!, 0), weights };
}
