"""What the columns of a table hold, and whether a row speaks of them or is one of theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recentre.reading.delimited.cells import TYPED, kind_of

_MOST_ROWS = 400
_NAME = re.compile(r"[A-Za-z_À-ÿ#%][\w .#%/()\-À-ÿ]{0,40}")
_USUAL = frozenset(
    re.findall(
        r"\w+",
        """
        id name date time url email phone address city country type status value code title
        description comment comments note notes year month day price amount quantity qty count
        total category number source target from to user customer company kind state region
        latitude longitude lat lon lng x y key index created updated first last text label
        datum zeit kunde firma art betrag preis menge nom ville date prix nombre fecha hora
        cliente empresa importe precio klant bedrag prijs
        """,
    )
)


@dataclass(frozen=True)
class Columns:
    """What the cells of each column look like, from a sample of rows."""

    kinds: tuple[str, ...]
    """The kind that at least four of five filled cells have; empty if there is none."""
    values: tuple[Counter[str], ...]
    lengths: tuple[frozenset[int], ...]
    rows: int

    @property
    def typed(self) -> tuple[int, ...]:
        """Places of the columns in which a name would stand out."""
        return tuple(place for place, kind in enumerate(self.kinds) if kind in TYPED)


def columns_of(rows: Sequence[list[str]], width: int) -> Columns:
    """Return what the columns hold, by the rows that have the usual width."""
    chosen = [row for row in rows if len(row) == width][:_MOST_ROWS]
    kinds: list[str] = []
    values: list[Counter[str]] = []
    lengths: list[frozenset[int]] = []
    for place in range(width):
        cells = [row[place].strip() for row in chosen if row[place].strip()]
        seen = Counter(kind_of(cell) for cell in cells)
        empty = seen.pop("empty", 0)
        filled = len(cells) - empty
        kind, count = seen.most_common(1)[0] if seen else ("", 0)
        kinds.append(kind if filled and count >= 0.8 * filled else "")
        values.append(Counter(cells))
        lengths.append(frozenset(len(cell) for cell in cells))
    return Columns(tuple(kinds), tuple(values), tuple(lengths), len(chosen))


def typed_cells(row: Sequence[str], columns: Columns) -> tuple[int, int]:
    """Return in how many typed columns a row's cell is typed too, and in how many it is not."""
    hits = misses = 0
    for place in columns.typed:
        if place >= len(row):
            continue
        kind = kind_of(row[place])
        if kind in TYPED:
            hits += 1
        elif kind != "empty":
            misses += 1
    return hits, misses


def names_columns(row: Sequence[str], columns: Columns) -> bool:
    """Return whether a row names the columns rather than being one of the rows."""
    filled = [cell.strip() for cell in row if cell.strip()]
    if not filled:
        return False
    if not columns.rows:
        return not any(kind_of(cell) in TYPED for cell in filled)
    hits, misses = typed_cells(row, columns)
    if misses > hits:
        return True
    if hits > misses:
        return _are_years(row, columns)
    return _by_words(row, columns) >= 0


def _are_years(row: Sequence[str], columns: Columns) -> bool:
    """Return whether the numbers in a row are the years, months or numbers of columns."""
    numbers = [cell.strip() for cell in row if kind_of(cell) == "number"]
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers):
        return False
    values = [int(number) for number in numbers]
    steps = {after - before for before, after in pairwise(values)}
    if len(steps) != 1 or steps == {0}:
        return False
    words = [cell for cell in row if cell.strip() and kind_of(cell) not in TYPED]
    years = all(1800 <= value <= 2100 for value in values)
    return bool(words) and (years or len(values) > 2) and not _in_sequence(columns, row)


def _in_sequence(columns: Columns, row: Sequence[str]) -> bool:
    """Return whether rows below hold the same numbers in the same columns."""
    places = [place for place in columns.typed if place < len(row)]
    known = [row[place].strip() in columns.values[place] for place in places]
    return sum(known) * 2 > len(known)


def _by_words(row: Sequence[str], columns: Columns) -> float:
    """Return how much a row of words looks like names of columns; below 0 if it does not."""
    score = 0.8
    cells = [cell.strip() for cell in row]
    filled = [cell for cell in cells if cell]
    if len(set(filled)) < len(filled):
        score -= 0.5
    for place, cell in enumerate(cells[: len(columns.values)]):
        below = columns.values[place]
        if not cell or not below:
            continue
        score += _of_cell(cell, below, columns.kinds[place], columns.lengths[place])
    return score / max(1, len(filled)) if score > 0 else score


def _of_cell(cell: str, below: Counter[str], kind: str, lengths: frozenset[int]) -> float:
    score = 0.0
    if below[cell]:
        score -= 1.0 if sum(below.values()) > below[cell] else 0.2
    words = set(re.findall(r"[a-zà-ÿ]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cell).lower()))
    if words & _USUAL and not any(map(str.isdigit, cell)):
        score += 0.8
    if not _NAME.fullmatch(cell):
        score -= 0.3
    if "_" in cell and " " not in cell:
        score += 0.3
    own = kind_of(cell)
    if kind == "code":
        score += -0.6 if own == "code" else 0.6
    if len(lengths) == 1 and sum(below.values()) > 2:
        score += 0.3 if len(cell) not in lengths else -0.5
    elif lengths and len(cell) > 3 * max(lengths) and len(cell) > 40:
        score -= 0.3
    if len(cell) > 80:
        score -= 0.5
    return score
