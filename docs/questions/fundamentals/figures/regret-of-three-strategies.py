"""Mean regret of an even split, a test followed by a choice, and Thompson sampling."""

import numpy as np

RATES = np.array([0.04, 0.05, 0.07])


def draw(figure):
    axes = figure.subplots()
    strategies = (
        (_split, "even split", (4800, 105)),
        (_test, "test, then use", (6200, 62)),
        (_thompson, "Thompson sampling", (5200, 14)),
    )
    for number, (choose, name, at) in enumerate(strategies):
        lost = np.mean([_regret(choose, np.random.default_rng(run)) for run in range(10)], axis=0)
        axes.plot(np.arange(1, 101) * 100, lost, color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.set(xlabel="visitors", ylabel="clicks lost")


def _regret(choose, rng):
    wins, tries, lost = np.zeros(3), np.zeros(3), []
    for batch in range(100):
        count = np.bincount(choose(rng, wins, tries, batch), minlength=3)
        wins, tries = wins + rng.binomial(count, RATES), tries + count
        lost.append((tries * (RATES.max() - RATES)).sum())
    return lost


def _split(rng, wins, tries, batch):
    return rng.integers(3, size=100)


def _test(rng, wins, tries, batch):
    return rng.integers(3, size=100) if batch < 30 else np.full(100, np.argmax(wins / tries))


def _thompson(rng, wins, tries, batch):
    return rng.beta(1 + wins, 1 + tries - wins, size=(100, 3)).argmax(axis=1)
