"""Makes the sound files of packages/decode/fixtures and the goldens of packages/decode.

Run from the root of the repository, with librosa 0.11, soundfile and numpy:
    python golden/decode/make.py
Everything is synthesised here from formulas and a seeded generator; no recording is used.
"""

import base64
import json
import sys
from pathlib import Path

import librosa
import numpy as np
import soundfile as sf
import soxr

FIXTURES = Path("packages/decode/fixtures")
GOLDEN = Path("golden/decode")
RATE = 22050
MADE_BY = {
    "script": "golden/decode/make.py",
    "librosa": librosa.__version__,
    "soundfile": sf.__version__,
    "libsndfile": sf.__libsndfile_version__,
    "soxr": soxr.__version__,
    "numpy": np.__version__,
    "python": sys.version.split()[0],
}


def music(seconds, rate, seed):
    """Stereo: plucked chords, a rising glide, and soft noise under all, shape (n, 2)."""
    rng = np.random.default_rng(seed)
    t = np.arange(int(seconds * rate)) / rate
    left = 0.02 * rng.standard_normal(t.size)
    right = 0.02 * rng.standard_normal(t.size)
    chords = [[220.0, 277.18, 329.63], [196.0, 246.94, 293.66], [174.61, 220.0, 261.63], [246.94, 311.13, 369.99]]
    for i, chord in enumerate(chords * 3):
        start = i * 0.4
        age = np.clip(t - start, 0, None)
        gate = (t >= start) * np.exp(-6 * age)
        for j, tone in enumerate(chord):
            for harmonic in range(1, 25):
                wave = np.sin(2 * np.pi * tone * harmonic * age) / harmonic
                left += 0.09 * (1 - 0.2 * j) * gate * wave
                right += 0.09 * (0.6 + 0.2 * j) * gate * wave
    left += 0.05 * np.sin(2 * np.pi * (300 * t + 1200 * t**2))
    signal = np.stack([left, right], axis=1)
    return signal / np.abs(signal).max() * 0.8


def faded(sound):
    """Risen from silence: where music begins at once, the first samples of two resamplers differ."""
    return sound * np.minimum(1, np.arange(len(sound)) / 3000)[:, None]


def fixture(name, sound, rate, **options):
    """Writes a sound file that is not there yet: Ogg has a random number in it, so a new one would never be the same."""
    if not (FIXTURES / name).exists():
        sf.write(FIXTURES / name, sound, rate, **options)


def fixtures():
    fixture("chords.mp3", music(4, 44100, 1), 44100, format="MP3", bitrate_mode="CONSTANT", compression_level=0.7)
    fixture("chords-mono.mp3", music(1, 48000, 2)[:, 0], 48000, format="MP3", bitrate_mode="VARIABLE", compression_level=0.6)
    fixture("chords.flac", music(0.4, 48000, 3), 48000, format="FLAC", subtype="PCM_16")
    fixture("chords-24.flac", music(0.2, 96000, 4)[:, 0], 96000, format="FLAC", subtype="PCM_24")
    fixture("chords.ogg", music(2, 44100, 5), 44100, format="OGG", subtype="VORBIS", compression_level=0.6)
    fixture("chords.opus", faded(music(3.3, 48000, 6)), 48000, format="OGG", subtype="OPUS", compression_level=0.92)
    fixture("chords.aiff", music(0.15, 44100, 7), 44100, format="AIFF", subtype="PCM_24")
    fixture("chords-float.aiff", faded(music(0.1, 32000, 8))[:, 0], 32000, format="AIFF", subtype="FLOAT")


def write(name, content):
    (GOLDEN / name).write_text(json.dumps(content) + "\n")


def pcm():
    """Every 16th sample of librosa.load, and its length."""
    files = {}
    for path in sorted(FIXTURES.glob("chords*")):
        y, _ = librosa.load(path, sr=RATE)
        files[path.name] = {"length": y.size, "peak": float(np.abs(y).max()), "samples": [round(float(v), 7) for v in y[::16]]}
    write("pcm.json", {"madeBy": MADE_BY, "what": "librosa.load(file, sr=22050), every 16th sample", "tolerance": {"snr": 70}, "files": files})


def mel():
    """The log-mel spectrogram of the MP3 fixture as librosa makes it, base64 of float32, shape (128, frames)."""
    y, _ = librosa.load(FIXTURES / "chords.mp3", sr=RATE)
    db = librosa.power_to_db(librosa.feature.melspectrogram(y=y, sr=RATE), ref=np.max).astype(np.float32)
    write("mp3-mel.json", {
        "madeBy": MADE_BY,
        "what": "librosa.power_to_db(librosa.feature.melspectrogram(y=librosa.load('packages/decode/fixtures/chords.mp3', sr=22050)[0], sr=22050), ref=np.max)",
        "tolerance": {"mean": 0.1, "max": 1, "cells": "above -50 dB and below 10000 Hz"},
        "frequencies": [round(float(f), 3) for f in librosa.mel_frequencies(n_mels=130, fmax=RATE / 2)[1:-1]],
        "shape": list(db.shape),
        "encoding": "base64 of little-endian float32, row-major",
        "data": base64.b64encode(db.tobytes()).decode(),
    })


def probe(rate):
    """One second in closed form, so that a test can make it again: tones at parts of the lower Nyquist frequency."""
    nyquist = min(rate, RATE) / 2
    t = np.arange(rate) / rate
    tones = zip([0.01, 0.1, 0.37, 0.62, 0.85, 0.9], [0.3, 0.2, 0.15, 0.1, 0.1, 0.1])
    return sum(a * np.sin(2 * np.pi * part * nyquist * t + part) for part, a in tones)


def level(y, f):
    """Level of the tone of frequency f (cycles a sample) in the middle half of y, and of all that is there, in dB."""
    middle = slice(y.size // 4, 3 * y.size // 4)
    t = np.arange(y.size)[middle]
    basis = np.stack([np.cos(2 * np.pi * f * t), np.sin(2 * np.pi * f * t)], 1)
    weights = np.linalg.lstsq(basis, y[middle], rcond=None)[0]
    return 20 * np.log10(np.hypot(*weights) + 1e-15), 10 * np.log10(2 * np.mean(y[middle] ** 2) + 1e-30)


def resampler():
    """What librosa.resample (soxr_hq) gives of the probe, and how flat and how clean it is under stepped sines."""
    cases = {}
    for rate in [8000, 11025, 16000, 32000, 44100, 48000, 96000, 192000, 44099]:
        y = librosa.resample(probe(rate), orig_sr=rate, target_sr=RATE)
        ripple, alias = 0.0, -300.0
        nyquist = min(rate, RATE) / 2
        for percent in range(1, 300):
            f = percent / 100 * nyquist
            if f >= rate / 2 or 91 < percent < 100:
                continue
            tone = np.sin(2 * np.pi * f * np.arange(rate) / rate + 0.3)
            gain, power = level(librosa.resample(tone, orig_sr=rate, target_sr=RATE), f / RATE)
            ripple = max(ripple, abs(gain)) if percent <= 91 else ripple
            alias = max(alias, power) if percent >= 100 else alias
        cases[str(rate)] = {
            "length": y.size,
            "samples": [round(float(v), 8) for v in y[::29]],
            "ripple": round(float(ripple), 6),
            "alias": round(float(alias), 1) if alias > -300 else None,
        }
    write("resample.json", {
        "madeBy": MADE_BY,
        "what": "librosa.resample(probe, target_sr=22050), every 29th sample; ripple in dB up to 0.91 and level of aliases in dB from 1.0 of the lower Nyquist frequency, by sines stepped by 0.01",
        "tolerance": {"middle": 5e-4, "ripple": 1e-4, "alias": -120},
        "cases": cases,
    })


fixtures()
pcm()
mel()
resampler()
