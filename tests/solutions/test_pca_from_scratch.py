"""docs/questions/ml-coding/pca-from-scratch.py against scikit-learn."""

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

DATA = {
    "iris": (load_iris().data, 4),
    "wine, unscaled": (load_wine().data, 3),
    "wine": (StandardScaler().fit_transform(load_wine().data), 5),
    "breast cancer": (StandardScaler().fit_transform(load_breast_cancer().data[::2]), 5),
    "diabetes": (load_diabetes().data, 4),
    "digits": (load_digits().data[::10], 3),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/pca-from-scratch")


def same_sign(components):
    """Our convention on scikit-learn's directions."""
    sizes = np.abs(components).argmax(axis=1)
    return components * np.sign(components[np.arange(len(components)), sizes])[:, None]


@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scikit_learn(module, name):
    X, k = DATA[name]
    model, expected = module.fit(X.tolist(), k), PCA(k, svd_solver="full").fit(X)
    assert model.converged
    # A residual of 1e-9 turns a direction by at most 1e-9 over the relative gap of the values,
    # which is at least 0.01 here.
    np.testing.assert_allclose(model.components, same_sign(expected.components_), atol=1e-6)
    np.testing.assert_allclose(model.variances, expected.explained_variance_, rtol=1e-8)
    shares = np.array(model.variances) / model.total_variance
    np.testing.assert_allclose(shares, expected.explained_variance_ratio_, rtol=1e-8)


@pytest.mark.parametrize("name", DATA)
def test_scores_and_rebuilt_rows_agree(module, name):
    X, k = DATA[name]
    train, test = X[::2], X[1::2]
    model, expected = module.fit(train.tolist(), k), PCA(k, svd_solver="full").fit(train)
    scores = module.transform(model, test.tolist())
    np.testing.assert_allclose(np.abs(scores), np.abs(expected.transform(test)), atol=1e-4)
    rebuilt = expected.inverse_transform(expected.transform(test))
    np.testing.assert_allclose(module.rebuild(model, scores), rebuilt, atol=1e-4)


@pytest.mark.parametrize("name", DATA)
def test_components_are_orthonormal(module, name):
    X, k = DATA[name]
    components = np.array(module.fit(X.tolist(), k).components)
    np.testing.assert_allclose(components @ components.T, np.eye(k), atol=1e-9)


def test_covariance(module):
    X, _ = DATA["iris"]
    np.testing.assert_allclose(module.covariance((X - X.mean(axis=0)).tolist()), np.cov(X.T), rtol=1e-12)


def test_all_components_rebuild_everything(module):
    X, _ = DATA["iris"]
    model = module.fit(X.tolist(), 4)
    np.testing.assert_allclose(module.rebuild(model, module.transform(model, X.tolist())), X, atol=1e-9)
    assert sum(model.variances) == pytest.approx(model.total_variance)


def test_dependent_columns_give_fewer_components(module):
    X, _ = DATA["iris"]
    wide = np.column_stack([X, X[:, 0] + X[:, 1], np.full(len(X), 0.1)])
    assert len(module.fit(wide.tolist(), 6).components) == 4


def test_fewer_rows_than_columns(module):
    X, _ = DATA["breast cancer"]
    model = module.fit(X[:4].tolist(), 10)
    assert len(model.components) == 3
    np.testing.assert_allclose(model.variances, PCA(3).fit(X[:4]).explained_variance_, rtol=1e-8)


@pytest.mark.parametrize("rows", [[[1.0, 2.0]] * 5, [[0.1, 1e9]] * 3])
def test_equal_rows_have_no_components(module, rows):
    model = module.fit(rows, 2)
    assert (model.components, model.variances, model.total_variance) == ([], [], 0)
    assert module.rebuild(model, module.transform(model, rows)) == rows


def test_equal_variances_give_some_pair_of_directions(module):
    model = module.fit([[1, 0], [-1, 0], [0, 1], [0, -1]], 2)
    assert model.converged
    assert model.variances == pytest.approx([2 / 3, 2 / 3])


def test_close_variances_are_reported_as_not_converged(module):
    rows = [[1.0, 0.0], [-1.0, 0.0], [0.0, 0.9999], [0.0, -0.9999]]
    assert not module.fit(rows, 1, max_steps=100).converged


@pytest.mark.parametrize("unit", [1e-120, 1e-90, 1e80, 1e150])
def test_direction_does_not_depend_on_the_unit(module, unit):
    rows = [[1.0, 0.0], [-1.0, 0.1], [0.5, 0.3]]
    [expected] = module.fit(rows, 1).components
    [found] = module.fit([[unit * x for x in row] for row in rows], 1).components
    np.testing.assert_allclose(found, expected, rtol=1e-6)


def test_numbers_too_large_to_be_squared_are_refused(module):
    with pytest.raises(ValueError):
        module.fit([[1e200], [-1e200]], 1)


def test_direction_does_not_depend_on_an_offset(module):
    X, _ = DATA["iris"]
    near, far = module.fit(X.tolist(), 2), module.fit((X + 1e6).tolist(), 2)
    np.testing.assert_allclose(far.components, near.components, atol=1e-6)


@pytest.mark.parametrize(
    "rows, k",
    [
        ([], 1),
        ([[1.0, 2.0]], 1),
        ([[1.0], [2.0, 3.0]], 1),
        ([[1.0], [float("inf")]], 1),
        ([[1.0], [2.0]], 0),
        ([[1.0], [2.0]], 2),
        ([[], []], 1),
    ],
)
def test_unusable_input_is_refused(module, rows, k):
    with pytest.raises(ValueError):
        module.fit(rows, k)


def test_transform_refuses_a_row_of_another_length(module):
    with pytest.raises(ValueError):
        module.transform(module.fit([[1.0], [2.0]], 1), [[1.0, 2.0]])
