/**
 * Chord progressions of four bars by mode and mood. Each has an ending that stays open (a half cadence, mostly on the
 * fifth degree) and one that comes home. Bright ones move by plain triads; warm ones carry sevenths, ninths and
 * suspensions; sombre ones fall in the bass and lean on the fourth degree; tense ones insist on the key note and take
 * diminished chords, the lowered second degree and the tritone.
 * @see Gabrielsson & Lindström (2010): simple, consonant harmony is heard as happy or serene, complex and dissonant
 *   harmony as tense, angry or sad.
 * @see Huron (2006), Sweet Anticipation, on suspensions, and Aldwell & Schachter (2003) on the lament bass and cadences.
 */
import type { Mode } from "../score/modes.ts";

/** A progression with both its endings. */
export interface Progression {
  readonly open: string;
  readonly closed: string;
}

/** What a progression sounds like. */
export type Mood = "bright" | "warm" | "sombre" | "tense";

/** Progressions for the theme of a song and for its contrasting middle, which stays open. */
export interface ProgressionPool {
  readonly theme: readonly Progression[];
  readonly middle: readonly string[];
}

const p = (open: string, closed: string): Progression => ({ open, closed });

/** The progressions of each mood in each mode that it is heard in; the header of this file says what marks a mood. */
export const PROGRESSIONS: Readonly<Record<Mood, Partial<Record<Mode, ProgressionPool>>>> = {
  bright: {
    ionian: {
      theme: [
        p("I V/3 vi IV,V", "I V/3 IV,V I"),
        p("I IV I V", "I IV V7 I"),
        p("I vi IV V", "I vi ii,V7 I"),
        p("I iii IV V", "I iii IV,V7 I"),
        p("I I/3 IV V", "I I/3 IV,V I"),
      ],
      middle: ["vi IV I V", "IV V iii vi,V", "ii V7 iii,vi V", "IV I/3 ii V7", "vi iii IV V7"],
    },
    mixolydian: {
      theme: [
        p("I bVII IV I", "I bVII IV,V I"),
        p("I IV bVII V", "I IV bVII,IV I"),
        p("I ii bVII IV", "I ii bVII,V I"),
      ],
      middle: ["IV I bVII V", "vi IV bVII V", "ii IV bVII V"],
    },
  },
  warm: {
    ionian: {
      theme: [
        p("Iadd9 IVmaj7 vi7 Vsus4,V", "Iadd9 IVmaj7 Vsus4,V Iadd9"),
        p("I iii7 IVmaj7 Vsus4,V", "I iii7 ii7,V I"),
        p("Iadd9 V/3 vi7 IVadd9", "Iadd9 V/3 IVmaj7,V I"),
        p("I vi7 ii7 Vsus4,V", "I vi7 ii7,V7 Iadd9"),
      ],
      middle: ["IVmaj7 iii7 ii7 Vsus4,V", "vi7 IVmaj7 I/3 V", "IVadd9 I/3 ii7 V7", "vi7 iii7 IVmaj7 Vsus4,V"],
    },
    mixolydian: {
      theme: [p("Iadd9 bVIImaj7 IVadd9 I", "Iadd9 bVIImaj7 IVadd9 I"), p("I v7 IVadd9 bVII", "I v7 IVadd9 Iadd9")],
      middle: ["IVadd9 I/3 bVIImaj7 IV", "vi7 IVmaj7 bVII v7"],
    },
    dorian: {
      theme: [p("i7 IV7 i7 v7", "i7 IV bVII,v7 i"), p("i IV bIII bVII", "i IV bVII i")],
      middle: ["bIII IV i v7", "bVII IV bIII v7"],
    },
  },
  sombre: {
    aeolian: {
      theme: [
        p("i v/3 bVI,iv V", "i v/3 bVI,V i"),
        p("i bVI iv Vsus4,V", "i bVI iv,V7 i"),
        p("i iv i/3 V", "i iv Vsus4,V i"),
        p("i bVII bVI V", "i bVII bVI,V i"),
        p("iadd9 bVImaj7 bIII bVII", "iadd9 bVImaj7 iv,V i"),
      ],
      middle: ["bVI bIII iv V", "iv bVII bIII V7/3", "bVI iv iio,V V", "bIII bVII iv V7"],
    },
    dorian: {
      theme: [p("i IV bVII v", "i IV v7 i"), p("i7 bIII IV v7", "i7 bIII bVII,v i"), p("i bVII IV i", "i bVII IV,v i")],
      middle: ["bIII IV bVII v7", "iv bVII bIII v7", "bVII bIII IV v"],
    },
  },
  tense: {
    aeolian: {
      theme: [
        p("i bVI viio7 V7", "i bVI viio7,V7 i"),
        p("i i/3 iio V7", "i i/3 iio,V7 i"),
        p("i iv bII V7", "i iv bII,V7 i"),
        p("i bII i V7", "i bII V7 i"),
      ],
      middle: ["iv viio7 bVI V7", "bII bVI iv V7", "bVI bVII #ivo7 V7"],
    },
    phrygian: {
      theme: [
        p("i bII bIII bII", "i bII bvii,bII i"),
        p("i bvii bII bII", "i bvii bII i"),
        p("i iv bII bvii", "i iv bII i"),
      ],
      middle: ["iv bIII bII bII", "bVI bvii bII iv", "#ivo7 iv bIII bII"],
    },
    dorian: {
      theme: [p("i IV i v7", "i IV #ivo7,v7 i"), p("i #ivo7 IV v7", "i #ivo7 v7 i")],
      middle: ["IV bIII iv v7", "bVII IV #ivo7 v7"],
    },
  },
};
