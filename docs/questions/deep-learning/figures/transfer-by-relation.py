"""Error of a frozen body and of learning from scratch, for a related and an unrelated task, by the rows it has."""

import numpy as np

COUNTS = (5, 10, 20, 50, 100, 200)


def draw(figure):
    rng = np.random.default_rng(0)
    body = np.linalg.qr(rng.normal(size=(50, 3)))[0]
    panels = figure.subplots(1, 2, sharey=True)
    tasks = (lambda: body @ rng.normal(size=3), lambda: rng.normal(size=50) * np.sqrt(3 / 50))
    for axes, title, task in zip(panels, ("related task", "unrelated task"), tasks):
        errors = np.array([_errors(rng, body, task, count) for count in COUNTS])
        for column in range(2):
            axes.semilogx(COUNTS, errors[:, column], "o-", color=f"C{column}")
        axes.set(title=title, xlabel="rows of the new task", ylim=(-0.05, 2.8))
        axes.set_xticks(COUNTS, [str(count) for count in COUNTS])
        axes.minorticks_off()
    panels[0].set_ylabel("error, 1 is predicting zero")
    panels[0].annotate("from scratch", (5, 1.05), color="C0")
    panels[0].annotate("frozen body", (5, 0.1), color="C1")
    panels[1].annotate("frozen body", (30, 1.15), color="C1")
    panels[1].annotate("from scratch", (6, 0.4), color="C0")


def _errors(rng, body, task, count, repeats=40):
    return np.mean([_error(rng, body, task(), count) for _ in range(repeats)], axis=0)


def _error(rng, body, weights, count):
    X = rng.normal(size=(count, 50))
    y = X @ weights + 0.3 * rng.normal(size=count)
    fits = _fit(X, y), body @ _fit(X @ body, y)
    return [np.sum((fit - weights) ** 2) / 3 for fit in fits]


def _fit(X, y):
    return np.linalg.solve(X.T @ X + 0.1 * np.eye(X.shape[1]), X.T @ y)
