"""Two moons as k-means and as DBSCAN divide them."""

import numpy as np
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import make_moons


def draw(figure):
    points, moons = make_moons(120, noise=0.06, random_state=0)
    left, right = figure.subplots(1, 2, sharey=True)
    k_means = KMeans(2, n_init=10, random_state=0).fit(points)
    for axes, labels, name in (
        (left, k_means.labels_, "k-means"),
        (right, DBSCAN(eps=0.3).fit_predict(points), "DBSCAN"),
    ):
        if np.mean(labels == moons) < 0.5:
            labels = 1 - labels  # the same moon in the same colour on both sides
        for label, colour, marker in ((0, "C0", "o"), (1, "C1", "^")):
            rows = points[labels == label]
            axes.plot(rows[:, 0], rows[:, 1], marker, color=colour, markersize=4)
        axes.set_title(f"{name}: {np.mean(labels == moons):.0%} with their own moon", fontsize=10)
        axes.set(xlabel="first feature", xlim=(-1.4, 2.4), ylim=(-1, 1.5))
    left.set_ylabel("second feature")
    first, second = k_means.cluster_centers_
    middle, (across, up) = (first + second) / 2, second - first
    y = np.array([-0.65, 1.3])
    left.plot(middle[0] - up * (y - middle[1]) / across, y, "--", color="C2")
    left.plot(*k_means.cluster_centers_.T, "P", color="C2", markersize=9)
    left.annotate("centres and border", (-1.3, -0.85), color="C2")
