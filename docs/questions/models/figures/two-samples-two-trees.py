"""Two trees of depth three from two samples of one population whose true boundary is a diagonal."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier


def draw(figure):
    x, y = np.meshgrid(np.linspace(0, 1, 101), np.linspace(0, 1, 101))
    for seed, axes in enumerate(figure.subplots(1, 2, sharey=True)):
        points = np.random.default_rng(seed).uniform(0, 1, (70, 2))
        labels = points.sum(axis=1) > 1
        tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(points, labels)
        side = tree.predict(np.column_stack([x.ravel(), y.ravel()])).reshape(x.shape)
        axes.contourf(x, y, side, levels=[-0.5, 0.5, 1.5], colors=["C0", "C1"], alpha=0.25)
        axes.plot([0, 1], [1, 0], "--", color="C2")
        for label, marker in ((0, "o"), (1, "^")):
            rows = points[labels == label]
            axes.plot(rows[:, 0], rows[:, 1], marker, color=f"C{label}", markersize=3)
        feature, cut = "xy"[tree.tree_.feature[0]], tree.tree_.threshold[0]
        axes.set_title(f"sample {seed + 1}: first cut at {feature} = {cut:.2f}", fontsize=10)
        axes.set(xlabel="x", xlim=(0, 1), ylim=(0, 1))
        if not seed:
            axes.set_ylabel("y")
            axes.annotate("true\nboundary", (0.41, 0.6), color="C2")
