"""Goldens for packages/training: the user's regressor trained by Keras 3 for 50 steps without dropout.

python golden/training/make.py

Weights and batches come from a linear congruential generator, so that the TypeScript test makes the same ones. Weights
are laid out as packages/model does: gates i, o, f, c; LSTM matrices (2, 4·units, in); dense matrices (out, in).
"""
import base64
import json
import os
import pathlib

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
import tensorflow as tf
from keras import layers as L

STEPS, BATCH, TIME, FEATURES = 50, 32, 10, 11


class Lcg:
    def __init__(self, seed):
        self.state = seed

    def uniform(self, n, low, high):
        out = np.empty(n)
        for i in range(n):
            self.state = (self.state * 1664525 + 1013904223) % 2**32
            out[i] = self.state / 2**32
        return (low + (high - low) * out).astype(np.float32)


def build(units, dense):
    lstm1, lstm2 = units
    return keras.Sequential(
        [
            L.Input((TIME, FEATURES)),
            L.Bidirectional(L.LSTM(lstm1, return_sequences=True)),
            L.BatchNormalization(),
            L.Bidirectional(L.LSTM(lstm2)),
            L.BatchNormalization(),
            L.Dense(dense[0], activation="relu"),
            L.Dense(dense[1], activation="relu"),
            L.Dense(2, activation="sigmoid"),
        ]
    )


def swap(w, axis):
    """Gates i, f, c, o (Keras) <-> i, o, f, c (ours): the inverse below."""
    i, f, c, o = np.split(w, 4, axis)
    return np.concatenate([i, o, f, c], axis)


def unswap(w, axis):
    i, o, f, c = np.split(w, 4, axis)
    return np.concatenate([i, f, c, o], axis)


def slots(model):
    """(name, shape in our layout, setter, getter) of every parameter in our order."""
    out = []
    for layer in model.layers:
        if isinstance(layer, L.Bidirectional):
            cells = [layer.forward_layer.cell, layer.backward_layer.cell]
            for attr in ("kernel", "recurrent_kernel"):
                variables = [getattr(c, attr) for c in cells]
                rows, cols = variables[0].shape
                out.append((attr, (2, cols, rows), variables, lambda w: unswap(w, 0).T, lambda w: swap(w.T, 0)))
            variables = [c.bias for c in cells]
            out.append(("bias", (2, variables[0].shape[0]), variables, lambda w: unswap(w, 0), lambda w: swap(w, 0)))
        elif isinstance(layer, L.BatchNormalization):
            for v in (layer.gamma, layer.beta):
                out.append((v.name, tuple(v.shape), [v], lambda w: w, lambda w: w))
        elif isinstance(layer, L.Dense):
            rows, cols = layer.kernel.shape
            out.append(("kernel", (cols, rows), [layer.kernel], lambda w: w.T, lambda w: w.T))
            out.append(("bias", tuple(layer.bias.shape), [layer.bias], lambda w: w, lambda w: w))
    return out


def initialise(model, rng):
    for name, shape, variables, to_keras, _ in slots(model):
        n = int(np.prod(shape))
        if len(shape) >= 2 and name != "bias":
            limit = float(np.sqrt(6 / (shape[-1] + shape[-2])))
            w = rng.uniform(n, -limit, limit)
        elif name == "gamma":
            w = rng.uniform(n, 0.8, 1.2)
        else:
            w = rng.uniform(n, -0.1, 0.1)
        w = w.reshape(shape)
        if len(variables) == 2:
            for v, part in zip(variables, w):
                v.assign(to_keras(part))
        else:
            variables[0].assign(to_keras(w))


def parameters(model):
    parts = []
    for _, _, variables, _, to_ours in slots(model):
        for v in variables:
            parts.append(np.ravel(to_ours(np.array(v))))
    return parts_joined(parts)


def parts_joined(parts):
    return np.concatenate(parts).astype(np.float32)


def statistics(model):
    out = []
    for layer in model.layers:
        if isinstance(layer, L.BatchNormalization):
            out += [np.array(layer.moving_mean), np.array(layer.moving_variance)]
    return parts_joined(out)


def b64(x):
    return base64.b64encode(x.astype("<f4").tobytes()).decode()


def golden(units, dense, every):
    rng = Lcg(1)
    model = build(units, dense)
    initialise(model, rng)
    first = parameters(model)
    x = rng.uniform(STEPS * BATCH * TIME * FEATURES, -1, 1).reshape(STEPS, BATCH, TIME, FEATURES)
    y = rng.uniform(STEPS * BATCH * 2, 0, 1).reshape(STEPS, BATCH, 2)
    adam = keras.optimizers.Adam(1e-3)
    adam.build(model.trainable_variables)
    losses = []
    for a, b in zip(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(a, training=True) - b))
        grads = tape.gradient(loss, model.trainable_variables)
        adam.apply(grads, model.trainable_variables)
        losses.append(float(loss))
    last = parameters(model)
    return {
        "units": units,
        "dense": dense,
        "every": every,
        "loss": losses,
        "parametersBefore": b64(first[::every]),
        "parametersAfter": b64(last[::every]),
        "statisticsAfter": b64(statistics(model)),
        "predicted": b64(np.array(model(x[0], training=False))),
    }


if __name__ == "__main__":
    out = {
        "library": f"keras {keras.__version__} on tensorflow {tf.__version__}",
        "script": "golden/training/make.py",
        "tolerance": "loss 1e-4 relative; each parameter tensor 1e-4 relative in L2 norm; prediction 1e-5 absolute",
        "steps": STEPS,
        "batch": BATCH,
        "time": TIME,
        "features": FEATURES,
        "learningRate": 1e-3,
        "cases": [golden([12, 6], [16, 8], 1), golden([96, 48], [128, 64], 23)],
    }
    path = pathlib.Path(__file__).parent / "keras-50-steps.json"
    path.write_text(json.dumps(out, indent=1) + "\n")
    print(path, path.stat().st_size)
