"""Where in the first rows of a text the table begins, and how wide it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recentre.reading.delimited.cells import TYPED, kind_of
from recentre.reading.delimited.columns import columns_of, names_columns
from recentre.reading.delimited.naming import filled
from recentre.reading.delimited.rows import Row

SIGNS = (",", ";", "\t", "|")
"""The delimiters that a header may have where the rows have another."""


def is_narrow(cells: Sequence[str], width: int) -> bool:
    """Return whether a row has so few filled cells that it is rather a note beside the table."""
    count = filled(cells)
    return count <= max(1, width // 3) and (len(cells) < width or count <= 1 or width >= 6)


def usual_width(rows: Sequence[Row]) -> int:
    """Return the width of the first table: that of most rows, or of an earlier block of many."""
    counts = Counter(len(row.cells) for row in rows)
    if not counts:
        return 1
    several = {width: count for width, count in counts.items() if width > 1}
    if not several:
        return 1
    usual = max(several, key=lambda width: (several[width], width))
    start = 0
    while start < len(rows) and (len(rows[start].cells) < 2 or is_narrow(rows[start].cells, usual)):
        start += 1
    block = start
    while block < len(rows) and len(rows[block].cells) == len(rows[start].cells):
        block += 1
    width = len(rows[start].cells) if start < len(rows) else usual
    if width >= 3 and block - start >= 3 and width != usual:
        head = columns_of([row.cells for row in rows[start + 1 : block]], width)
        if names_columns(rows[start].cells, head):
            return width
    if several[usual] == 1 and width > 1:
        return width
    return usual


def first_row(rows: Sequence[Row], width: int) -> int:
    """Return the place of the first row of the table."""
    if width < 2:
        first = 0
        while first < len(rows) - 1 and rows[first].cells[0].startswith("#"):
            first += 1
        return first
    for place, row in enumerate(rows):
        if row.cells[0].startswith("# ") and _is_remark(rows, place):
            continue
        if len(row.cells) == width and not _is_title(row.cells, width):
            return _below_facts(rows, place, width) or _with_uneven_header(rows, place, width)
        if len(row.cells) == width and place and 2 * filled(rows[place - 1].cells) >= width:
            return place - 1
    for place, row in enumerate(rows):
        if len(row.cells) == width:
            return place
    return 0


def _below_facts(rows: Sequence[Row], place: int, width: int) -> int:
    """Return the place of a full header below rows that are half empty; 0 if there is none."""
    if width < 4 or 2 * filled(rows[place].cells) > width:
        return 0
    for later in range(place + 1, min(place + 15, len(rows) - 1)):
        cells = rows[later].cells
        if len(cells) == width == filled(cells) == len(set(cells)):
            named = not any(kind_of(cell) in TYPED for cell in cells)
            below = columns_of([row.cells for row in rows[later + 1 :]], width)
            return later if named and below.typed and names_columns(cells, below) else 0
    return 0


def _is_remark(rows: Sequence[Row], place: int) -> bool:
    """Whether a row that begins with a hash only stands above the row with the names."""
    following = next((row for row in rows[place + 1 :] if row.cells[0][:1] != "#"), None)
    return following is not None and not any(kind_of(cell) in TYPED for cell in following.cells)


def _is_title(cells: Sequence[str], width: int) -> bool:
    """Return whether a row as wide as the table rather stands above it."""
    count = filled(cells)
    return count <= 1 < width or (count == 2 and width >= 6 and all(cells[:2]))


def _with_uneven_header(rows: Sequence[Row], place: int, width: int) -> int:
    """Return the row before the first full one, if that names columns and is longer or shorter."""
    if place == 0:
        return 0
    above, row = rows[place - 1], rows[place]
    cells = above.cells
    if (
        len(cells) == 1
        and cells[0][:1] != "#"
        and any(cells[0].count(sign) == width - 1 for sign in SIGNS)
    ):
        return place - 1
    few = 2 * filled(cells) < width or is_narrow(cells, width) or len(cells) < 2
    if few or above.last + 1 != row.first or cells[0].startswith("#"):
        return place
    below = [other.cells for other in rows[place + 1 :]]
    if below and names_columns(row.cells, columns_of(below, width)):
        return place
    return place - 1
