import type { MetreName } from "./metres.ts";

/** How much goes on in a melody. */
export type Pace = "sparse" | "flowing" | "busy";

/** Bars of melody by metre and pace; the bar that closes a phrase, and the one that leads on to the next. */
export interface Cells {
  readonly bars: Readonly<Record<Pace, readonly string[]>>;
  readonly close: Readonly<Record<Pace, string>>;
  readonly leadOn: Readonly<Record<Pace, string>>;
}

/** The cells of each metre. */
export const CELLS = {
  "2/4": {
    bars: {
      sparse: ["x-x-", "x--x", "x-xx", "xx--"],
      flowing: ["x-xx", "xxx-", "xx-x", "x-x-"],
      busy: ["xxxx", "xxx-", "x-xx"],
    },
    close: { sparse: "x---", flowing: "x--.", busy: "x-.." },
    leadOn: { sparse: "x--x", flowing: "x--x", busy: "x-xx" },
  },
  "4/4": {
    bars: {
      sparse: ["x---x---", "x-----x-", "x---x-x-", "x--x----", "x-x-x---"],
      flowing: ["x-x-x-x-", "x-xxx---", "x--xx-x-", "x-x-xx--", "x---xxx-", "x--xx---"],
      busy: ["x-xxx-xx", "xx-xx-x-", "x-xxx-x-", "xxxxx-x-", "x--x--x-", "xx-x-xx-", "x-xx-xx-"],
    },
    close: { sparse: "x-----..", flowing: "x-----..", busy: "x---...." },
    leadOn: { sparse: "x-----..", flowing: "x----.x-", busy: "x--..xxx" },
  },
  "3/4": {
    bars: {
      sparse: ["x---x-", "x-x---", "x-x-x-", "x--xx-"],
      flowing: ["x-x-x-", "x--xx-", "x---xx", "x-xxx-"],
      busy: ["x-xxx-", "xxx-x-", "x-xxxx", "xx-xx-", "x-x-xx"],
    },
    close: { sparse: "x----.", flowing: "x----.", busy: "x---.." },
    leadOn: { sparse: "x----.", flowing: "x---x-", busy: "x--.xx" },
  },
  "6/8": {
    bars: {
      sparse: ["x-----", "x--x--", "x---x-"],
      flowing: ["x-xx--", "x--x-x", "x-xx-x", "xxxx--"],
      busy: ["xxxx-x", "x-xxxx", "x-xx-x", "xxxxx-"],
    },
    close: { sparse: "x----.", flowing: "x----.", busy: "x--..." },
    leadOn: { sparse: "x----.", flowing: "x----x", busy: "x--.xx" },
  },
  "5/4": {
    bars: {
      sparse: ["x-----x---", "x---x-x---", "x-x---x---"],
      flowing: ["x-x-x-x-x-", "x--xx-x---", "x-x---x-x-", "x---xxx-x-"],
      busy: ["x-xxx-x-xx", "x--x--x-x-", "xxx-x-x-x-", "x-xx-xx-x-"],
    },
    close: { sparse: "x-------..", flowing: "x-------..", busy: "x-----...." },
    leadOn: { sparse: "x-------..", flowing: "x-----..x-", busy: "x----..xxx" },
  },
} as const satisfies Record<MetreName, Cells>;
