"""A single row that is written otherwise than the rest: another delimiter, another quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recentre.reading.delimited.columns import Columns, typed_cells
from recentre.reading.delimited.marks import Cutter, Marks
from recentre.reading.delimited.notes import Notes

_DELIMITERS = (",", ";", "\t", "|", ":", "^", "~")
_QUOTES = ('"', "'")
_GAPS = re.compile(r" +")


class Otherwise:
    """Other ways in which one row of a table may be written."""

    def __init__(self, marks: Marks, width: int, columns: Columns | None) -> None:
        self._marks, self._width, self._columns = marks, width, columns
        plain = len(marks.delimiter) == 1 and marks.delimiter != " " and not marks.spaced
        self.spaced = f"{marks.delimiter} " if plain else ""
        """The delimiter with a space, where the file's has none."""
        self._spaced_cutter = Cutter(replace(marks, spaced=True))
        self._made: dict[Marks, Cutter] = {}

    def unspaced(self, line: str, cells: list[str], notes: Notes, number: int) -> list[str]:
        """Return a row without the spaces that stand only here after each delimiter."""
        if not self.spaced or self._width < 3 or line.count(self.spaced) < self._width - 1:
            return cells
        bare = self._spaced_cutter.cut(line)
        led = sum(cell[:1] == " " for cell in cells[1:])
        if bare.open or bare.odd or len(bare.cells) != self._width or 2 * led < self._width:
            return cells
        notes.add("row_delimiter", number)
        return bare.cells

    def agrees(self, cells: list[str]) -> bool:
        """Whether cells are of the kinds that the columns hold."""
        if self._columns is None:
            return False
        hits, misses = typed_cells(cells, self._columns)
        if not self._columns.typed:
            return not any(cell[:1] == " " for cell in cells)
        return hits > misses or (hits == misses == 0 and len(self._columns.typed) == 1)

    def cutters(self, line: str, cells: int) -> Iterator[tuple[str, Cutter]]:
        """Yield the cutters that may make more of a line than so many cells."""
        marks, width = self._marks, self._width
        if self._columns is None or width < 3 or not marks.delimiter or marks.runs:
            return
        if self.spaced and line.count(self.spaced) >= width - 1:
            yield "row_delimiter", self._spaced_cutter
        for quote in _QUOTES:
            if quote != marks.quote and quote in line:
                yield "row_quote", self._cutter(marks.delimiter, quote)
        if marks.quote and "\\" + marks.quote in line and marks.escape != "\\":
            yield "row_escape", self._cutter(marks.delimiter, marks.quote, "\\")
        if cells >= width - 1 or (cells > max(3, width // 3) and not self._columns.typed):
            return
        quotes = [quote for quote in (marks.quote, *_QUOTES) if quote]
        for delimiter in self._others(line):
            if line.count(delimiter) >= width - 1:
                for quote in dict.fromkeys(quotes):
                    yield "row_delimiter", self._cutter(delimiter, quote)

    def _others(self, line: str) -> list[str]:
        found = [sign for sign in _DELIMITERS if sign != self._marks.delimiter and sign in line]
        if self._columns is None or not self._columns.typed:
            return found
        gaps = sorted({len(gap) for gap in _GAPS.findall(line)}, reverse=True)
        found += [" " * size for size in gaps]
        return found

    def _cutter(self, delimiter: str, quote: str, escape: str | None = None) -> Cutter:
        marks = Marks(delimiter, quote, quote if escape is None else escape)
        if marks not in self._made:
            self._made[marks] = Cutter(marks)
        return self._made[marks]
