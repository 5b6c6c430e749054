"""Golden measures by scikit-learn, scipy and numpy.

Run from the root of the repository, with scikit-learn 1.9, scipy 1.17 and numpy 2.4:
    python golden/metrics/make.py
Inputs are drawn from a seeded generator and stored beside the answers.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn import metrics

QUADRANTS = ["Q1", "Q2", "Q3", "Q4"]
rng = np.random.default_rng(20260)
warnings.simplefilter("ignore")


def axis(name, truth, predicted):
    truth, predicted = np.asarray(truth, float), np.asarray(predicted, float)
    return {"name": name, "truth": truth.tolist(), "predicted": predicted.tolist(), **measures(truth, predicted)}


def measures(truth, predicted):
    """r and ccc of a constant are 0 by this project's rule; scipy leaves them undefined."""
    constant = np.ptp(truth) == 0 or np.ptp(predicted) == 0
    covariance = np.cov(truth, predicted, ddof=0)[0, 1]
    apart = (truth.mean() - predicted.mean()) ** 2
    return {
        "mse": metrics.mean_squared_error(truth, predicted),
        "mae": metrics.mean_absolute_error(truth, predicted),
        "rmse": metrics.root_mean_squared_error(truth, predicted),
        "r2": metrics.r2_score(truth, predicted),
        "pearson": 0.0 if constant else float(stats.pearsonr(truth, predicted).statistic),
        "ccc": 0.0 if constant else 2 * covariance / (truth.var() + predicted.var() + apart),
    }


def axes():
    t = rng.uniform(0, 1, 40)
    noise = rng.normal(0, 0.1, 40)
    return [
        axis("a fair prediction", t, 0.2 + 0.6 * t + noise),
        axis("a perfect prediction", t, t),
        axis("the opposite", t, 1 - t),
        axis("unrelated numbers", t, rng.uniform(0, 1, 40)),
        axis("a constant prediction", t, np.full(40, 0.5)),
        axis("constant truth", np.full(8, 0.5), rng.uniform(0, 1, 8)),
        axis("constant truth, met", np.full(8, 0.5), np.full(8, 0.5)),
        axis("two clips", [0.2, 0.9], [0.4, 0.5]),
        axis("a small spread far from zero", 1000 + t, 1000 + t + noise),
    ]


def labels(name, truth, predicted):
    truth, predicted = [QUADRANTS[i] for i in truth], [QUADRANTS[i] for i in predicted]
    return {
        "name": name,
        "truth": truth,
        "predicted": predicted,
        "confusion": metrics.confusion_matrix(truth, predicted, labels=QUADRANTS).tolist(),
        "accuracy": metrics.accuracy_score(truth, predicted),
        "macroF1": metrics.f1_score(truth, predicted, average="macro", zero_division=0),
    }


def classes():
    t = rng.integers(0, 4, 60)
    return [
        labels("four quadrants", t, np.where(rng.uniform(size=60) < 0.6, t, rng.integers(0, 4, 60))),
        labels("one never predicted", t, np.minimum(t, 2)),
        labels("one predicted that never occurs", np.minimum(t, 2), t),
        labels("two quadrants only", t % 2, rng.integers(0, 2, 60)),
        labels("all right", t, t),
        labels("all wrong", t, (t + 1) % 4),
    ]


def evaluation():
    """What an evaluation says of float32 predictions, without intervals."""
    truth = rng.uniform(0, 1, (50, 2)).astype(np.float32)
    predicted = np.clip(0.5 + 0.6 * (truth - 0.5) + rng.normal(0, 0.15, (50, 2)), 0, 1).astype(np.float32)
    baseline = np.array([0.52, 0.47])

    def named(points):
        return [QUADRANTS[[[2, 3], [1, 0]][int(a >= 0.5)][int(v >= 0.5)]] for a, v in points]

    def scores(points):
        points = points.astype(float)
        found = labels("", [QUADRANTS.index(q) for q in named(truth)], [QUADRANTS.index(q) for q in named(points)])
        return {
            "mse": metrics.mean_squared_error(truth.astype(float), points),
            "mae": metrics.mean_absolute_error(truth.astype(float), points),
            "arousal": measures(truth[:, 0].astype(float), points[:, 0]),
            "valence": measures(truth[:, 1].astype(float), points[:, 1]),
            "quadrant": {k: found[k] for k in ("accuracy", "macroF1", "confusion")},
        }

    return {
        "truth": truth.ravel().astype(float).tolist(),
        "predicted": predicted.ravel().astype(float).tolist(),
        "quadrant": named(truth),
        "mean": baseline.tolist(),
        "model": scores(predicted),
        "baseline": scores(np.tile(baseline, (50, 1))),
    }


def intervals():
    """By scipy's percentile bootstrap with many resamples; a bootstrap of 20,000 comes within `tolerance` of its width."""
    t = rng.uniform(0, 1, 60)
    p = 0.2 + 0.5 * t + rng.normal(0, 0.15, 60)

    statistics = {
        "mse": lambda a, b, axis: ((a - b) ** 2).mean(axis),
        "mae": lambda a, b, axis: np.abs(a - b).mean(axis),
        "rmse": lambda a, b, axis: np.sqrt(((a - b) ** 2).mean(axis)),
        "r2": lambda a, b, axis: 1 - ((a - b) ** 2).mean(axis) / a.var(axis),
        "pearson": lambda a, b, axis: covariance(a, b, axis) / a.std(axis) / b.std(axis),
        "ccc": lambda a, b, axis: 2
        * covariance(a, b, axis)
        / (a.var(axis) + b.var(axis) + (a.mean(axis) - b.mean(axis)) ** 2),
    }

    def covariance(a, b, axis):
        return (a * b).mean(axis) - a.mean(axis) * b.mean(axis)

    def interval(statistic):
        found = stats.bootstrap(
            (t, p), statistic, paired=True, vectorized=True, n_resamples=50_000, method="percentile", rng=1
        ).confidence_interval
        return [float(found.low), float(found.high)]

    for name, value in measures(t, p).items():
        assert abs(statistics[name](t, p, -1) - value) < 1e-12
    return {
        "tolerance": 0.03,
        "truth": t.tolist(),
        "predicted": p.tolist(),
        **{name: interval(statistic) for name, statistic in statistics.items()},
    }


def clustered():
    """The mean of clusters of unequal size, by a plain loop in numpy."""
    sizes = rng.integers(1, 9, 25)
    groups = np.repeat(np.arange(25), sizes)
    values = rng.normal(0, 1, 25)[groups] + rng.normal(0, 0.4, sizes.sum())
    members = [values[groups == g] for g in range(25)]
    totals = np.array([[m.sum(), m.size] for m in members])
    means = [np.divide(*totals[rng.integers(0, 25, 25)].sum(0)) for _ in range(100_000)]
    return {
        "tolerance": 0.03,
        "values": values.tolist(),
        "groups": groups.tolist(),
        "mean": np.percentile(means, [2.5, 97.5]).tolist(),
    }


def quantiles():
    values = np.sort(rng.normal(size=11))
    shares = [0, 0.025, 0.33, 0.5, 0.975, 1]
    return {"sorted": values.tolist(), "shares": shares, "numpy": np.quantile(values, shares).tolist()}


golden = {
    "madeBy": {
        "script": "golden/metrics/make.py",
        "scikit-learn": sklearn.__version__,
        "scipy": scipy.__version__,
        "numpy": np.__version__,
        "python": sys.version.split()[0],
    },
    "tolerance": 1e-9,
    "axes": axes(),
    "classes": classes(),
    "evaluation": evaluation(),
    "quantiles": quantiles(),
    "intervals": intervals(),
    "clustered": clustered(),
}
Path("golden/metrics/metrics.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
