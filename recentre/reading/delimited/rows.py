"""The rows of a text, one after the other, each from its first line to its last."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from recentre.reading.delimited.columns import Columns
from recentre.reading.delimited.marks import Cut, Cutter
from recentre.reading.delimited.mending import cheapest, mended
from recentre.reading.delimited.notes import Notes
from recentre.reading.delimited.otherwise import Otherwise

_MOST_TOGETHER = 40
"""Lines that are tried together where quotes went wrong."""
_ONE_MORE_LINE = 1
"""How much less strange a row must be to run over several lines."""
_MOST_UNSURE = 400
"""Lines that a text may take which is quoted where no width is known."""
_MOST_TRIES = 200
"""Lines on which a quoted text may seem to end before it is taken for one that never does."""
_MOST_IN_VAIN = 5
"""Texts that never end, after which the next ones are looked at for a few lines only."""


class Row(NamedTuple):
    """One row as it stands in a file."""

    first: int
    """Its first physical line, from 1."""
    last: int
    cells: list[str]
    """Empty for a blank line."""


class Rows:
    """Cuts lines into rows of cells, tolerant of quotes that went wrong.

    Parameters
    ----------
    lines : iterable of str
        Physical lines with their ends.
    cutter : Cutter
        Cuts one text.
    width : int
        How many cells a row should have; 0 if that is not known.
    notes : Notes
        Where repairs are noted.
    before : int
        Physical lines before the first one given.
    columns : Columns, optional
        What the columns hold; without it no row is taken to be written otherwise than the rest.
    """

    def __init__(
        self,
        lines: Iterable[str],
        cutter: Cutter,
        width: int,
        notes: Notes,
        *,
        before: int = 0,
        columns: Columns | None = None,
    ) -> None:
        self._source = iter(lines)
        self._ahead: deque[str] = deque()
        self._cutter, self._width, self._notes = cutter, width, notes
        self._number = before
        self._in_vain = 0
        self.odd = 0
        """Rows in which quotes stood where none should."""
        self._otherwise = Otherwise(cutter.marks, width, columns)
        self._most_regular = 6 if width >= 4 else 15 if width == 3 else 40

    def __iter__(self) -> Iterator[Row]:
        marks, width, ahead, source = self._cutter.marks, self._width, self._ahead, self._source
        quote, delimiter = marks.quote or "\x00", marks.delimiter
        simple = bool(delimiter) and not (marks.runs or marks.spaced or marks.padded)
        spaced = self._otherwise.spaced
        most = width - 1 if width > 2 and spaced else 1 << 60
        number = self._number
        while True:
            raw = ahead.popleft() if ahead else next(source, None)
            if raw is None:
                return
            number += 1
            line = raw.rstrip("\r\n")
            if quote not in line:
                cells = line.split(delimiter) if simple else self._cutter.cells(line)
                if len(cells) == width and line.count(spaced) < most:
                    yield Row(number, number, cells)
                    continue
            if not line.strip():
                yield Row(number, number, [])
                continue
            self._number = number
            cells = self._cells(line, raw, number)
            yield Row(number, self._number, cells)
            number = self._number

    def _peek(self, place: int) -> str | None:
        while len(self._ahead) <= place:
            line = next(self._source, None)
            if line is None:
                return None
            self._ahead.append(line)
        return self._ahead[place]

    def _take(self, count: int) -> None:
        for _ in range(count):
            self._ahead.popleft()
        self._number += count

    def _cells(self, line: str, raw: str, number: int) -> list[str]:
        cut = self._cutter.cut(line)
        self.odd += cut.odd > 0
        if cut.open:
            return self._opened(line, raw, number, cut)
        if not self._width:
            return cut.cells
        if len(cut.cells) == self._width:
            if cut.odd:
                self._notes.add("quotes", number)
                return mended(line, self._cutter, self._width) or cut.cells
            return self._otherwise.unspaced(line, cut.cells, self._notes, number)
        return self._uneven(line, raw, number, cut.cells)

    def _uneven(self, line: str, raw: str, number: int, cells: list[str]) -> list[str]:
        """Return a row that has more or fewer cells than it should, read otherwise if it can."""
        better = self._written_otherwise(line, raw, number, len(cells))
        if better is None and len(cells) < self._width and raw.endswith("\r"):
            better = self._over_return(line, number)
        if better is None and not self._is_well_made(line, cells):
            better = self._together(line, raw)
            if better is not None:
                self._notes.add("quotes", number)
        return cells if better is None else better

    def _written_otherwise(self, line: str, raw: str, number: int, cells: int) -> list[str] | None:
        """Return the cells of a row that has another delimiter, quote or escape than the rest."""
        for what, cutter in self._otherwise.cutters(line, cells):
            found = self._whole(line, raw, cutter)
            if found is not None and self._otherwise.agrees(found[1]):
                self._take(found[0])
                self._notes.add(what, number)
                return found[1]
        return None

    def _over_return(self, line: str, number: int) -> list[str] | None:
        """Return a row that a carriage return in a cell seemed to end, with the next line."""
        following = self._peek(0)
        if following is None:
            return None
        cut = self._cutter.cut(f"{line}\r{following.rstrip(chr(13) + chr(10))}")
        if cut.open or cut.odd or len(cut.cells) != self._width:
            return None
        self._take(1)
        self._notes.add("return", number)
        return cut.cells

    def _is_well_made(self, line: str, cells: list[str]) -> bool:
        """Whether all quotes of a row are in their place, whatever its width."""
        quote = self._cutter.marks.quote
        if not quote or quote not in line:
            return True
        way = cheapest(line, self._cutter, len(cells))
        return way is not None and way[0] == 0

    def _whole(self, line: str, raw: str, cutter: Cutter) -> tuple[int, list[str]] | None:
        """Return how many more lines a row takes in another dialect, and its cells; if it fits."""
        cut = cutter.cut(line)
        taken = 0
        if cut.open:
            closed = self._closed(raw, cutter)
            if closed is None:
                return None
            taken, cut = closed
        fits = not cut.open and not cut.odd and len(cut.cells) == self._width
        return (taken, cut.cells) if fits else None

    def _opened(self, line: str, raw: str, number: int, cut: Cut) -> list[str]:
        """Return a row whose last cell on this line is quoted and goes on, or seems to."""
        closed = self._closed(raw, self._cutter)
        well_made = closed is not None and not closed[1].odd
        if closed and well_made and (not self._width or len(closed[1].cells) == self._width):
            self._take(closed[0])
            return closed[1].cells
        if self._width:
            better = self._written_otherwise(line, raw, number, len(cut.cells))
            if better is not None:
                return better
            if closed is None or not well_made or self._swallows(closed[0]):
                better = self._together(line, raw)
                if better is not None:
                    self._notes.add("quotes", number)
                    return better
        if closed is not None:
            self._take(closed[0])
            self.odd += closed[1].odd > 0
            return closed[1].cells
        self.odd += 1
        self._notes.add("quotes", number)
        for width in (self._width + 1, self._width - 1, self._width + 2):
            better = mended(line, self._cutter, width) if width > 1 else None
            if better is not None:
                return better
        return self._cutter.cells(line)

    def _swallows(self, taken: int) -> bool:
        """Whether one of the lines that a quoted cell runs over is a whole row by itself."""
        following = (self._peek(place) for place in range(min(taken, _MOST_TOGETHER)))
        return any(line is not None and self._is_regular(line) for line in following)

    def _together(self, line: str, raw: str) -> list[str] | None:
        """Read this line alone or with the next ones as one row, whichever is least strange."""
        best, taken = cheapest(line, self._cutter, self._width), 0
        text = raw
        for place in range(_MOST_TOGETHER):
            following = self._peek(place)
            if following is None or len(text) > 100_000 or self._is_regular(following):
                break
            text += following
            way = cheapest(text.rstrip("\r\n"), self._cutter, self._width)
            if way is not None and (best is None or way[0] + _ONE_MORE_LINE < best[0]):
                best, taken = way, place + 1
        if best is None:
            return None
        self._take(taken)
        return list(best[1])

    def _closed(self, raw: str, cutter: Cutter) -> tuple[int, Cut] | None:
        """Return how many more lines it takes until the open cell is closed, and all its cells."""
        marks = cutter.marks
        pieces, quotes, regular, place, tries = [raw], raw.count(marks.quote), 0, 0, 0
        doubled = marks.escape in ("", marks.quote)
        most = _MOST_TOGETHER if self._in_vain >= _MOST_IN_VAIN else 1 << 60
        while place < most and (following := self._peek(place)) is not None:
            place += 1
            pieces.append(following)
            count = following.count(marks.quote)
            quotes += count
            if count and (quotes % 2 == 0 or not doubled) and cutter.may_close(following):
                tries += 1
                cut = cutter.cut("".join(pieces).rstrip("\r\n"))
                if not cut.open:
                    return place, cut
            regular += self._is_regular(following)
            if regular >= self._most_regular and regular > 0.5 * place:
                return None
            if tries > _MOST_TRIES or (self._width < 2 and place > _MOST_UNSURE):
                break
        self._in_vain += 1
        return None

    def _is_regular(self, raw: str) -> bool:
        """Whether a line alone is a whole row."""
        if self._width < 2:
            return False
        cut = self._cutter.cut(raw.rstrip("\r\n"))
        return len(cut.cells) == self._width and not cut.open and not cut.odd
