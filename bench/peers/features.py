"""librosa's mel spectrogram in decibels: one block for each line on stdin, one line of JSON for each block.

Arguments: a file of little-endian float32 samples, and their sample rate.
"""

import json
import sys
import time

import librosa
import numpy as np

samples = np.fromfile(sys.argv[1], dtype="<f4")
rate = int(sys.argv[2])

for _ in sys.stdin:
    start = time.perf_counter()
    db = librosa.power_to_db(librosa.feature.melspectrogram(y=samples, sr=rate))
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "digest": float(np.mean(db, dtype=np.float64))}), flush=True)
