"""Repairs that would be guesses: proposed, and made only on the reader's word."""

from __future__ import annotations

from recentre.reading.delimited.cells import TYPED, kind_of
from recentre.reading.delimited.columns import Columns, typed_cells
from recentre.reading.delimited.notes import Notes
from recentre.reading.delimited.rows import Row

MERGED, SPLIT = "merged_cells", "merged_cells_split"
EMPTY, DROPPED = "empty_cell", "empty_cell_dropped"
BROKEN, JOINED = "broken_row", "broken_row_joined"
_LEAST_SURE = 2
"""Columns whose kind a repaired row must fit."""
_MOST_LETTERS = 200


class Proposals:
    """Sees in uneven rows what may have happened to them."""

    def __init__(self, columns: Columns, width: int, accept: frozenset[str], notes: Notes) -> None:
        self._columns, self._width = columns, width
        self._accept, self._notes = accept, notes

    def of_short(self, row: Row) -> Row:
        """Return a row that has too few cells, its merged cells parted if that is accepted."""
        found = self._parted(row.cells) if len(row.cells) == self._width - 1 else None
        return self._told(row, found, MERGED, SPLIT)

    def of_long(self, row: Row) -> Row:
        """Return a row with too many cells, an empty one inside dropped if that is accepted."""
        found = self._dropped(row.cells) if len(row.cells) == self._width + 1 else None
        return self._told(row, found, EMPTY, DROPPED)

    def of_two(self, row: Row, following: Row) -> Row | None:
        """Return two short rows as one, if they are one and that is accepted."""
        if len(row.cells) + len(following.cells) - 1 != self._width or len(row.cells) < 2:
            return None
        together = [
            *row.cells[:-1],
            f"{row.cells[-1]}\n{following.cells[0]}",
            *following.cells[1:],
        ]
        if not self._fits(together):
            return None
        if BROKEN not in self._accept:
            self._notes.add(BROKEN, row.first)
            return None
        self._notes.add(JOINED, row.first)
        return Row(row.first, following.last, together)

    def _told(self, row: Row, found: list[str] | None, proposed: str, done: str) -> Row:
        if found is None:
            return row
        if proposed in self._accept:
            self._notes.add(done, row.first)
            return Row(row.first, row.last, found)
        self._notes.add(proposed, row.first)
        return row

    def _fits(self, cells: list[str]) -> bool:
        hits, misses = typed_cells(cells, self._columns)
        return misses == 0 and hits >= _LEAST_SURE

    def _parted(self, cells: list[str]) -> list[str] | None:
        """Return the cells with one cut in two, if exactly one cut fits the columns."""
        kinds, found = self._columns.kinds, []
        for place, cell in enumerate(cells):
            text = cell.strip()[:_MOST_LETTERS]
            for cut in range(1, len(text)):
                left, right = text[:cut], text[cut:]
                if not _is_edge(left, right, kinds[place], kinds[place + 1]):
                    continue
                parted = [*cells[:place], left, right, *cells[place + 1 :]]
                if self._fits(parted):
                    found.append(parted)
        usual = [cells for cells in found if self._is_usual(cells)] if len(found) > 1 else found
        return usual[0] if len(usual) == 1 else None

    def _is_usual(self, cells: list[str]) -> bool:
        """Whether every cell is as long as some other cell of its column."""
        lengths = self._columns.lengths
        return all(
            not cell.strip() or len(cell.strip()) in lengths[place]
            for place, cell in enumerate(cells)
        )

    def _dropped(self, cells: list[str]) -> list[str] | None:
        """Return the cells without an empty one, if the others fit the columns only then."""
        if self._fits(cells[: self._width]):
            return None
        found: list[list[str]] = []
        for place, cell in enumerate(cells):
            if not cell.strip():
                left = [*cells[:place], *cells[place + 1 :]]
                if self._fits(left) and left not in found:
                    found.append(left)
        return found[0] if len(found) == 1 else None


def _is_edge(left: str, right: str, kind: str, following: str) -> bool:
    """Return whether a text may be cut here: both parts are of the kind of their column."""
    if kind in TYPED and kind_of(left) != kind:
        return False
    if following in TYPED and kind_of(right) != following:
        return False
    if kind in TYPED and following in TYPED:
        return kind != following or kind == "date"
    if kind in TYPED:
        return left[-1].isdigit() and not (right[0].isdigit() or right[0] in ".,:/-%")
    if following in TYPED:
        return right[0].isdigit() and not (left[-1].isdigit() or left[-1] in ".,:/-+")
    return left[-1].islower() and right[0].isupper()
