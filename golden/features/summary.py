"""Golden window summaries: 262 statistics of a window of log-mel frames, by librosa, scipy and numpy in float64.

Run with librosa 0.11.0: python golden/features/summary.py
Windows are made here, of synthesised music and of seeded noise, and stored as base64 of little-endian uint16 in steps
of 1/256 dB above -100 dB, shape (frames, 128); vectors as base64 of little-endian float32, shape (262,).
"""

import base64
import json
import pathlib

import librosa
import numpy as np
import scipy
from scipy.ndimage import uniform_filter1d
from scipy.signal import argrelmax

HERE = pathlib.Path(__file__).parent
BANDS = 128
LAG_RATE = 22050 / 512
LAGS = np.array([4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 16, 19, 21, 24, 27, 31, 35, 40, 45, 52, 59, 67, 76, 86])
MAJOR = np.array([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88])
MINOR = np.array([6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17])
KEYS = [np.roll(MAJOR, k) for k in range(12)] + [np.roll(MINOR, k) for k in range(12)]


def nearest(x):
    return np.floor(np.asarray(x) + 0.5).astype(int)


def timbre(db):
    """MFCC 0 to 19: mean, deviation, deviation of the steps."""
    mfcc = librosa.feature.mfcc(S=db.T, n_mfcc=20).T
    return np.concatenate([mfcc.mean(0), mfcc.std(0), np.diff(mfcc, axis=0).std(0)])


def shape(db, edges):
    """Level, brightness, roll-off, flatness: mean, deviation, mean step, percentiles 10, 50, 90."""
    power = 10 ** (db / 10)
    level = 10 * np.log10(power.sum(1))
    centroid = librosa.feature.spectral_centroid(S=power.T, freq=edges[1:-1])[0]
    rolloff = librosa.feature.spectral_rolloff(S=power.T, freq=np.arange(BANDS), roll_percent=0.85)[0]
    flatness = 10 * np.log10(librosa.feature.spectral_flatness(S=power.T, power=1, amin=1e-30)[0])
    tracks = np.stack([level, np.log(centroid + 50), rolloff, flatness], 1)
    steps = np.abs(np.diff(tracks, axis=0)).mean(0)
    return np.concatenate([tracks.mean(0), tracks.std(0), steps, np.percentile(tracks, [10, 50, 90], axis=0).ravel()])


def contrast(db, peaks):
    """Per group of 8 bands: loudest less softest, and mean height of peaks."""
    groups = db.reshape(-1, 16, 8)
    return np.concatenate([np.ptp(groups, axis=2).mean(0), peaks.reshape(-1, 16, 8).mean((0, 2))])


def rhythm(db, rate):
    """Autocorrelation of the flux, beat, beats of 8 groups of bands, modulation spectra, onsets."""
    groups = np.maximum(np.diff(db.reshape(-1, 8, 16).mean(2), axis=0), 0)
    flux = librosa.onset.onset_strength(S=db.T, lag=1, max_size=1, center=False)[1:]
    envelopes = np.concatenate([groups, flux[:, None]], 1)
    envelopes = envelopes - envelopes.mean(0)
    n = len(envelopes)
    lags = nearest(LAGS * rate / LAG_RATE)
    first, last = nearest(np.array([8, 85]) * rate / LAG_RATE)
    full = np.zeros((max(n, last + 1, lags.max() + 1), 9))
    full[:n] = np.stack([np.correlate(e, e, "full")[n - 1 :] for e in envelopes.T], 1)
    acf = full / (full[0] + 1e-9)
    beats = acf[first : last + 1]
    beat = [beats[:, 8].max(), (first + beats[:, 8].argmax()) / rate]

    size = 2 ** int(np.ceil(np.log2(max(2 * n, rate / 0.1))))
    spectrum = np.abs(np.fft.rfft(envelopes, size, axis=0)) ** 2 / n
    rates = np.fft.rfftfreq(size, 1 / rate)
    edges = np.geomspace(0.4, 20, 13)
    within = [(rates >= low) & (rates < high) for low, high in zip(edges[:-1], edges[1:])]
    modulation = [np.log((spectrum[w, g].mean() if w.any() else 0) + 1e-3) for g in (0, 2, 5, 8) for w in within]

    f = envelopes[:, 8]
    onsets = argrelmax(f)[0]
    onset_rate = (f[onsets] > f.std()).sum() * rate / max(n - 2, 1)
    statistics = [onset_rate, f.std(), (f**3).mean() / (f.std() ** 3 + 1e-6), np.abs(f).mean()]
    return np.concatenate([acf[lags, 8], beat, beats[:, :8].max(0), modulation, statistics])


def pitch_classes(db, peaks, edges):
    """Share of each pitch class in each frame, shape (frames, 12)."""
    centres = edges[1:-1]
    pitch = 69 + 12 * np.log2(centres / 440)
    with np.errstate(divide="ignore"):
        width = np.maximum(12 * np.log2(edges[2:] / edges[:-2]) / 4, 0.5)
    distance = np.abs((pitch[:, None] - np.arange(12) + 6) % 12 - 6)
    weights = np.exp(-0.5 * (distance / width[:, None]) ** 2)
    weights /= weights.sum(1, keepdims=True)
    weights[(centres < 200) | (centres > 2600)] = 0
    salience = peaks * np.maximum(db - db.max() + 60, 0) / 60
    shares = salience @ weights
    return shares / (shares.sum(1, keepdims=True) + 1e-3)


def tonality(profile):
    """Fit of the best keys, Fourier balances, profile from the tonic on."""
    sd = profile.std()
    fits = np.zeros(24)
    if sd > 0:
        fits = np.array([np.corrcoef(profile, key)[0, 1] for key in KEYS]) * sd / (sd + 1e-6)
    major, minor = fits[:12].max(), fits[12:].max()
    second, best = np.sort(fits)[-2:]
    balances = np.abs(np.fft.rfft(profile))[1:] / max(profile.sum(), 1e-300)
    return np.concatenate([[major, minor, major - minor, fits.std(), best - second], balances, np.roll(profile, -(fits.argmax() % 12))])


def tonal(db, peaks, edges, rate):
    """Tonality of the window; movement and order of its pitch classes; mean tonality of pieces of 3 s."""
    shares = pitch_classes(db, peaks, edges)
    frames, length = len(shares), nearest(3 * rate)
    pieces = int(np.ceil(frames / length))
    starts = [0] if pieces == 1 else [p * (frames - length) // (pieces - 1) for p in range(pieces)]
    local = np.mean([tonality(shares[s : s + length].mean(0)) for s in starts], 0)
    movement = [np.abs(np.diff(shares, axis=0)).mean(), shares.std(0).mean()]
    profile = shares.mean(0)
    return np.concatenate([tonality(profile), movement, np.sort(profile), local])


def summary(db, sample_rate=22050, hop_length=512):
    edges = librosa.mel_frequencies(BANDS + 2, fmin=0, fmax=sample_rate / 2)
    rate = sample_rate / hop_length
    peaks = np.maximum(db - uniform_filter1d(db, 9, axis=1, mode="nearest"), 0)
    parts = [timbre(db), shape(db, edges), contrast(db, peaks), rhythm(db, rate), tonal(db, peaks, edges, rate)]
    return np.concatenate(parts)


def note(t, start, hertz, level, decay):
    u = np.maximum(t - start, 0)
    return (t >= start) * level * sum(np.exp(-decay * u * h**0.5) * np.sin(2 * np.pi * hertz * h * u) / h for h in range(1, 9))


def music(seconds, rng, rate=22050):
    """A cadence in G major over a bass, with a drum at 100 beats a minute."""
    t = np.arange(int(seconds * rate)) / rate
    y = 1e-4 * rng.standard_normal(len(t))
    for bar, chord in enumerate(([55, 59, 62], [60, 64, 67], [62, 66, 69], [55, 62, 71])):
        for midi in [chord[0] - 12, *chord]:
            y += note(t, 1.2 * bar, librosa.midi_to_hz(midi), 0.1, 2)
    for i in range(16):
        y += note(t, 0.3 * i, librosa.midi_to_hz(rng.choice([67, 69, 71, 74, 76])), 0.08, 5)
    return y + 0.3 * np.exp(-40 * (t % 0.6)) * rng.standard_normal(len(t))


def drums(seconds, rng, rate=22050):
    """Noise bursts at 140 beats a minute over a falling tone."""
    t = np.arange(int(seconds * rate)) / rate
    tone = 0.1 * np.sin(2 * np.pi * (900 * t - 80 * t * t))
    return tone + np.exp(-25 * (t % (60 / 140))) * rng.standard_normal(len(t)) * 0.3


def mel(y, rate=22050, hop=512):
    power = librosa.feature.melspectrogram(y=y, sr=rate, hop_length=hop)
    return librosa.power_to_db(power, ref=1, amin=1e-10, top_db=None).T


def case(name, db, sample_rate=22050, hop_length=512):
    steps = np.clip(np.round((db + 100) * 256), 0, 65535).astype("<u2")
    vector = summary(steps.astype(np.float64) / 256 - 100, sample_rate, hop_length)
    assert vector.shape == (262,) and np.isfinite(vector).all(), name
    return {
        "name": name,
        "options": {"sampleRate": sample_rate, "hopLength": hop_length},
        "frames": len(db),
        "steps": base64.b64encode(steps.tobytes()).decode(),
        "summary": base64.b64encode(vector.astype("<f4").tobytes()).decode(),
    }


rng = np.random.default_rng(20260)
song = mel(music(5, rng))
cases = [
    case("five seconds of music", song[:215]),
    case("drums", mel(drums(3.2, rng))[:130]),
    case("music at 44100 Hz", mel(music(1.5, rng, 44100), 44100, 1024)[:60], 44100, 1024),
    case("three pieces of slow frames", mel(drums(7, rng), hop=4096)[:36], 22050, 4096),
    case("music that breaks off", np.concatenate([song[:20], np.full((20, BANDS), -100.0)])),
    case("silence", np.full((12, BANDS), -100.0)),
    case("scattered levels", rng.uniform(-100, 50, (9, BANDS))),
    case("two frames", song[100:102]),
]
head = {
    "library": "librosa",
    "version": librosa.__version__,
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "script": "golden/features/summary.py",
    "tolerance": 1e-6,
    "toleranceOf": "the larger of 1 and the size of the number: some roundings to float32, of peaks and of the result, else float64",
    "cases": cases,
}
(HERE / "summary.json").write_text(json.dumps(head, indent=1) + "\n")
