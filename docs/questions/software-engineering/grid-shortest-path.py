"""Shortest ways and separate regions in a grid with obstacles."""

# --8<-- [start:naive]
from collections import deque
from collections.abc import Iterator, Sequence
from math import inf

Grid = Sequence[str]
Cell = tuple[int, int]


def distances_naive(grid: Grid, start: Cell) -> dict[Cell, float]:
    """Return the number of steps from a free cell to each other one."""
    distance = dict.fromkeys(free_cells(grid), inf)
    distance[start] = 0
    changed = True
    while changed:
        changed = False
        for cell in distance:
            for neighbour in neighbours(grid, cell):
                if distance[neighbour] + 1 < distance[cell]:
                    distance[cell] = distance[neighbour] + 1
                    changed = True
    return distance


def free_cells(grid: Grid) -> list[Cell]:
    """Return the cells without an obstacle, row by row."""
    return [(r, c) for r, row in enumerate(grid) for c, mark in enumerate(row) if mark != "#"]


def neighbours(grid: Grid, cell: Cell) -> Iterator[Cell]:
    """Yield the free cells above, below, to the left and to the right."""
    row, column = cell
    for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
        if 0 <= r < len(grid) and 0 <= c < len(grid[r]) and grid[r][c] != "#":
            yield r, c
# --8<-- [end:naive]


# --8<-- [start:better]
def shortest_path(grid: Grid, start: Cell, goal: Cell) -> list[Cell] | None:
    """Return the cells of a shortest way, both ends included, or None."""
    free = set(free_cells(grid))
    if start not in free or goal not in free:
        return None
    reached_from = search(grid, start)
    if goal not in reached_from:
        return None
    path = [goal]
    while path[-1] != start:
        path.append(reached_from[path[-1]])
    return path[::-1]


def count_regions(grid: Grid) -> int:
    """Return how many regions of free cells there are."""
    regions = 0
    seen: set[Cell] = set()
    for cell in free_cells(grid):
        if cell not in seen:
            regions += 1
            seen.update(search(grid, cell))
    return regions


def search(grid: Grid, start: Cell) -> dict[Cell, Cell]:
    """Map each cell that can be reached to the one before it, breadth first."""
    reached_from = {start: start}
    queue = deque([start])
    while queue:
        cell = queue.popleft()
        for neighbour in neighbours(grid, cell):
            if neighbour not in reached_from:
                reached_from[neighbour] = cell
                queue.append(neighbour)
    return reached_from
# --8<-- [end:better]
