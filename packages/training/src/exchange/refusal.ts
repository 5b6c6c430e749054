/** The two ways to refuse a file of Keras's: it is damaged, or it is whole and not for us. */
import { SwarError } from "@swar/units";

/** How a model comes into a form that can be read. */
const SAVE_AGAIN = 'save it again in Keras 3 with model.save("model.keras")';

/** Says that a file is damaged. */
export function corrupt(rule: string, got: string, cause?: unknown): SwarError {
  return new SwarError("corrupt-checkpoint", `keras file: ${rule}, got ${got}; ${SAVE_AGAIN}`, { cause });
}

/** Says that a whole file is none that can be imported, and what to do. */
export function incompatible(where: string, rule: string, got: string, remedy = SAVE_AGAIN): SwarError {
  return new SwarError("incompatible-checkpoint", `${where}: ${rule}, got ${got}; ${remedy}`);
}
