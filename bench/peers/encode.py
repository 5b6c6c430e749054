"""Encodes stretches of a WAV file, by libsndfile.

Argument: a JSON file, a list of {"wav", "from", "to", "file", "rate"}: the WAV file, first and last frame, the file to
write, whose ending tells the format, and the rate that it is to say, where that is another.
"""

import concurrent.futures
import json
import pathlib
import sys

import soundfile

STRETCH = 65_536
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
    part = path.with_name(f"{path.name}.part")
    with soundfile.SoundFile(part, "w", job.get("rate", rate), samples.shape[1], **FORMATS[path.suffix]) as file:
        # libsndfile crashes where Vorbis gets minutes at once.
        for start in range(0, len(samples), STRETCH):
            file.write(samples[start : start + STRETCH])
    part.rename(path)


for job in json.loads(pathlib.Path(sys.argv[1]).read_text()):
    encode(job)
