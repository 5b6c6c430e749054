import { FORMULA_PREDICTOR, songInputs, type SongPredictor } from "@swar/analysis";
import { describe, expect, it } from "vitest";
import { predictInTime } from "./predict-in-time.ts";

const LENGTH = 4;

/** A predictor that says of each row the tempi of the rows that it is looked at with, as one number. */
function predictorOf(sequenceLength: number): SongPredictor {
  const settings = { ...FORMULA_PREDICTOR.settings, rows: "time", sequenceLength } as const;
  const inputs = songInputs(settings);
  return {
    ...FORMULA_PREDICTOR,
    settings,
    predict: async (rows, songOf) => {
      const { count, frames = new Float32Array() } = inputs(rows, songOf);
      const seen = Float64Array.from({ length: count }, (_, row) =>
        Array.from({ length: sequenceLength }, (__, t) => frames[(row * sequenceLength + t) * 9 + 7] as number).reduce(
          (sum, tempo) => 10 * sum + tempo,
          0,
        ),
      );
      return { arousal: seen, valence: seen, uncertainty: { arousal: seen, valence: seen } };
    },
  };
}

const SONGS = "aaaaaabbcccccccd".split("");

/** What is said of the table, whose row `i` has the tempo `i` modulo 10, in chunks of so many rows. */
async function saidInChunksOf(size: number, length = LENGTH): Promise<number[]> {
  const predict = predictInTime(predictorOf(length), "file");
  const said: number[] = [];
  for (let from = 0; from < SONGS.length; from += size) {
    const songs = SONGS.slice(from, from + size);
    const features = new Float64Array(songs.length * 9);
    songs.forEach((_, i) => (features[i * 9 + 7] = (from + i) % 10));
    const { predictions, first } = await predict({ features, texts: { file: songs } });
    expect(predictions.arousal.length).toBe(first + songs.length);
    said.push(...predictions.arousal.subarray(first));
  }
  return said;
}

describe("predictInTime", () => {
  it("looks at each row with those before it of the same song, led in by copies of the first", async () => {
    const said = await saidInChunksOf(SONGS.length);
    expect(said.slice(0, 9)).toEqual([0, 1, 12, 123, 1234, 2345, 6666, 6667, 8888]);
    expect(said.at(-1)).toBe(5555);
  });

  it.each([1, 2, 3, 5, 7])("says the same in chunks of %i rows", async (size) => {
    expect(await saidInChunksOf(size)).toEqual(await saidInChunksOf(SONGS.length));
    expect(await saidInChunksOf(size, 1)).toEqual(await saidInChunksOf(SONGS.length, 1));
  });

  it("leads nothing in where rows are songs of their own", async () => {
    const predict = predictInTime(predictorOf(1), undefined);
    const chunk = { features: Float64Array.from({ length: 18 }, (_, i) => i), texts: {} };
    for (let time = 0; time < 2; time++) {
      const { predictions, first } = await predict(chunk);
      expect([first, ...predictions.arousal]).toEqual([0, 7, 16]);
    }
  });
});
