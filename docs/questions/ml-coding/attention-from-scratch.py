"""Scaled dot-product attention with masks, and several heads of it, in NumPy."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]  # True where a query may look at a key


class Projections(NamedTuple):
    """The four matrices of a layer of width d: each d by d, applied from the right."""

    query: Array
    key: Array
    value: Array
    output: Array


def multi_head_attention(
    x: Array,
    weights: Projections,
    heads: int,
    mask: Mask | None = None,
    memory: Array | None = None,
) -> Array:
    """Let each position of x look at memory, by default at x itself, with several heads.

    x is (batch, n, d), memory (batch, m, d), and mask broadcasts to (batch, heads, n, m).
    Raises ValueError if the heads do not divide d.
    """
    width = x.shape[-1]
    if heads < 1 or width % heads:
        raise ValueError(f"{heads} heads do not divide the width {width}")
    memory = x if memory is None else memory
    mixed = attention(
        split(x @ weights.query, heads),
        split(memory @ weights.key, heads),
        split(memory @ weights.value, heads),
        mask,
    )
    return join(mixed) @ weights.output


def attention(query: Array, key: Array, value: Array, mask: Mask | None = None) -> Array:
    """Return, for each query, the mean of the values weighted by how well its key fits.

    Shapes (..., n, d), (..., m, d) and (..., m, v) give (..., n, v).
    """
    scores = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    return masked_softmax(scores, mask) @ value


def masked_softmax(scores: Array, mask: Mask | None = None) -> Array:
    """Softmax over the last axis, zero where the mask forbids, all zero if it forbids all."""
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True, initial=-np.inf)
    weights = np.exp(scores - np.where(np.isneginf(top), 0, top))
    total = weights.sum(axis=-1, keepdims=True)
    return weights / np.where(total == 0, 1, total)


def causal_mask(n: int) -> Mask:
    """Position i may look at the positions 0 to i."""
    return np.tri(n, dtype=bool)


def padding_mask(lengths: NDArray[np.integer], n: int) -> Mask:
    """Nobody may look at what lies beyond a sequence's length: (batch, 1, 1, n)."""
    return (np.arange(n) < np.asarray(lengths)[:, None])[:, None, None, :]


def split(x: Array, heads: int) -> Array:
    """(batch, n, d) to (batch, heads, n, d / heads): each head gets its own columns."""
    batch, n, width = x.shape
    return x.reshape(batch, n, heads, width // heads).swapaxes(1, 2)


def join(x: Array) -> Array:
    """(batch, heads, n, d / heads) to (batch, n, d): put the heads side by side."""
    batch, heads, n, width = x.shape
    return x.swapaxes(1, 2).reshape(batch, n, heads * width)
