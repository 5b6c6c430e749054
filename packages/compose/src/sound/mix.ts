import { type Decibels, type Hertz, type Random, random, type Seconds, type Unit } from "@swar/units";
import { drumPlayer, type PlayedStroke } from "../instruments/drum-player.ts";
import { type InstrumentName, INSTRUMENTS } from "../instruments/catalogue.ts";
import type { Instrument } from "../instruments/instrument.ts";
import { sampledPlayer } from "../instruments/sampled.ts";
import { type PlayedNote, silentStage, type Stage } from "../instruments/stage.ts";
import { sustainedPlayer } from "../instruments/sustained.ts";
import { hall, type Room } from "./hall.ts";
import { removeRumble } from "./master.ts";
import { overdrive } from "./overdrive.ts";

/** Where something sits in the mix. */
export interface Seat {
  /** From -1, left, to 1, right. */
  readonly pan: number;
  readonly gain: Decibels;
  /** Part of it that the room hears. */
  readonly room: Unit;
}

/** What one instrument plays, and from where. */
export interface Part extends Seat {
  readonly instrument: InstrumentName;
  readonly notes: readonly PlayedNote[];
}

/** All that sounds in a piece. */
export interface Sounding {
  readonly seed: number;
  readonly duration: Seconds;
  readonly parts: readonly Part[];
  readonly strokes: readonly PlayedStroke[];
  readonly drums: Seat;
  readonly room: Room;
}

/** `piece` as stereo sound, without level control: shape (duration × rate,) a channel. */
export function mix({ seed, duration, parts, strokes, drums, room }: Sounding, rate: Hertz): Stage {
  const rng = random(seed);
  const n = Math.round(duration * rate);
  const [dry, heard, scratch] = [silentStage(n, rate), silentStage(n, rate), silentStage(n, rate)];
  for (const part of parts) {
    const play = player(INSTRUMENTS[part.instrument], { rate, rng: random(rng.uint32()) });
    for (const note of part.notes) play(scratch, note);
    const { drive } = INSTRUMENTS[part.instrument] as Instrument;
    if (drive !== undefined) overdrive(scratch, drive);
    seat(scratch, dry, heard, { ...part, gain: part.gain + INSTRUMENTS[part.instrument].level });
  }
  const beat = drumPlayer({ rate, rng: random(rng.uint32()) });
  for (const stroke of strokes) beat(scratch, stroke);
  seat(scratch, dry, heard, drums);
  const wet = hall(heard, room);
  add(wet.left, dry.left, room.wet);
  add(wet.right, dry.right, room.wet);
  removeRumble(dry);
  return dry;
}

function player(instrument: Instrument, setting: { rate: Hertz; rng: Random }) {
  const { voice } = instrument;
  return voice.kind === "sustained" ? sustainedPlayer(instrument, voice, setting) : sampledPlayer(instrument, setting);
}

/** Moves what is on `from` to its seat in the mix, and to what the room hears; `from` is silent afterwards. */
function seat(from: Stage, dry: Stage, heard: Stage, { pan, gain, room }: Seat): void {
  const level = 10 ** (gain / 20) * Math.SQRT2;
  const angle = (Math.PI / 4) * (1 + pan);
  const [l, r] = [level * Math.cos(angle), level * Math.sin(angle)];
  for (let i = 0; i < from.left.length; i++) {
    const x = l * from.left[i]!;
    const y = r * from.right[i]!;
    dry.left[i]! += x;
    dry.right[i]! += y;
    heard.left[i]! += room * x;
    heard.right[i]! += room * y;
  }
  from.left.fill(0);
  from.right.fill(0);
}

function add(from: Float32Array, to: Float32Array, gain: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += gain * from[i]!;
}
