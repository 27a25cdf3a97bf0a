"""Names of the columns: from one row or several, made up where there are none, each once."""

from __future__ import annotations

from collections.abc import Sequence

from recentre import words


def filled(cells: Sequence[str]) -> int:
    """Return how many cells hold something."""
    return sum(1 for cell in cells if cell and not cell.isspace())


def joined(heads: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Return one name for each column from the rows that name them."""
    if len(heads) == 1:
        return tuple(heads[0])
    widest = max(width, *(len(row) for row in heads))
    levels = [[*row, *[""] * (widest - len(row))] for row in heads]
    for level in levels[:-1]:
        if not level[0].strip() and filled(level) >= 2:
            for place in range(1, widest):
                level[place] = level[place] if level[place].strip() else level[place - 1]
    names = []
    for place in range(widest):
        parts = list(dict.fromkeys(level[place].strip() for level in levels))
        names.append(" ".join(part for part in parts if part))
    return tuple(names)


def made_up(place: int) -> str:
    """Return the name of a column that has none."""
    return words.IMPORT_UNNAMED_COLUMN.format(place=place)


def unique(written: Sequence[str]) -> tuple[str, ...]:
    """Return names of which none is empty and none stands twice."""
    names: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(written, start=1):
        name = " ".join(cell.split()) or made_up(place)
        again, one = 2, name
        while one in taken:
            one = f"{name} ({again})"
            again += 1
        taken.add(one)
        names.append(one)
    return tuple(names)
