"""docs/questions/software-engineering/rate-limiter.py against a simulation tick by tick."""

from collections import Counter
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/rate-limiter")


# Powers of two, so that all times and levels are exact in binary and ties are ties.
TICK = 1 / 64


def draw(random):
    """Ticks of requests: bursts and pauses."""
    ticks, now = [], random.randrange(64)
    for _ in range(150):
        ticks.append(now)
        now += random.choice([0, 0, 0, 1, 3, 20])
    return ticks


def simulate(ticks, rate, size):
    """Fill the bucket at each tick, in 64ths of a token, and serve the requests of the tick."""
    level, admitted = 64 * size, []
    waiting = Counter(ticks)
    for tick in range(ticks[0], ticks[-1] + 1):
        if tick > ticks[0]:
            level = min(64 * size, level + rate)
        for _ in range(waiting[tick]):
            admitted.append(level >= 64)
            level -= 64 * (level >= 64)
    return admitted


@pytest.mark.parametrize("seed", range(200))
def test_bucket_as_in_the_simulation(module, seed):
    random = Random(seed)
    ticks, rate, size = draw(random), random.randint(1, 40), random.randint(1, 12)
    bucket = module.TokenBucket(rate, size)
    assert [bucket.allow(tick * TICK) for tick in ticks] == simulate(ticks, rate, size)


@pytest.mark.parametrize("seed", range(100))
def test_no_stretch_admits_more_than_the_burst_and_the_rate(module, seed):
    random = Random(seed)
    rate, size = random.randint(1, 40), random.randint(1, 12)
    bucket = module.TokenBucket(rate, size)
    times = [tick * TICK for tick in draw(random)]
    admitted = [t for t in times if bucket.allow(t)]
    for i, start in enumerate(admitted):
        for j in range(i, len(admitted)):
            assert j - i + 1 <= size + rate * (admitted[j] - start)


@pytest.mark.parametrize("seed", range(100))
def test_the_wait_is_enough_and_no_longer_than_needed(module, seed):
    random = Random(seed)
    bucket = module.TokenBucket(2 ** random.randint(-2, 5), random.randint(1, 5))
    for tick in draw(random):
        now, wait = tick * TICK, bucket.wait(tick * TICK)
        assert bucket.allow(now) == (wait == 0)
    now += TICK
    wait = bucket.wait(now)
    if wait > TICK / 64:
        assert not bucket.allow(now + wait - TICK / 64)
    assert bucket.allow(now + wait)


@pytest.mark.parametrize("seed", range(100))
def test_window_counts_by_the_second(module, seed):
    random = Random(seed)
    limit = random.randint(1, 9)
    window = module.FixedWindow(limit)
    times = [tick * TICK for tick in draw(random)]
    admitted = Counter(int(t) for t in times if window.allow(t))
    asked = Counter(map(int, times))
    assert admitted == Counter({second: min(limit, count) for second, count in asked.items()})


@pytest.mark.parametrize("rate, size", [(0, 1), (-1, 1), (1, 0)])
def test_a_bucket_that_never_admits_is_refused(module, rate, size):
    with pytest.raises(ValueError):
        module.TokenBucket(rate, size)
