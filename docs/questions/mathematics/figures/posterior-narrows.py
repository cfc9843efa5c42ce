"""A beta prior around five per cent and the posteriors after twenty and two thousand visitors."""

import numpy as np
from scipy import stats


def draw(figure):
    axes = figure.subplots()
    rate = np.linspace(0, 0.15, 200)
    curves = (("prior", 5, 95, (0.083, 9)), ("1 of 20", 6, 114, (0.012, 17)), ("140 of 2000", 145, 1955, (0.077, 50)))
    for number, (name, a, b, at) in enumerate(curves):
        axes.plot(rate, stats.beta.pdf(rate, a, b), color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.set(xlabel="conversion rate", ylabel="density")
