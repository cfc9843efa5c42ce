"""docs/questions/ml-coding/linear-regression.py against scikit-learn's SVD solver."""

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine, make_regression
from sklearn.linear_model import LinearRegression

DATA = {
    "diabetes": load_diabetes(return_X_y=True),
    "wine, proline from the rest": (load_wine().data[:, :-1], load_wine().data[:, -1]),
    "breast cancer, nearly collinear": load_breast_cancer(return_X_y=True),
    "made up": make_regression(200, 15, n_informative=9, noise=7, bias=40, random_state=1),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/linear-regression")


@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scikit_learn(module, name):
    X, y = DATA[name]
    model = module.fit(X.tolist(), y.tolist())
    reference = LinearRegression().fit(X, y)
    # The normal equations square the condition number: of the 16 digits some ten
    # remain on the worst of these data sets, and 1e-6 leaves room for other machines.
    scale = np.abs(reference.coef_).max()
    np.testing.assert_allclose(model.weights, reference.coef_, rtol=1e-6, atol=1e-9 * scale)
    assert model.intercept == pytest.approx(reference.intercept_, rel=1e-6)
    np.testing.assert_allclose(module.predict(model, X[:50].tolist()), reference.predict(X[:50]), rtol=1e-6, atol=1e-6)


def test_residuals_are_orthogonal_to_every_column(module):
    X, y = DATA["diabetes"]
    model = module.fit(X.tolist(), y.tolist())
    residuals = y - module.predict(model, X.tolist())
    # Sums of 442 terms of about 50: rounding stays far below 1e-8.
    assert abs(residuals.sum()) < 1e-8
    assert np.abs(X.T @ residuals).max() < 1e-8


def test_exact_line(module):
    model = module.fit([[0], [1], [2]], [1, 3, 5])
    assert model.weights == pytest.approx([2])
    assert model.intercept == pytest.approx(1)


def test_one_row_gives_a_constant(module):
    assert module.fit([[3.0, 4.0]], [7.0]) == (7.0, [0.0, 0.0])


def test_no_features_give_the_mean(module):
    assert module.fit([[], [], []], [1, 2, 6]) == (3.0, [])


@pytest.mark.parametrize("constant", [0.0, 5.0, 0.1, -1e9 / 3])
def test_constant_feature_gets_weight_zero(module, constant):
    X, y = DATA["diabetes"]
    with_constant = np.column_stack([np.full(len(X), constant), X])
    model = module.fit(with_constant.tolist(), y.tolist())
    assert model.weights[0] == 0
    np.testing.assert_allclose(model.weights[1:], LinearRegression().fit(X, y).coef_, rtol=1e-8)


def test_constant_target(module):
    X, _ = DATA["diabetes"]
    model = module.fit(X.tolist(), [0.1] * len(X))
    assert model == (0.1, [0.0] * X.shape[1])


def test_duplicated_and_combined_columns_predict_like_the_minimum_norm_fit(module):
    X, y = DATA["diabetes"]
    X = np.column_stack([X, X[:, 2], 3 * X[:, 0] - X[:, 5] + 1])
    model = module.fit(X.tolist(), y.tolist())
    assert model.weights[-2:] == [0, 0]
    # The weights differ (scikit-learn shares them out), the fitted values may not.
    expected = LinearRegression().fit(X, y).predict(X)
    np.testing.assert_allclose(module.predict(model, X.tolist()), expected, rtol=1e-8)


def test_more_features_than_rows_fit_exactly(module):
    X, y = make_regression(12, 40, random_state=3)
    model = module.fit(X.tolist(), y.tolist())
    assert sum(weight != 0 for weight in model.weights) == 11  # the rank after centring
    np.testing.assert_allclose(module.predict(model, X.tolist()), y, atol=1e-6)


def test_large_offset_does_not_lose_the_slope(module):
    seconds = [1.7e9 + 60 * i for i in range(50)]
    model = module.fit([[s] for s in seconds], [0.5 * i for i in range(50)])
    assert model.weights[0] == pytest.approx(0.5 / 60, rel=1e-9)


@pytest.mark.parametrize(
    "rows, targets",
    [
        ([], []),
        ([[1.0]], []),
        ([[1.0], [2.0]], [1.0]),
        ([[1.0], [2.0, 3.0]], [1.0, 2.0]),
        ([[1.0], [float("nan")]], [1.0, 2.0]),
        ([[1.0], [2.0]], [1.0, float("inf")]),
    ],
)
def test_unusable_data_are_refused(module, rows, targets):
    with pytest.raises(ValueError):
        module.fit(rows, targets)


def test_prediction_refuses_a_row_of_another_length(module):
    model = module.fit([[1.0], [2.0]], [1.0, 2.0])
    with pytest.raises(ValueError):
        module.predict(model, [[1.0, 2.0]])
