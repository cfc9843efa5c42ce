"""docs/questions/software-engineering/grid-shortest-path.py against SciPy."""

from itertools import pairwise
from math import inf
from random import Random

import numpy as np
import pytest
from scipy.ndimage import label
from scipy.sparse import lil_array
from scipy.sparse.csgraph import shortest_path


@pytest.fixture
def module(solution):
    return solution("software-engineering/grid-shortest-path")


def draw(random):
    rows, columns = random.randint(1, 7), random.randint(1, 7)
    return ["".join(random.choices(".#", weights=[3, 2], k=columns)) for _ in range(rows)]


def scipy_distances(grid):
    """The free cells, and the steps between any two; neighbours are one step apart in the plane."""
    cells = [(r, c) for r, row in enumerate(grid) for c, mark in enumerate(row) if mark == "."]
    graph = lil_array((len(cells), len(cells)))
    for i, (r, c) in enumerate(cells):
        for j, (s, d) in enumerate(cells):
            if abs(r - s) + abs(c - d) == 1:
                graph[i, j] = 1
    return cells, shortest_path(graph.tocsr(), unweighted=True)


@pytest.mark.parametrize("seed", range(150))
def test_ways_and_regions_are_those_of_scipy(module, seed):
    random = Random(seed)
    grid = draw(random)
    free = np.array([[mark == "." for mark in row] for row in grid])
    assert module.count_regions(grid) == label(free)[1]
    if not free.any():
        return
    cells, expected = scipy_distances(grid)
    i = random.randrange(len(cells))
    naive = module.distances_naive(grid, cells[i])
    for j, goal in enumerate(cells):
        path = module.shortest_path(grid, cells[i], goal)
        assert naive[goal] == expected[i, j] == (len(path) - 1 if path else inf)
        if path:
            assert path[0] == cells[i]
            assert path[-1] == goal
            assert all(abs(r - s) + abs(c - d) == 1 for (r, c), (s, d) in pairwise(path))
            assert all(free[cell] for cell in path)


def test_an_end_on_an_obstacle_or_outside(module):
    grid = ["..", "#."]
    for start, goal in [((1, 0), (0, 0)), ((0, 0), (1, 0)), ((0, 0), (5, 5)), ((-1, 0), (0, 0))]:
        assert module.shortest_path(grid, start, goal) is None
    assert module.shortest_path([], (0, 0), (0, 0)) is None


def test_nothing_wraps_round_the_edges(module):
    assert len(module.shortest_path(["....."], (0, 0), (0, 4))) == 5
    assert module.count_regions([".#.", "###", ".#."]) == 4


def test_a_large_open_floor_at_once(module):
    grid = ["." * 200] * 200
    assert len(module.shortest_path(grid, (0, 0), (199, 199))) == 399
    assert module.count_regions(grid) == 1
