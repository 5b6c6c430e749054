"""One block: some training steps of the user's regressor in Keras 3. Arguments: time steps, features, steps a block.

A step is the model's own train_step in a tf.function on tensors made before: what Keras's fit runs, less its input.
"""
import json
import sys
import time

from regressor_keras import regressor  # first, for it says what Keras runs on
import tensorflow as tf

TIME, FEATURES, STEPS = map(int, sys.argv[1:4])
BATCH = 32

model = regressor(TIME, FEATURES)
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
