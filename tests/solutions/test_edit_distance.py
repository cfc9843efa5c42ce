"""docs/questions/software-engineering/edit-distance.py against a search over edits."""

from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/edit-distance")


def edits(word, alphabet):
    """All words one operation away."""
    for i in range(len(word) + 1):
        yield from (word[:i] + letter + word[i:] for letter in alphabet)
        if i < len(word):
            yield word[:i] + word[i + 1 :]
            yield from (word[:i] + letter + word[i + 1 :] for letter in alphabet)


def by_search(start, longest, alphabet="ab"):
    """Breadth first: the least number of operations from the start to each word that is short enough."""
    distance, frontier, steps = {start: 0}, [start], 0
    while frontier:
        steps += 1
        reached = {new for word in frontier for new in edits(word, alphabet)}
        frontier = [word for word in reached if word not in distance and len(word) <= longest]
        distance.update(dict.fromkeys(frontier, steps))
    return distance


@pytest.mark.parametrize("start", ["", "a", "ab", "aab", "abba", "babab"])
def test_it_is_the_least_number_of_operations(module, start):
    for goal, expected in by_search(start, 6).items():
        assert module.distance(start, goal) == module.distance_memo(start, goal) == expected


@pytest.mark.parametrize("seed", range(300))
def test_all_three_agree(module, seed):
    random = Random(seed)
    a, b = ("".join(random.choices("abc", k=random.randint(0, 6))) for _ in range(2))
    assert module.distance(a, b) == module.distance_memo(a, b) == module.distance_naive(a, b)


@pytest.mark.parametrize("seed", range(100))
def test_it_is_a_distance(module, seed):
    random = Random(seed)
    a, b, c = ("".join(random.choices("abcd", k=random.randint(0, 30))) for _ in range(3))
    ab, bc, ac = module.distance(a, b), module.distance(b, c), module.distance(a, c)
    assert ab == module.distance(b, a)
    assert (ab == 0) == (a == b)
    assert ac <= ab + bc
    assert abs(len(a) - len(b)) <= ab <= max(len(a), len(b))


def test_long_words_need_no_stack(module):
    assert module.distance("ab" * 400, "ba" * 400) == 2
    assert module.distance("x" * 3000, "") == 3000
