"""docs/questions/ml-coding/gradient-boosting-from-scratch.py against scikit-learn."""

from itertools import pairwise

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, make_friedman1
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.tree import DecisionTreeRegressor


def doubles(X, y):
    """scikit-learn stores features as 32-bit floats: give both the same numbers."""
    return X.astype(np.float32).astype(float), y.astype(float)


def sine():
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 6, (80, 1))
    return x, np.sin(x[:, 0]) + 0.1 * rng.normal(size=80)


DATA = {
    "diabetes": doubles(*load_diabetes(return_X_y=True)),
    "friedman": doubles(*make_friedman1(150, noise=1, random_state=0)),
    "sine": doubles(*sine()),
    "breast cancer, classes as numbers": doubles(*(a[::3] for a in load_breast_cancer(return_X_y=True))),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/gradient-boosting-from-scratch")


def reference(X, y, rounds, rate):
    model = GradientBoostingRegressor(n_estimators=rounds, learning_rate=rate, max_depth=1, random_state=0)
    return model.fit(X, y)


@pytest.mark.parametrize("rounds, rate", [(1, 1.0), (5, 1.0), (60, 0.1)])
@pytest.mark.parametrize("name", ["diabetes", "friedman", "sine"])
def test_predictions_agree_with_scikit_learn(module, name, rounds, rate):
    X, y = DATA[name]
    train, test = slice(0, None, 2), slice(1, None, 2)
    model = module.fit(X[train].tolist(), y[train].tolist(), rounds, rate)
    expected = reference(X[train], y[train], rounds, rate)
    np.testing.assert_allclose(module.predict(model, X[test].tolist()), expected.predict(X[test]), rtol=1e-9)


@pytest.mark.parametrize("name", DATA)
def test_every_stump_is_as_good_as_scikit_learns_on_the_same_residuals(module, name):
    X, y = DATA[name]
    model = module.fit(X.tolist(), y.tolist(), rounds=25, rate=0.3)
    residuals = y - model.base
    for stump in model.stumps:
        said = np.array([module.answer(stump, row) for row in X])
        tree = DecisionTreeRegressor(max_depth=1, random_state=0).fit(X, residuals)
        least = ((residuals - tree.predict(X)) ** 2).sum()
        assert ((residuals - said / 0.3) ** 2).sum() == pytest.approx(least, rel=1e-9)
        residuals = residuals - said


@pytest.mark.parametrize("name", DATA)
def test_the_training_error_falls_with_every_round(module, name):
    X, y = DATA[name]
    model = module.fit(X.tolist(), y.tolist(), rounds=30)
    errors = [
        np.mean((y - module.predict(module.Model(model.base, model.stumps[:m]), X.tolist())) ** 2) for m in range(31)
    ]
    assert all(after < before for before, after in pairwise(errors))
    assert errors[0] == pytest.approx(y.var())


def test_more_rounds_begin_with_the_same_stumps(module):
    X, y = DATA["friedman"]
    few, many = (module.fit(X.tolist(), y.tolist(), rounds) for rounds in (5, 15))
    assert many.stumps[:5] == few.stumps


def test_without_rounds_or_features_it_predicts_the_mean(module):
    assert module.predict(module.fit([[1.0], [2.0]], [3.0, 5.0], rounds=0), [[9.0]]) == [4]
    assert module.fit([[], []], [3.0, 5.0]) == (4, [])


def test_equal_rows_stop_at_once(module):
    assert module.fit([[1.0, 2.0]] * 3, [0.0, 1.0, 5.0]) == (2, [])


@pytest.mark.parametrize("unit", [2.0**-60, 2.0**60])
def test_the_unit_of_the_targets_does_not_matter(module, unit):
    X, y = DATA["friedman"]
    model, other = (module.fit(X.tolist(), targets.tolist(), rounds=20) for targets in (y, unit * y))
    assert [stump[:2] for stump in other.stumps] == [stump[:2] for stump in model.stumps]


def test_one_row(module):
    assert module.predict(module.fit([[1.0]], [7.0]), [[5.0]]) == [7]


def test_a_constant_target_is_kept(module):
    model = module.fit([[1.0], [2.0], [3.0]], [4.0] * 3)
    assert module.predict(model, [[0.0], [2.5]]) == [4, 4]


def test_equal_values_are_never_parted(module):
    model = module.fit([[1.0], [1.0], [2.0]], [0.0, 10.0, 10.0], rounds=1, rate=1)
    assert model.stumps[0].threshold == 1.5
    assert module.predict(model, [[1.0], [2.0]]) == pytest.approx([5, 10])


def test_a_constant_feature_is_never_asked(module):
    X, y = DATA["sine"]
    model = module.fit(np.column_stack([np.ones(80), X]).tolist(), y.tolist(), rounds=20)
    assert {stump.feature for stump in model.stumps} == {1}


def test_ties_go_to_the_first_feature_and_the_lowest_threshold(module):
    [stump] = module.fit([[0.0, 0.0], [1.0, 1.0]], [0.0, 1.0], rounds=1).stumps
    assert (stump.feature, stump.threshold) == (0, 0.5)
    [stump] = module.fit([[0.0], [1.0], [2.0]], [0.0, 1.0, 0.0], rounds=1).stumps
    assert stump.threshold == 0.5


def test_stumps_cannot_learn_an_interaction(module):
    """A sum of functions of one feature each says the same to all four corners of an exclusive or."""
    rows = [[0, 0], [0, 1], [1, 0], [1, 1]] * 3
    model = module.fit(rows, [0.0, 1.0, 1.0, 0.0] * 3, rounds=200, rate=0.5)
    assert module.predict(model, rows[:4]) == pytest.approx([0.5] * 4)


def test_it_is_flat_outside_the_data(module):
    model = module.fit(*(a.tolist() for a in DATA["sine"]))
    far, farther = module.predict(model, [[100.0], [1e9]])
    assert far == farther


@pytest.mark.parametrize(
    "rows, targets, rounds, rate",
    [
        ([], [], 1, 0.1),
        ([[1.0]], [], 1, 0.1),
        ([[1.0], [2.0, 3.0]], [0.0, 1.0], 1, 0.1),
        ([[1.0], [float("nan")]], [0.0, 1.0], 1, 0.1),
        ([[1.0], [2.0]], [0.0, float("inf")], 1, 0.1),
        ([[1.0]], [0.0], -1, 0.1),
        ([[1.0]], [0.0], 1, 0.0),
        ([[1.0]], [0.0], 1, 1.1),
    ],
)
def test_unusable_data_are_refused(module, rows, targets, rounds, rate):
    with pytest.raises(ValueError):
        module.fit(rows, targets, rounds, rate)
