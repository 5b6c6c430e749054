"""Golden tonal and rhythmic descriptors by librosa; keys and pulse clarity, which librosa lacks, by numpy in float64.

Run with librosa 0.11.0: python golden/features/tonal-rhythm.py
Signals are stored as what they are made of, and made anew by the tests (packages/features/src/descriptors/
tonal-rhythm.testing.ts): notes with decaying harmonics, noise bursts at a tempo, and noise by a linear congruential
generator. Arrays are base64 of little-endian float32, row-major, one row a frame: librosa's are transposed.
"""

import base64
import json
import pathlib
import warnings

import librosa
import numpy as np

HERE = pathlib.Path(__file__).parent
RATE = 22050
CHROMA_EVERY = 16
TEMPOGRAM_EVERY = 100
# Krumhansl & Kessler (1982), from the tonic on.
MAJOR = np.array([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88])
MINOR = np.array([6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17])
KEYS = [np.roll(MAJOR, k) for k in range(12)] + [np.roll(MINOR, k) for k in range(12)]
warnings.filterwarnings("ignore", message="n_fft=.* is too large|Trying to estimate tuning")


def packed(values):
    return base64.b64encode(np.ascontiguousarray(values, dtype="<f4").tobytes()).decode()


def uniform(seed, n):
    """Numbers in [-1, 1)."""
    values = np.empty(n)
    state = seed
    for i in range(n):
        state = (state * 1664525 + 1013904223) % 2**32
        values[i] = 2 * (state / 2**32) - 1
    return values


def synthesised(rate, samples, seed=1, noise=0.0, beat=None, harmonics=1, notes=()):
    """`beat` is {bpm, decay, level}; a note is [MIDI number, start in s, decay in 1/s, level]."""
    t = np.arange(samples) / rate
    level = np.full(samples, float(noise))
    if beat:
        level += beat["level"] * np.exp(-beat["decay"] * (t % (60 / beat["bpm"])))
    y = level * uniform(seed, samples) if level.any() else np.zeros(samples)
    for midi, start, decay, loud in notes:
        hertz = 440 * 2 ** ((midi - 69) / 12)
        u = t[t >= start] - start
        for h in range(1, harmonics + 1):
            y[t >= start] += loud / h * np.exp(-decay * u) * np.sin(2 * np.pi * hertz * h * u)
    return y.astype(np.float32)


def key(chroma):
    profile = chroma.mean(1, dtype=np.float64)
    if profile.std() == 0:
        return {"tonic": 0, "mode": "major", "correlation": 0.0, "margin": 0.0}
    fits = np.array([np.corrcoef(profile, k)[0, 1] for k in KEYS])
    second, best = np.sort(fits)[-2:]
    i = int(fits.argmax())
    return {"tonic": i % 12, "mode": "major" if i < 12 else "minor", "correlation": best, "margin": best - second}


def pulse_clarity(envelope, rate, slowest=40, fastest=200):
    """Maximum over the lags of a beat of the autocorrelation of the envelope less its mean, over that at lag 0."""
    e = envelope.astype(np.float64)
    e = e - e.mean()
    r = np.correlate(e, e, "full")[len(e) - 1 :]
    lags = np.arange(int(np.ceil(60 * rate / fastest)), int(np.floor(60 * rate / slowest)) + 1)
    lags = lags[lags < len(e)]
    return max(0.0, float((r[lags] / r[0]).max())) if len(lags) and r[0] > 0 else 0.0


def case(name, known=None, n_fft=2048, hop=512, tempogram=False, **signal):
    y = synthesised(**signal)
    rate = signal["rate"]
    framed = {"y": y, "sr": rate, "n_fft": n_fft, "hop_length": hop}
    chroma = librosa.feature.chroma_stft(**framed)
    tuned = librosa.feature.chroma_stft(**framed, tuning=0.25)
    envelope = librosa.onset.onset_strength(**framed)
    rhythm = {"onset_envelope": envelope, "sr": rate, "hop_length": hop}
    onsets = librosa.onset.onset_detect(**rhythm)
    content = {
        "name": name,
        "signal": signal,
        "options": {"nFft": n_fft, "hopLength": hop},
        "tuning": float(librosa.estimate_tuning(**framed)),
        "chroma": packed(chroma.T[::CHROMA_EVERY]),
        "chromaTuned": packed(tuned.T[::CHROMA_EVERY]),
        "tonnetz": packed(librosa.feature.tonnetz(chroma=chroma).T[::CHROMA_EVERY]),
        "key": key(chroma),
        "known": known,
        "onsetStrength": packed(envelope),
        "onsets": onsets.tolist(),
        "eventDensity": len(onsets) / (len(y) / rate),
        "tempo": float(librosa.feature.tempo(**rhythm)[0]),
        "slowTempo": float(librosa.feature.tempo(**rhythm, start_bpm=60, std_bpm=0.7, ac_size=6, max_tempo=150)[0]),
        "pulseClarity": pulse_clarity(envelope, rate / hop),
    }
    if tempogram:
        content["tempogram"] = packed(librosa.feature.tempogram(**rhythm).T[::TEMPOGRAM_EVERY])
        content["oddTempogram"] = packed(librosa.feature.tempogram(**rhythm, win_length=101).T[::TEMPOGRAM_EVERY])
    return content


def chords(lines, seconds, level=0.08, decay=1.5):
    return [[midi, seconds * i, decay, level] for i, line in enumerate(lines) for midi in line]


def scale(steps, tonic, seconds=0.4):
    return [[tonic + step, seconds * i, 3, 0.3] for i, step in enumerate(steps)]


def plain(samples, rate=RATE, **more):
    return {"rate": rate, "samples": samples, **more}


CADENCE = [[48, 60, 64, 67], [45, 60, 64, 69], [41, 60, 65, 69], [43, 59, 62, 67], [48, 60, 64, 67]]
HARMONIC_MINOR = [[45, 60, 64, 69], [50, 62, 65, 69], [52, 59, 64, 68], [45, 60, 64, 69]]
MAJOR_STEPS = [0, 2, 4, 5, 7, 9, 11, 12, 7, 4, 0]
MINOR_STEPS = [0, 2, 3, 5, 7, 8, 7, 5, 3, 2, 0]


def beats(bpm, seconds=12, **more):
    return plain(seconds * RATE, seed=int(bpm), beat={"bpm": bpm, "decay": 40, "level": 0.5}, noise=0.002, **more)


signals = [
    case("a cadence in C major", "0 major", **plain(5 * RATE, harmonics=5, notes=chords(CADENCE, 1))),
    case("chords of A minor", "9 minor", **plain(4 * RATE, harmonics=5, notes=chords(HARMONIC_MINOR, 1))),
    case("a scale of E flat major", "3 major", **plain(5 * RATE, harmonics=4, notes=scale(MAJOR_STEPS, 63))),
    case("a scale of F sharp minor", "6 minor", **plain(5 * RATE, harmonics=4, notes=scale(MINOR_STEPS, 66))),
    case("tones 30 cents sharp", **plain(RATE, harmonics=4, notes=[[57.3, 0, 0.5, 0.2], [64.3, 0.3, 0.5, 0.2]])),
    case("tones 22 cents flat", **plain(RATE, harmonics=4, notes=[[59.78, 0, 0.5, 0.2], [65.78, 0.3, 0.5, 0.2]])),
    case("beats at 60", tempogram=True, **beats(60)),
    case("beats at 92", **beats(92)),
    case("beats at 120", **beats(120)),
    case("beats at 147", **beats(147)),
    case("beats at 174 over chords", tempogram=True, **beats(174, 6, harmonics=3, notes=chords(CADENCE, 1.2))),
    case(
        "beats and chords at 44100 Hz",
        n_fft=4096,
        hop=1024,
        **plain(4 * 44100, 44100, harmonics=5, notes=chords(HARMONIC_MINOR, 1), beat={"bpm": 105, "decay": 50, "level": 0.2}),
    ),
    case("noise", tempogram=True, **plain(3 * RATE, seed=9, noise=0.3)),
    case("a constant tone", **plain(2 * RATE, notes=[[69, 0, 0, 0.5]])),
    case("silence", **plain(5000)),
    case("shorter than a frame", **plain(700, seed=3, noise=0.2)),
    case("one sample", **plain(1, seed=2, noise=0.5)),
]

filterbanks = [
    {
        "sampleRate": rate,
        "options": options,
        "every": 13,
        "librosa": packed(librosa.filters.chroma(sr=rate, n_fft=options["nFft"], dtype=np.float64, **python)[:, ::13]),
    }
    for rate, options, python in (
        (RATE, {"nFft": 2048}, {}),
        (44100, {"nFft": 4096, "tuning": 0.3}, {"tuning": 0.3}),
        (16000, {"nFft": 1024, "tuning": -0.4, "centreOctave": 4, "octaveWidth": None}, {"tuning": -0.4, "ctroct": 4, "octwidth": None}),
        (RATE, {"nFft": 4, "octaveWidth": 1}, {"octwidth": 1}),
    )
]

noise = uniform(5, 200).astype(np.float32)
peaks = [
    {"options": o, "librosa": librosa.util.peak_pick(noise, **p).tolist()}
    for o, p in (
        (
            {"preMax": 1, "postMax": 1, "preAvg": 4, "postAvg": 5, "delta": 0.07, "wait": 1},
            {"pre_max": 1, "post_max": 1, "pre_avg": 4, "post_avg": 5, "delta": 0.07, "wait": 1},
        ),
        (
            {"preMax": 3, "postMax": 4, "preAvg": 10, "postAvg": 7, "delta": 0.5, "wait": 6},
            {"pre_max": 3, "post_max": 4, "pre_avg": 10, "post_avg": 7, "delta": 0.5, "wait": 6},
        ),
        (
            {"preMax": 0, "postMax": 1, "preAvg": 0, "postAvg": 1, "delta": 0, "wait": 0},
            {"pre_max": 0, "post_max": 1, "pre_avg": 0, "post_avg": 1, "delta": 0, "wait": 0},
        ),
    )
]

head = {
    "library": "librosa",
    "version": librosa.__version__,
    "numpy": np.__version__,
    "script": "golden/features/tonal-rhythm.py",
    "tolerance": {
        "filterbank": 1e-9,
        "chroma": 2e-6,
        "tonnetz": 1e-6,
        "key": 1e-6,
        "onsetStrength": 3e-5,
        "tempogram": 3e-7,
        "pulseClarity": 1e-6,
    },
    "toleranceOf": "absolute, onset strength in dB; tuning, tempo and the frames of onsets are equal",
    "chromaEvery": CHROMA_EVERY,
    "tempogramEvery": TEMPOGRAM_EVERY,
    "filterbanks": filterbanks,
    "peaks": {"seed": 5, "count": 200, "cases": peaks},
    "signals": signals,
}
(HERE / "descriptors-tonal-rhythm.json").write_text(json.dumps(head, indent=1) + "\n")
