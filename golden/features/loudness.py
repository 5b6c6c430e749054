"""Golden loudness: by scipy and numpy, written out from ITU-R BS.1770-4 and EBU Tech 3342, and by ffmpeg's ebur128.

Run with scipy 1.17.1 and ffmpeg on the path: python golden/features/loudness.py
Signals are made of sines and of a congruential generator, so that they can be made again anywhere; `packages/features`
does so in descriptors/loudness-golden.testing.ts. Loudness over time stands in LUFS, rounded to 1e-9.
"""

import json
import pathlib
import subprocess

import numpy as np
import scipy
from scipy.signal import bilinear_zpk, lfilter, tf2zpk, upfirdn, zpk2tf

HERE = pathlib.Path(__file__).parent

# BS.1770-4, annex 1, tables 1 and 2: numerator and denominator of each stage at 48 kHz.
SHELF = ([1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585])
HIGH_PASS = ([1, -2, 1], [1, -1.99004745483398, 0.99007225036621])
# Annex 2: the interpolation filter, first half; the second mirrors it.
HALF = [
    [0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625],
    [-0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625],
    [-0.0189208984375, 0.0330810546875, -0.0582275390625, 0.1015625, -0.2003173828125, 0.77978515625],
    [-0.00830078125, 0.014892578125, -0.026611328125, 0.047607421875, -0.102294921875, 0.97216796875],
]
RISING = np.array(HALF).T.ravel()
INTERPOLATION = np.concatenate([RISING, RISING[::-1]])
WEIGHTS = {1: [1], 2: [1, 1], 5: [1, 1, 1, 1.41, 1.41], 6: [1, 1, 1, 0, 1.41, 1.41]}
LAYOUTS = {1: "mono", 2: "stereo", 5: "5.0", 6: "5.1"}
# Levels of successive passages, in dB: a pause among them, and a passage below either relative gate.
LEVELS = [-12, -26, -6, -200, -18, -9, -44, -15, -3, -30]


def congruential(n, seed):
    state, values = seed, np.empty(n)
    for i in range(n):
        state = (state * 1664525 + 1013904223) % 2**32
        values[i] = state / 2**31 - 1
    return values


def programme(rate, channels, seconds, passage):
    """Channels of four partials and noise, whose level changes every `passage` seconds; float32, (channels, n)."""
    n = round(rate * seconds)
    t = np.arange(n) / rate
    level = 10 ** (np.array(LEVELS)[(t / passage).astype(int) % len(LEVELS)] / 20)
    result = []
    for c in range(channels):
        partials = [(60, 0.2), (220 * (c + 1), 0.3), (997, 0.2), (7000 + 300 * c, 0.1)]
        y = sum(a * np.sin(2 * np.pi * f * t + c) for f, a in partials) + 0.2 * congruential(n, c + 1)
        result.append((level * y).astype(np.float32))
    return np.array(result)


def at_rate(stage, rate):
    """The published filter at another rate: poles and zeros to the plane of s and back, warped at the corner."""
    zeros, poles, gain = tf2zpk(*stage)
    corner = np.sqrt(np.prod(np.abs((poles - 1) / (poles + 1))))

    def plane(z):
        return (z - 1) / (z + 1) / corner

    analogue_gain = gain * np.prod(zeros + 1) / np.prod(poles + 1)
    warped = np.tan(np.arctan(corner) * 48000 / rate)
    # bilinear_zpk has s = 2 fs (z - 1) / (z + 1); of as many zeros as poles the gain is that of s at infinity.
    z, p, k = bilinear_zpk(plane(zeros), plane(poles), np.real(analogue_gain), fs=1 / (2 * warped))
    numerator, denominator = zpk2tf(z, p, k)
    return np.real(numerator), np.real(denominator)


def blocks(y, rate):
    """Weighted power of blocks of 100 ms."""
    power = 0
    for weight, x in zip(WEIGHTS[len(y)], y.astype(np.float64), strict=True):
        for stage in (SHELF, HIGH_PASS):
            x = lfilter(*at_rate(stage, rate), x)
        power = power + weight * x**2
    n = rate // 10
    return power[: len(power) // n * n].reshape(-1, n).mean(1)


def windows(power, length):
    return np.convolve(power, np.ones(length) / length, "valid") if len(power) >= length else np.empty(0)


def lufs(power):
    with np.errstate(divide="ignore"):
        return -0.691 + 10 * np.log10(power)


def gated(power, relative):
    power = power[lufs(power) > -70]
    return power[lufs(power) > lufs(power.mean()) + relative]


def loudness_range(power):
    sorted_levels = np.sort(lufs(gated(windows(np.append(power, np.zeros(15)), 30), -20)))
    low, high = (sorted_levels[int(np.floor((len(sorted_levels) - 1) * p / 100 + 0.5))] for p in (10, 95))
    return high - low


def tail(y, rate):
    """What Tech 3342 wants after a file before its range is read."""
    return np.concatenate([y, np.zeros((len(y), round(1.5 * rate)), np.float32)], 1)


def ffmpeg(y, rate):
    """ffmpeg's last word on integrated loudness, range and true peak, and its momentary and short-term loudness."""
    layout = LAYOUTS[len(y)]
    filters = f"aformat=channel_layouts={layout},ebur128=peak=true:metadata=1,ametadata=print:file=-"
    command = ["ffmpeg", "-v", "error", "-f", "f32le", "-ar", str(rate), "-ac", str(len(y)), "-channel_layout", layout]
    command += ["-i", "-", "-af", filters, "-f", "null", "-"]
    done = subprocess.run(command, input=y.T.tobytes(), capture_output=True, check=True)
    found = [line.split("=") for line in done.stdout.decode().splitlines() if line.startswith("lavfi.r128.")]
    keys = ("I", "LRA", "M", "S", "true_peak")
    return {key: [float(v) for k, v in found if k == f"lavfi.r128.{key}"] for key in keys}


def rounded(values):
    return [round(float(v), 9) if np.isfinite(v) else None for v in np.atleast_1d(values)]


def case(rate, channels, seconds, passage):
    y = programme(rate, channels, seconds, passage)
    power = blocks(y, rate)
    theirs = ffmpeg(y, rate)
    interpolated = max(np.abs(upfirdn(INTERPOLATION, x.astype(np.float64), up=4)).max() for x in y)
    sample_peak = float(np.abs(y).max())
    return {
        "rate": rate,
        "channels": channels,
        "seconds": seconds,
        "passage": passage,
        "scipy": {
            "integrated": float(lufs(gated(windows(power, 4), -10).mean())),
            "loudnessRange": float(loudness_range(power)),
            "momentary": rounded(lufs(windows(power, 4))),
            "shortTerm": rounded(lufs(windows(power, 30))),
            "samplePeak": float(20 * np.log10(sample_peak)),
            "truePeak": float(20 * np.log10(max(interpolated, sample_peak))),
            "rms": float(10 * np.log10((y.astype(np.float64) ** 2).mean())),
        },
        "ffmpeg": {
            "integrated": theirs["I"][-1],
            # ffmpeg counts windows that are not full yet, which matters where there are few.
            "loudnessRange": ffmpeg(tail(y, rate), rate)["LRA"][-1] if seconds > 15 else None,
            # The same windows are left out here.
            "momentary": rounded(theirs["M"][3:]),
            "shortTerm": rounded(theirs["S"][29:]),
            "truePeak": float(20 * np.log10(theirs["true_peak"][-1])),
        },
    }


version = subprocess.run(["ffmpeg", "-version"], capture_output=True, check=True).stdout.decode().split()[2]
head = {
    "library": "scipy, ffmpeg",
    "version": f"{scipy.__version__}, {version}",
    "numpy": np.__version__,
    "script": "golden/features/loudness.py",
    # ffmpeg lets the gain of the high-pass change with the rate (0.05 LU at 22050 Hz), counts ranges and gates in steps
    # of 0.01 LU, and interpolates peaks by a filter of its own.
    "tolerances": {
        "scipy": 1e-6,
        "ffmpeg": 0.06,
        "ffmpeg at 48000 Hz": 0.006,
        "ffmpeg range": 0.02,
        "ffmpeg true peak": 0.35,
    },
    "levels": LEVELS,
}
cases = [case(48000, 2, 16, 1.3), case(44100, 2, 8, 0.7), case(48000, 6, 4.5, 0.4), case(22050, 1, 6, 0.5)]
(HERE / "loudness.json").write_text(json.dumps(head | {"cases": cases}, indent=1) + "\n")
