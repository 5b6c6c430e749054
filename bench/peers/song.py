"""librosa from a sound file to its mel spectrogram in decibels: one block for each line on stdin, one line of JSON each.

Arguments: the sound file, and a file to write the first result to, float32 (frames, bands).
"""

import json
import sys
import time

import librosa
import numpy as np

for count, _ in enumerate(sys.stdin):
    start = time.perf_counter()
    samples, rate = librosa.load(sys.argv[1], sr=22050)
    db = librosa.power_to_db(librosa.feature.melspectrogram(y=samples, sr=rate))
    seconds = time.perf_counter() - start
    if count == 0:
        np.ascontiguousarray(db.T, dtype="<f4").tofile(sys.argv[2])
    print(json.dumps({"seconds": seconds, "digest": float(np.mean(db, dtype=np.float64))}), flush=True)
