import { SPOTIFY_FEATURES } from "@swar/features";
import { describe, expect, it } from "vitest";
import { ApiProblem } from "../../../api/api-problem.ts";
import { columnNumbers } from "./column-numbers.ts";
import { NO_CHOICES } from "./draft.ts";
import { faultsIn, faultsOf } from "./faults-of.ts";
import { guessScale } from "./guess-scale.ts";
import { modelName, proposeChoices } from "./propose-choices.ts";
import { readHead } from "./read-head.ts";
import { settingsOf } from "./settings-of.ts";
import type { TableHead } from "./table-head.ts";

const FEATURES = SPOTIFY_FEATURES.map(() => "0.5");

function head(columns: readonly string[], ...rows: readonly (readonly string[])[]): TableHead {
  return {
    columns: [...SPOTIFY_FEATURES, ...columns],
    rows: rows.map((row) => [...FEATURES, ...row]),
    isWhole: true,
    isParquet: false,
  };
}

const csv = (...lines: readonly string[]): Blob => new Blob([lines.join("\n")]);

describe("readHead", () => {
  it("reads columns and rows, in Windows-1252 and UTF-16, too", async () => {
    const text = `${SPOTIFY_FEATURES.join(";")};artist\n${FEATURES.join(";")};Björk`;
    const latin = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const wide = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (c) => c.charCodeAt(0)).buffer);
    for (const bytes of [new TextEncoder().encode(text), latin, wide]) {
      const { columns, rows, isWhole } = await readHead(new Blob([bytes]));
      expect(columns.at(-1)).toBe("artist");
      expect(rows[0]?.at(-1)).toBe("Björk");
      expect(isWhole).toBe(true);
    }
  });

  it("leaves out the last line of what it did not read to the end", async () => {
    const line = FEATURES.join(",");
    const { rows, isWhole } = await readHead(
      csv(SPOTIFY_FEATURES.join(","), ...Array.from({ length: 10_000 }, () => line)),
    );
    expect(isWhole).toBe(false);
    expect(rows.length).toBeGreaterThan(5000);
    expect(rows.every((row) => row.length === 9 && row[8] === "0.5")).toBe(true);
  });

  it("says what a wrong file lacks, and what to do", async () => {
    await expect(readHead(csv("name,energy", "x,1"))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: its first line must name the nine features (acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence), and acousticness, danceability, instrumentalness, liveness, loudness, speechiness, tempo, valence are not there; rename or add the columns, then choose it again]`,
    );
    await expect(readHead(new Blob([new Uint8Array([80, 75, 3, 4, 0, 0])]))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: it must be a CSV or Parquet file, got something else; export your songs as CSV, then choose that]`,
    );
    await expect(readHead(new Blob([]))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: it must hold a table, got an empty file; choose another]`,
    );
  });

  it("leaves Parquet to the server", async () => {
    expect(await readHead(new Blob(["PAR1 …"]))).toMatchObject({ isParquet: true, columns: [] });
  });
});

describe("proposeChoices", () => {
  it("takes ratings for what is learnt, their means and not their spread, and never an input", () => {
    const table = head(["Arousal(std)", "Arousal(mean)", "Valence(mean)", "Artist"], ["0.2", "5.5", "6", "x"]);
    expect(proposeChoices(table, "a.csv")).toMatchObject({
      learnt: "ratings",
      arousal: "Arousal(mean)",
      valence: "Valence(mean)",
      group: "Artist",
      low: "1",
      high: "7",
    });
  });

  it("prefers people's ratings to the labels of the formula", () => {
    const table = head(
      ["enhanced_valence", "arousal", "valence_rating", "arousal_rating"],
      ["0.1", "0.1", "0.2", "0.2"],
    );
    expect(proposeChoices(table, "a.csv")).toMatchObject({ arousal: "arousal_rating", valence: "valence_rating" });
  });

  it("takes classes where there are no ratings, and the formula where there is nothing", () => {
    expect(proposeChoices(head(["emotion_label"], ["0"], ["3"]), "a.csv")).toMatchObject({
      learnt: "classes",
      classes: "emotion_label",
    });
    expect(proposeChoices(head(["label"], ["7"]), "a.csv")).toMatchObject({ learnt: "formula", classes: "" });
  });

  it("names the model after its table, as a name may be", () => {
    expect(modelName("rated songs (2).csv")).toBe("rated songs 2");
    expect(modelName("._أغاني.csv")).toBe("أغاني");
    expect(modelName("§§.csv")).toBe("my model");
    expect(modelName(`${"x".repeat(100)}.csv`)).toHaveLength(60);
  });
});

describe("guessScale", () => {
  it.each([
    [
      [0.1, 0.9],
      [0, 1],
    ],
    [
      [-0.4, 0.9],
      [-1, 1],
    ],
    [
      [1.2, 4.9],
      [1, 5],
    ],
    [
      [2.5, 8.1],
      [1, 9],
    ],
    [
      [0, 8.1],
      [0, 10],
    ],
    [
      [12, 88],
      [0, 100],
    ],
    [
      [-3, 4],
      [-5, 5],
    ],
    [
      [3, 250.5],
      [3, 251],
    ],
    [[], [0, 1]],
  ])("takes %j to be given on %j", (ratings, scale) => expect(guessScale(ratings)).toEqual(scale));
});

describe("columnNumbers", () => {
  it("reads a comma for a point, and takes a column of words for none of numbers", () => {
    const table = head(["a", "b"], ["0,5", "x"], ["", "1"], ["2", "y"]);
    expect(columnNumbers(table, "a")).toEqual([0.5, 2]);
    expect(columnNumbers(table, "b")).toEqual([]);
  });
});

describe("settingsOf", () => {
  const rated = { ...NO_CHOICES, name: " mine ", arousal: "A", valence: "V", group: "artist" };
  const given = (settings: ReturnType<typeof settingsOf>) =>
    Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

  it("says what was chosen, and leaves out what stays as it is", () => {
    expect(given(settingsOf(rated, "a.csv"))).toEqual({
      name: "mine",
      file: "a.csv",
      arousal: "A",
      valence: "V",
      low: "0",
      high: "1",
      group: "artist",
      model: "mlp",
    });
  });

  it("tells the first prototype's way of nothing that it has not", () => {
    const settings = given(settingsOf({ ...rated, learnt: "formula", seedPreset: true, sequence: "song" }, "a.csv"));
    expect(settings).toEqual({ name: "mine", file: "a.csv", preset: "seed" });
  });

  it("tells a model that is computed at once of no epochs", () => {
    const ridge = { ...rated, model: "ridge", epochs: "5" } as const;
    expect(given(settingsOf(ridge, "a.csv"))).not.toHaveProperty("epochs");
    expect(given(settingsOf({ ...ridge, compare: true }, "a.csv"))).toMatchObject({ epochs: "5", compare: "yes" });
  });
});

describe("faultsOf", () => {
  const rated = { ...NO_CHOICES, name: "mine", arousal: "A", valence: "V" };

  it("finds nothing wrong with what is right", () => expect(faultsOf(rated)).toEqual({}));

  it("says what is wrong beside where it is", () => {
    const wrong = { ...rated, name: "", valence: "A", high: "0", folds: "2", epochs: "many", learningRate: "0" };
    expect(Object.keys(faultsOf(wrong)).toSorted()).toEqual([
      "epochs",
      "folds",
      "high",
      "learningRate",
      "name",
      "valence",
    ]);
  });

  it("finds the choice that the server spoke of", () => {
    const fields = [{ in: "query", field: "folds", rule: "must be at most 100" }] as const;
    expect(faultsIn(new ApiProblem("invalid-argument", "folds: no", { fields }), rated)).toEqual({
      folds: "Must be at most 100.",
    });
    expect(faultsIn(new ApiProblem("invalid-argument", "low: it must be less than high, 1, got 2"), rated)).toEqual({
      low: "It must be less than high, 1, got 2.",
    });
    expect(faultsIn(new ApiProblem("unavailable", "server: it rests"), rated)).toEqual({});
  });
});
