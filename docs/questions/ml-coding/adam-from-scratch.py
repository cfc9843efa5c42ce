"""Adam and its fair rival, stochastic gradient descent with momentum, in NumPy."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Gradient = Callable[[Array], Array]


class Adam(NamedTuple):
    """A step of about `rate` for each number, however large or small its gradient."""

    rate: float = 0.001
    decay_mean: float = 0.9
    decay_square: float = 0.999
    epsilon: float = 1e-8

    def start(self, weights: Array) -> tuple[int, Array, Array]:
        """No steps yet, and averages of zero."""
        return 0, np.zeros_like(weights), np.zeros_like(weights)

    def step(
        self, weights: Array, gradient: Array, state: tuple[int, Array, Array]
    ) -> tuple[Array, tuple[int, Array, Array]]:
        """Return the new weights and the new state; the old ones are left as they are."""
        t, mean, square = state
        t += 1
        mean = self.decay_mean * mean + (1 - self.decay_mean) * gradient
        square = self.decay_square * square + (1 - self.decay_square) * gradient**2
        fair_mean = mean / (1 - self.decay_mean**t)  # both began at zero, and were too small
        fair_square = square / (1 - self.decay_square**t)
        weights = weights - self.rate * fair_mean / (np.sqrt(fair_square) + self.epsilon)
        return weights, (t, mean, square)


class Momentum(NamedTuple):
    """A ball that rolls: each step repeats most of the last and adds the gradient."""

    rate: float = 0.01
    decay: float = 0.9

    def start(self, weights: Array) -> Array:
        """At rest."""
        return np.zeros_like(weights)

    def step(self, weights: Array, gradient: Array, state: Array) -> tuple[Array, Array]:
        """Return the new weights and the new velocity."""
        velocity = self.decay * state + gradient
        return weights - self.rate * velocity, velocity


def minimise(
    optimiser: Adam | Momentum, gradient: Gradient, weights: ArrayLike, steps: int
) -> Array:
    """Follow the optimiser from the weights, for so many steps.

    Raises FloatingPointError as soon as a gradient is not finite.
    """
    weights = np.array(weights, dtype=float)
    state = optimiser.start(weights)
    for number in range(steps):
        slope = gradient(weights)
        if not np.isfinite(slope).all():
            raise FloatingPointError(f"the gradient is not finite at step {number}")
        weights, state = optimiser.step(weights, slope, state)
    return weights
