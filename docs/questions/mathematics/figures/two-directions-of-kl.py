"""A density with two humps and the normal that fits it best in each direction of the KL divergence."""

import numpy as np
from scipy.optimize import minimize
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    x = np.linspace(-7, 7, 281)
    step = x[1] - x[0]
    p = 0.6 * norm.pdf(x, -2.5, 0.8) + 0.4 * norm.pdf(x, 2.5, 0.8)
    mean = (p * x).sum() * step
    spread = np.sqrt((p * (x - mean) ** 2).sum() * step)
    forward = norm.pdf(x, mean, spread)  # the least KL(p || q) is reached by equal moments

    def backward(theta):
        log_q = norm.logpdf(x, theta[0], np.exp(theta[1]))
        return (np.exp(log_q) * (log_q - np.log(p))).sum() * step

    found = minimize(backward, [-2, 0], method="Nelder-Mead").x
    axes.fill_between(x, p, color="C0", alpha=0.3)
    axes.plot(x, forward, "C1")
    axes.plot(x, norm.pdf(x, found[0], np.exp(found[1])), "C2")
    axes.annotate("p, two humps", (3.25, 0.17), color="C0")
    axes.annotate("least KL(p || q):\ncovers both", (0.75, 0.172), ha="center", color="C1")
    axes.annotate("least KL(q || p):\npicks one hump", (-1.5, 0.42), color="C2")
    axes.set(xlabel="x", ylabel="density", ylim=(0, 0.56))
