"""One block: some training steps of the user's regressor in Keras 3. Arguments: time steps, features, steps a block.

A step is the model's own train_step in a tf.function on tensors made before: what Keras's fit runs, less its input.
"""
import json
import os
import sys
import time

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import tensorflow as tf
from keras import layers as L

TIME, FEATURES, STEPS = map(int, sys.argv[1:4])
BATCH = 32

model = keras.Sequential(
    [
        L.Input((TIME, FEATURES)),
        L.Bidirectional(L.LSTM(96, return_sequences=True)),
        L.Dropout(0.3),
        L.BatchNormalization(),
        L.Bidirectional(L.LSTM(48)),
        L.Dropout(0.3),
        L.BatchNormalization(),
        L.Dense(128, activation="relu"),
        L.Dropout(0.3),
        L.Dense(64, activation="relu"),
        L.Dense(2, activation="sigmoid"),
    ]
)
model.compile(keras.optimizers.Adam(1e-3), "mse")
x = tf.random.uniform((BATCH, TIME, FEATURES))
y = tf.random.uniform((BATCH, 2))


@tf.function
def step():
    return model.train_step((x, y))


for _ in sys.stdin:
    start = time.perf_counter()
    for _ in range(STEPS):
        logs = step()
    digest = float(logs["loss"])
    print(json.dumps({"seconds": (time.perf_counter() - start) / STEPS, "digest": digest}), flush=True)
