"""Golden labels of tables of songs by pandas: the first prototype's formula, written down anew.

Run from the root of the repository, with pandas 3.0, pyarrow and numpy 2.4:
    python golden/tables/make.py [spotify-tracks.csv]
The small table is made here, from a seeded generator, and stored beside its labels, once more as Parquet, in two
compressions. With a path, figures of the labels of
66,307 tracks are written, too: sums, counts and 20 labels, no row of the table itself.
"""

import io
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow

FEATURES = [
    "acousticness", "danceability", "energy", "instrumentalness", "liveness",
    "loudness", "speechiness", "tempo", "valence",
]  # fmt: skip
OUT = Path(__file__).parent


def read(source):
    table = pd.read_csv(source, encoding="utf-8-sig")
    table.columns = [name.strip().lower() for name in table.columns]
    return table


def labels(table, threshold=None):
    f = table[FEATURES].astype(float)
    f = f.fillna(f.median())
    loudness = ((f["loudness"] + 60) / 60).clip(0, 1)
    tempo = ((f["tempo"] - 50) / 150).clip(0, 1)
    arousal = (0.4 * f["energy"] + 0.3 * loudness + 0.3 * tempo).clip(0, 1)
    valence = (0.6 * f["valence"] + 0.3 * f["danceability"] + 0.1 * (1 - f["acousticness"])).clip(0, 1)
    a, v = (arousal.median(), valence.median()) if threshold == "median" else (0.5, 0.5)
    label = 2 * (arousal >= a).astype(int) + (valence >= v).astype(int)
    return arousal, valence, label, (a, v)


def small_table():
    """60 songs with what tables of people have: gaps, quotes, a line break in a text, blanks and capitals in the header."""
    rng = np.random.default_rng(20261)
    n = 60
    columns = {
        "Track_Name": [f'Song {i}, "{i}"' if i % 7 == 0 else f"Song\n{i}" if i % 11 == 0 else f"Song {i}" for i in range(n)],
        " Energy ": rng.uniform(0, 1, n).round(3),
        "LOUDNESS": rng.uniform(-40, 2, n).round(3),
        "note": ["" if i % 3 else "x;y" for i in range(n)],
        "Tempo": rng.uniform(40, 220, n).round(3),
        "valence": rng.uniform(0, 1, n).round(3),
        "danceability": rng.uniform(0, 1, n).round(3),
        "Acousticness": rng.uniform(0, 1, n).round(3),
        "instrumentalness": rng.uniform(0, 1, n).round(3),
        "liveness": rng.uniform(0, 1, n).round(3),
        "speechiness": rng.uniform(0, 1, n).round(3),
    }
    table = pd.DataFrame(columns)
    for column in [" Energy ", "LOUDNESS", "Tempo", "valence", "Acousticness"]:
        table.loc[rng.choice(n, 4, replace=False), column] = np.nan
    text = table.to_csv(index=False, lineterminator="\r\n")
    return "\ufeff" + text.replace(",,", ",NA,", 5)


def about(tolerance):
    made = {"script": "golden/tables/make.py", "pandas": pd.__version__, "numpy": np.__version__}
    return {"madeBy": {**made, "pyarrow": pyarrow.__version__, "python": sys.version.split()[0]}, "tolerance": tolerance}


def summary(table, threshold):
    arousal, valence, label, (a, v) = labels(table, threshold)
    rows = np.linspace(0, len(table) - 1, 20).astype(int)
    return {
        "threshold": [a, v],
        "sums": [arousal.sum(), valence.sum()],
        "squares": [(arousal**2).sum(), (valence**2).sum()],
        "products": (arousal * np.arange(len(table)) / len(table)).sum(),
        "counts": [int((label == k).sum()) for k in range(4)],
        "rows": rows.tolist(),
        "arousal": arousal.iloc[rows].tolist(),
        "valence": valence.iloc[rows].tolist(),
        "label": label.iloc[rows].tolist(),
    }


def write(name, content):
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (OUT / name).write_text(text + "\n", encoding="utf-8")


text = small_table()
table = read(io.BytesIO(text.encode()))
small = {}
for key, threshold in (("half", None), ("median", "median")):
    arousal, valence, label, at = labels(table, threshold)
    small[key] = {"threshold": at, "arousal": arousal.tolist(), "valence": valence.tolist(), "label": label.tolist()}
medians = table[FEATURES].median().tolist()
missing = {name: int(count) for name, count in table[FEATURES].isna().sum().items() if count}
write("labels.json", {**about(1e-12), "csv": text, "medians": medians, "missing": missing, **small})

for compression in ("snappy", "zstd"):
    path = OUT / f"songs-{compression}.parquet"
    table.to_parquet(path, compression=compression, row_group_size=25, index=False)

if len(sys.argv) > 1:
    tracks = read(sys.argv[1])
    figures = {"songs": len(tracks), "half": summary(tracks, None), "median": summary(tracks, "median")}
    write("spotify-tracks.json", {**about(1e-9), "table": Path(sys.argv[1]).name, **figures})
