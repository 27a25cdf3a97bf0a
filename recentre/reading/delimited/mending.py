"""A record whose quotes went wrong, cut again so that it has as many cells as the others."""

from __future__ import annotations

from functools import lru_cache

from recentre.reading.delimited.marks import Cutter

_MOST_DELIMITERS = 200
_MOST_CLOSINGS = 24
_MOST_LENGTH = 200_000
_MOST_STEPS = 60_000

# What a departure from well-made quoting costs; the cheapest reading of the right width is taken.
_STRAY_INSIDE = 1
_PASSED_CLOSING = 3
_BARE_QUOTE = 2
_BARE_EDGE = 1
_TEXT_AFTER_CLOSING = 3
_NEVER_CLOSED = 5
_NEVER_OPENED = 5

_Way = tuple[int, tuple[str, ...]]


def mended(text: str, cutter: Cutter, width: int) -> list[str] | None:
    """Return the least strange reading of a text that has so many cells; None if there is none."""
    way = cheapest(text, cutter, width)
    return None if way is None else list(way[1])


def cheapest(text: str, cutter: Cutter, width: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the least strange reading of a text that has so many cells, and how strange it is."""
    marks = cutter.marks
    if (
        not marks.delimiter
        or marks.runs
        or not marks.quote
        or marks.quote not in text
        or len(text) > _MOST_LENGTH
    ):
        return None
    if text.count(marks.delimiter) > _MOST_DELIMITERS or text.count(marks.quote) > 400:
        return None
    return _Search(text, cutter).best(0, width)


class _Search:
    """Tries every way to end each cell; remembers the best from each place on."""

    def __init__(self, text: str, cutter: Cutter) -> None:
        self.text, self.cutter = text, cutter
        self.quote, self.delimiter = cutter.marks.quote, cutter.marks.delimiter
        self.steps = 0
        self.best = lru_cache(maxsize=None)(self._best)

    def _best(self, place: int, cells: int) -> _Way | None:
        """Return the cost and the cells of the best reading from a place on."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            return None
        found: _Way | None = None
        for cost, cell, end in self._first_cells(place, cells):
            if found is not None and cost >= found[0]:
                continue
            way = self._then(end, cells)
            if way is not None and (found is None or cost + way[0] < found[0]):
                found = (cost + way[0], (cell, *way[1]))
        return found

    def _then(self, end: int, cells: int) -> _Way | None:
        if end >= len(self.text):
            return (0, ()) if cells == 1 else None
        return None if cells == 1 else self.best(end + len(self.delimiter), cells - 1)

    def _first_cells(self, place: int, cells: int) -> list[tuple[int, str, int]]:
        """Return each way to read the cell that begins here: cost, cell, where it ends."""
        text, quote = self.text, self.quote
        ends = self._ends(place)
        ways: list[tuple[int, str, int]] = []
        if text.startswith(quote, place):
            ways += self._quoted(place)
            plain = text[place : ends[0]]
            ways.append((_BARE_QUOTE * plain.count(quote) + _BARE_EDGE + 1, plain, ends[0]))
            inner = self.cutter.unescaped
            ways += [
                (_NEVER_CLOSED + count, inner(text[place + 1 : end]), end)
                for count, end in enumerate(ends[1:], start=1)
                if quote not in text[place + 1 : end]
            ]
            return ways
        plain = text[place : ends[0]]
        edge = _BARE_EDGE * plain.endswith(quote)
        ways.append((_BARE_QUOTE * plain.count(quote) + edge, plain, ends[0]))
        for count, end in enumerate(ends[1:], start=1):
            cell = text[place:end]
            if cell.count(quote) == 1 and cell.endswith(quote):
                ways.append((_NEVER_OPENED + count, cell[: -len(quote)], end))
        return ways

    def _ends(self, place: int) -> list[int]:
        """Return the next places where a delimiter stands, and the end of the text."""
        ends: list[int] = []
        at = self.text.find(self.delimiter, place)
        while at >= 0 and len(ends) < _MOST_CLOSINGS:
            ends.append(at)
            at = self.text.find(self.delimiter, at + len(self.delimiter))
        if at < 0:
            ends.append(len(self.text))
        return ends

    def _quoted(self, place: int) -> list[tuple[int, str, int]]:
        """Return the ways to read a quoted cell, by each quote that could close it."""
        text, quote, cutter = self.text, self.quote, self.cutter
        ways: list[tuple[int, str, int]] = []
        cost, at, first = 0, place + 1, True
        while len(ways) < _MOST_CLOSINGS:
            close, strays = cutter.closing(text, at)
            if close < 0:
                break
            cost += strays * _STRAY_INSIDE
            end = text.find(self.delimiter, close + 1)
            end = len(text) if end < 0 else end
            ways.append((cost, cutter.unescaped(text[place + 1 : close]), end))
            cost += _PASSED_CLOSING
            at = close + 1
        # Doubled quotes right before a delimiter: the second may be a stray that closes.
        at = text.find(quote + quote, place + 1)
        while at >= 0 and len(ways) < 2 * _MOST_CLOSINGS:
            if cutter.ends(text, at + 2):
                cell = cutter.unescaped(text[place + 1 : at + 1])
                end = text.find(self.delimiter, at + 2)
                ways.append((_PASSED_CLOSING - 1, cell, len(text) if end < 0 else end))
            at = text.find(quote + quote, at + 1)
        ways += self._with_tail(place, first)
        return ways

    def _with_tail(self, place: int, first: bool) -> list[tuple[int, str, int]]:
        """Return the way to read ``"a"b``: text follows the quote that closes."""
        text, quote = self.text, self.quote
        at = text.find(quote, place + 1)
        if at < 0 or not first or text.startswith(quote, at + 1) or self.cutter.ends(text, at + 1):
            return []
        end = text.find(self.delimiter, at + 1)
        end = len(text) if end < 0 else end
        tail = text[at + 1 : end]
        if quote in tail:
            return []
        return [(_TEXT_AFTER_CLOSING, self.cutter.unescaped(text[place + 1 : at]) + tail, end)]
