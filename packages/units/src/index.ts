export { type AffectCurve, type AffectPoint, NEUTRAL, type Quadrant, QUADRANTS, quadrant } from "./affect.ts";
export { duration, type Pcm } from "./audio.ts";
export { check, type ErrorCode, SwarError } from "./errors.ts";
export { type Matrix, matrix, row } from "./matrix.ts";
export { type Cancel, throwIfCancelled, type Work } from "./progress.ts";
export type { Decibels, Hertz, Seconds, Unit } from "./quantities.ts";
export { type Random, random, type RandomState, shuffled } from "./random.ts";
export { type Code, type Wasm, wasmCode } from "./wasm.ts";
