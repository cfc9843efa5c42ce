"""Half moons with three outliers, clustered by k-means and by DBSCAN."""

import numpy as np
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import make_moons


def draw(figure):
    moons, _ = make_moons(120, noise=0.06, random_state=0)
    X = np.vstack([moons, [[-1.5, -1.2], [2.6, 1.4], [-1.6, 1.5]]])
    models = (("k-means", KMeans(2, random_state=0)), ("DBSCAN", DBSCAN(eps=0.3, min_samples=4)))
    for axes, (title, model) in zip(figure.subplots(1, 2, sharey=True), models):
        labels = model.fit_predict(X)
        for label, marker in ((0, "o"), (1, "s"), (-1, "x")):
            axes.plot(*X[labels == label].T, marker, color=f"C{label % 3}", markersize=4)
        axes.set(title=title, xlabel="first feature")
    figure.axes[0].set_ylabel("second feature")
    figure.axes[1].annotate("noise", (2.5, 1.4), color="C2", ha="right", va="center")
