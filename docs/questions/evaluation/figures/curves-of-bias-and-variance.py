"""Learning curves of a straight line and of a polynomial of degree ten on curved, noisy data."""

import numpy as np

SIZES = (15, 20, 30, 50, 100, 200, 500, 1000)


def draw(figure):
    rng = np.random.default_rng(0)
    new = _rows(rng, 2000)
    panels = figure.subplots(1, 2, sharey=True)
    for axes, title, degree in zip(panels, ("straight line", "degree ten"), (1, 10)):
        errors = np.array([_errors(rng, degree, size, new) for size in SIZES])
        axes.semilogx(SIZES, errors[:, 0], "o-", color="C0", markersize=4)
        axes.semilogx(SIZES, errors[:, 1], "s-", color="C1", markersize=4)
        axes.axhline(1, color="C2", linestyle=":")
        axes.set(title=title, xlabel="training rows", ylim=(0, 5))
    panels[0].set_ylabel("squared error")
    panels[1].annotate("new rows", (52, 3.4), color="C1")
    panels[1].annotate("training rows", (60, 0.45), color="C0")
    panels[1].annotate("noise", (16, 1.08), color="C2")


def _rows(rng, count):
    x = rng.uniform(-1, 1, count)
    return x, 3 * np.sin(3 * x) + rng.normal(size=count)


def _errors(rng, degree, size, new, repeats=25):
    return np.median([_error(rng, degree, size, new) for _ in range(repeats)], axis=0)


def _error(rng, degree, size, new):
    x, y = _rows(rng, size)
    fit = np.polynomial.Polynomial.fit(x, y, degree, domain=[-1, 1])
    return [np.mean((fit(rows) - target) ** 2) for rows, target in ((x, y), new)]
