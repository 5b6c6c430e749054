import { QUADRANTS } from "@swar/units";
import { describe, expect, it } from "vitest";
import { axisMetrics } from "../fit/metrics/axis-metrics.ts";
import { evaluateClasses } from "../fit/metrics/evaluate-classes.ts";
import { AFFECT_MEASURES } from "./content/comparison.ts";
import { distributionOf, featureSummary } from "./content/summarize.ts";
import type { FoldScores, TrainingReportContent } from "./content/training-content.ts";
import { evaluated, madeUpPoints, unbalanced } from "./report.testing.ts";
import { trainingReport } from "./training-report.ts";

const NASTY = `<img src=x onerror="alert('&')">`;
const ESCAPED = "&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;";

const points = madeUpPoints(120);
const evaluation = evaluated(points, 50);
const truth = points.map((_, i) => QUADRANTS[i % 4]!);
const classes = evaluateClasses(truth, truth.toReversed(), { replicates: 50 });

const axis = (name: "arousal" | "valence", part: typeof points) =>
  axisMetrics(
    part.map((point) => point.truth[name]),
    part.map((point) => point.predicted[name]),
  );
const fold = (name: string, part: typeof points): FoldScores => ({
  name,
  count: part.length,
  arousal: axis("arousal", part),
  valence: axis("valence", part),
});
const epoch = (n: number) => ({ epoch: n, loss: 1 / n, validationLoss: 1 / n, learningRate: 0.1 / n });

const FULL: TrainingReportContent = {
  title: NASTY,
  warnings: [NASTY],
  noun: "song",
  runs: [
    { name: NASTY, history: [epoch(1), epoch(2), epoch(3)] },
    { name: `fold ${NASTY}`, history: [epoch(1), epoch(2)] },
  ],
  evaluation,
  points: points.map((point) => ({ ...point, name: NASTY })),
  folds: [fold(NASTY, points.slice(0, 60)), fold("fold 2", points.slice(60))],
  importance: [{ target: NASTY, measure: NASTY, features: [{ name: NASTY, mean: 0.1, sd: 0.01 }] }],
  comparison: {
    measures: AFFECT_MEASURES,
    caption: NASTY,
    rows: [
      { name: NASTY, scores: { arousal: { mean: 0.5, sd: 0.01, interval: [0.4, 0.6] } }, chosen: NASTY },
      { name: "mean", scores: { arousal: { mean: 0, sd: null }, valence: { mean: -0.01, sd: null } } },
    ],
  },
  data: {
    source: NASTY,
    rows: 130,
    used: 120,
    leftOut: [{ reason: NASTY, count: 10 }],
    missing: NASTY,
    groups: { column: NASTY, count: 15, largest: 8 },
    parts: [{ name: NASTY, rows: 60, groups: 8 }],
    quadrants: { Q1: 40, Q2: 20, Q3: 30, Q4: 30 },
    labels: [distributionOf(NASTY, [0.1, 0.5])],
    features: [featureSummary(NASTY, [1, 2, Number.NaN])],
  },
  settings: { [NASTY]: NASTY, units: [96, 48], weights: null },
  notes: [NASTY],
};

const html = trainingReport(FULL);
const headings = (page: string): (string | undefined)[] =>
  [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);

describe("trainingReport, of arousal and valence", () => {
  it("is one well-formed page with every part", () => {
    expect(unbalanced(html)).toEqual([]);
    expect(headings(html)).toEqual([
      "Learners compared",
      "Measures",
      "What the numbers mean",
      "Quadrants",
      "Learning curves",
      "Folds and repeats",
      "On the plane of affect",
      "Predicted over true",
      "Errors",
      "Importance of features",
      "Data",
      "Settings",
      "Notes",
    ]);
    expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(1 + 1 + 2 + 2 + 1 + 1);
  });

  it("shows warnings before any number", () => {
    const warning = html.indexOf('<div class="warning"');
    expect(warning).toBeGreaterThan(html.indexOf("<h1>"));
    expect(warning).toBeLessThan(html.indexOf('<p class="lead">'));
    expect(trainingReport({ ...FULL, warnings: [] })).not.toContain('<div class="warning"');
  });

  it("shows the errors of both axes together beside predict-the-mean", () => {
    const { mse, baseline } = evaluation;
    expect(html).toContain("Both axes together");
    for (const text of [mse.value.toFixed(4), Math.sqrt(mse.value).toFixed(3), baseline.mse.value.toFixed(4)])
      expect(html).toContain(text);
  });

  it("gives each fold, their mean and their deviation", () => {
    const r2 = FULL.folds!.map(({ arousal }) => arousal!.r2);
    const mean = (r2[0]! + r2[1]!) / 2;
    for (const value of [...r2, mean, Math.abs(r2[0]! - r2[1]!) / Math.SQRT2])
      expect(html).toContain(`<td>${value.toFixed(3)}</td>`);
    expect(trainingReport({ ...FULL, folds: FULL.folds!.slice(0, 1) })).not.toContain("<tfoot>");
  });

  it("marks the best of each measure", () => {
    expect(html.match(/class="best"><span/g)).toHaveLength(2);
    expect(html).toContain("<strong>0.500</strong> ± 0.010<small>0.400 to 0.600</small>");
  });

  it("speaks of rows by their noun", () => {
    expect(html.replaceAll(/<[^>]+>/g, " ")).not.toMatch(/\bclips?\b/i);
    expect(trainingReport({ title: "Audio", evaluation, points })).toMatch(/\bclips\b/);
  });

  it("escapes every text that it is given", () => {
    expect(html).not.toContain("<img");
    expect(html.split(ESCAPED).length - 1).toBeGreaterThan(20 + points.length);
  });

  it("asks nothing of any other host and runs nothing", () => {
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll(/&lt;img[^<]*/g, "")).not.toMatch(
      /https?:|\/\/|url\(|@import|<script|<link|<iframe|src=|href=| on\w+=/,
    );
  });

  it("can be listened to: ids that are unique, scopes, and captions", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].flatMap(([, names]) => names!.split(" "));
    expect(new Set(named)).toEqual(new Set(ids));
    expect(html).not.toMatch(/<th(?! scope=)[ >]/);
    expect(html.match(/<table/g)!.length).toBe(html.match(/<caption>/g)!.length);
  });

  it("writes no number that is none", () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe("trainingReport, of classes", () => {
  const page = trainingReport({
    title: "Classes",
    noun: "song",
    classes,
    folds: [{ name: "1", count: 9, accuracy: 0.5 }],
  });

  it("shows each quadrant's measures, the commonest one beside them, and the counts", () => {
    expect(unbalanced(page)).toEqual([]);
    expect(headings(page)).toEqual(["Quadrants as classes", "Which quadrant was taken for which", "Folds and repeats"]);
    for (const { quadrant, f1 } of classes.perClass) {
      expect(page).toContain(`<th scope="row">${quadrant}<small>`);
      expect(page).toContain(`<strong>${f1.value.toFixed(3)}</strong>`);
    }
    expect(page).toContain("saying Q1 of every song: 0.250");
    expect(page).toMatch(/<p class="lead">Of 120 songs, \d+\u00A0% were put into their right quadrant/);
  });
});

describe("trainingReport, of little or much", () => {
  it("leaves out what there is not", () => {
    const page = trainingReport({
      title: "Bare",
      runs: [{ name: "none", history: [] }],
      points: [],
      importance: [{ target: "arousal", measure: "fall of R²", features: [] }],
      comparison: { measures: AFFECT_MEASURES, rows: [] },
      settings: {},
      notes: [],
    });
    expect(unbalanced(page)).toEqual([]);
    expect(page).not.toMatch(/<h2>|<p|<table|<svg|<dl/);
  });

  it("takes the summary that it is given", () => {
    expect(trainingReport({ ...FULL, summary: "In short: fair." })).toContain('<p class="lead">In short: fair.</p>');
  });

  it("draws 2,000 of 66,000 points, says so, counts the errors of all, and stays below 2 MB", () => {
    const many = Array.from({ length: 550 }, () => points).flat();
    const page = trainingReport({ ...FULL, points: many });
    expect(page.length).toBeLessThan(2_000_000);
    expect(page.split("Drawn: 2,000 of 66,000 songs, chosen at random.").length - 1).toBe(3);
    expect(page.match(/<circle cx/g)).toHaveLength(2000);
    expect(page).toContain("66,000 songs in steps of 0.05");
    expect(trainingReport({ ...FULL, points: many })).toBe(page);
  });
});
