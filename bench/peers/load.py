"""librosa.load of a sound file: one block for each line on stdin, one line of JSON for each block.

Arguments: the sound file, and a file to write the first result to, float32.
"""

import json
import sys
import time

import librosa
import numpy as np

for count, _ in enumerate(sys.stdin):
    start = time.perf_counter()
    samples, _ = librosa.load(sys.argv[1], sr=22050)
    seconds = time.perf_counter() - start
    if count == 0:
        samples.astype("<f4").tofile(sys.argv[2])
    print(json.dumps({"seconds": seconds, "digest": float(np.mean(np.abs(samples), dtype=np.float64))}), flush=True)
