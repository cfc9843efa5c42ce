"""docs/questions/software-engineering/linked-list.py against arrays and sets."""

from itertools import pairwise
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/linked-list")


def chain(module, length, back_to=None):
    """A list of that length whose last node points to the node at back_to."""
    nodes = [module.Node(i % 3) for i in range(length)]
    for node, following in pairwise(nodes):
        node.next = following
    if nodes and back_to is not None:
        nodes[-1].next = nodes[back_to]
    return nodes


@pytest.mark.parametrize("seed", range(200))
def test_reversed_as_python_reverses(module, seed):
    random = Random(seed)
    items = random.choices(range(5), k=random.randint(0, 30))
    head = module.build(items)
    assert module.values(head) == items
    assert module.values(module.reverse_naive(head)) == items[::-1]
    assert module.values(head) == items
    assert module.values(module.reverse(head)) == items[::-1]


def test_reversing_keeps_the_nodes(module):
    nodes = chain(module, 4)
    assert module.reverse(nodes[0]) is nodes[3]
    assert nodes[3].next is nodes[2]
    assert nodes[0].next is None


@pytest.mark.parametrize("length", range(1, 25))
def test_every_cycle_is_found_where_it_begins(module, length):
    for back_to in range(length):
        nodes = chain(module, length, back_to)
        assert module.find_cycle(nodes[0]) is nodes[back_to]
        assert module.find_cycle_naive(nodes[0]) is nodes[back_to]


@pytest.mark.parametrize("length", range(25))
def test_no_cycle(module, length):
    head = next(iter(chain(module, length)), None)
    assert module.find_cycle(head) is None
    assert module.find_cycle_naive(head) is None


@pytest.mark.parametrize("back_to", range(6))
def test_a_list_with_a_cycle_is_reversed_back_to_its_head(module, back_to):
    nodes = chain(module, 6, back_to)
    assert module.reverse(nodes[0]) is nodes[0]
    if back_to < 5:
        assert nodes[back_to].next is nodes[5]
    assert module.find_cycle(nodes[0]) is nodes[back_to]


def test_a_long_list_needs_no_stack(module):
    assert module.values(module.reverse(module.build(range(50_000))))[0] == 49_999
