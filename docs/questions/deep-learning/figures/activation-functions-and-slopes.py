"""Four activation functions on the left, their slopes on the right."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    left, right = figure.subplots(1, 2)
    z = np.linspace(-4, 4, 161)
    sigmoid, tanh = 1 / (1 + np.exp(-z)), np.tanh(z)
    curves = (
        ("sigmoid", sigmoid, sigmoid * (1 - sigmoid), (2.3, 0.62), (-3.9, 0.24)),
        ("tanh", tanh, 1 - tanh**2, (-3.6, -0.85), (-2.1, 0.55)),
        ("ReLU", np.maximum(z, 0), (z > 0) * 1.0, (0.7, 2.1), (2.2, 0.9)),
        ("GELU", z * norm.cdf(z), norm.cdf(z) + z * norm.pdf(z), (-2.9, -0.42), (1.9, 1.14)),
    )
    for number, (name, value, slope, at_value, at_slope) in enumerate(curves):
        colour, style = f"C{number}", "--" if name == "GELU" else "-"
        left.plot(z, value, style, color=colour)
        right.plot(z, slope, style, color=colour)
        left.annotate(name, at_value, color=colour)
        right.annotate(name, at_slope, color=colour)
    left.set(xlabel="input z", ylabel="value", ylim=(-1.2, 3), title="function")
    right.set(xlabel="input z", ylabel="slope", ylim=(-0.2, 1.25), title="derivative")
