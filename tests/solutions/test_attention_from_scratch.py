"""docs/questions/ml-coding/attention-from-scratch.py against loops with SciPy's softmax and kernel regression."""

import numpy as np
import pytest
from scipy.special import softmax
from sklearn.datasets import load_digits
from sklearn.metrics.pairwise import rbf_kernel


def made_up(seed, batch, n, m, width):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(batch, n, width)), rng.normal(size=(batch, m, width))


def digits():
    """Images as sequences of rows, brightness from 0 to 16: scores are large."""
    images = load_digits().images
    return images[:5], images[5:10]


DATA = {
    "made up": made_up(0, 3, 7, 5, 12),
    "one position": made_up(1, 2, 1, 1, 4),
    "long": made_up(2, 1, 60, 40, 8),
    "digits": digits(),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/attention-from-scratch")


def projections(module, width, seed=9):
    rng = np.random.default_rng(seed)
    return module.Projections(*rng.normal(size=(4, width, width)) / np.sqrt(width))


def by_loops(x, memory, weights, heads, mask=None):
    """One query, one head and one sequence at a time, with the permitted keys only."""
    batch, n, width = x.shape
    m, size = memory.shape[1], width // heads
    allowed = np.ones((batch, heads, n, m), bool) if mask is None else np.broadcast_to(mask, (batch, heads, n, m))
    result = np.zeros((batch, n, heads, size))
    for b, h, i in np.ndindex(batch, heads, n):
        columns = slice(h * size, (h + 1) * size)
        keys = [memory[b, j] @ weights.key[:, columns] for j in range(m) if allowed[b, h, i, j]]
        values = [memory[b, j] @ weights.value[:, columns] for j in range(m) if allowed[b, h, i, j]]
        if keys:
            query = x[b, i] @ weights.query[:, columns]
            shares = softmax([query @ key / size**0.5 for key in keys])
            result[b, i, h] = sum(share * value for share, value in zip(shares, values))
    return result.reshape(batch, n, width) @ weights.output


@pytest.mark.parametrize("heads", [1, 2, 4])
@pytest.mark.parametrize("name", DATA)
def test_self_and_cross_attention_agree_with_loops(module, name, heads):
    x, memory = DATA[name]
    weights = projections(module, x.shape[-1])
    found = module.multi_head_attention(x, weights, heads)
    np.testing.assert_allclose(found, by_loops(x, x, weights, heads), atol=1e-9)
    found = module.multi_head_attention(x, weights, heads, memory=memory)
    np.testing.assert_allclose(found, by_loops(x, memory, weights, heads), atol=1e-9)


@pytest.mark.parametrize("heads", [1, 2])
@pytest.mark.parametrize("name", DATA)
def test_masks_agree_with_leaving_keys_out(module, name, heads):
    x, _ = DATA[name]
    batch, n, width = x.shape
    weights = projections(module, width)
    lengths = np.arange(batch) % n + 1
    causal, padding = module.causal_mask(n), module.padding_mask(lengths, n)
    arbitrary = np.random.default_rng(5).random((batch, heads, n, n)) < 0.3  # some rows forbid everything
    for mask in (causal, padding, causal & padding, arbitrary):
        found = module.multi_head_attention(x, weights, heads, mask)
        np.testing.assert_allclose(found, by_loops(x, x, weights, heads, mask), atol=1e-9)


def test_with_keys_of_equal_length_it_is_kernel_regression(module):
    """|q - k|^2 is a constant per query minus 2 q.k, so a Gaussian kernel gives the same shares."""
    rng = np.random.default_rng(0)
    query, key, value = rng.normal(size=(6, 9)), rng.normal(size=(20, 9)), rng.normal(size=(20, 2))
    key /= np.linalg.norm(key, axis=1, keepdims=True)
    kernel = rbf_kernel(query, key, gamma=0.5 / np.sqrt(9))
    expected = kernel @ value / kernel.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(module.attention(query, key, value), expected, rtol=1e-12)


@pytest.mark.parametrize("scale", [1, 1e3, 1e150])
def test_large_scores_do_not_overflow(module, scale):
    x = scale * np.array([[1.0, 0.0], [0.0, 1.0]])
    found = module.attention(x, x, np.eye(2))
    np.testing.assert_allclose(found.sum(axis=1), 1)
    if scale > 1:
        np.testing.assert_allclose(found, np.eye(2))


def test_the_future_changes_nothing_under_a_causal_mask(module):
    x, _ = DATA["made up"]
    weights, mask = projections(module, 12), module.causal_mask(7)
    changed = x.copy()
    changed[:, 4:] = 99
    before = module.multi_head_attention(x, weights, 3, mask)
    after = module.multi_head_attention(changed, weights, 3, mask)
    np.testing.assert_array_equal(before[:, :4], after[:, :4])
    assert (before[:, 4:] != after[:, 4:]).all()


def test_padding_changes_nothing_even_if_it_is_huge(module):
    x, _ = DATA["made up"]
    weights = projections(module, 12)
    padded = np.concatenate([x, np.full((3, 2, 12), 1e100)], axis=1)
    found = module.multi_head_attention(padded, weights, 3, module.padding_mask([7, 7, 7], 9))
    np.testing.assert_allclose(found[:, :7], module.multi_head_attention(x, weights, 3), atol=1e-12)


def test_a_query_that_may_look_at_nothing_gets_zeros(module):
    weights = module.masked_softmax(np.ones((2, 3)), np.array([[False] * 3, [True, False, True]]))
    assert weights.tolist() == [[0, 0, 0], [0.5, 0, 0.5]]
    assert module.attention(np.ones((2, 3)), np.ones((0, 3)), np.ones((0, 4))).tolist() == [[0] * 4] * 2


def test_without_positions_the_order_of_the_keys_does_not_matter(module):
    x, memory = DATA["made up"]
    weights = projections(module, 12)
    order = np.random.default_rng(0).permutation(5)
    found = module.multi_head_attention(x, weights, 4, memory=memory[:, order])
    np.testing.assert_allclose(found, module.multi_head_attention(x, weights, 4, memory=memory), atol=1e-12)


def test_join_undoes_split(module):
    x, _ = DATA["made up"]
    assert module.split(x, 3).shape == (3, 3, 7, 4)
    np.testing.assert_array_equal(module.join(module.split(x, 3)), x)


def test_values_may_have_another_width(module):
    assert module.attention(np.ones((2, 4, 3)), np.ones((2, 5, 3)), np.ones((2, 5, 7))).shape == (2, 4, 7)


@pytest.mark.parametrize("heads", [0, -1, 5])
def test_heads_must_divide_the_width(module, heads):
    x, _ = DATA["made up"]
    with pytest.raises(ValueError):
        module.multi_head_attention(x, projections(module, 12), heads)
