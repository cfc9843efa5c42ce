"""Two clouds of different width, projected linearly and by t-SNE."""

import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE


def draw(figure):
    rng = np.random.default_rng(0)
    X = np.vstack([rng.normal(size=(60, 10)), 40 + 5 * rng.normal(size=(60, 10))])
    maps = (("PCA", PCA(2, random_state=0)), ("t-SNE", TSNE(random_state=0, max_iter=300, init="pca", perplexity=20)))
    for axes, (title, model) in zip(figure.subplots(1, 2), maps):
        plane = model.fit_transform(X)
        axes.plot(*plane[:60].T, "o", color="C0", markersize=4)
        axes.plot(*plane[60:].T, "s", color="C1", markersize=4)
        axes.set(title=title, xlabel="first coordinate", ylabel="second coordinate")
