"""docs/questions/ml-coding/k-nearest-neighbours.py against scikit-learn."""

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_moons
from sklearn.neighbors import KNeighborsClassifier

DATA = {
    "iris": load_iris(return_X_y=True),
    "wine": load_wine(return_X_y=True),
    "breast cancer": tuple(a[::2] for a in load_breast_cancer(return_X_y=True)),
    "moons": make_moons(200, noise=0.3, random_state=0),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/k-nearest-neighbours")


@pytest.mark.parametrize("k", [1, 2, 5, 11])
@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scikit_learn(module, name, k):
    X, y = DATA[name]
    known, queries = X[::2], X[1::2]
    reference = KNeighborsClassifier(k + 1, algorithm="brute").fit(known, y[::2])
    distances, _ = reference.kneighbors(queries)

    for query, expected in zip(queries, distances):
        found = [np.linalg.norm(known[i] - query) for i in module.nearest(known, query, k)]
        # Both add a few squares of doubles; scikit-learn expands the square and loses
        # digits where a distance is small beside the coordinates.
        np.testing.assert_allclose(found, expected[:k], rtol=1e-6, atol=1e-4)

    # The answer is defined where the k-th neighbour is strictly nearer than the next
    # one; there it must be scikit-learn's, or one of those with as many votes.
    clear = distances[:, k] - distances[:, k - 1] > 1e-6
    shares = reference.set_params(n_neighbors=k).predict_proba(queries)
    winners = [set(np.flatnonzero(row == row.max())) for row in shares]
    predicted = module.predict(known.tolist(), y[::2].tolist(), queries.tolist(), k)
    assert clear.mean() > 0.7  # iris is rounded to millimetres, so ties are common there
    assert all(p in w for p, w, c in zip(predicted, winners, clear) if c)


def test_one_neighbour_recalls_the_training_labels(module):
    X, y = DATA["moons"]
    assert module.predict(X.tolist(), y.tolist(), X.tolist(), 1) == y.tolist()


def test_k_equal_to_n_gives_the_overall_majority(module):
    X, y = DATA["breast cancer"]
    expected = np.bincount(y).argmax()
    assert set(module.predict(X.tolist(), y.tolist(), X[:20].tolist(), len(X))) == {expected}


def test_distance_ties_go_to_the_lower_index(module):
    assert module.nearest([[1], [-1], [3], [1]], [0], 3) == [0, 1, 3]
    assert module.nearest([[-1], [1], [3], [1]], [0], 1) == [0]


def test_vote_ties_go_to_the_nearer_neighbour(module):
    points, labels = [[3.0], [1.0], [4.0], [2.0]], ["far", "near", "far", "near"]
    assert module.predict(points, labels, [[0.0]], 4) == ["near"]
    assert module.predict(points, labels, [[5.0]], 4) == ["far"]


def test_duplicate_points_each_have_a_vote(module):
    points = [[0.0], [0.0], [0.0], [1.0]]
    assert module.predict(points, ["a", "b", "b", "a"], [[0.0]], 3) == ["b"]


def test_one_class(module):
    assert module.predict([[0.0], [1.0]], ["a", "a"], [[9.0], [-9.0]], 2) == ["a", "a"]


def test_constant_feature_changes_nothing(module):
    X, y = DATA["iris"]
    wide = np.column_stack([X, np.full(len(X), 7.0)])
    before = module.predict(X[::2].tolist(), y[::2].tolist(), X[1::2].tolist(), 5)
    after = module.predict(wide[::2].tolist(), y[::2].tolist(), wide[1::2].tolist(), 5)
    assert before == after


def test_huge_coordinates_do_not_overflow(module):
    points = [[1e200, 0.0], [3e200, 0.0]]
    assert module.predict(points, ["near", "far"], [[0.0, 0.0]], 1) == ["near"]


def test_no_queries(module):
    assert module.predict([[0.0]], ["a"], [], 1) == []


@pytest.mark.parametrize(
    "points, labels, queries, k",
    [
        ([], [], [[0.0]], 1),
        ([[0.0]], [], [[0.0]], 1),
        ([[0.0], [1.0]], ["a"], [[0.0]], 1),
        ([[0.0], [1.0]], ["a", "b"], [[0.0]], 3),
        ([[0.0], [1.0]], ["a", "b"], [[0.0]], 0),
        ([[0.0], [1.0]], ["a", "b"], [[0.0, 0.0]], 1),
        ([[0.0], [1.0, 2.0]], ["a", "b"], [[0.0]], 1),
        ([[0.0], [float("nan")]], ["a", "b"], [[0.0]], 1),
        ([[0.0], [1.0]], ["a", "b"], [[float("inf")]], 1),
    ],
)
def test_unusable_input_is_refused(module, points, labels, queries, k):
    with pytest.raises(ValueError):
        module.predict(points, labels, queries, k)
