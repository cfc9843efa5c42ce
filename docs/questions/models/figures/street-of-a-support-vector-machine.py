"""The boundary of a linear support vector machine, its two kerbs and the points that hold them."""

import numpy as np
from sklearn.svm import SVC


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(3)
    points = np.vstack([rng.normal((-1.5, -0.6), 0.85, (40, 2)), rng.normal((1.5, 0.6), 0.85, (40, 2))])
    labels = np.repeat([-1, 1], 40)
    model = SVC(kernel="linear", C=1).fit(points, labels)
    (a, b), shift = model.coef_[0], model.intercept_[0]
    y = np.array([-2.9, 2.9])
    kerbs = [(level - shift - b * y) / a for level in (-1, 0, 1)]
    axes.fill_betweenx(y, kerbs[0], kerbs[2], color="C2", alpha=0.12)
    for x, style in zip(kerbs, ("--", "-", "--"), strict=True):
        axes.plot(x, y, style, color="C2")
    for label, colour, marker in ((-1, "C0", "o"), (1, "C1", "^")):
        rows = points[labels == label]
        axes.plot(rows[:, 0], rows[:, 1], marker, color=colour, markersize=4)
    held = points[model.support_]
    axes.plot(held[:, 0], held[:, 1], "o", markersize=10, markerfacecolor="none", markeredgecolor="C3")
    axes.annotate("f(x) = -1", (kerbs[0][1] - 0.08, 2.6), ha="right", color="C2")
    axes.annotate("f(x) = 1", (kerbs[2][1] + 0.35, 2.6), color="C2")
    axes.annotate(f"ringed: the {len(held)} support\nvectors of 80 points", (-4.2, -2.75), color="C3")
    axes.set(xlabel="first feature", ylabel="second feature", xlim=(-4.3, 4.3), ylim=(-2.9, 2.9))
