"""The user's regressor on a table of Spotify's features in Keras 3: windows of ten rows, split at random, `model.fit`.

Labels, windows, split and z-scores are worked out here from the table, with NumPy alone. Arguments, and what is done for
each line on stdin:
  epochs TABLE STEPS BLOCKS  an epoch of STEPS training steps and its share of validation, all within one `model.fit`
  scores TABLE EPOCHS SEED…  the next seed: training to the end, and the scores of the test part
"""
import csv
import json
import sys
import time

from regressor_keras import regressor  # first, for it says what Keras runs on
import keras
import numpy as np

LENGTH = 10
BATCH = 32
FEATURES = (
    "acousticness danceability energy instrumentalness liveness loudness speechiness tempo valence"
).split()


def windows_of(path):
    """Windows (count, 10, 11), stride 1, and the labels (count, 2) of their last rows; missing values are medians."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = [[float(row[name] or "nan") for name in FEATURES] for row in csv.DictReader(file)]
    x = np.array(rows)
    x = np.where(np.isnan(x), np.nanmedian(x, axis=0), x)
    of = dict(zip(FEATURES, x.T))
    arousal = (
        0.4 * of["energy"]
        + 0.3 * np.clip((of["loudness"] + 60) / 60, 0, 1)
        + 0.3 * np.clip((of["tempo"] - 50) / 150, 0, 1)
    )
    valence = 0.6 * of["valence"] + 0.3 * of["danceability"] + 0.1 * (1 - of["acousticness"])
    labels = np.clip(np.column_stack([arousal, valence]), 0, 1)
    inputs = np.column_stack([x, labels])
    windows = np.lib.stride_tricks.sliding_window_view(inputs, LENGTH, axis=0)
    return windows.transpose(0, 2, 1), labels[LENGTH - 1 :].astype("f4")


def split_of(x, y, seed):
    """Training, validation and test part, 60/20/20; z-scores by the training part."""
    order = np.random.default_rng(seed).permutation(len(x))
    test, validation, train = np.split(order, [len(x) // 5, 2 * (len(x) // 5)])
    rows = x[train].reshape(-1, x.shape[2])
    mean, deviation = rows.mean(axis=0), rows.std(axis=0)
    return [(((x[part] - mean) / deviation).astype("f4"), y[part]) for part in (train, validation, test)]


def callbacks(patience=8):
    return [
        keras.callbacks.EarlyStopping("val_loss", patience=patience, restore_best_weights=True),
        keras.callbacks.ReduceLROnPlateau("val_loss", factor=0.5, patience=4, min_lr=1e-6),
    ]


class Gate(keras.callbacks.Callback):
    """Begins each epoch when a line comes on stdin, and says how long it took, the callbacks before this one included."""

    def on_epoch_begin(self, epoch, logs=None):
        if not sys.stdin.readline():
            sys.exit()
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        seconds = time.perf_counter() - self.start
        print(json.dumps({"seconds": seconds, "digest": float(logs["val_loss"])}), flush=True)


def epochs(path, steps, blocks):
    keras.utils.set_random_seed(42)
    (x, y), (vx, vy), _ = split_of(*windows_of(path), 42)
    count, validated = min(len(x), steps * BATCH), min(len(vx), steps * BATCH // 3)
    model = regressor(LENGTH, x.shape[2])
    model.fit(
        x[:count],
        y[:count],
        batch_size=BATCH,
        epochs=blocks,
        validation_data=(vx[:validated], vy[:validated]),
        callbacks=[*callbacks(patience=blocks), Gate()],
        verbose=0,
    )


def scores(path, count, seeds):
    x, y = windows_of(path)
    for seed, _ in zip(seeds, sys.stdin):
        start = time.perf_counter()
        keras.utils.set_random_seed(seed)
        train, validation, (tx, ty) = split_of(x, y, seed)
        model = regressor(LENGTH, x.shape[2])
        fitted = model.fit(
            *train, batch_size=BATCH, epochs=count, validation_data=validation, callbacks=callbacks(), verbose=0
        )
        errors = model.predict(tx, batch_size=256, verbose=0).astype("f8") - ty
        squares = (errors**2).mean(axis=0)
        r2 = 1 - squares / ty.astype("f8").var(axis=0)
        mae = np.abs(errors).mean(axis=0)
        answer = {
            "seconds": time.perf_counter() - start,
            "digest": squares.mean(),
            "losses": fitted.history["loss"],
            "scores": [squares.mean(), *mae, *r2],
        }
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    mode, table, first, *rest = sys.argv[1:]
    if mode == "epochs":
        epochs(table, int(first), int(rest[0]))
    else:
        scores(table, int(first), [int(seed) for seed in rest])
