"""Encodes stretches of a WAV file, by libsndfile, in two processes.

Argument: a JSON file, a list of {"from", "to", "file", "rate"}: the WAV file, the file to write, whose ending tells the
format, first and last frame, and the rate that the file is to say, where it is another.
"""

import json
import multiprocessing
import pathlib
import sys

import soundfile

FORMATS = {
    ".mp3": {"format": "MP3", "bitrate_mode": "CONSTANT", "compression_level": 0.445},  # 192 kbit/s
    ".flac": {"format": "FLAC"},
    ".ogg": {"format": "OGG", "subtype": "VORBIS"},
    ".opus": {"format": "OGG", "subtype": "OPUS"},
    ".aiff": {"format": "AIFF", "subtype": "PCM_16"},
    ".wav": {"format": "WAV", "subtype": "PCM_16"},
}


def encode(job):
    samples, rate = soundfile.read(job["wav"], start=job["from"], stop=job["to"], dtype="float32")
    path = pathlib.Path(job["file"])
    soundfile.write(path, samples, job.get("rate", rate), **FORMATS[path.suffix])


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        pool.map(encode, json.loads(pathlib.Path(sys.argv[1]).read_text()), chunksize=1)
