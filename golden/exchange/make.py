"""Goldens and fixtures for packages/training/src/exchange: small models as Keras 3 saves them, and what Keras predicts.

python golden/exchange/make.py

Writes the `.keras` files and the z-score file into packages/training/fixtures, and inputs with Keras's predictions beside
this script. Weights are random but for the seed; moving statistics are drawn, so that no layer does nothing. All files
but the classifier's are packed again with compression, which Keras reads as well and which keeps them small.
"""
import base64
import io
import json
import os
import pathlib
import zipfile

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import h5py
import keras
import numpy as np
import tensorflow as tf
from keras import layers as L

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent.parent / "packages" / "training" / "fixtures"
COLUMNS = [
    "acousticness", "danceability", "energy", "instrumentalness", "liveness", "loudness", "speechiness", "tempo",
    "valence", "arousal", "enhanced_valence",
]
MEANS = np.array([0.37, 0.55, 0.57, 0.15, 0.21, -9.6, 0.12, 117.7, 0.45, 0.55, 0.5])
DEVIATIONS = np.array([0.35, 0.19, 0.26, 0.3, 0.2, 6.0, 0.19, 30.9, 0.26, 0.18, 0.17])
RNG = np.random.default_rng(42)


def seed_layers(lstm, dense):
    """The first prototype's layers, narrower."""
    return [
        L.Bidirectional(L.LSTM(lstm[0], return_sequences=True)),
        L.Dropout(0.3),
        L.BatchNormalization(),
        L.Bidirectional(L.LSTM(lstm[1])),
        L.Dropout(0.3),
        L.BatchNormalization(),
        L.Dense(dense[0], activation="relu"),
        L.Dropout(0.3),
        L.Dense(dense[1], activation="relu"),
        L.Dense(2, activation="sigmoid"),
    ]


def functional(shape, layers):
    inputs = keras.Input(shape)
    x = inputs
    for layer in layers:
        x = layer(x)
    return keras.Model(inputs, x)


def normalization(channels):
    layer = L.Normalization()
    layer.adapt(RNG.normal(0.4, 0.7, (200, 4, channels)).astype("float32"))
    return layer


def drawn(model):
    """`model` with weights that are not near zero, and moving statistics that are not 0 and 1."""
    for layer in model.layers:
        if isinstance(layer, L.Normalization):
            continue
        for variable in layer.variables:
            if not variable.dtype.startswith("float"):
                continue
            low, high = (0.5, 2.0) if variable.name in ("gamma", "moving_variance") else (-0.7, 0.7)
            variable.assign(RNG.uniform(low, high, variable.shape))
    return model


def packed(path):
    """Packs the file again, its members compressed."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)


def as_keras_2(source, target):
    """The file as Keras 2.12 to 2.15 lay it out: other names of groups and of the input's shape. Keras 3 reads it too."""
    with zipfile.ZipFile(source) as old:
        members = {name: old.read(name) for name in old.namelist()}
    weights = io.BytesIO(members["model.weights.h5"])
    with h5py.File(weights, "r+") as file:
        file.move("layers", "_layer_checkpoint_dependencies")
    config = json.loads(members["config.json"])
    inputs = config["config"]["layers"][0]["config"]
    inputs["batch_input_shape"] = inputs.pop("batch_shape")
    for name in ("optional", "sparse", "ragged"):
        inputs.pop(name)
    members["config.json"] = json.dumps(config).encode()
    members["metadata.json"] = b'{"keras_version": "2.15.0", "date_saved": "2024-01-01@00:00:00"}'
    members["model.weights.h5"] = weights.getvalue()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)


def b64(x):
    return base64.b64encode(np.ascontiguousarray(x, dtype="<f4").tobytes()).decode()


def case(name, model, shape, raw=None):
    """Saves `model`, and gives what it predicts for inputs of `shape`: of raw features where `raw` is, through z-scores."""
    path = FIXTURES / f"{name}.keras"
    drawn(model).save(path)
    x = RNG.uniform(0, 1, shape) if raw is None else raw
    inputs = x if raw is None else (x - MEANS) / DEVIATIONS
    predicted = keras.saving.load_model(path).predict(inputs.astype("float32"), verbose=0)
    return {"name": name, "stats": raw is not None, "shape": shape, "inputs": b64(x), "predicted": b64(predicted)}


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    raw = np.clip(RNG.normal(MEANS, DEVIATIONS, (16, 10, 11)), -60, 250).astype("float32")
    stats = {"feature_columns": COLUMNS, "mean": MEANS.tolist(), "std": DEVIATIONS.tolist()}
    stats["median"] = (MEANS + 0.02).round(4).tolist()
    (FIXTURES / "feature_stats_av.json").write_text(json.dumps(stats, indent=1) + "\n")
    classifier = [
        L.Input((10, 9)),
        L.LSTM(5, return_sequences=True),
        L.Dropout(0.3),
        L.LSTM(3),
        L.Dense(6, activation="relu"),
        L.Dropout(0.3),
        L.Dense(4, activation="softmax"),
    ]
    other = [
        normalization(11), L.GaussianNoise(0.1), L.LSTM(4, return_sequences=True), L.Dense(5, activation="tanh"),
        L.Bidirectional(L.LSTM(3)), L.Dense(6), L.BatchNormalization(), L.ReLU(), L.Dense(2), L.Activation("sigmoid"),
    ]
    cases = [
        case("av-regressor", keras.Sequential([L.Input((10, 11)), *seed_layers([5, 3], [6, 4])]), raw.shape, raw),
        case("av-regressor-mel", functional((None, 128), seed_layers([4, 3], [6, 4])), (6, 10, 128)),
        case("emotion-classifier", keras.Sequential(classifier), (16, 10, 9)),
        case("functional", functional((10, 11), other), (16, 10, 11)),
    ]
    as_keras_2(FIXTURES / "av-regressor.keras", FIXTURES / "av-regressor-keras-2.keras")
    again = keras.saving.load_model(FIXTURES / "av-regressor-keras-2.keras")
    scores = again.predict(((raw - MEANS) / DEVIATIONS).astype("float32"), verbose=0)
    cases.append({**cases[0], "name": "av-regressor-keras-2", "predicted": b64(scores)})
    for name in ("av-regressor", "av-regressor-mel", "functional"):
        packed(FIXTURES / f"{name}.keras")
    out = {
        "library": f"keras {keras.__version__} on tensorflow {tf.__version__}",
        "script": "golden/exchange/make.py",
        "tolerance": "prediction 1e-5 absolute",
        "cases": cases,
    }
    path = HERE / "keras-files.json"
    path.write_text(json.dumps(out, indent=1) + "\n")
    print(path, path.stat().st_size, {f.name: f.stat().st_size for f in FIXTURES.iterdir()})
