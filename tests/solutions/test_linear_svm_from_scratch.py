"""docs/questions/ml-coding/linear-svm-from-scratch.py against scikit-learn's LinearSVC."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_classification
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC


def two_classes(data, first, second):
    keep = np.isin(data.target, [first, second])
    return StandardScaler().fit_transform(data.data[keep]), np.where(data.target[keep] == second, 1, -1)


def made_up(seed, weights):
    X, y = make_classification(200, 6, flip_y=0.1, weights=weights, random_state=seed)
    return StandardScaler().fit_transform(X), 2 * y - 1


DATA = {
    "iris, the two that overlap": two_classes(load_iris(), 1, 2),
    "iris, separable": two_classes(load_iris(), 0, 1),
    "wine": two_classes(load_wine(), 0, 1),
    "breast cancer": two_classes(load_breast_cancer(), 0, 1),
    "made up": made_up(3, None),
    "one class rare": made_up(4, [0.9]),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/linear-svm-from-scratch")


def reference(X, y, l2):
    """LinearSVC's objective divided by n * C is ours if C = 1 / (n * l2); it penalises the intercept too."""
    return LinearSVC(loss="hinge", C=1 / (len(X) * l2), tol=1e-8, max_iter=1_000_000, random_state=0).fit(X, y)


@pytest.mark.parametrize("l2", [0.01, 0.1])
@pytest.mark.parametrize("name", DATA)
def test_objective_is_nearly_the_least(module, name, l2):
    X, y = DATA[name]
    rows, labels = X.tolist(), y.tolist()
    weights = module.fit(rows, labels, l2, passes=100)
    expected = reference(X, y, l2)
    least = module.objective([expected.intercept_[0], *expected.coef_[0]], rows, labels, l2)
    found = module.objective(weights, rows, labels, l2)
    # Strong convexity: an excess of e puts the weights within sqrt(2 * e / l2) of the optimum.
    assert least - 1e-6 <= found <= 1.03 * least + 1e-3
    agree = np.mean(np.array(module.predict(weights, rows)) == expected.predict(X))
    assert agree >= 0.98


@pytest.mark.parametrize("name", DATA)
def test_more_passes_come_closer(module, name):
    X, y = DATA[name]
    rows, labels = X.tolist(), y.tolist()
    expected = reference(X, y, 0.05)
    least = module.objective([expected.intercept_[0], *expected.coef_[0]], rows, labels, 0.05)
    few, many = (module.objective(module.fit(rows, labels, 0.05, p), rows, labels, 0.05) - least for p in (2, 100))
    assert -1e-6 <= many < few


def test_a_step_goes_against_the_slope_of_the_objective_of_its_example(module):
    rng = np.random.default_rng(0)
    for t in range(2, 30):
        weights, x, y = rng.normal(size=4), rng.normal(size=3), int(rng.choice([-1, 1]))
        slope = approx_fprime(weights, lambda w, x=x, y=y: module.objective(w, [x], [y], 0.3))
        after = module.step(weights.tolist(), [1.0, *x], y, 0.3, t)
        np.testing.assert_allclose(after, weights - slope / (0.3 * t), atol=1e-5)


def test_objective_agrees_with_numpy(module):
    X, y = DATA["wine"]
    w = np.random.default_rng(1).normal(size=14)
    expected = 0.2 / 2 * w @ w + np.maximum(0, 1 - y * (w[0] + X @ w[1:])).mean()
    assert module.objective(w.tolist(), X.tolist(), y.tolist(), 0.2) == pytest.approx(expected)


def test_two_points_get_the_widest_street(module):
    # The optimum is known: both margins 1, so the weight is 1/2 and the intercept 0.
    intercept, weight = module.fit([[-2.0], [2.0]], [-1, 1], l2=0.01, passes=20_000)
    assert intercept == pytest.approx(0, abs=0.03)
    assert weight == pytest.approx(0.5, abs=0.03)


def test_same_seed_same_weights(module):
    rows, labels = DATA["made up"][0].tolist(), DATA["made up"][1].tolist()
    assert module.fit(rows, labels, passes=2, seed=1) == module.fit(rows, labels, passes=2, seed=1)
    assert module.fit(rows, labels, passes=2, seed=1) != module.fit(rows, labels, passes=2, seed=2)


def test_turning_the_labels_round_turns_the_weights_round(module):
    X, y = DATA["made up"]
    there, back = module.fit(X.tolist(), y.tolist(), passes=2), module.fit(X.tolist(), (-y).tolist(), passes=2)
    np.testing.assert_allclose(there, np.negative(back))


def test_a_constant_feature_does_no_harm(module):
    X, y = DATA["iris, separable"]
    wide = np.column_stack([X, np.zeros(len(X))])
    weights = module.fit(wide.tolist(), y.tolist())
    assert weights[-1] == 0
    assert module.predict(weights, wide.tolist()) == y.tolist()


def test_contradictory_duplicates_and_no_features(module):
    rows, labels = [[1.0]] * 4, [1, 1, 1, -1]
    assert module.predict(module.fit(rows, labels), [[1.0]]) == [1]
    assert module.predict(module.fit([[]] * 4, labels), [[]]) == [1]


def test_a_score_of_zero_is_positive(module):
    assert module.predict([0.0, 1.0], [[0.0], [-1e-9]]) == [1, -1]


@pytest.mark.parametrize(
    "rows, labels, l2, passes",
    [
        ([], [], 0.1, 1),
        ([[1.0], [2.0]], [1], 0.1, 1),
        ([[1.0], [2.0]], [1, 1], 0.1, 1),
        ([[1.0], [2.0]], [0, 1], 0.1, 1),
        ([[1.0], [2.0, 3.0]], [-1, 1], 0.1, 1),
        ([[1.0], [float("nan")]], [-1, 1], 0.1, 1),
        ([[1.0], [2.0]], [-1, 1], 0.0, 1),
        ([[1.0], [2.0]], [-1, 1], 0.1, 0),
    ],
)
def test_unusable_data_are_refused(module, rows, labels, l2, passes):
    with pytest.raises(ValueError):
        module.fit(rows, labels, l2, passes)


def test_prediction_refuses_a_row_of_another_length(module):
    with pytest.raises(ValueError):
        module.predict([0.0, 1.0], [[1.0, 2.0]])
