/**
 * The instruments of the songs. What is struck is modelled by partials, what is plucked by a string, what is bowed or
 * blown by single cycles; the numbers follow the acoustics of the real ones and were then set by looking at spectrograms.
 * @see Fletcher & Rossing (1998), The Physics of Musical Instruments, 2nd ed., for inharmonicity of strings, modes of bars
 *   and bells, the spectra of reeds and flutes.
 */
import { BOWED_AND_BLOWN } from "./bowed-and-blown.ts";
import type { Instrument } from "./instrument.ts";
import { STRUCK_AND_PLUCKED } from "./struck-and-plucked.ts";

/** All instruments that play notes, by name. */
export const INSTRUMENTS = { ...STRUCK_AND_PLUCKED, ...BOWED_AND_BLOWN } as const satisfies Record<string, Instrument>;

/** The name of an instrument that plays notes. */
export type InstrumentName = keyof typeof INSTRUMENTS;
