"""Golden tonal descriptors, by numpy, scipy and librosa in float64, from their definitions.

Run with numpy 2.4.6, scipy 1.17.1 and librosa 0.11.0: python golden/tonal/make.py
Signals are stored as what they are made of, and made anew by the tests: notes with decaying harmonics and noise by a
linear congruential generator, as in golden/features/tonal-rhythm.py. Of the frames, every 24th row is stored, of the
descriptors all, with the names of `TONAL_NAMES`; nine digits of each number.
"""

import json
import pathlib

import librosa
import numpy as np
import scipy
from scipy import ndimage, signal, stats

HERE = pathlib.Path(__file__).parent
RATE = 22050
EVERY = 24
FIRST, END, STEP = 22, 1858, 9
FREQUENCIES = np.fft.rfftfreq(8192, 1 / RATE)[FIRST:END]
RANGES = {"whole": (80, 2500), "bass": (60, 260), "middle": (260, 1200), "high": (1200, 4500)}
DEGREES = (
    "tonic minorSecond majorSecond minorThird majorThird fourth tritone fifth minorSixth majorSixth minorSeventh majorSeventh"
).split()
INTERVALS = DEGREES[1:7]
FOURIER = "chromaticity dyadicity triadicity octatonicity diatonicity wholeToneness".split()
CYCLES = ["still"] + [f"cycles{k}" for k in range(1, 8)]
CHORDS = {
    "major": [0, 4, 7],
    "minor": [0, 3, 7],
    "diminished": [0, 3, 6],
    "augmented": [0, 4, 8],
    "dominantSeventh": [0, 4, 7, 10],
    "majorSeventh": [0, 4, 7, 11],
    "minorSeventh": [0, 3, 7, 10],
    "suspendedFourth": [0, 5, 7],
}
PROFILES = {
    "krumhansl": (
        [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
        [6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
    ),
    "temperley": ([5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4], [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4]),
    "albrecht": (
        [0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081],
        [0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052],
    ),
    "triads": ([1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]),
}


def uniform(seed, n):
    """Numbers in [-1, 1)."""
    values = np.empty(n)
    state = seed
    for i in range(n):
        state = (state * 1664525 + 1013904223) % 2**32
        values[i] = 2 * (state / 2**32) - 1
    return values


def synthesised(samples, seed, noise, harmonics, notes):
    """A note is [MIDI number, start in s, decay in 1/s, level]."""
    t = np.arange(samples) / RATE
    y = noise * uniform(seed, samples)
    for midi, start, decay, loud in notes:
        hertz = 440 * 2 ** ((midi - 69) / 12)
        u = t[t >= start] - start
        for h in range(1, harmonics + 1):
            y[t >= start] += loud / h * np.exp(-decay * u) * np.sin(2 * np.pi * hertz * h * u)
    return y.astype(np.float32)


def half_rate(y):
    """Every second sample under a half-band low-pass of 51 taps: a sinc under Kaiser's window, with even taps exactly 0."""
    n = np.arange(-25, 26)
    taps = np.sinc(n / 2) / 2 * np.kaiser(51, 6.755)
    odd = n % 2 != 0
    taps[odd] *= 0.5 / taps[odd].sum()
    taps[~odd] = 0
    taps[25] = 0.5
    return np.convolve(y.astype(np.float64), taps, "same")[::2].astype(np.float32)


def frames(y):
    """(bins, frames) of prominence."""
    s = np.abs(librosa.stft(half_rate(y).astype(np.float64), n_fft=4096, hop_length=1024))[: END + 23]
    opening = int(np.ceil(30 * RATE / 2048))
    loudest = s.max(0)
    loudest[:opening] = loudest[:opening].max()
    floor = 1e-3 * np.maximum.accumulate(np.maximum(loudest, 1e-4))
    inner = np.median(np.median(s.reshape(-1, 3, 3, s.shape[1]), axis=2), axis=1)
    knots = ndimage.median_filter(inner, size=(5, 1))[2:-2]
    at = np.arange(END - FIRST)
    background = np.stack([np.interp(at, STEP * np.arange(len(knots)), column) for column in knots.T], 1)
    return np.maximum(0, np.log((s[FIRST:END] + floor) / (background + floor))), opening


def heard(y):
    """Chroma by register, (12, frames) each, quantities of peaks, and tuning."""
    h, opening = frames(y)
    semitones = 12 * np.log2(FREQUENCIES / 440)
    band = (FREQUENCIES >= 200) & (FREQUENCIES <= 2000)
    tuning = np.angle(np.sum(h[band, :opening].sum(1) * np.exp(2j * np.pi * semitones[band]))) / (2 * np.pi)
    pitch = semitones + 69 - tuning
    weights = np.maximum(0, 1 - 2 * np.abs(pitch - np.round(pitch)))
    registers = {}
    for name, (low, high) in RANGES.items():
        chosen = (FREQUENCIES >= low) & (FREQUENCIES < high)
        fold = (np.round(pitch).astype(int) % 12 == np.arange(12)[:, None]) * weights * chosen
        registers[name] = fold @ h
    peak = np.zeros_like(h)
    here = h[1:-1]
    peak[1:-1] = np.where((here >= h[:-2]) & (here > h[2:]), here, 0)
    octaves = np.log2(FREQUENCIES / 440)[:, None]
    total = peak.sum(0) + 1e-9
    height = (peak * octaves).sum(0) / total
    spread = np.sqrt(np.maximum(0, (peak * octaves**2).sum(0) / total - height**2))
    quantities = {"prominence": h.mean(0), "peaks": np.log1p((peak > 0.5).sum(0)), "height": height, "spread": spread}
    return registers, quantities, tuning


def correlations(profile, name):
    """With 12 major, then 12 minor keys."""
    return np.array([np.corrcoef(profile, np.roll(mode, k))[0, 1] for mode in PROFILES[name] for k in range(12)])


def smooth(chroma, width):
    """Moving average, near the ends over what there is."""
    ones = np.ones(width)
    kept = np.array([np.convolve(row, ones)[width // 2 :][: len(row)] for row in chroma])
    counts = np.convolve(np.ones(chroma.shape[1]), ones)[width // 2 :][: chroma.shape[1]]
    return kept / counts


def shares(chroma):
    return chroma / chroma.sum(0)


def moments(x):
    kurtosis = min(30, stats.kurtosis(x))
    names = ["mean", "deviation", "skewness", "kurtosis", "low", "high"]
    return dict(zip(names, [x.mean(), x.std(), stats.skew(x), kurtosis, *np.percentile(x, [5, 95])]))


def keys(chroma, profile, tonic):
    def fit(name):
        r = correlations(profile, name)
        major, minor = r[:12].max(), r[12:].max()
        parallel = r[tonic] - r[12 + tonic]
        return {"major": major, "minor": minor, "majorMinusMinor": major - minor, "parallel": parallel}

    def parts(length):
        count = max(1, chroma.shape[1] // length)
        return [part.mean(1) for part in np.array_split(chroma, count, axis=1)]

    def stretch(length, name):
        r = np.array([correlations(part, name) for part in parts(length)])
        gap = r[:, :12].max(1) - r[:, 12:].max(1)
        clarity = r.max(1).mean()
        return {"majorMinusMinor": gap.mean(), "deviation": gap.std(), "majorShare": (gap > 0).mean(), "clarity": clarity}

    best = [correlations(part, "krumhansl").argmax() for part in parts(54)]
    mean = np.sort(np.mean([correlations(profile, name) for name in PROFILES], 0))
    return {
        "whole": {name: fit(name) for name in PROFILES},
        "lead": mean[-1] - mean[-2],
        "changes": np.mean(np.diff(best) != 0) if len(best) > 1 else 0,
        "stretches": {
            label: {name: stretch(length, name) for name in list(PROFILES)[:3]}
            for label, length in {"short": 27, "middle": 54, "long": 108}.items()
        },
    }


def over_time(names, measure, chroma):
    each = measure(chroma)
    whole = measure(chroma.mean(1, keepdims=True))[:, 0]
    return {label: dict(zip(names, x)) for label, x in [("mean", each.mean(1)), ("deviation", each.std(1)), ("ofMean", whole)]}


def fourier(chroma):
    return over_time(FOURIER, lambda c: np.abs(np.fft.fft(c, axis=0))[1:7] / c.sum(0), chroma)


def intervals(chroma):
    def autocorrelation(c):
        return np.array([(c * np.roll(c, -k, axis=0)).sum(0) for k in range(1, 7)]) / (c * c).sum(0)

    return over_time(INTERVALS, autocorrelation, chroma)


def chords(chroma, tonic):
    c = np.maximum(0, chroma - np.percentile(chroma, 20, axis=0))
    u = c / np.linalg.norm(c, axis=0)
    templates = np.zeros((8, 12, 12))
    for k, notes in enumerate(CHORDS.values()):
        for root in range(12):
            templates[k, root, [(root + note) % 12 for note in notes]] = len(notes) ** -0.5
    fits = templates @ u
    best = fits.max(1)
    kind = best.argmax(0)
    triad = fits[:2].reshape(24, -1).argmax(0)
    degree = (triad % 12 - tonic) % 12
    gap = best[0] - best[1]
    return triad, {
        "share": dict(zip(CHORDS, np.bincount(kind, minlength=8) / len(kind))),
        "fit": dict(zip(CHORDS, best.mean(1))),
        "minorShare": (triad >= 12).mean(),
        "majorMinusMinor": gap.mean(),
        "majorMinusMinorDeviation": gap.std(),
        "changes": (np.diff(triad) != 0).mean(),
        "major": dict(zip(DEGREES, np.bincount(degree[triad < 12], minlength=12) / len(triad))),
        "minor": dict(zip(DEGREES, np.bincount(degree[triad >= 12], minlength=12) / len(triad))),
    }


def motion(triad):
    steps = [(a, b) for a, b in zip(triad, triad[1:]) if a != b]
    result = {}
    for i, one in enumerate(["major", "minor"]):
        for j, other in enumerate(["Major", "Minor"]):
            up = [(b - a) % 12 for a, b in steps if (a >= 12) == i and (b >= 12) == j]
            result[f"{one}To{other}"] = dict(zip(DEGREES, np.bincount(up, minlength=12) / max(1, len(steps))))
    return result


def entropy(chroma):
    return stats.entropy(chroma, base=12, axis=0)


def texture(registers, quantities):
    s = shares(smooth(registers["whole"], 5))
    space = librosa.feature.tonnetz(chroma=s, sr=RATE)
    return {
        "entropy": moments(entropy(registers["whole"])),
        "bassEntropy": moments(entropy(registers["bass"])),
        "slowEntropy": moments(entropy(smooth(registers["whole"], 21))),
        "flux": moments(np.linalg.norm(np.diff(s), axis=0)),
        "harmonicChange": moments(np.linalg.norm(np.diff(space), axis=0)),
        **{name: moments(track) for name, track in quantities.items()},
    }


def patches(chroma):
    s = shares(chroma)
    n = s.shape[1]
    cut = [s[:, i : i + 64] for i in range(0, n - 63, 32)] or [s]
    length = min(64, n)
    sizes = [np.abs(np.fft.fft2(np.pad(x, ((0, 0), (0, 64 - length)))))[1:7, :8] * 64 / length for x in cut]
    table = np.log(np.median(sizes, 0) + 0.01)
    return {name: dict(zip(CYCLES, row)) for name, row in zip(FOURIER, table)}


def descriptors(registers, quantities, tuning):
    registers = {name: chroma + 1e-6 for name, chroma in registers.items()}
    whole, bass, middle = registers["whole"], registers["bass"], registers["middle"]
    profile = shares(whole).mean(1)
    r = np.sum([correlations(profile, name) for name in PROFILES], 0)
    tonic, major, minor = int(r.argmax()) % 12, int(r[:12].argmax()), int(r[12:].argmax())

    def degrees(values, root):
        return dict(zip(DEGREES, np.roll(values, -root)))

    above = np.array([(bass * np.roll(middle, -k, axis=0)).sum(0).mean() for k in range(12)])
    triad, medium = chords(smooth(whole, 15), tonic)
    slow = smooth(whole, 21)
    return {
        "keys": keys(whole, profile, tonic),
        "degrees": {
            **{name: degrees(shares(chroma).mean(1), tonic) for name, chroma in registers.items()},
            "changes": degrees(shares(whole).std(1), tonic),
            "toMajor": degrees(profile, major),
            "toMinor": degrees(profile, minor),
            "minorAboveMajor": dict(zip(DEGREES, np.eye(12)[(minor - major) % 12])),
        },
        "fourier": {**{name: fourier(chroma) for name, chroma in registers.items()}, "slow": fourier(slow)},
        "intervals": {"whole": intervals(whole), "middle": intervals(middle), "slow": intervals(smooth(whole, 11))},
        "aboveBass": dict(zip(DEGREES, above / (bass.sum(0) * middle.sum(0)).mean())),
        "chords": {
            "fast": chords(smooth(whole, 5), tonic)[1],
            "middle": medium,
            "slow": chords(smooth(whole, 41), tonic)[1],
        },
        "motion": motion(triad),
        "texture": texture(registers, quantities),
        "patches": patches(whole),
        "tuning": tuning,
    }


def flat(node, path=""):
    if not isinstance(node, dict):
        return {path: float(node)}
    return {k: v for name, x in node.items() for k, v in flat(x, f"{path}.{name}" if path else name).items()}


def digits(rows):
    return [[float(f"{x:.9g}") for x in row] for row in rows]


def case(name, seconds, lines, each, stretch=None, loud_from=np.inf):
    starts = [(each * i, line) for i, line in enumerate(lines) if each * i < seconds]
    notes = [[midi, t, 1.2, 0.3 if t >= loud_from else 0.08] for t, line in starts for midi in line]
    recipe = {"samples": int(seconds * RATE), "seed": 7, "noise": 0.01, "harmonics": 6, "notes": notes}
    registers, quantities, tuning = heard(synthesised(**recipe))
    rows = np.concatenate([*registers.values(), np.array(list(quantities.values()))]).T
    # Frames are held in single precision.
    registers = {k: v.astype(np.float32).astype(np.float64) for k, v in registers.items()}
    quantities = {k: v.astype(np.float32).astype(np.float64) for k, v in quantities.items()}
    chosen = slice(*stretch) if stretch else slice(None)
    values = descriptors(
        {k: v[:, chosen] for k, v in registers.items()}, {k: v[chosen] for k, v in quantities.items()}, tuning
    )
    return {
        "name": name,
        "signal": {"rate": RATE, **recipe},
        "stretch": stretch,
        "frames": len(rows),
        "rows": digits(rows[::EVERY]),
        "descriptors": {name: float(f"{x:.9g}") for name, x in flat(values).items()},
    }


MAJOR = [[48, 60, 64, 67], [41, 60, 65, 69], [43, 59, 62, 67], [48, 60, 64, 67]]
MINOR = [[45, 60, 64, 69], [50, 62, 65, 69], [52, 59, 64, 68], [41, 60, 65, 69], [52, 62, 64, 68]]
SEVENTHS = [[50, 60, 65, 69], [43, 59, 65, 74], [48, 59, 64, 67], [46, 58, 62, 65, 69], [47, 57, 62, 65], [40, 56, 60, 64]]

if __name__ == "__main__":
    cases = [
        case("a cadence in C major, 13 s", 13, MAJOR * 3, 1.1),
        case("harmonic minor on A, 30 cents sharp", 9, [[m + 0.3 for m in c] for c in MINOR * 2], 0.9),
        case("sevenths that get loud after the opening", 34, SEVENTHS * 2, 3.0, loud_from=30),
        case("four seconds of the cadence", 13, MAJOR * 3, 1.1, stretch=[40, 83]),
    ]
    content = {
        "script": "golden/tonal/make.py",
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "librosa": librosa.__version__},
        "tolerance": 1e-6,
        "rowsEvery": EVERY,
        "names": list(cases[0]["descriptors"]),
        "cases": [{**c, "descriptors": list(c["descriptors"].values())} for c in cases],
    }
    (HERE / "tonal.json").write_text(json.dumps(content) + "\n")
    print([(c["name"], c["frames"], len(c["descriptors"])) for c in cases])
