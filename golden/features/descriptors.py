"""Golden descriptors in time and of the spectrum by librosa: level, crossings, centroid, bandwidth, roll-off, flatness,
contrast, cepstral coefficients and their changes.

Run with librosa 0.11.0, after make.py, whose signals it reads: python golden/features/descriptors.py
Each descriptor is there twice: "double" from samples in float64, in which librosa then computes (but for its mel
filters, which are float32), and "single" from samples in float32, as `librosa.load` gives them. Arrays are base64 of
little-endian float32, row-major, transposed to (frames, values). Changes over time are there where frames are nine or
more.
"""

import base64
import json
import pathlib

import librosa
import numpy as np

HERE = pathlib.Path(__file__).parent
feature = librosa.feature

# Relative to the larger of `floor` and the number. "double" is as near as the float32 of this file and of our matrices.
TOLERANCES = {
    "rms": {"floor": 1e-3, "double": 1e-7, "single": 1e-6},
    "zeroCrossingRate": {"floor": 1e-3, "double": 1e-7, "single": 1e-7},
    "spectralCentroid": {"floor": 1, "double": 1e-7, "single": 1e-6},
    "spectralBandwidth": {"floor": 1, "double": 1e-7, "single": 1e-6},
    "spectralRolloff": {"floor": 1, "double": 1e-7, "single": 1e-7},
    "spectralFlatness": {"floor": 1e-6, "double": 1e-7, "single": 1e-5},
    "spectralContrast": {"floor": 1, "double": 1e-5, "single": 1e-5},
    "mfcc": {"floor": 10, "double": 2e-6, "single": 1e-5},
    "delta": {"floor": 1, "double": 1e-5, "single": 1e-4},
    "delta2": {"floor": 1, "double": 1e-5, "single": 1e-4},
}
PYTHON = {
    "nFft": "n_fft",
    "hopLength": "hop_length",
    "nMels": "n_mels",
    "nMfcc": "n_mfcc",
    "fMin": "fmin",
    "nBands": "n_bands",
    "quantile": "quantile",
    "rollPercent": "roll_percent",
    "amin": "amin",
}


def packed(values):
    return base64.b64encode(np.ascontiguousarray(values, dtype="<f4").tobytes()).decode()


def descriptors(y, rate, given):
    """All of them, each transposed; `given` are librosa's options, of which each function takes its own."""

    def chosen(*names):
        return {name: given[name] for name in (*names, "hop_length") if name in given}

    frames = {"frame_length": given.get("n_fft", 2048), **chosen()}
    found = {
        "rms": feature.rms(y=y, dtype=y.dtype, **frames),
        "zeroCrossingRate": feature.zero_crossing_rate(y, **frames),
        "spectralCentroid": feature.spectral_centroid(y=y, sr=rate, **chosen("n_fft")),
        "spectralBandwidth": feature.spectral_bandwidth(y=y, sr=rate, **chosen("n_fft")),
        "spectralRolloff": feature.spectral_rolloff(y=y, sr=rate, **chosen("n_fft", "roll_percent")),
        "spectralFlatness": feature.spectral_flatness(y=y, **chosen("n_fft", "amin")),
        "spectralContrast": feature.spectral_contrast(y=y, sr=rate, **chosen("n_fft", "fmin", "n_bands", "quantile")),
        "mfcc": feature.mfcc(y=y, sr=rate, **chosen("n_fft", "n_mels", "n_mfcc")),
    }
    if found["mfcc"].shape[1] >= 9:
        found["delta"] = feature.delta(found["mfcc"])
        found["delta2"] = feature.delta(found["mfcc"], order=2)
    return {name: values.T for name, values in found.items()}


def case(signal, **options):
    source = json.loads((HERE / f"{signal}.json").read_text())
    y, rate = np.frombuffer(base64.b64decode(source["samples"]), "<f4"), source["sampleRate"]
    given = {PYTHON[name]: value for name, value in options.items()}
    double = descriptors(y.astype(np.float64), rate, given)
    single = descriptors(y, rate, given)
    assert all(np.isfinite(v).all() for v in double.values()), signal
    return {
        "signal": signal,
        "sampleRate": rate,
        "options": options,
        "frames": len(double["rms"]),
        "double": {name: packed(v) for name, v in double.items()},
        "single": {name: packed(v) for name, v in single.items()},
    }


cases = [
    case("music"),
    case("noise"),
    case("noise-loud-then-quiet"),
    case("chirp"),
    case("tones"),
    case("quiet-16-bit"),
    case("silence"),
    case("one-sample"),
    case("shorter-than-a-frame"),
    case("music-44100", nFft=4096, hopLength=1024, nMels=96, nMfcc=13, fMin=150, nBands=5, quantile=0.1),
    case("noise", nFft=512, hopLength=300, nMels=41, nMfcc=41, nBands=4, rollPercent=0.5, amin=1),
]
head = {
    "library": "librosa",
    "version": librosa.__version__,
    "numpy": np.__version__,
    "script": "golden/features/descriptors.py",
    "tolerances": TOLERANCES,
    "tolerancesOf": "the larger of `floor` and the size of the number",
}
(HERE / "descriptors-spectral.json").write_text(json.dumps(head | {"cases": cases}, indent=1) + "\n")
