"""The score of a vector of ones with itself under rotary encoding, by distance: the mean of the cosines."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    distance = np.arange(0, 257)
    frequencies = 10000.0 ** (-np.arange(64) / 64)
    axes.plot(distance, np.cos(np.outer(distance, frequencies)).mean(axis=1), color="C0")
    axes.set(xlabel="distance between the two positions", ylabel="score, relative to distance 0", ylim=(0, 1.05))
