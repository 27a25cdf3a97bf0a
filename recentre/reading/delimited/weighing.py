"""How much a text looks like a table when it is cut in one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recentre.reading.delimited.candidates import PRIOR
from recentre.reading.delimited.cells import NUMBERS, TYPED, kind_of, wholeness
from recentre.reading.delimited.marks import Marks

_MOST_ROWS = 150
_MOST_COLUMNS = 60
_MOST_LETTERS = 200
_ONE_COLUMN = 0.42


@dataclass(frozen=True)
class Weight:
    """A way to cut a text, and how well the result stands as a table."""

    marks: Marks
    width: int
    """Cells that most rows have."""
    score: float


def weigh(marks: Marks, rows: Sequence[list[str]], strays: int) -> Weight:
    """Weigh the rows that a text gives when it is cut in one way.

    Parameters
    ----------
    marks : Marks
        How it was cut.
    rows : sequence of list of str
        The rows, blank ones left out.
    strays : int
        Rows in which quotes stand where none should.
    """
    if not rows:
        return Weight(marks, 1, 0.0)
    width, regular = _regularity(rows)
    if width < 2:
        return Weight(marks, 1, _one_column(rows))
    fitting = [row for row in rows if len(row) == width]
    step = max(1, len(fitting) // _MOST_ROWS)
    chosen = fitting[::step][:_MOST_ROWS]
    table = [[cell[:_MOST_LETTERS] for cell in row[:_MOST_COLUMNS]] for row in chosen]
    whole = _wholeness(table, marks)
    alike = _likeness(table)
    prior = PRIOR.get(marks.delimiter, 0.0) or max(
        0.8 * PRIOR.get(marks.delimiter[:1], 0.5), 0.9 if len(marks.delimiter) > 1 else 0.0
    )
    many = 1 - 0.6 / width
    odd = strays / len(rows)
    if prior < 0.8 and len(rows[0]) not in (1, width - 1, width) and width < 4:
        prior *= 0.7
    if marks.delimiter == " " and width == 2 and len(rows[0]) != width:
        prior *= 0.6
    if marks.delimiter == "," and _is_doubtful(rows, table, regular, spaced=marks.spaced):
        prior *= 0.5
    score = regular * (0.6 * whole + 0.4 * alike) * prior * many * max(0.3, 1 - odd)
    return Weight(marks, width, score)


def _regularity(rows: Sequence[list[str]]) -> tuple[int, float]:
    """Return the usual width, and how far the rows keep to it."""
    counts = Counter(len(row) for row in rows)
    several = {width: count for width, count in counts.items() if width > 1}
    if not several:
        return 1, 1.0
    runs = _longest_runs(rows)
    width = max(several, key=lambda w: (several[w] + runs.get(w, 0)) * (1 - 0.6 / w))
    total = met = 0.0
    begun = False
    for row in rows:
        begun = begun or len(row) == width
        other = len(row) == 1 and any(sign in row[0] for sign in ",;\t|")
        weight = (
            1.0 if len(row) > 1 or (other and row is rows[0]) else 0.5 if begun or other else 0.15
        )
        total += weight
        if len(row) == width:
            met += weight
        elif 1 < len(row) < width:
            met += 0.3 * weight
    share = met / total
    return width, share**1.5


def _is_doubtful(
    rows: Sequence[list[str]], table: Sequence[list[str]], regular: float, *, spaced: bool
) -> bool:
    """Whether commas are rather those of prose, or of decimal numbers below a header."""
    if spaced and regular < 0.8:
        return not any(kind_of(cell) in TYPED for row in table for cell in row)
    if len(rows[0]) > 1 or len(table[0]) != 2:
        return False
    return all(kind_of(cell) == "number" for row in table for cell in row)


def _longest_runs(rows: Sequence[list[str]]) -> dict[int, int]:
    runs: dict[int, int] = {}
    last, length = 0, 0
    for row in rows:
        length = length + 1 if len(row) == last else 1
        last = len(row)
        runs[last] = max(runs.get(last, 0), length)
    return runs


def _wholeness(table: Sequence[list[str]], marks: Marks) -> float:
    """Return how far the cells look like whole cells; a time cut in two is none."""
    total = count = 0.0
    cut = _cut_columns(table, marks)
    for row in table:
        for place, cell in enumerate(row):
            inner = marks.quote and cell[:1] != marks.quote and marks.quote in cell
            worth = wholeness(cell.replace(marks.quote, "") if inner else cell)
            if place in cut:
                worth *= 0.1
            if marks.quote and marks.quote in cell and cell[:1] == marks.quote:
                worth *= 0.5
            if not marks.quote and len(cell) > 1 and cell[0] == cell[-1] and cell[0] in "\"'":
                worth *= 0.7
            total += worth
            count += 1
    return total / count if count else 0.0


def _cut_columns(table: Sequence[list[str]], marks: Marks) -> set[int]:
    """Return columns that only together with their neighbour are a time, a date or a number."""
    if marks.delimiter not in (":", " ", "-", "/", ".", "="):
        return set()
    found: set[int] = set()
    width = len(table[0])
    rows = table[1:] if len(table) > 2 else table
    for place in range(width - 1):
        joined = [
            marks.delimiter.join((_last(row[place]), _first(row[place + 1])))
            for row in rows
            if row[place] and row[place + 1]
        ]
        whole = sum(kind_of(text) in ("time", "date", "address") for text in joined)
        if joined and whole >= 0.8 * len(joined):
            found |= {place, place + 1}
    if marks.delimiter in "-/" and width >= 3:
        for place in range(width - 2):
            joined = [
                marks.delimiter.join(
                    (_last(row[place]), row[place + 1].strip(), _first(row[place + 2]))
                )
                for row in rows
            ]
            if sum(kind_of(text) == "date" for text in joined) >= 0.8 * len(joined):
                found |= {place, place + 1, place + 2}
    return found


_LAST = re.compile(r"[^\s,;|\t]*$")
_FIRST = re.compile(r"^[^\s,;|\t]*")


def _last(cell: str) -> str:
    found = _LAST.search(cell)
    return found.group().strip("\"'") if found else cell


def _first(cell: str) -> str:
    found = _FIRST.search(cell)
    return found.group().strip("\"'") if found else cell


def _likeness(table: Sequence[list[str]]) -> float:
    """Return how far the cells of a column are of one kind, over all columns."""
    body = table[1:] if len(table) > 3 else table
    total = 0.0
    width = len(table[0])
    for place in range(width):
        kinds = Counter(kind_of(row[place]) for row in body)
        empty = kinds.pop("empty", 0)
        filled = len(body) - empty
        if not filled:
            total += 0.5
            continue
        kind, count = kinds.most_common(1)[0]
        worth = 1.0 if kind in TYPED else 0.1 if kind == "debris" else 0.85
        total += worth * count / filled
    return total / width


def _one_column(rows: Sequence[list[str]]) -> float:
    """Return how well a text stands as one column."""
    cells = [row[0][:_MOST_LETTERS] for row in rows[:_MOST_ROWS]]
    body = cells[1:] or cells
    kinds = Counter(kind_of(cell) for cell in body)
    typed = sum(count for kind, count in kinds.items() if kind in TYPED) / len(body)
    code = kinds["code"] / len(body)
    return _doubt(cells) * _ONE_COLUMN * (0.8 + 0.6 * typed + 0.3 * code)


def _doubt(cells: Sequence[str]) -> float:
    """Return less than 1 where lines that count as one cell hold another delimiter regularly."""
    for sign in ",;\t|":
        counts = {cell.count(sign) for cell in cells}
        if len(counts) == 1 and counts != {0}:
            return 0.5
        if 0 not in counts and sum(map(len, cells)) < 30 * len(cells):
            return 0.5
    parted = [_is_parted(cell) for cell in cells]
    return 1 - 0.5 * sum(parted) / len(parted) if parted[0] or all(parted[1:]) else 1.0


def _is_parted(cell: str) -> bool:
    return any(cell.count(sign) > 1 for sign in ",;\t|") or NUMBERS.fullmatch(cell) is not None
