"""What one neighbour and what fifteen neighbours make of two noisy moons; 110 of the 200 rows are drawn."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.neighbors import KNeighborsClassifier


def draw(figure):
    points, labels = make_moons(1200, noise=0.35, random_state=0)
    seen, classes = points[:200], labels[:200]
    x, y = np.meshgrid(np.linspace(-2, 3, 91), np.linspace(-1.6, 2.1, 69))
    for axes, k in zip(figure.subplots(1, 2, sharey=True), (1, 15), strict=True):
        model = KNeighborsClassifier(k).fit(seen, classes)
        share = model.predict_proba(np.column_stack([x.ravel(), y.ravel()]))[:, 1].reshape(x.shape)
        axes.contourf(x, y, share, levels=[-0.1, 0.5, 1.1], colors=["C0", "C1"], alpha=0.25)
        for label, marker in ((0, "o"), (1, "^")):
            rows = seen[:110][classes[:110] == label]
            axes.plot(rows[:, 0], rows[:, 1], marker, color=f"C{label}", markersize=3)
        error = 1 - model.score(points[200:], labels[200:])
        axes.set(xlabel="first feature", xlim=(-2, 3), ylim=(-1.6, 2.1))
        axes.set_title(f"k = {k}: error {error:.0%} on new points", fontsize=10)
        if k == 1:
            axes.set_ylabel("second feature")
