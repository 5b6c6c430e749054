"""Golden learners of tables by scikit-learn: ridge, kernel ridge, support vector machines, trees, forests, boosting.

Run from the root of the repository, with scikit-learn 1.9 and numpy 2.4:
    python golden/learners/make.py
Inputs are drawn by the congruential generator of golden/training/make.py, so that they need not be stored. Trees are
compared where no two splits of a node are equally good: several seeds of scikit-learn's order of columns must agree.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.ensemble import GradientBoostingRegressor, RandomForestClassifier, RandomForestRegressor
from sklearn.inspection import permutation_importance
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import Ridge
from sklearn.metrics import balanced_accuracy_score, r2_score
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, SVR
from sklearn.tree import DecisionTreeRegressor

HERE = Path(__file__).parent


class Uniform:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n, low, high):
        out = np.empty(n, np.float32)
        for i in range(n):
            self.state = (self.state * 1664525 + 1013904223) % 2**32
            out[i] = low + (high - low) * self.state / 2**32
        return out


def table(seed, rows, features, outputs, noise):
    """x uniform in [-1, 1]; each output a curve in the first four columns, and uniform noise. All float32, kept as float64."""
    uniform = Uniform(seed)
    x = uniform(rows * features, -1, 1).reshape(rows, features).astype(float)
    e = uniform(rows * outputs, -noise, noise).reshape(rows, outputs).astype(float)
    a, b, c, d = x[:, 0], x[:, 1], x[:, 2], x[:, 3]
    curves = [a + b * b - c * d, a * a - b + c / 2 + b * d, d * d * d - a * c + b / 4]
    return x, np.stack([curves[o] + e[:, o] for o in range(outputs)], 1)


def classes(seed, rows, features):
    """Four unequal classes by the signs of two noisy curves, as numbers."""
    x, y = table(seed, rows, features, 2, 0.8)
    return x, np.where(y[:, 0] > 0.6, np.where(y[:, 1] > 0, 0, 1), np.where(y[:, 1] > 0.2, 3, 2))


def numbers(values):
    return np.asarray(values, float).ravel().tolist()


def write(name, tolerance, content):
    head = {
        "library": f"scikit-learn {sklearn.__version__}",
        "script": "golden/learners/make.py",
        "tolerance": tolerance,
    }
    (HERE / f"{name}.json").write_text(json.dumps({**head, **content}, indent=1) + "\n")


def ridge():
    x, y = table(1, 60, 6, 2, 0.3)
    test, _ = table(2, 20, 6, 2, 0.3)
    cases = []
    for alpha in (0.1, 1.0, 30.0):
        model = Ridge(alpha=alpha, solver="cholesky").fit(x, y)
        cases.append({
            "alpha": alpha,
            "weights": numbers(model.coef_.T),
            "intercepts": numbers(model.intercept_),
            "predicted": numbers(model.predict(test)),
        })
    scaler = StandardScaler().fit(x)
    write("ridge", 1e-9, {
        "train": {"seed": 1, "rows": 60, "features": 6, "outputs": 2, "noise": 0.3},
        "test": {"seed": 2, "rows": 20, "features": 6, "outputs": 2, "noise": 0.3},
        "scaling": {"mean": numbers(scaler.mean_), "deviation": numbers(scaler.scale_)},
        "cases": cases,
    })


def kernels():
    x, y = table(3, 150, 6, 2, 0.3)
    test, _ = table(4, 40, 6, 2, 0.3)
    ridges, machines = [], []
    for alpha, gamma in ((1.0, 0.5), (0.05, 0.1), (5.0, 2.0)):
        model = KernelRidge(alpha=alpha, kernel="rbf", gamma=gamma).fit(x, y - y.mean(0))
        predicted = numbers(model.predict(test) + y.mean(0))
        ridges.append({"alpha": alpha, "gamma": gamma, "coefficients": numbers(model.dual_coef_), "predicted": predicted})
    for cost, epsilon, gamma in ((1.0, 0.1, "scale"), (10.0, 0.05, 0.3), (0.2, 0.3, 1.0)):
        machine = [SVR(C=cost, epsilon=epsilon, gamma=gamma, tol=1e-9).fit(x, y[:, o]) for o in range(2)]
        machines.append({
            "cost": cost,
            "epsilon": epsilon,
            "gamma": gamma,
            "intercepts": [float(m.intercept_[0]) for m in machine],
            "supports": [len(m.support_) for m in machine],
            "predicted": numbers(np.stack([m.predict(test) for m in machine], 1)),
        })
    # LIBSVM keeps its kernel in float32.
    write("kernels", 1e-6, {
        "svmTolerance": 1e-5,
        "train": {"seed": 3, "rows": 150, "features": 6, "outputs": 2, "noise": 0.3},
        "test": {"seed": 4, "rows": 40, "features": 6, "outputs": 2, "noise": 0.3},
        "kernelRidge": ridges,
        "svr": machines,
    })


def svc():
    x, y = classes(5, 200, 6)
    test, truth = classes(6, 100, 6)
    cases = []
    for cost, gamma, weight in ((1.0, "scale", None), (10.0, 0.3, "balanced"), (0.5, 1.0, {0: 1, 1: 2, 2: 0.5, 3: 3})):
        model = SVC(C=cost, gamma=gamma, class_weight=weight, tol=1e-9, break_ties=True).fit(x, y)
        pairwise = SVC(C=cost, gamma=gamma, class_weight=weight, tol=1e-9, decision_function_shape="ovo").fit(x, y)
        cases.append({
            "cost": cost,
            "gamma": gamma,
            "classWeights": list(weight.values()) if isinstance(weight, dict) else weight,
            "decision": numbers(model.decision_function(test)),
            "pairwise": numbers(pairwise.decision_function(test)),
            "predicted": model.predict(test).tolist(),
            "supports": len(model.support_),
            "balancedAccuracy": float(balanced_accuracy_score(truth, model.predict(test))),
        })
    write("svc", 1e-5, {
        "train": {"seed": 5, "rows": 200, "features": 6},
        "test": {"seed": 6, "rows": 100, "features": 6},
        "counts": np.bincount(y).tolist(),
        "cases": cases,
    })


def untied(make, x, y, test):
    """The model of `make(seed)`, whose predictions must not depend on the order in which columns are tried."""
    first = make(0).fit(x, y)
    for seed in range(1, 5):
        assert np.allclose(first.predict(test), make(seed).fit(x, y).predict(test), rtol=0, atol=1e-12), "ties"
    return first


def tree_arrays(tree):
    return {
        "feature": np.where(tree.feature < 0, -1, tree.feature).tolist(),
        "threshold": numbers(np.where(tree.feature < 0, 0, tree.threshold)),
        "left": tree.children_left.tolist(),
        "right": tree.children_right.tolist(),
        "value": numbers(tree.value),
    }


def trees():
    x, y = table(7, 300, 6, 3, 0.3)
    test, _ = table(8, 60, 6, 3, 0.3)
    cases = []
    for depth, leaf in ((2, 1), (4, 12), (None, 25)):
        for outputs in (1, 3):
            make = lambda seed: DecisionTreeRegressor(max_depth=depth, min_samples_leaf=leaf, random_state=seed)
            model = untied(make, x, y[:, :outputs], test)
            cases.append({
                "maxDepth": depth,
                "minLeaf": leaf,
                "outputs": outputs,
                "tree": tree_arrays(model.tree_),
                "predicted": numbers(model.predict(test)),
            })
    cx, cy = classes(9, 300, 6)
    onehot = np.eye(4)[cy]
    gini = untied(lambda seed: DecisionTreeRegressor(max_depth=4, min_samples_leaf=12, random_state=seed), cx, onehot, test)
    weights = np.floor(Uniform(10)(300, 0, 3)).astype(float)
    weighted = untied(
        lambda seed: _Weighted(DecisionTreeRegressor(max_depth=4, min_samples_leaf=15, random_state=seed), weights),
        x, y[:, :2], test,
    )
    boosted = []
    for count, rate, depth, leaf in ((30, 0.1, 3, 15), (60, 0.05, 2, 10)):
        make = lambda seed: GradientBoostingRegressor(
            n_estimators=count, learning_rate=rate, max_depth=depth, min_samples_leaf=leaf,
            random_state=seed,
        )
        boosted.append({
            "trees": count,
            "rate": rate,
            "maxDepth": depth,
            "minLeaf": leaf,
            "predicted": numbers(np.stack([untied(make, x, y[:, o], test).predict(test) for o in range(2)], 1)),
        })
    write("trees", 1e-9, {
        "train": {"seed": 7, "rows": 300, "features": 6, "outputs": 3, "noise": 0.3},
        "test": {"seed": 8, "rows": 60, "features": 6, "outputs": 3, "noise": 0.3},
        "classes": {"seed": 9, "rows": 300, "features": 6},
        "cases": cases,
        "gini": {"maxDepth": 4, "minLeaf": 12, "tree": tree_arrays(gini.tree_), "predicted": numbers(gini.predict(test))},
        "weighted": {"seed": 10, "maxDepth": 4, "minLeaf": 15, "predicted": numbers(weighted.predict(test))},
        "boosting": boosted,
    })


class _Weighted:
    def __init__(self, model, weights):
        self.model, self.weights = model, weights

    def fit(self, x, y):
        kept = self.weights > 0
        self.model.fit(x[kept], y[kept], sample_weight=self.weights[kept])
        return self

    def predict(self, x):
        return self.model.predict(x)


def forests():
    """Means over seeds of scores on rows of the same birth: seeds and draws differ, so only the statistics can agree."""
    x, y = table(11, 400, 6, 2, 0.5)
    test, truth = table(12, 400, 6, 2, 0.5)
    cx, cy = classes(13, 400, 6)
    ctest, ctruth = classes(14, 400, 6)
    cases = []
    for share, leaf, depth in ((1 / 3, 1, None), (0.67, 5, None), (1.0, 1, 5)):
        scores = []
        for seed in range(8):
            model = RandomForestRegressor(100, max_features=share, min_samples_leaf=leaf, max_depth=depth, random_state=seed)
            scores.append(r2_score(truth, model.fit(x, y).predict(test), multioutput="raw_values"))
        cases.append({
            "featureShare": share, "minLeaf": leaf, "maxDepth": depth,
            "r2": numbers(np.mean(scores, 0)), "deviation": numbers(np.std(scores, 0)),
        })
    accuracy = [
        np.mean(RandomForestClassifier(100, max_features=0.34, min_samples_leaf=3, random_state=s).fit(cx, cy).predict(ctest) == ctruth)
        for s in range(8)
    ]
    boosted = []
    for seed in range(8):
        make = lambda: GradientBoostingRegressor(
            n_estimators=100, learning_rate=0.1, max_depth=3, subsample=0.5, random_state=seed)
        predicted = np.stack([make().fit(x, y[:, o]).predict(test) for o in range(2)], 1)
        boosted.append(r2_score(truth, predicted, multioutput="raw_values"))
    model = Ridge(alpha=1.0, solver="cholesky").fit(x, y)
    importance = [
        permutation_importance(
            Ridge(alpha=1.0, solver="cholesky").fit(x, y[:, o]), test, truth[:, o],
            scoring="neg_mean_squared_error", n_repeats=400, random_state=0)
        for o in range(2)
    ]
    assert np.allclose(model.predict(test)[:, 0], Ridge(alpha=1.0, solver="cholesky").fit(x, y[:, 0]).predict(test))
    write("statistics", 0.02, {
        "train": {"seed": 11, "rows": 400, "features": 6, "outputs": 2, "noise": 0.5},
        "test": {"seed": 12, "rows": 400, "features": 6, "outputs": 2, "noise": 0.5},
        "seeds": 8,
        "forest": cases,
        "classes": {"train": {"seed": 13, "rows": 400, "features": 6}, "test": {"seed": 14, "rows": 400, "features": 6},
                    "featureShare": 0.34, "minLeaf": 3, "accuracy": float(np.mean(accuracy))},
        "boosting": {"subsample": 0.5, "r2": numbers(np.mean(boosted, 0))},
        "importance": {
            "alpha": 1.0, "repeats": 400,
            "mean": numbers(np.stack([i.importances_mean for i in importance], 1)),
            "deviation": numbers(np.stack([i.importances_std for i in importance], 1)),
        },
    })


ridge()
kernels()
svc()
trees()
forests()
