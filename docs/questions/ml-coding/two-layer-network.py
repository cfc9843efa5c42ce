"""A network with one hidden layer, trained by back-propagation, in NumPy."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class Parameters(NamedTuple):
    """d inputs, h hidden units, c classes: shapes (d, h), (h,), (h, c), (c,)."""

    w1: Array
    b1: Array
    w2: Array
    b2: Array


def fit(
    rows: ArrayLike,
    labels: ArrayLike,
    hidden: int = 16,
    rate: float = 0.1,
    epochs: int = 200,
    batch: int = 32,
    seed: int = 0,
) -> Parameters:
    """Minimise the mean cross-entropy by steps against the gradient of mini-batches.

    Raises ValueError for unusable data, labels that do not count from 0, and settings
    that are not positive.
    """
    x, y = check(rows, labels, hidden, rate, epochs, batch)
    random = np.random.default_rng(seed)
    parameters = start(x.shape[1], hidden, int(y.max()) + 1, random)
    for _ in range(epochs):
        for chosen in np.split(random.permutation(len(x)), range(batch, len(x), batch)):
            slopes = gradient(parameters, x[chosen], y[chosen])
            parameters = Parameters(*(p - rate * s for p, s in zip(parameters, slopes)))
    return parameters


def predict(parameters: Parameters, rows: ArrayLike) -> NDArray[np.intp]:
    """Return the likeliest class of each row."""
    return predict_probability(parameters, rows).argmax(axis=1)


def predict_probability(parameters: Parameters, rows: ArrayLike) -> Array:
    """Return the probability of each class, one row per row."""
    _, logits = forward(parameters, np.asarray(rows, dtype=float))
    return np.exp(log_softmax(logits))


def loss(parameters: Parameters, x: Array, y: NDArray[np.integer]) -> float:
    """Mean cross-entropy."""
    _, logits = forward(parameters, x)
    return -float(log_softmax(logits)[np.arange(len(y)), y].mean())


def forward(parameters: Parameters, x: Array) -> tuple[Array, Array]:
    """Return what the hidden units say, (n, h), and the logits, (n, c)."""
    w1, b1, w2, b2 = parameters
    active = np.maximum(x @ w1 + b1, 0)
    return active, active @ w2 + b2


def gradient(parameters: Parameters, x: Array, y: NDArray[np.integer]) -> Parameters:
    """Derivative of the loss by every parameter: the chain rule, from the back."""
    active, logits = forward(parameters, x)
    d_logits = np.exp(log_softmax(logits))  # prediction ...
    d_logits[np.arange(len(y)), y] -= 1  # ... minus target
    d_logits /= len(y)
    d_hidden = d_logits @ parameters.w2.T * (active > 0)
    return Parameters(
        w1=x.T @ d_hidden,
        b1=d_hidden.sum(axis=0),
        w2=active.T @ d_logits,
        b2=d_logits.sum(axis=0),
    )


def numeric_gradient(
    parameters: Parameters, x: Array, y: NDArray[np.integer], width: float = 1e-5
) -> Parameters:
    """The same by central differences: two losses for each number. For tests only."""
    shifted = Parameters(*(p.copy() for p in parameters))
    slopes = Parameters(*(np.empty_like(p) for p in parameters))
    for values, slope in zip(shifted, slopes):
        for place in np.ndindex(values.shape):
            centre = values[place]
            values[place] = centre + width
            above = loss(shifted, x, y)
            values[place] = centre - width
            below = loss(shifted, x, y)
            values[place] = centre
            slope[place] = (above - below) / (2 * width)
    return slopes


def start(inputs: int, hidden: int, classes: int, random: np.random.Generator) -> Parameters:
    """Random weights, so that units differ, in the scale that suits the ReLU (He)."""
    return Parameters(
        random.normal(0, np.sqrt(2 / max(inputs, 1)), (inputs, hidden)),
        np.zeros(hidden),
        random.normal(0, np.sqrt(2 / hidden), (hidden, classes)),
        np.zeros(classes),
    )


def log_softmax(logits: Array) -> Array:
    """Logarithm of the softmax of each row, shifted so that exp cannot overflow."""
    below = logits - logits.max(axis=1, keepdims=True)
    return below - np.log(np.exp(below).sum(axis=1, keepdims=True))


def check(
    rows: ArrayLike, labels: ArrayLike, *settings: float
) -> tuple[Array, NDArray[np.integer]]:
    """Return both as arrays; ValueError for data or settings that cannot be used."""
    x, y = np.asarray(rows, dtype=float), np.asarray(labels)
    if x.ndim != 2 or len(x) == 0 or y.shape != (len(x),):
        raise ValueError("need at least one row, all of one length, and one label per row")
    if not np.isfinite(x).all():
        raise ValueError("all numbers must be finite")
    if y.dtype.kind not in "iu" or y.min() < 0:
        raise ValueError("labels must be whole numbers from 0")
    if min(settings) <= 0:
        raise ValueError("width, rate, epochs and batch must be positive")
    return x, y
