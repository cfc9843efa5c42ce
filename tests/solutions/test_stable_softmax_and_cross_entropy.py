"""docs/questions/ml-coding/stable-softmax-and-cross-entropy.py against SciPy, scikit-learn and long arithmetic."""

from decimal import Decimal, localcontext

import numpy as np
import pytest
from scipy import special
from scipy.optimize import approx_fprime
from sklearn.datasets import load_digits, load_iris, load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss


def scored(data):
    model = LogisticRegression(C=0.1, max_iter=1000).fit(data.data[::2] / data.data.std(), data.target[::2])
    return model.decision_function(data.data / data.data.std()), data.target


RNG = np.random.default_rng(0)
DATA = {
    "iris": scored(load_iris()),
    "wine": scored(load_wine()),
    "digits": scored(load_digits()),
    "two classes": (RNG.normal(size=(50, 2)), RNG.integers(2, size=50)),
    "a hundred classes": (3 * RNG.normal(size=(40, 100)), RNG.integers(100, size=40)),
    "one class": (RNG.normal(size=(5, 1)), np.zeros(5, int)),
}
EXTREME = [
    [1000.0, 0.0, -1000.0],
    [-1000.0, -1001.0, -1002.0],
    [1e308, -1e308, 0.0],
    [1.7e308, 1.7e308, 1.7e308],
    [0.0, -np.inf, 1.0],
    [40.0, 0.0, 0.0],
    [5e-324, 0.0, -5e-324],
]


@pytest.fixture
def module(solution):
    return solution("ml-coding/stable-softmax-and-cross-entropy")


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("shift", [0, 1e4, -1e4])
@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scipy_and_scikit_learn(module, name, shift):
    logits, labels = DATA[name]
    # A shift by 1e4 costs four of the sixteen digits.
    np.testing.assert_allclose(module.softmax(logits + shift), special.softmax(logits, axis=1), atol=1e-11)
    np.testing.assert_allclose(module.log_softmax(logits + shift), special.log_softmax(logits, axis=1), atol=1e-10)
    classes = np.arange(logits.shape[1])
    expected = log_loss(labels, special.softmax(logits, axis=1), labels=classes) if len(classes) > 1 else 0
    assert module.cross_entropy(logits + shift, labels) == pytest.approx(expected, abs=1e-10)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("row", EXTREME)
def test_extreme_logits_agree_with_long_arithmetic(module, row):
    found, logs = module.softmax(row), module.log_softmax(row)
    with localcontext() as context:
        context.prec = 400
        top = max(map(Decimal, row))
        gaps = [max(Decimal(z) - top, Decimal(-(10**6))) for z in row]  # 1e-434294 is nothing
        total = sum(gap.exp() for gap in gaps)
        expected = [float(gap.exp() / total) for gap in gaps]
        least = float(total.ln())
    np.testing.assert_allclose(found, expected, rtol=1e-14)
    finite = np.isfinite(row)
    gaps = np.where(finite, np.array(row, dtype=np.longdouble) - np.longdouble(max(row)), 0)
    with np.errstate(over="ignore"):
        expected_logs = (gaps - least)[finite].astype(float)
    np.testing.assert_allclose(logs[finite], expected_logs, atol=1e-15, rtol=1e-14)
    assert (logs[~finite] == -np.inf).all()


@pytest.mark.parametrize("name", DATA)
def test_gradient_is_the_slope_of_the_loss(module, name):
    logits, labels = (a[:6] for a in DATA[name])

    def loss(flat):
        return module.cross_entropy(flat.reshape(logits.shape), labels)

    # Forward differences of width 1.5e-8 err by about that in slopes of size one.
    numeric = approx_fprime(logits.ravel(), loss)
    np.testing.assert_allclose(module.gradient(logits, labels).ravel(), numeric, atol=1e-6)


@pytest.mark.parametrize("name", DATA)
def test_pushes_of_a_row_cancel(module, name):
    logits, labels = DATA[name]
    np.testing.assert_allclose(module.gradient(logits, labels).sum(axis=1), 0, atol=1e-15)


def test_loss_of_equal_logits_is_the_logarithm_of_the_classes(module):
    assert module.cross_entropy(np.full((3, 10), 7.0), [0, 5, 9]) == pytest.approx(np.log(10))


def test_a_confident_mistake_costs_its_gap(module):
    assert module.cross_entropy([[1000.0, 0.0]], [1]) == 1000
    assert module.gradient([[1000.0, 0.0]], [1]).tolist() == [[1, -1]]
    assert module.cross_entropy([[0.0, -np.inf]], [1]) == np.inf


def test_input_is_not_changed(module):
    logits = np.array([[1.0, 2.0]])
    module.gradient(logits, [0])
    assert logits.tolist() == [[1, 2]]


def test_whole_numbers_and_more_axes(module):
    logits = np.arange(24).reshape(2, 3, 4)
    np.testing.assert_allclose(module.softmax(logits), special.softmax(logits, axis=-1))


@pytest.mark.filterwarnings("error")
def test_binary_loss_agrees_with_scikit_learn_and_with_two_logits(module):
    z, y = 5 * RNG.normal(size=200), RNG.integers(2, size=200)
    found = module.binary_cross_entropy(z, y)
    assert found == pytest.approx(log_loss(y, special.expit(z)), rel=1e-12)
    assert found == pytest.approx(module.cross_entropy(np.column_stack([np.zeros(200), z]), y), rel=1e-12)
    assert module.binary_cross_entropy([1000.0, -1000.0], [0, 1]) == 1000
    assert module.binary_cross_entropy([1000.0, -1000.0], [1, 0]) == 0
    soft = -0.3 * np.log(special.expit(2)) - 0.7 * np.log(special.expit(-2))
    assert module.binary_cross_entropy([2.0], [0.3]) == pytest.approx(soft)


@pytest.mark.parametrize("row", [[], [np.nan, 1.0], [np.inf, 1.0], [-np.inf, -np.inf]])
def test_logits_without_a_softmax_are_refused(module, row):
    for function in (module.softmax, module.log_softmax):
        with pytest.raises(ValueError):
            function(row)


@pytest.mark.parametrize(
    "logits, labels",
    [
        (np.zeros((0, 3)), np.zeros(0, int)),
        ([[1.0, 2.0]], [2]),
        ([[1.0, 2.0]], [-1]),
        ([[1.0, 2.0]], [0.5]),
        ([[1.0, 2.0]], [0, 1]),
        ([1.0, 2.0], [0]),
        ([[np.nan, 2.0]], [0]),
    ],
)
def test_unusable_batches_are_refused(module, logits, labels):
    for function in (module.cross_entropy, module.gradient):
        with pytest.raises(ValueError):
            function(logits, labels)


@pytest.mark.parametrize(
    "logits, targets",
    [
        ([], []),
        ([np.inf], [0]),
        ([1.0], [2.0]),
        ([1.0], [-0.1]),
        ([1.0], [0, 1]),
    ],
)
def test_unusable_binary_targets_are_refused(module, logits, targets):
    with pytest.raises(ValueError):
        module.binary_cross_entropy(logits, targets)
