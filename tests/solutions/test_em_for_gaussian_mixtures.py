"""docs/questions/ml-coding/em-for-gaussian-mixtures.py against scikit-learn and SciPy."""

import warnings
from itertools import pairwise

import numpy as np
import pytest
from scipy.stats import multivariate_normal, norm
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_blobs
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import GaussianMixture

RNG = np.random.default_rng(0)
DATA = {
    "two bumps": (np.concatenate([RNG.normal(0, 1, 90), RNG.normal(4, 0.5, 30)])[:, None], 2),
    "iris": (load_iris().data, 3),
    "wine, unscaled": (load_wine().data[:, [0, 6, 9, 12]], 3),
    "breast cancer": (load_breast_cancer().data[::4, :4], 2),
    "blobs": (make_blobs(120, 2, centers=4, cluster_std=0.7, random_state=8)[0], 4),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/em-for-gaussian-mixtures")


def start(module, X, k, seed):
    return module.random_start(X.tolist(), k, module.Random(seed))


def reference(X, components, rounds=1000, tolerance=0.0):
    """scikit-learn's EM from the same components, without its addition to the variances."""
    weights, means, variances = map(np.array, zip(*components))
    model = GaussianMixture(
        len(weights),
        covariance_type="diag",
        tol=tolerance,
        reg_covar=0,
        max_iter=rounds,
        weights_init=weights,
        means_init=means,
        precisions_init=1 / variances,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return model.fit(X)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("rounds", [1, 5, 20])
@pytest.mark.parametrize("name", DATA)
def test_same_start_same_mixture_after_so_many_rounds(module, name, rounds, seed):
    X, k = DATA[name]
    components = start(module, X, k, seed)
    found = module.climb(X.tolist(), components, tolerance=-1, max_rounds=rounds)
    expected = reference(X, components, rounds)
    weights, means, variances = map(np.array, zip(*found.components))
    np.testing.assert_allclose(weights, expected.weights_, rtol=1e-6)
    np.testing.assert_allclose(means, expected.means_, rtol=1e-6)
    np.testing.assert_allclose(variances, expected.covariances_, rtol=1e-6)
    assert found.log_likelihood == pytest.approx(expected.score(X), rel=1e-9)
    shares, _ = module.expect(X.tolist(), found.components)
    np.testing.assert_allclose(shares, expected.predict_proba(X), atol=1e-6)


@pytest.mark.parametrize("name", DATA)
def test_best_of_several_starts_is_as_good_as_scikit_learns(module, name):
    X, k = DATA[name]
    found = module.fit(X.tolist(), k)
    expected = GaussianMixture(k, covariance_type="diag", n_init=10, tol=1e-8, max_iter=1000, random_state=0).fit(X)
    assert found.converged
    assert found.log_likelihood >= expected.score(X) - 0.01


@pytest.mark.parametrize("name", DATA)
def test_the_likelihood_never_falls(module, name):
    X, k = DATA[name]
    components = start(module, X, k, 1)
    floors = [module.FLOOR * spread for spread in module.spreads(X.tolist())]
    likelihoods = []
    for _ in range(40):
        shares, likelihood = module.expect(X.tolist(), components)
        likelihoods.append(likelihood)
        components = module.maximise(X.tolist(), shares, floors)
    assert all(after >= before - 1e-12 * abs(before) for before, after in pairwise(likelihoods))


def test_the_likelihood_does_not_fall_at_the_floor_either(module):
    points = [[0.0], [0.0], [0.0], [5.0], [6.0], [7.5]]
    floors = [module.FLOOR * spread for spread in module.spreads(points)]
    components = module.random_start(points, 2, module.Random(0))
    likelihoods = []
    for _ in range(60):
        shares, likelihood = module.expect(points, components)
        likelihoods.append(likelihood)
        components = module.maximise(points, shares, floors)
    assert all(after >= before - 1e-12 for before, after in pairwise(likelihoods))
    assert min(component.variances[0] for component in components) == floors[0]


@pytest.mark.parametrize("name", DATA)
def test_likelihood_agrees_with_scipy(module, name):
    X, k = DATA[name]
    components = start(module, X, k, 2)
    density = sum(c.weight * multivariate_normal(c.means, np.diag(c.variances)).pdf(X) for c in components)
    assert module.expect(X.tolist(), components)[1] == pytest.approx(np.log(density).mean())


def test_one_component_is_the_normal_fit(module):
    x = DATA["two bumps"][0][:, 0]
    [component] = module.fit([[v] for v in x.tolist()], 1).components
    mean, spread = norm.fit(x)
    assert component.weight == 1
    assert (component.means[0], component.variances[0] ** 0.5) == pytest.approx((mean, spread))


def test_it_finds_the_blobs(module):
    X, labels = make_blobs(120, 2, centers=4, cluster_std=0.7, random_state=8)
    shares, _ = module.expect(X.tolist(), module.fit(X.tolist(), 4).components)
    assert adjusted_rand_score(labels, np.argmax(shares, axis=1)) > 0.95


def test_far_points_do_not_underflow(module):
    components = [module.Component(0.5, [0.0], [1.0]), module.Component(0.5, [1.0], [1.0])]
    shares, likelihood = module.expect([[1000.0]], components)
    assert shares[0] == pytest.approx([0, 1])
    assert likelihood == pytest.approx(np.log(0.5) + norm(1, 1).logpdf(1000))


def test_unsupported_components_are_dropped(module):
    points = [[0.0], [1.0], [2.0]]
    lost = module.Component(0.5, [1e6], [1.0])
    found = module.climb(points, [module.Component(0.5, [1.0], [1.0]), lost])
    assert len(found.components) == 1
    assert found.components[0].weight == pytest.approx(1)


def test_equal_components_never_part(module):
    """A symmetric start is a saddle: both take half of every point, for ever."""
    points = DATA["two bumps"][0].tolist()
    found = module.climb(points, [module.Component(0.5, [1.0], [1.0])] * 2)
    assert found.components[0] == found.components[1]


def test_a_constant_feature_changes_no_share(module):
    X, k = DATA["two bumps"]
    wide = np.column_stack([X, np.full(len(X), 0.1)])
    plain, found = module.fit(X.tolist(), k), module.fit(wide.tolist(), k)
    shares, _ = module.expect(wide.tolist(), found.components)
    np.testing.assert_allclose(shares, module.expect(X.tolist(), plain.components)[0], atol=1e-6)


def test_a_component_on_a_single_point_keeps_the_least_variance(module):
    points = [[0.0], [1.0], [2.0], [50.0]]
    found = module.fit(points, 2)
    floor = module.FLOOR * module.spreads(points)[0]
    assert min(component.variances[0] for component in found.components) == pytest.approx(floor)
    assert np.isfinite(found.log_likelihood)


def test_as_many_components_as_points_and_equal_points(module):
    assert np.isfinite(module.fit([[0.0], [1.0], [5.0]], 3).log_likelihood)
    [component] = module.fit([[3.0]] * 4, 1).components
    assert (component.weight, component.means) == (1, [3])


def test_same_seed_same_result(module):
    points = DATA["blobs"][0].tolist()
    assert module.fit(points, 4, starts=2, seed=3) == module.fit(points, 4, starts=2, seed=3)


def test_too_few_rounds_are_reported(module):
    X, k = DATA["iris"]
    assert not module.climb(X.tolist(), start(module, X, k, 0), max_rounds=2).converged


@pytest.mark.parametrize(
    "points, k, starts",
    [
        ([], 1, 1),
        ([[0.0], [0.0]], 2, 1),
        ([[0.0], [1.0]], 0, 1),
        ([[0.0], [1.0, 2.0]], 1, 1),
        ([[0.0], [float("nan")]], 1, 1),
        ([[0.0], [1.0]], 1, 0),
    ],
)
def test_unusable_input_is_refused(module, points, k, starts):
    with pytest.raises(ValueError):
        module.fit(points, k, starts)
