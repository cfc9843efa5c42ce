"""Two normal class densities and the posterior that follows from them by Bayes' theorem."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    left, right = figure.subplots(1, 2)
    x = np.linspace(-4, 4, 161)
    bells = [norm.pdf(x, centre) for centre in (-1, 1)]
    for bell, name, colour, at in ((bells[0], "p(x | class 0)", "C0", -1.8), (bells[1], "p(x | class 1)", "C1", 1.8)):
        left.plot(x, bell, colour)
        left.annotate(name, (at, 0.42), ha="center", color=colour)
    left.set(title="generative", xlabel="x", ylabel="density", ylim=(0, 0.47))
    right.plot(x, bells[1] / sum(bells), "C2")
    right.annotate("p(class 1 | x)", (-0.3, 0.6), ha="right", color="C2")
    right.set(title="discriminative", xlabel="x", ylabel="probability", ylim=(0, 1.05))
    for axes in (left, right):
        axes.axvline(0, color="C3", linestyle="--")
    right.annotate("boundary", (0.15, 0.05), color="C3")
