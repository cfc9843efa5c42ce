"""Difference-in-differences in two worlds: trends that are parallel without the treatment, and trends that are not."""

import numpy as np

MONTHS = np.array([-1, 0, 1])


def draw(figure):
    left, right = figure.subplots(1, 2, sharey=True)
    _panel(left, drift=0, title="parallel trends")
    _panel(right, drift=1, title="the driven grow faster")
    left.set_ylabel("mean spend")


def _panel(axes, drift, title):
    called, others, effect = _means(drift)
    borrowed = called[1] + others[2] - others[1]
    axes.plot(MONTHS, called, "o-", color="C0")
    axes.plot(MONTHS, others, "o-", color="C1")
    axes.plot(MONTHS[1:], [called[1], borrowed], "--", color="C0")
    axes.plot(1.08, called[2] - effect, "D", color="C2")
    axes.annotate("", (1, called[2]), (1, borrowed), arrowprops={"arrowstyle": "<->", "color": "C0"})
    axes.annotate(f"estimate {called[2] - borrowed:.1f}\neffect {effect:.1f}", (1.1, called[2] - 0.9), color="C0")
    axes.annotate("called", (-0.95, called[0] + 0.95), color="C0")
    axes.annotate("not called", (0.1, others[1] - 0.4), color="C1")
    axes.annotate("had they not\nbeen called", (1.17, called[2] - effect), color="C2", va="center")
    axes.set(title=title, xlabel="month", xticks=MONTHS, xlim=(-1.1, 2.35))


def _means(drift):
    """The example's monthly means of those called and of the others, and the effect on those called."""
    rng = np.random.default_rng(0)
    size, drive, luck = rng.normal(size=100_000), rng.normal(size=100_000), rng.logistic(size=100_000)
    called = size + drive + luck + 3 * (rng.random(100_000) < 0.5) > 3
    level, effect = size + size**2 / 2 + drive, 2 + size
    spend = [level + month * (1 + drift * drive) + (month == 1) * effect * called for month in MONTHS]
    return [s[called].mean() for s in spend], [s[~called].mean() for s in spend], effect[called].mean()
