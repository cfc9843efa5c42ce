"""docs/questions/ml-coding/k-means.py against scikit-learn."""

import warnings

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_blobs
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import StandardScaler

DATA = {
    "iris": (load_iris().data, 3),
    "wine": (StandardScaler().fit_transform(load_wine().data), 3),
    "breast cancer": (StandardScaler().fit_transform(load_breast_cancer().data[::4]), 2),
    "blobs": (make_blobs(120, 2, centers=5, cluster_std=0.6, random_state=8)[0], 5),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/k-means")


def from_start(X, start):
    """scikit-learn's Lloyd from given centroids, until the labels stand still."""
    model = KMeans(len(start), init=start, n_init=1, algorithm="lloyd", tol=0, max_iter=300)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return model.fit(X)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", DATA)
def test_same_start_same_clusters(module, name, seed):
    X, k = DATA[name]
    start = X[np.random.default_rng(seed).choice(len(X), k, replace=False)]
    found, expected = module.lloyd(X.tolist(), start.tolist()), from_start(X, start)
    assert found.converged
    assert found.labels == expected.labels_.tolist()
    # Means and sums of a few hundred doubles.
    np.testing.assert_allclose(found.centroids, expected.cluster_centers_, rtol=1e-9, atol=1e-9)
    assert found.inertia == pytest.approx(expected.inertia_, rel=1e-9)


@pytest.mark.parametrize("name", DATA)
def test_best_of_several_starts_is_as_good_as_scikit_learns(module, name):
    X, k = DATA[name]
    found = module.k_means(X.tolist(), k)
    expected = KMeans(k, n_init=20, tol=0, random_state=0).fit(X)
    # The same optimum, or one within a thousandth of it: neighbouring optima that
    # differ by one or two points exist on iris.
    assert found.inertia <= expected.inertia_ * 1.001
    assert adjusted_rand_score(found.labels, expected.labels_) > 0.97


def test_result_is_a_fixed_point(module):
    X, k = DATA["wine"]
    found = module.k_means(X.tolist(), k)
    labels = np.array(found.labels)
    for c in range(k):
        np.testing.assert_allclose(found.centroids[c], X[labels == c].mean(axis=0), atol=1e-9)
    gaps = np.linalg.norm(X[:, None] - np.array(found.centroids), axis=2)
    assert (gaps.argmin(axis=1) == labels).all()


def test_same_seed_same_result(module):
    points = DATA["blobs"][0].tolist()
    assert module.k_means(points, 5, starts=1, seed=3) == module.k_means(points, 5, starts=1, seed=3)


@pytest.mark.parametrize("far_away", [[[50.0, 50.0]], [[50.0, 50.0], [60.0, 60.0]]])
def test_empty_clusters_are_refilled(module, far_away):
    X, _ = DATA["blobs"]
    start = np.vstack([X[:2], far_away])
    found = module.lloyd(X.tolist(), start.tolist())
    assert found.converged
    assert set(found.labels) == set(range(len(start)))


def test_a_single_empty_cluster_is_refilled_as_scikit_learn_does(module):
    X, _ = DATA["blobs"]
    start = np.vstack([X[:2], [[50.0, 50.0]]])
    found, expected = module.lloyd(X.tolist(), start.tolist()), from_start(X, start)
    assert found.labels == expected.labels_.tolist()


def test_filling_takes_the_farthest_point_and_empties_nothing(module):
    points = [[0.0], [1.0], [5.0], [100.0]]
    centroids = [[0.0], [90.0], [900.0], [901.0]]
    # 100 is alone with centroid 90, so 5 and then 1 have to move.
    assert module.fill_empty(points, centroids, [0, 0, 0, 1]) == [0, 3, 2, 1]


def test_starts_are_distinct_points_and_lie_apart(module):
    X, k = DATA["blobs"]
    points = X.tolist()
    blobs = np.array(module.k_means(points, k).labels)
    hits, first = 0, set()
    for seed in range(200):
        start = module.spread_start(points, k, module.Random(seed))
        assert len(set(map(tuple, start))) == k
        first.add(tuple(start[0]))
        hits += len({blobs[points.index(p)] for p in start}) == k
    # Uniform draws hit all five blobs in 5! / 5**5 = 4% of the cases.
    assert hits > 80
    assert len(first) > 60  # 200 uniform draws from 120 points meet about 97 of them


def test_duplicates_count_as_one_place(module):
    points = [[0.0]] * 5 + [[1.0]] * 5 + [[9.0]]
    found = module.k_means(points, 3)
    assert found.inertia == 0
    assert sorted(c for [c] in found.centroids) == [0, 1, 9]
    with pytest.raises(ValueError):
        module.k_means(points, 4)


def test_k_equal_to_n_and_k_of_one(module):
    points = [[0.0, 0.0], [4.0, 0.0], [0.0, 4.0], [4.0, 4.0]]
    assert module.k_means(points, 4).inertia == 0
    assert module.k_means(points, 1).centroids == [[2.0, 2.0]]
    assert module.k_means(points, 1).inertia == pytest.approx(32)


def test_constant_feature_changes_nothing(module):
    X, k = DATA["iris"]
    wide = np.column_stack([X, np.full(len(X), 7.0)])
    assert module.k_means(wide.tolist(), k).labels == module.k_means(X.tolist(), k).labels


def test_ties_go_to_the_lowest_centroid(module):
    assert module.assign([[1.0]], [[0.0], [2.0]]) == [0]


def test_too_few_rounds_are_reported(module):
    X, k = DATA["iris"]
    assert not module.lloyd(X.tolist(), X[:k].tolist(), max_rounds=1).converged


@pytest.mark.parametrize(
    "points, k, starts",
    [
        ([], 1, 1),
        ([[0.0], [1.0]], 3, 1),
        ([[0.0], [1.0]], 0, 1),
        ([[0.0], [1.0]], -1, 1),
        ([[0.0], [1.0, 2.0]], 1, 1),
        ([[0.0], [float("nan")]], 1, 1),
        ([[0.0], [1.0]], 1, 0),
    ],
)
def test_unusable_input_is_refused(module, points, k, starts):
    with pytest.raises(ValueError):
        module.k_means(points, k, starts=starts)
