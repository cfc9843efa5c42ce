"""Test error on handwritten digits over the number of trees, with 8 and with all 64 features at each split."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier


def draw(figure):
    axes = figure.subplots()
    pixels, digits = load_digits(return_X_y=True)
    order = np.random.default_rng(0).permutation(len(digits))
    train, test = order[:600], order[600:]
    counts = np.arange(1, 101)
    for features, colour, name, at in (
        (64, "C1", "all 64 features at each split: bagging", (2.5, 0.26)),
        (8, "C0", "8 features at each split: a random forest", (1.25, 0.02)),
    ):
        errors = []
        for seed in range(3):  # average three forests, so that the first trees' luck does not show
            forest = RandomForestClassifier(len(counts), max_features=features, random_state=seed)
            forest.fit(pixels[train], digits[train])
            votes = np.cumsum([tree.predict_proba(pixels[test]) for tree in forest], axis=0)
            errors.append((votes.argmax(axis=2) != digits[test]).mean(axis=1))
        error = np.mean(errors, axis=0)
        axes.semilogx(counts, error, color=colour)
        axes.annotate(f"{error[-1]:.1%}", (counts[-1] * 1.05, error[-1]), color=colour, va="center")
        axes.annotate(name, at, color=colour)
    ticks = [1, 3, 10, 30, 100]
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.minorticks_off()
    axes.set(xlabel="number of trees", ylabel="test error", ylim=(0, 0.34), xlim=(0.9, 145))
