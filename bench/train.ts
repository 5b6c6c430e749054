/*
 * One training step of the user's regressor (BiLSTM 96 → 48 → dense 128 → 64 → 2, batch 32, dropout on): this project
 * on onnxruntime-node and on onnxruntime-web with one thread, against PyTorch and Keras 3 with their usual threads, block
 * by block in turns. Run: npm run bench:train -- [SHAPES] [BLOCKS], shapes as timesteps x features: 10x11,10x128,150x128
 */
import { argv } from "node:process";
import { initialWeights, type Runtime, seedArchitecture, trainingStep } from "@swar/model";
import { createStepper, freshState, type Stepper } from "@swar/training";
import { random } from "@swar/units";
import * as native from "onnxruntime-node";
import * as web from "onnxruntime-web";
import { interleave, report } from "./interleave.ts";
import { peer } from "./peers/peer.ts";

const BATCH = 32;
const shapes = (argv[2] ?? "10x11,10x128,150x128").split(",").map((shape) => shape.split("x").map(Number));
const blocks = Number(argv[3] ?? 40);

web.env.wasm.numThreads = 1;

interface Ours {
  readonly block: () => Promise<number>;
  readonly stepper: Stepper;
  /** From the description of the model to the first loss. */
  readonly start: number;
}

async function ours(runtime: Runtime, steps: number, features: number, perBlock: number): Promise<Ours> {
  const architecture = seedArchitecture(features);
  const rng = random(1);
  const batch = {
    size: BATCH,
    frames: Float32Array.from({ length: BATCH * steps * features }, () => rng.uniform()),
    target: Float32Array.from({ length: BATCH * 2 }, () => rng.uniform()),
  };
  const began = performance.now();
  const stepper = createStepper(
    runtime,
    architecture,
    { steps, loss: "mse" },
    freshState(initialWeights(architecture, 1)),
  );
  await stepper.step(batch, 1e-3, rng);
  const start = (performance.now() - began) / 1000;
  const block = async (): Promise<number> => {
    const from = performance.now();
    for (let i = 0; i < perBlock; i++) await stepper.step(batch, 1e-3, rng);
    return (performance.now() - from) / 1000 / perBlock;
  };
  return { block, stepper, start };
}

for (const [steps = 10, features = 11] of shapes) {
  const perBlock = steps > 50 ? 3 : 25;
  const args = [steps, features, perBlock].map(String);
  const peers = { torch: peer("train_torch.py", args), keras: peer("train_keras.py", args) };
  const nodes = trainingStep(seedArchitecture(features), { batch: BATCH, steps, loss: "mse" }).nodes;
  const inNode = await ours(native, steps, features, perBlock);
  const inWeb = await ours(web, steps, features, perBlock);
  console.log(
    `\n${steps} time steps × ${features} features, batch ${BATCH}; ${nodes} nodes; session and first step: node ${inNode.start.toFixed(2)} s, web ${inWeb.start.toFixed(2)} s`,
  );
  const contestants = [
    { name: "swar, onnxruntime-node", block: inNode.block },
    { name: "PyTorch", block: async () => (await peers.torch.block()).seconds },
    { name: "Keras 3", block: async () => (await peers.keras.block()).seconds },
    { name: "swar, onnxruntime-web", block: inWeb.block },
  ];
  console.log(report(await interleave(contestants, { blocks, settle: 300 })));
  peers.torch.close();
  peers.keras.close();
  await inNode.stepper.release();
  await inWeb.stepper.release();
}
