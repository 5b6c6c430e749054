import type { MetreName } from "../writing/metres.ts";
import type { Groove } from "./player.ts";

/** The drum patterns of the songs, and the metre that each is in. */
export const GROOVES = {
  folk: {
    metre: "4/4",
    joins: 0.5,
    quiet: { softKick: "x...x...", shaker: "oxoxoxox" },
    full: { kick: "x...x..o", clap: "..x...x.", shaker: "oxoxoxox", tambourine: "..x...x." },
    fill: { kick: "x...x...", shaker: "oxoxoxox", highTom: "....xx..", midTom: "......xX" },
  },
  pop: {
    metre: "4/4",
    joins: 0.5,
    quiet: { kick: "x...x...", rim: "..x...x.", hat: "xoxoxoxo" },
    full: { kick: "X..xX...", snare: "..X...X.", hat: "xoxoxoxo", openHat: ".......o" },
    fill: { kick: "X...X...", snare: "..X.oxxX", highTom: "....x...", hat: "xoxo...." },
  },
  dance: {
    metre: "4/4",
    joins: 0.45,
    quiet: { kick: "x.x.x.x.", hat: ".o.o.o.o" },
    full: { kick: "X.X.X.X.", clap: "..X...X.", openHat: ".x.x.x.x", shaker: "oxoxoxox" },
    fill: { kick: "X.X.X...", snare: "....oxxX", openHat: ".x.x....", clap: "..X....." },
  },
  waltz: {
    metre: "3/4",
    joins: 0.6,
    quiet: { softKick: "x.....", brush: "..o.o." },
    full: { softKick: "X.....", brush: "..x.x.", triangle: "....o." },
    fill: { softKick: "X.....", brush: "..x.xx", tambourine: "....oo" },
  },
  jig: {
    metre: "6/8",
    joins: 0.5,
    quiet: { softKick: "x..x..", shaker: "xooxoo" },
    full: { kick: "X..x.o", tambourine: "x.ox.o", clap: "...x..", shaker: "xooxoo" },
    fill: { kick: "X..x..", highTom: "...x..", midTom: "....x.", lowTom: ".....X", shaker: "xoo..." },
  },
  swing: {
    metre: "4/4",
    joins: 0.4,
    quiet: { softKick: "o...o...", brush: "..x...x.", ride: "x.x.x.x." },
    full: { kick: "x...o..o", snare: "..x...x.", ride: "x.xxx.xx", hat: "..o...o." },
    fill: { kick: "x...x...", snare: "..x.xoxX", ride: "x.x....." },
  },
  limping: {
    metre: "5/4",
    joins: 0.45,
    quiet: { softKick: "x.....x...", hat: "xoxoxoxoxo" },
    full: { kick: "X..x..X...", snare: "....X...X.", hat: "xoxoxoxoxo", lowTom: "......x..x" },
    fill: { kick: "X.....X...", snare: "....X.oxxX", highTom: "..xx......" },
  },
  war: {
    metre: "4/4",
    joins: 0.35,
    quiet: { taiko: "X.....x.", rim: "oooooooo" },
    full: { taiko: "X..x.xX.", lowTom: "x.xxx.xx", snare: "....X..o", rim: "xoxoxoxo" },
    fill: { taiko: "X...X.XX", lowTom: "x.xxxxxx", midTom: "..x.x.xX" },
  },
  pursuit: {
    metre: "4/4",
    joins: 0.4,
    quiet: { kick: "x.......", hat: "xoxoxoxoxoxoxoxo", rim: "......x......x.." },
    full: { kick: "X..x..X.", snare: "....X...", hat: "xoxoxoxoxoxoxoxo", lowTom: "......xx" },
    fill: { kick: "X...X...", snare: "oooxooox", midTom: "....xxxx", lowTom: "......XX" },
  },
  menace: {
    metre: "3/4",
    joins: 0.4,
    quiet: { taiko: "X.....", woodblock: "..o.o." },
    full: { taiko: "X...x.", lowTom: "..x.xx", snare: "....x.", tambourine: "x.o.o." },
    fill: { taiko: "X.x.xX", midTom: "..xxxx" },
  },
  storm: {
    metre: "6/8",
    joins: 0.4,
    quiet: { taiko: "X..x..", shaker: "xooxoo" },
    full: { taiko: "X.xX..", snare: "...X.o", lowTom: "x.xx.x", hat: "xxxxxx" },
    fill: { taiko: "X..X.X", midTom: "..xxxx", snare: "...xxX" },
  },
  sigh: {
    metre: "4/4",
    joins: 0.7,
    quiet: { softKick: "o.......", sweep: "..o...o." },
    full: { softKick: "x.....o.", sweep: "..x...x.", ride: "o...o..." },
    fill: { softKick: "x.......", sweep: "..x...x." },
  },
  breeze: {
    metre: "4/4",
    joins: 0.6,
    quiet: { shaker: "o.o.o.o." },
    full: { softKick: "o...o...", shaker: "oxoxoxox", brush: "..o...o." },
    fill: { softKick: "o...o...", shaker: "oxoxo.o.", triangle: "......o." },
  },
} as const satisfies Record<string, Groove & { readonly metre: MetreName }>;

/** The name of a groove. */
export type GrooveName = keyof typeof GROOVES;
