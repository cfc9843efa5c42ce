"""Recall of inverted lists against the share of vectors compared, for two collections."""

import numpy as np

STORED, QUERIES, CELLS, WIDTH = 20_000, 200, 128, 64


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    noise = rng.normal(size=(STORED + QUERIES, WIDTH))
    few = rng.normal(size=(STORED + QUERIES, 16)) @ rng.normal(size=(16, WIDTH)) + 0.1 * noise
    collections = (
        ("varies mainly in 16 directions", few, "C0", (0.145, 0.88)),
        ("spread evenly in all 64", noise, "C1", (0.19, 0.56)),
    )
    for name, vectors, colour, place in collections:
        share, recall = recall_by_share(unit(vectors), rng)
        axes.plot(share, recall, color=colour, marker="o", markersize=3)
        axes.annotate(name, place, color=colour)
    axes.set(xlabel="share of the vectors compared", ylabel="recall of the exact ten nearest")
    axes.set(xlim=(0, 0.4), ylim=(0, 1.05))


def recall_by_share(vectors, rng):
    base, queries = vectors[:STORED], vectors[STORED:]
    exact = np.argsort(-(queries @ base.T), axis=1)[:, :10]
    centroids = base[rng.choice(STORED, CELLS, replace=False)]
    for _ in range(3):
        cell = (base @ centroids.T).argmax(axis=1)
        centroids = unit(np.array([base[cell == c].mean(axis=0) for c in range(CELLS)]))
    cell = (base @ centroids.T).argmax(axis=1)
    turn = np.argsort(np.argsort(-(queries @ centroids.T), axis=1), axis=1)[:, cell]
    turn_of_exact = np.take_along_axis(turn, exact, axis=1)
    opened = (1, 2, 4, 8, 12, 16, 24, 32, 48)
    return [(turn < k).mean() + CELLS / STORED for k in opened], [(turn_of_exact < k).mean() for k in opened]


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
