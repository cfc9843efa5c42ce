"""docs/questions/software-engineering/binary-tree-traversals.py against the definition."""

from itertools import pairwise
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/binary-tree-traversals")


def grow(module, random, values):
    """A tree of random shape whose values in order are the given ones."""
    if not values:
        return None
    at = random.randrange(len(values))
    return module.Node(values[at], grow(module, random, values[:at]), grow(module, random, values[at + 1 :]))


def preorder(tree):
    return [tree.value, *preorder(tree.left), *preorder(tree.right)] if tree else []


def levels(tree, depth=0):
    if tree:
        yield depth, tree.value
        yield from levels(tree.left, depth + 1)
        yield from levels(tree.right, depth + 1)


@pytest.mark.parametrize("seed", range(300))
def test_against_the_definition_on_random_trees(module, seed):
    random = Random(seed)
    values = sorted(random.choices(range(40), k=random.randint(0, 9)))
    if seed % 2 and len(values) > 1:
        i, j = random.sample(range(len(values)), 2)
        values[i], values[j] = values[j], values[i]
    tree = grow(module, random, values)
    rising = all(a < b for a, b in pairwise(values))
    assert list(module.in_order(tree)) == values
    assert module.is_search_tree(tree) == module.is_search_tree_naive(tree) == rising
    assert module.depth_first(tree) == preorder(tree)
    # A stable sort by depth leaves each level from left to right.
    assert module.breadth_first(tree) == [value for _, value in sorted(levels(tree), key=lambda pair: pair[0])]


def test_the_random_trees_are_of_both_kinds(module):
    random = Random(0)
    kinds = {module.is_search_tree(grow(module, random, random.choices(range(40), k=3))) for _ in range(50)}
    assert kinds == {True, False}


def test_a_grandchild_on_the_wrong_side(module):
    node = module.Node
    for wrong in (5, 6, 9):
        assert not module.is_search_tree(node(5, node(3, None, node(wrong)), node(8)))
    assert module.is_search_tree(node(5, node(3, None, node(4)), node(8)))


def test_a_chain_deeper_than_the_recursion_limit(module):
    tree = None
    for value in range(20_000):
        tree = module.Node(value, tree)
    assert module.is_search_tree(tree)
    assert module.depth_first(tree) == module.breadth_first(tree) == list(range(20_000))[::-1]
    # Taken apart here, as CPython frees nested tuples one inside the other.
    while tree:
        tree = tree.left


def test_empty_and_equal(module):
    assert module.is_search_tree(None)
    assert module.depth_first(None) == module.breadth_first(None) == []
    assert not module.is_search_tree(module.Node(2, None, module.Node(2)))
