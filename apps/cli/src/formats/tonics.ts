/** The names of keys by their notes, in semitones above C, as they are spelt most. */
export const TONICS = ["C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"] as const;
