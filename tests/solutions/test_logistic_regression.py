"""docs/questions/ml-coding/logistic-regression.py against scikit-learn."""

import math

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler


def two_classes(data, first, second):
    keep = np.isin(data.target, [first, second])
    return data.data[keep], (data.target[keep] == second).astype(int)


DATA = {
    "iris, the two that overlap": two_classes(load_iris(), 1, 2),
    "wine": two_classes(load_wine(), 0, 1),
    "breast cancer, every fifth": tuple(a[::5] for a in load_breast_cancer(return_X_y=True)),
    "made up": make_classification(120, 6, flip_y=0.2, random_state=4),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/logistic-regression")


def reference(X, y, l2):
    """scikit-learn's objective divided by n * C is ours if C = 1 / (n * l2)."""
    strength = 1 / (len(X) * l2) if l2 else np.inf
    return LogisticRegression(C=strength, tol=1e-10, max_iter=10_000).fit(X, y)


@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scikit_learn(module, name):
    X, y = DATA[name]
    X = StandardScaler().fit_transform(X)
    model = module.fit(X.tolist(), y.tolist(), l2=0.1)
    expected = reference(X, y, 0.1)
    assert model.converged
    # Curvature is at least about 0.1 and the gradient at most 1e-6 a component, so
    # the weights are within about 1e-5 * sqrt(d) of the optimum; lbfgs adds its own.
    np.testing.assert_allclose(model.weights, expected.coef_[0], atol=1e-4)
    assert model.intercept == pytest.approx(expected.intercept_[0], abs=1e-4)
    probabilities = module.predict_probability(model, X.tolist())
    np.testing.assert_allclose(probabilities, expected.predict_proba(X)[:, 1], atol=1e-4)
    assert module.predict(model, X.tolist()) == expected.predict(X).tolist()


def test_agrees_without_penalty_where_the_classes_overlap(module):
    X, y = DATA["made up"]
    X = StandardScaler().fit_transform(X[:, [0, 3]])
    model = module.fit(X.tolist(), y.tolist(), tolerance=1e-8)
    expected = reference(X, y, 0)
    assert model.converged
    np.testing.assert_allclose(model.weights, expected.coef_[0], atol=1e-4)


def test_gradient_is_the_slope_of_the_loss(module):
    X, y = DATA["iris, the two that overlap"]
    inputs, theta, l2 = [[1.0, *row] for row in X.tolist()], [0.3, -0.2, 0.1, 0.4, -0.5], 0.7

    def objective(t):
        p = [module.sigmoid(module.dot(t, x)) for x in inputs]
        return log_loss(y, p) + l2 / 2 * sum(w * w for w in t[1:])

    # A central difference of width 1e-5 errs by about 1e-10 for the curve and, with
    # a loss of about 1, by 1e-16 / 1e-5 = 1e-11 for rounding.
    numeric = []
    for i in range(len(theta)):
        up, down = list(theta), list(theta)
        up[i] += 1e-5
        down[i] -= 1e-5
        numeric.append((objective(up) - objective(down)) / 2e-5)
    slope = module.gradient(inputs, y.tolist(), theta, l2)
    np.testing.assert_allclose(slope, numeric, atol=1e-7)


def test_step_never_overshoots(module):
    X, _ = DATA["wine"]
    inputs = [[1.0, *row] for row in X.tolist()]
    bound = module.curvature_bound(inputs, 0.0)
    exact = np.linalg.eigvalsh(np.array(inputs).T @ np.array(inputs) / (4 * len(X))).max()
    assert exact <= bound * (1 + 1e-12)


@pytest.mark.parametrize("z", [-1e308, -1000.0, -745.2, -30.0, -0.5, 0.0, 0.5, 30.0, 1000.0, 1e308])
def test_sigmoid_neither_overflows_nor_leaves_the_unit_interval(module, z):
    with np.errstate(over="ignore"):
        expected = float(1 / (1 + np.exp(np.longdouble(-z))))
    # abs: beyond a double's range the reference, in longer floats, may keep a denormal.
    assert module.sigmoid(z) == pytest.approx(expected, rel=1e-12, abs=1e-300)
    assert 0 <= module.sigmoid(z) <= 1
    assert module.sigmoid(z) + module.sigmoid(-z) == pytest.approx(1)


def test_huge_features_do_not_overflow(module):
    model = module.fit([[-1e6], [1e6]], [0, 1], max_steps=50)
    assert module.predict(model, [[-1e6], [1e6]]) == [0, 1]
    assert all(map(math.isfinite, [model.intercept, *model.weights]))


def test_separable_data_without_penalty_are_reported_as_not_converged(module):
    rows, labels = [[-2.0], [-1.0], [1.0], [2.0]], [0, 0, 1, 1]
    short = module.fit(rows, labels, max_steps=100)
    long = module.fit(rows, labels, max_steps=2000)
    assert not short.converged and not long.converged
    assert long.weights[0] > short.weights[0] + 1  # it grows without end
    assert module.fit(rows, labels, l2=0.1).converged


def test_unscaled_features_are_reported_as_not_converged(module):
    X, y = DATA["breast cancer, every fifth"]
    assert not module.fit(X.tolist(), y.tolist(), l2=0.1, max_steps=200).converged


def test_constant_feature_shares_the_intercept_but_the_penalty_sends_it_to_zero(module):
    rows, labels = [[-1.0, 1.0], [0.0, 1.0], [1.0, 1.0], [2.0, 1.0]], [0, 1, 0, 1]
    model = module.fit(rows, labels, l2=0.1)
    assert model.converged
    # The gradient is at most 1e-6 and the flattest direction, along which the constant
    # trades places with the intercept, has a curvature of about 0.05.
    assert model.weights[1] == pytest.approx(0, abs=1e-4)
    expected = reference(np.array(rows), np.array(labels), 0.1)
    np.testing.assert_allclose(model.weights, expected.coef_[0], atol=1e-4)


def test_no_features_give_the_share_of_ones(module):
    model = module.fit([[], [], [], []], [0, 1, 1, 1])
    # One parameter with curvature p * (1 - p) = 0.19: an error of 1e-6 / 0.19.
    assert model.intercept == pytest.approx(math.log(3), abs=1e-5)


def test_threshold(module):
    model = module.Model(0.0, [1.0], True)
    assert module.predict(model, [[-1.0], [0.0], [1.0]]) == [0, 1, 1]
    assert module.predict(model, [[-1.0], [0.0], [1.0]], threshold=0.6) == [0, 0, 1]


@pytest.mark.parametrize(
    "rows, labels, l2",
    [
        ([], [], 0.0),
        ([[1.0], [2.0]], [0], 0.0),
        ([[1.0], [2.0]], [1, 1], 0.0),
        ([[1.0], [2.0]], [-1, 1], 0.0),
        ([[1.0], [2.0], [3.0]], [0, 1, 2], 0.0),
        ([[1.0], [2.0, 3.0]], [0, 1], 0.0),
        ([[1.0], [float("nan")]], [0, 1], 0.0),
        ([[1.0], [2.0]], [0, 1], -1.0),
    ],
)
def test_unusable_data_are_refused(module, rows, labels, l2):
    with pytest.raises(ValueError):
        module.fit(rows, labels, l2=l2)


def test_prediction_refuses_a_row_of_another_length(module):
    with pytest.raises(ValueError):
        module.predict(module.Model(0.0, [1.0], True), [[1.0, 2.0]])
