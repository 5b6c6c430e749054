import { describe, expect, it } from "vitest";
import { evaluationReport } from "./evaluation-report.ts";
import { evaluated, madeUpPoints, unbalanced } from "./report.testing.ts";

const points = madeUpPoints(48);
const evaluation = evaluated(points, 50);
const nasty = `<img src=x onerror="alert('&')">`;

const html = evaluationReport({
  title: nasty,
  evaluation,
  points: points.map((point) => ({ ...point, name: nasty })),
  model: { [nasty]: nasty, units: [64, 32], standardised: true, weights: null },
  notes: [nasty],
});

describe("evaluationReport", () => {
  it("is one well-formed page with every part", () => {
    expect(unbalanced(html)).toEqual([]);
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      "Measures",
      "What the numbers mean",
      "On the plane of affect",
      "Predicted over true",
      "Errors",
      "Quadrants",
      "The model",
      "Notes",
    ]);
    expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(5);
  });

  it("shows each measure with its interval beside predict-the-mean", () => {
    const { value, interval } = evaluation.arousal.ccc;
    const cells = `<td><strong>${value.toFixed(3)}</strong><small>${interval?.map((end) => end.toFixed(3)).join(" to ")}</small></td>`;
    expect(html).toContain(`${cells}<td class="mean">0.000</td>`);
  });

  it("escapes every text that it is given", () => {
    expect(html).not.toContain("<img");
    expect(html.split("&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;").length - 1).toBe(2 + 48 + 2 + 1);
  });

  it("asks nothing of any other host and runs nothing", () => {
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll(/&lt;img.*?&gt;/g, "")).not.toMatch(
      /https?:|\/\/|url\(|@import|<script|<link|<iframe|src=|href=| on\w+=/,
    );
  });

  it("can be listened to: titles, descriptions, captions and scopes, by ids that are unique", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].flatMap(([, names]) => names!.split(" "));
    expect(new Set(named)).toEqual(new Set(ids));
    expect(html).not.toMatch(/<th(?! scope=)[ >]/);
    expect(html.match(/<caption>/g)).toHaveLength(3);
    expect(html).toContain('<html lang="en">');
  });

  it("leaves out what there is not", () => {
    const { quadrant: _, ...bare } = evaluation;
    const page = evaluationReport({ title: "Bare", evaluation: bare, points, model: {}, notes: [] });
    expect(page).not.toMatch(/<h2>(Quadrants|The model|Notes)/);
    expect(page).not.toContain("Quadrant accuracy");
    expect(unbalanced(page)).toEqual([]);
  });
});
