"""librosa's tempo of sound files: the next file for each line on stdin, one line of JSON for each file.

Argument: a text file with the path of a sound file on each line. The digest is the tempo in beats a minute.
"""

import json
import pathlib
import sys
import time

import librosa

files = pathlib.Path(sys.argv[1]).read_text().splitlines()

for file, _ in zip(files, sys.stdin):
    samples, rate = librosa.load(file, sr=22050)
    start = time.perf_counter()
    tempo = librosa.feature.tempo(y=samples, sr=rate)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "digest": float(tempo[0])}), flush=True)
