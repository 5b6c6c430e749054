"""Golden measures of classes by scikit-learn.

Run from the root of the repository, with scikit-learn 1.9 and numpy 2.4:
    python golden/metrics/classes.py
Inputs are drawn from a seeded generator and stored beside the answers.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.dummy import DummyClassifier

QUADRANTS = np.array(["Q1", "Q2", "Q3", "Q4"])
rng = np.random.default_rng(20261)
warnings.simplefilter("ignore")


def scores(truth, predicted):
    parts = metrics.precision_recall_fscore_support(truth, predicted, labels=QUADRANTS, zero_division=0)
    return {
        "accuracy": metrics.accuracy_score(truth, predicted),
        "macroF1": metrics.f1_score(truth, predicted, average="macro", zero_division=0),
        **{name: np.asarray(part).tolist() for name, part in zip(("precision", "recall", "f1", "support"), parts)},
    }


def case(name, truth, predicted):
    truth, predicted = QUADRANTS[truth], QUADRANTS[predicted]
    dummy = DummyClassifier(strategy="most_frequent").fit(np.zeros((len(truth), 1)), truth)
    said = dummy.predict(np.zeros((len(truth), 1)))
    return {
        "name": name,
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "confusion": metrics.confusion_matrix(truth, predicted, labels=QUADRANTS).tolist(),
        **scores(truth, predicted),
        "majority": str(said[0]),
        "baseline": {key: scores(truth, said)[key] for key in ("accuracy", "macroF1")},
    }


def cases():
    t = rng.integers(0, 4, 80)
    uneven = rng.choice(4, 80, p=[0.55, 0.05, 0.1, 0.3])
    return [
        case("four quadrants", t, np.where(rng.uniform(size=80) < 0.6, t, rng.integers(0, 4, 80))),
        case("uneven quadrants", uneven, np.where(rng.uniform(size=80) < 0.7, uneven, rng.integers(0, 4, 80))),
        case("one never predicted", t, np.minimum(t, 2)),
        case("one predicted that never occurs", np.minimum(t, 2), t),
        case("two quadrants only", t % 2, rng.integers(0, 2, 80)),
        case("all right", t, t),
        case("all wrong", t, (t + 1) % 4),
        case("one row", np.array([2]), np.array([3])),
    ]


def clustered():
    """Percentile intervals over groups of unequal size, by a plain loop around scikit-learn."""
    sizes = rng.integers(1, 9, 25)
    groups = np.repeat(np.arange(25), sizes)
    truth = rng.integers(0, 4, groups.size)
    predicted = np.where(rng.uniform(size=groups.size) < 0.55, truth, rng.integers(0, 4, groups.size))
    members = [np.flatnonzero(groups == g) for g in range(25)]
    drawn = [np.concatenate([members[g] for g in rng.integers(0, 25, 25)]) for _ in range(4_000)]
    found = [scores(QUADRANTS[truth[rows]], QUADRANTS[predicted[rows]]) for rows in drawn]

    def interval(values):
        return np.percentile(values, [2.5, 97.5]).tolist()

    return {
        "tolerance": 0.07,
        "truth": QUADRANTS[truth].tolist(),
        "predicted": QUADRANTS[predicted].tolist(),
        "groups": groups.tolist(),
        "accuracy": interval([f["accuracy"] for f in found]),
        "macroF1": interval([f["macroF1"] for f in found]),
        "f1": [interval([f["f1"][q] for f in found]) for q in range(4)],
    }


golden = {
    "madeBy": {
        "script": "golden/metrics/classes.py",
        "scikit-learn": sklearn.__version__,
        "numpy": np.__version__,
        "python": sys.version.split()[0],
    },
    "tolerance": 1e-12,
    "cases": cases(),
    "clustered": clustered(),
}
Path("golden/metrics/classes.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
