"""librosa from the sound files of a folder to their mel spectrograms, in two processes: one block for each line on stdin.

Argument: a text file with the path of a sound file on each line. The digest is the mean of the files' means.
"""

import json
import multiprocessing
import pathlib
import sys
import time

import librosa
import numpy as np


def mel(file):
    samples, rate = librosa.load(file, sr=22050)
    return float(np.mean(librosa.power_to_db(librosa.feature.melspectrogram(y=samples, sr=rate)), dtype=np.float64))


if __name__ == "__main__":
    files = pathlib.Path(sys.argv[1]).read_text().splitlines()
    with multiprocessing.Pool(2) as pool:
        pool.map(mel, files[:4], chunksize=1)
        for _ in sys.stdin:
            start = time.perf_counter()
            means = pool.map(mel, files, chunksize=1)
            seconds = time.perf_counter() - start
            print(json.dumps({"seconds": seconds, "digest": sum(means) / len(means)}), flush=True)
