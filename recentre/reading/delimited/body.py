"""The records of a table, and where it ends: at a note, at another table, or at the last line."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from recentre import words
from recentre.reading.choices import Choices
from recentre.reading.delimited.beginning import is_narrow
from recentre.reading.delimited.cells import RULER, TYPED, kind_of
from recentre.reading.delimited.columns import typed_cells
from recentre.reading.delimited.layout import Layout
from recentre.reading.delimited.naming import filled
from recentre.reading.delimited.notes import Notes
from recentre.reading.delimited.proposing import Proposals
from recentre.reading.delimited.rows import Row

_MOST_HELD = 400
_TOTAL = re.compile(
    r"(?:grand |sub)?-?totals?\b|sum\b|summe\b|gesamt|insgesamt|totale?\b|totaal\b|suma\b",
    re.IGNORECASE,
)
_LOOK_AHEAD = 4


class Body:
    """Follows the rows below a header and tells records from what is no part of the table."""

    def __init__(
        self, rows: Iterator[Row], layout: Layout, notes: Notes, choices: Choices, number: int = 1
    ) -> None:
        self._next_table = number + 1
        self._rows, self._exact = rows, choices.exact
        self._proposals = Proposals(layout.columns, layout.width, choices.accept, notes)
        self._layout, self._notes = layout, notes
        self._width = layout.width
        self._ahead: deque[Row] = deque()
        self._header = [row.cells for row in layout.header]
        self._after_blank = False
        self.ends: int | None = None
        """The first line of a second table, once it was met."""

    def records(self) -> Iterator[Row]:
        """Yield the rows of the table; notes below it and a second table are noted instead."""
        return self._every_row() if self._exact else self._first_table()

    def _first_table(self) -> Iterator[Row]:
        held: list[Row] = []
        width, sparse = self._width, self._layout.narrow_share > 0.02
        typed = self._layout.columns.typed
        first = typed[0] if len(typed) > 1 else -1
        rows, ahead = self._rows, self._ahead
        while (row := ahead.popleft() if ahead else next(rows, None)) is not None:
            cells = row.cells
            if (
                len(cells) == width
                and not (held or self._after_blank)
                and (width == 1 or (cells[0] and cells[1]) or (sparse and filled(cells)))
                and (first < 0 or cells[first][:1].isdigit() or not self._begins_another(row))
                and cells not in self._header
            ):
                yield row
                continue
            if not filled(cells):
                self._after_blank = True
                if cells:
                    self._notes.add("empty_row", row.first)
                continue
            if self._is_skipped(row):
                continue
            if self._begins_second(row):
                self._end(held, row)
                return
            if len(held) < _MOST_HELD and self._may_be_note(row, blank=self._after_blank):
                held.append(row)
                continue
            self._after_blank = False
            yield from map(self._record, (*held, row))
            held = []
        if held and columns_fit(held[0], self._layout):
            yield from map(self._record, held)
        else:
            self._note_footer(held)

    def _note_footer(self, held: list[Row]) -> None:
        for row in held:
            self._notes.add("footer", row.first, row.last - row.first + 1)

    def _every_row(self) -> Iterator[Row]:
        for row in self._rows:
            if filled(row.cells):
                yield self._record(row)
            elif row.cells:
                self._notes.add("empty_row", row.first)

    def _peek(self, count: int) -> list[Row]:
        while len(self._ahead) < count:
            row = next(self._rows, None)
            if row is None:
                break
            self._ahead.append(row)
        return list(self._ahead)[:count]

    def _begins_another(self, row: Row) -> bool:
        """Whether a row of full width, right below others, names other columns."""
        cell = row.cells[self._layout.columns.typed[0]]
        if not cell or kind_of(cell) in TYPED:
            return False
        return self._begins_second(row)

    def _is_skipped(self, row: Row) -> bool:
        """Whether a row is the header once more, a ruler, or a comment."""
        cells = row.cells
        if cells in self._header and not self._after_blank:
            self._notes.add("repeated_header", row.first)
            return True
        dashes = all(len(cell.strip()) > 2 for cell in cells if cell.strip())
        if (dashes or len(cells) != self._width) and RULER.fullmatch("".join(cells)):
            self._notes.add("ruler", row.first)
            return True
        if len(cells) == 1 < self._width and cells[0].startswith("#"):
            self._notes.add("comment", row.first)
            return True
        return False

    def _begins_second(self, row: Row) -> bool:
        """Whether another table begins here."""
        width = len(row.cells)
        if width < 2 or 2 * filled(row.cells) < width:
            return False
        following = [other for other in self._peek(_LOOK_AHEAD) if other.cells]
        alike = [other for other in following if len(other.cells) == width]
        if width == self._width:
            return self._names_anew(row.cells, alike)
        if not following or len(alike) < min(2, len(following)):
            return False
        if any(kind_of(cell) in TYPED for cell in row.cells):
            hits, misses = typed_cells(row.cells, self._layout.columns)
            other = misses > hits and width != self._width + 1
            return self._after_blank and len(alike) >= 2 and other
        typed = any(kind_of(cell) in TYPED for other in alike for cell in other.cells)
        return self._after_blank or (typed and len(alike) >= 2)

    def _names_anew(self, cells: list[str], alike: list[Row]) -> bool:
        """Whether a row of the table's width names columns, with rows of their own below."""
        if cells in self._header:
            return bool(alike)
        columns = self._layout.columns
        hits, misses = typed_cells(cells, columns)
        typed = len(columns.typed)
        if hits or not typed or misses < typed or len(set(cells)) < len(cells) or not alike:
            return False
        if self._after_blank:
            return True
        below = [typed_cells(row.cells, columns) for row in alike]
        return typed >= 3 and len(alike) >= 2 and all(misses > hits for hits, misses in below)

    def _may_be_note(self, row: Row, blank: bool) -> bool:
        """Whether a row could be a note below the table, if no record follows."""
        cells, width = row.cells, self._width
        if width < 2:
            return blank and not columns_fit(row, self._layout)
        if blank and _TOTAL.match(cells[0].strip()):
            return True
        if not is_narrow(cells, width):
            return len(cells) < width and self._is_prose(cells, blank=blank)
        if len(cells) < width:
            return width >= 3 or blank or len(cells[0]) > 25
        text = cells[0].strip()
        said = blank or not text[:1].isalnum() or " " in text or text.endswith(":")
        return bool(text) and filled(cells) == 1 and said and self._layout.narrow_share < 0.02

    def _is_prose(self, cells: list[str], *, blank: bool) -> bool:
        """Whether a row of several cells is a sentence with commas in it."""
        hits, misses = typed_cells(cells, self._layout.columns)
        spaced = all(cell[:1] == " " for cell in cells[1:])
        return hits == 0 and (spaced or (blank and misses > 0))

    def _end(self, held: list[Row], row: Row) -> None:
        first = held[0].first if held else row.first
        self.ends = first
        part = words.READING_TABLE_PART.format(n=self._next_table)
        self._notes.add("second_table", first, part=part)

    def _record(self, row: Row) -> Row:
        cells = row.cells
        if len(cells) > self._width:
            if not filled(cells[self._width :]) and not self._is_shifted(cells):
                self._notes.add("empty_extra", row.first)
                return Row(row.first, row.last, cells[: self._width])
            better = row if self._exact else self._proposals.of_long(row)
            if better is row:
                self._notes.add("long_row", row.first)
            return better
        if len(cells) < self._width:
            return self._short(row)
        return row

    def _is_shifted(self, cells: list[str]) -> bool:
        """Whether the empty cell too many stands inside: then the others fit better."""
        if self._exact:
            return False
        kinds = self._layout.columns.kinds

        def fitting(row: list[str]) -> int:
            return sum(
                bool(kind) and kind_of(cell) == kind for kind, cell in zip(kinds, row, strict=False)
            )

        usual = fitting(cells[: self._width])
        inside = [at for at in range(self._width) if not cells[at].strip()]
        return any(fitting(cells[:at] + cells[at + 1 :]) > usual for at in inside)

    def _short(self, row: Row) -> Row:
        if not self._exact:
            following = self._peek(1)
            if following and 0 < len(following[0].cells) < self._width:
                together = self._proposals.of_two(row, following[0])
                if together is not None:
                    self._ahead.popleft()
                    return together
            better = self._proposals.of_short(row)
            if better is not row:
                return better
        self._notes.add("short_row", row.first)
        return row


def columns_fit(row: Row, layout: Layout) -> bool:
    """Return whether a row's first cell is of the kind that its column has."""
    kinds = layout.columns.kinds
    return bool(kinds and kinds[0] in TYPED and kind_of(row.cells[0]) == kinds[0])
