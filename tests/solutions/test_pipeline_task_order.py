"""docs/questions/software-engineering/pipeline-task-order.py against graphlib."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/pipeline-task-order")


def draw(random, backwards):
    """Tasks that need earlier ones, shuffled; with some chance also later ones."""
    names = [f"t{i}" for i in range(random.randint(0, 10))]
    needs = {name: set(random.sample(names[:i], random.randint(0, min(i, 3)))) for i, name in enumerate(names)}
    if backwards and names:
        for _ in range(random.randint(1, 2)):
            needs[random.choice(names)].add(random.choice(names))
    random.shuffle(names)
    return {name: needs[name] for name in names}


def has_cycle(needs):
    try:
        TopologicalSorter(needs).prepare()
    except CycleError:
        return True
    return False


@pytest.mark.parametrize("seed", range(400))
def test_an_order_exactly_if_graphlib_finds_one(module, seed):
    needs = draw(Random(seed), backwards=seed % 2)
    if has_cycle(needs):
        with pytest.raises(ValueError, match=r"^cycle: ") as caught:
            module.order(needs)
        cycle = str(caught.value).removeprefix("cycle: ").split(" needs ")
        assert cycle[0] == cycle[-1]
        assert len(set(cycle)) == len(cycle) - 1
        assert all(b in needs[a] for a, b in pairwise(cycle))
        with pytest.raises(ValueError):
            module.order_naive(needs)
        return
    for found in (module.order(needs), module.order_naive(needs)):
        assert sorted(found) == sorted(needs)
        position = {task: i for i, task in enumerate(found)}
        assert all(position[b] < position[a] for a in needs for b in needs[a])


def test_a_task_that_needs_itself(module):
    with pytest.raises(ValueError, match=r"^cycle: a needs a$"):
        module.order({"a": {"a"}})


def test_an_unknown_prerequisite_is_named(module):
    with pytest.raises(ValueError, match="a needs b, which is no task"):
        module.order({"a": ["b"]})


def test_a_prerequisite_listed_twice_counts_once(module):
    assert module.order({"a": ["b", "b"], "b": []}) == ["b", "a"]


def test_a_long_chain_needs_no_stack(module):
    n = 20_000
    chain = {str(i): {str(i + 1)} for i in range(n)} | {str(n): set()}
    assert module.order(chain) == [str(i) for i in range(n, -1, -1)]
    with pytest.raises(ValueError, match="cycle"):
        module.order(chain | {str(n): {"0"}})
