"""Golden mel spectrograms by librosa, and by a float64 re-derivation of them with numpy.

Run with librosa 0.11.0: python golden/features/make.py
Arrays are base64 of little-endian float32, row-major. librosa's spectrograms are transposed to (frames, nMels).
"""

import base64
import json
import pathlib

import librosa
import numpy as np

HERE = pathlib.Path(__file__).parent
RATE = 22050
rng = np.random.default_rng(20260)


def packed(values):
    return base64.b64encode(np.ascontiguousarray(values, dtype="<f4").tobytes()).decode()


def seconds(n, rate=RATE):
    return np.arange(n) / rate


def tones(n):
    t = seconds(n)
    return 0.5 * np.sin(2 * np.pi * 440 * t) + 0.3 * np.sin(2 * np.pi * 3520.5 * t) + 0.001 * np.sin(2 * np.pi * 9000 * t)


def chirp(n):
    t = seconds(n)
    return 0.8 * np.sin(2 * np.pi * (50 * t + 0.5 * 10900 * t * t * RATE / n))


def music(n, rate=RATE):
    """Three decaying chords of eight harmonics each, a noisy beat every 0.125 s, and a soft bass."""
    t = seconds(n, rate)
    y = 0.1 * np.sin(2 * np.pi * 55 * t)
    for start, root in ((0.0, 220.0), (0.12, 277.18), (0.24, 329.63)):
        u = np.maximum(t - start, 0)
        for h in range(1, 9):
            y += (t >= start) * 0.15 / h * np.exp(-6 * u * h**0.5) * np.sin(2 * np.pi * root * h * u)
    return y + 0.2 * np.exp(-60 * (t % 0.125)) * rng.standard_normal(n)


def float64_mel(y, rate, n_fft=2048, hop=512, n_mels=128, fmin=0.0, fmax=None, power=2.0):
    """The same definition in float64, frame by frame."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(n_fft) / n_fft)
    padded = np.pad(y.astype(np.float64), n_fft // 2)
    frames = [padded[s : s + n_fft] * window for s in range(0, len(padded) - n_fft + 1, hop)]
    bank = librosa.filters.mel(sr=rate, n_fft=n_fft, n_mels=n_mels, fmin=fmin, fmax=fmax, dtype=np.float64)
    return np.abs(np.fft.rfft(frames)) ** power @ bank.T


def case(name, y, rate=RATE, **options):
    y = y.astype(np.float32)
    python = {"nFft": "n_fft", "hopLength": "hop_length", "nMels": "n_mels", "fMin": "fmin", "fMax": "fmax", "power": "power"}
    chosen = {python[k]: v for k, v in options.items()}
    mel = librosa.feature.melspectrogram(y=y, sr=rate, **chosen)
    truth = float64_mel(y, rate, **{{"hop_length": "hop"}.get(k, k): v for k, v in chosen.items()})
    assert mel.T.shape == truth.shape
    write(
        name,
        {
            "toleranceDb": 1e-3,
            "floorDb": -60,
            "sampleRate": rate,
            "options": options,
            "samples": packed(y),
            "rows": truth.shape[0],
            "cols": truth.shape[1],
            "librosa": packed(mel.T),
            "float64": packed(truth),
            "decibels": packed(librosa.power_to_db(mel).T),
        },
    )


def write(name, content):
    head = {"library": "librosa", "version": librosa.__version__, "numpy": np.__version__, "script": "golden/features/make.py"}
    (HERE / f"{name}.json").write_text(json.dumps(head | content, indent=1) + "\n")


def scales():
    bank = librosa.filters.mel(sr=RATE, n_fft=512, n_mels=40, fmin=30, fmax=9000, dtype=np.float64)
    hertz = [0.0, 20.0, 440.0, 999.0, 1000.0, 1001.0, 4000.0, 11025.0, 22050.0]
    power = rng.uniform(0, 1, (3, 4)).astype(np.float32) ** 12
    db = [
        {"options": o, "librosa": librosa.power_to_db(power, **k).ravel().tolist()}
        for o, k in (
            ({}, {}),
            ({"ref": "max"}, {"ref": np.max}),
            ({"ref": -0.25, "topDb": None}, {"ref": -0.25, "top_db": None}),
            ({"topDb": 20}, {"top_db": 20}),
            ({"amin": 1e-3, "ref": "max", "topDb": None}, {"amin": 1e-3, "ref": np.max, "top_db": None}),
        )
    ]
    write(
        "scales",
        {
            "tolerance": 1e-6,
            "hertz": hertz,
            "mel": librosa.hz_to_mel(hertz).tolist(),
            "melFrequencies": librosa.mel_frequencies(12, fmin=30, fmax=9000).tolist(),
            "hann8": librosa.filters.get_window("hann", 8).tolist(),
            "filterbank": {"sampleRate": RATE, "options": {"nFft": 512, "nMels": 40, "fMin": 30, "fMax": 9000}, "data": packed(bank)},
            "powers": {"rows": 3, "cols": 4, "data": power.ravel().tolist(), "cases": db},
        },
    )


case("noise", 0.2 * rng.standard_normal(7717))
case("noise-loud-then-quiet", np.concatenate([rng.uniform(-1, 1, 4000), 1e-3 * rng.uniform(-1, 1, 4001)]))
case("chirp", chirp(8192))
case("tones", tones(7717))
case("music", music(8820))
case("music-44100", music(9001, 44100), rate=44100, nFft=4096, hopLength=1024, nMels=96, fMin=27.5, fMax=16000)
case("music-magnitude", music(6001), nFft=1024, hopLength=300, nMels=64, power=1)
case("music-odd-power", music(4097), nFft=512, hopLength=700, nMels=40, power=1.5)
case("shorter-than-a-frame", tones(700))
case("one-sample", np.array([0.5]))
case("silence", np.zeros(5000))
case("quiet-16-bit", np.round(3 * rng.standard_normal(6000)) / 32768)
scales()
