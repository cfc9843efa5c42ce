"""An order for tasks that need one another's results, or the cycle that forbids one."""

# --8<-- [start:naive]
from collections import deque
from collections.abc import Collection, Mapping

Needs = Mapping[str, Collection[str]]


def order_naive(needs: Needs) -> list[str]:
    """Return the tasks so that each comes after what it needs."""
    done: list[str] = []
    waiting = list(needs)
    while waiting:
        finished = set(done)
        ready = [task for task in waiting if finished.issuperset(needs[task])]
        if not ready:
            raise ValueError("there is a cycle, or a prerequisite that is no task")
        done.append(ready[0])
        waiting.remove(ready[0])
    return done
# --8<-- [end:naive]


# --8<-- [start:better]
def order(needs: Needs) -> list[str]:
    """Return the tasks so that each comes after what it needs.

    Raises ValueError if a prerequisite is no task, or if tasks need one another.
    """
    needed_by = turn_round(needs)
    missing = {task: len(set(prerequisites)) for task, prerequisites in needs.items()}
    ready = deque(task for task, count in missing.items() if count == 0)
    done = []
    while ready:
        task = ready.popleft()
        done.append(task)
        for follower in needed_by[task]:
            missing[follower] -= 1
            if missing[follower] == 0:
                ready.append(follower)
    if len(done) < len(needs):
        left_over = [task for task, count in missing.items() if count > 0]
        raise ValueError("cycle: " + " needs ".join(find_cycle(needs, left_over)))
    return done


def turn_round(needs: Needs) -> dict[str, list[str]]:
    """Map each task to those that need it, in the order of the input."""
    needed_by: dict[str, list[str]] = {task: [] for task in needs}
    for task, prerequisites in needs.items():
        for prerequisite in set(prerequisites):
            if prerequisite not in needed_by:
                raise ValueError(f"{task} needs {prerequisite}, which is no task")
            needed_by[prerequisite].append(task)
    return needed_by


def find_cycle(needs: Needs, left_over: Collection[str]) -> list[str]:
    """Walk back among tasks that wait for one another until one comes again."""
    waiting = set(left_over)
    step_of: dict[str, int] = {}
    path = []
    task = next(iter(left_over))
    while task not in step_of:
        step_of[task] = len(path)
        path.append(task)
        task = min(waiting.intersection(needs[task]))
    return [*path[step_of[task] :], task]
# --8<-- [end:better]
