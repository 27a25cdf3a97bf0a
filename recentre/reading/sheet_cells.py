"""The cells of a sheet as text, and what is to be told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from recentre import words
from recentre.reading.table import Finding
from recentre.reading.workbooks import Place

FAULTS = frozenset(
    ("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#GETTING_DATA", "#SPILL!")
)
LONGEST_EXACT = 10**15
"""A spreadsheet keeps fifteen digits of a number; the others have become noughts."""
_EXAMPLES = 10
Merged = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a range: row and column from 0."""


class Notes:
    """What is to be told of cells, gathered while they are read."""

    def __init__(self) -> None:
        self.faults: list[tuple[int, str]] = []
        self.fault_count = 0
        self.long: list[tuple[int, str]] = []
        self.long_count = 0

    def fault(self, line: int, text: str) -> None:
        """Note an error in a cell."""
        self.fault_count += 1
        if len(self.faults) < _EXAMPLES:
            self.faults.append((line, text))

    def too_long(self, line: int, text: str) -> None:
        """Note a number that has lost its last digits."""
        self.long_count += 1
        if len(self.long) < _EXAMPLES:
            self.long.append((line, text))

    def findings(self) -> Iterator[Finding]:
        """Yield what was noted."""
        if self.fault_count:
            line, text = self.faults[0]
            yield Finding(
                "error_cells",
                "assumed",
                words.counted(self.fault_count, words.INTAKE_FAULTS, value=text, line=line),
                self.fault_count,
                tuple(line for line, _ in self.faults),
                {"values": sorted({text for _, text in self.faults})},
            )
        if self.long_count:
            line, text = self.long[0]
            yield Finding(
                "long_numbers",
                "assumed",
                words.counted(self.long_count, words.INTAKE_LONG_NUMBERS, value=text, line=line),
                self.long_count,
                tuple(line for line, _ in self.long),
            )


class Spread:
    """The content of merged cells, given to every cell that they cover."""

    def __init__(self, merged: Sequence[Merged], start: tuple[int, int]) -> None:
        left = start[1]
        self._open: dict[int, list[tuple[int, int, int]]] = {}
        self._held: dict[tuple[int, int], str] = {}
        for (top_row, left_column), (bottom, right) in merged:
            for row in range(top_row, bottom + 1):
                for column in range(left_column, right + 1):
                    place = (row + 1, column - left, top_row + 1)
                    self._open.setdefault(place[0], []).append(
                        (column - left, place[2], left_column - left)
                    )

    def on(self, line: int, cells: list[str]) -> None:
        """Fill the merged cells of a row."""
        for column, top, first in self._open.get(line, ()):
            if line == top and column == first:
                self._held[top, first] = cells[column]
            elif 0 <= column < len(cells) and not cells[column]:
                cells[column] = self._held.get((top, first), "")


def text_of(cell: Place, line: int, notes: Notes) -> str:
    """Return a cell as text: ISO dates, whole numbers without a point, true and false."""
    if isinstance(cell, str):
        text = cell.replace("\x00", "") if "\x00" in cell else cell
        if text[:1] == "#" and text in FAULTS:
            notes.fault(line, text)
    elif isinstance(cell, bool):
        text = "true" if cell else "false"
    elif isinstance(cell, float):
        text = _number(cell, line, notes)
    elif isinstance(cell, datetime):
        text = _moment(cell)
    elif isinstance(cell, date | time):
        text = cell.isoformat()
    else:
        text = _span(cell) if isinstance(cell, timedelta) else str(cell)
    return text


def _number(value: float, line: int, notes: Notes) -> str:
    if not value.is_integer() or abs(value) >= 1e21:
        return f"{value:.15g}"
    text = str(int(value))
    if abs(value) >= LONGEST_EXACT:
        notes.too_long(line, text)
    return text


def _moment(value: datetime) -> str:
    """Return a date and time; a spreadsheet's fractions of a day miss a second by a little."""
    if value.microsecond:
        near = (value + timedelta(milliseconds=1)).replace(microsecond=0)
        if abs(near - value) <= timedelta(milliseconds=1):
            value = near
    return value.isoformat(" ")


def _span(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, seconds = divmod(abs(seconds), 60)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"


def merged_finding(merged: Sequence[Merged], *, done: bool) -> Iterator[Finding]:
    """Yield that cells are merged, if any are, and whether their values were given to all."""
    if merged:
        template = words.INTAKE_MERGED_DONE if done else words.INTAKE_MERGED
        yield Finding(
            "merged_cells",
            "repaired" if done else "proposed",
            words.counted(len(merged), template),
            len(merged),
            tuple(one[0][0] + 1 for one in merged[:_EXAMPLES]),
        )
