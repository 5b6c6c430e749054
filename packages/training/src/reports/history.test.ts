import { describe, expect, it } from "vitest";
import { historyCsv, historyJson } from "./history.ts";

const RUNS = [
  { name: "final", history: [{ epoch: 1, loss: 0.5, validationLoss: 0.25, learningRate: 0.001 }] },
  {
    name: 'fold "1", again',
    history: [
      { epoch: 1, loss: 1 / 3, validationLoss: 0.5, learningRate: 1e-7 },
      { epoch: 2, loss: 0.25, validationLoss: 0.125, learningRate: 5e-8 },
    ],
  },
];

describe("historyCsv", () => {
  it("has one line an epoch, numbers in full, and quotes where a name needs them", () => {
    expect(historyCsv(RUNS)).toMatchInlineSnapshot(`
      "run,epoch,loss,validation_loss,learning_rate
      final,1,0.5,0.25,0.001
      "fold ""1"", again",1,0.3333333333333333,0.5,1e-7
      "fold ""1"", again",2,0.25,0.125,5e-8
      "
    `);
  });

  it("has a header where there are no runs", () => {
    expect(historyCsv([])).toBe("run,epoch,loss,validation_loss,learning_rate\n");
  });
});

describe("historyJson", () => {
  it("gives the same runs back", () => {
    expect(JSON.parse(historyJson(RUNS))).toEqual({ runs: RUNS });
  });

  it("leaves out what is no history", () => {
    expect(historyJson([{ ...RUNS[0]!, main: true }])).not.toContain("main");
  });
});
