"""Golden for fitRidge: scikit-learn's Ridge on a small random problem.

python golden/training/ridge.py
"""
import json
import pathlib

import numpy as np
import sklearn
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
x = np.round(rng.normal(size=(12, 4)), 6)
y = np.round(x @ [1, -2, 0.5, 0] + 3 + 0.3 * rng.normal(size=12), 6)
cases = []
for alpha in (0.01, 1.0, 100.0):
    model = Ridge(alpha=alpha).fit(x, y)
    cases.append({"alpha": alpha, "intercept": model.intercept_, "weights": model.coef_.tolist()})
out = {
    "library": f"scikit-learn {sklearn.__version__}",
    "script": "golden/training/ridge.py",
    "tolerance": 1e-9,
    "x": x.tolist(),
    "y": y.tolist(),
    "cases": cases,
}
(pathlib.Path(__file__).parent / "ridge.json").write_text(json.dumps(out, indent=1) + "\n")
