/** training: from labelled sets to a trained, evaluated checkpoint. `fit` is portable; the rest is for Node. */
export {
  type Batch,
  createStepper,
  freshState,
  type Stepper,
  type StepperOptions,
  type TrainState,
} from "./fit/stepper.ts";
