"""Where in a text the table stands: lines before it, the rows that name its columns, its width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recentre.reading.delimited.beginning import SIGNS, first_row, is_narrow, usual_width
from recentre.reading.delimited.cells import RULER, TYPED, kind_of
from recentre.reading.delimited.columns import Columns, columns_of, names_columns, typed_cells
from recentre.reading.delimited.detecting import SAID
from recentre.reading.delimited.naming import filled, joined, made_up, unique
from recentre.reading.delimited.rows import Row

_MOST_HEADER_ROWS = 4


@dataclass(frozen=True)
class Layout:
    """The parts of a text that holds a table."""

    width: int
    """Cells that a record has; fewer than names if the header is longer than every record."""
    before: tuple[int, ...]
    """Physical lines above the table that are no part of it."""
    header: tuple[Row, ...]
    """The rows that name the columns; empty if none does."""
    begins: int
    """The first physical line below the header."""
    columns: Columns
    written: tuple[str, ...]
    """Names of the columns as they stand in the file, or made up."""
    missing_names: int
    """Columns that the header does not name since it is shorter than the rows."""
    narrow_share: float
    """The share of rows that have few filled cells."""
    recut: bool = False
    """Whether the header has another delimiter than the rows."""

    @property
    def stripped(self) -> tuple[str, ...]:
        """Names as they stand in the file, without white space around them."""
        return tuple(" ".join(name.split()) for name in self.written)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns, each once, none empty."""
        return unique(self.written)


def find_layout(rows: Sequence[Row], header: bool | None, *, exact: bool = False) -> Layout:
    """Return where the table stands in the first rows of a text.

    Parameters
    ----------
    rows : sequence of Row
        The first rows, blank ones among them.
    header : bool or None
        Whether there is a header, if the reader said so.
    exact : bool
        Whether nothing is to be guessed: the first row is the header or the first record.
    """
    if exact:
        return _as_it_stands(rows, header=bool(header))
    kept = [row for row in rows if row.cells and not _is_ruler(row) and not _is_said(row)]
    width = usual_width(kept)
    first = first_row(kept, width)
    body = [_in_cells(row, width) if row is kept[first] else row for row in kept[first:]]
    below = [row.cells for row in body[1:] if row.cells != body[0].cells]
    columns = _columns_below(below, width)
    count = _header_rows(body, columns, header)
    if count and first and header is None:
        count, first = _with_groups(kept, first, count, width)
        body = kept[first:]
    heads = [_in_cells(row, width) for row in body[:count]]
    begins = heads[-1].last + 1 if heads else (body[0].first if body else 1)
    written = joined([row.cells for row in heads], width) if heads else ()
    if len(heads) == 1 and len(written) == width - 1 and _are_numbered(body[count:]):
        written = (made_up(1), *written)
    widest = max(width, len(written))
    missing = max(0, width - len(written))
    # A header that is longer than every row keeps its names; the rows are short.
    names = (
        *written,
        *(made_up(place) for place in range(len(written) + 1, widest + 1)),
    )
    table = [row.cells for row in body[count:]]
    inner = table[:-3]
    narrow = sum(is_narrow(cells, width) for cells in inner)
    top = heads[0].first if heads else begins
    return Layout(
        width=width if widest > width and heads and len(written) > width else widest,
        before=tuple(
            line
            for row in rows
            if row.first < top and row.cells and not _is_ruler(row)
            for line in range(row.first, row.last + 1)
        ),
        header=tuple(heads),
        begins=begins,
        columns=columns_of(table, width) if count else columns,
        written=names,
        missing_names=missing if heads else 0,
        narrow_share=narrow / max(1, len(inner)),
        recut=bool(heads) and len(kept[first].cells) == 1 < len(heads[0].cells),
    )


def _are_numbered(rows: Sequence[Row]) -> bool:
    """Whether the first column counts the rows, so that it is the one without a name."""
    first = [row.cells[0].strip(" \"'") for row in rows]
    counted = [int(cell) for cell in first if cell.isascii() and cell.isdigit()]
    begins = counted[0] if counted else 0
    return len(counted) == len(first) > 1 and counted == list(range(begins, begins + len(counted)))


def _columns_below(below: Sequence[list[str]], width: int) -> Columns:
    """Return what the columns hold, without rows that may belong to the header where it can be."""
    for skipped in (_MOST_HEADER_ROWS, 2, 1):
        columns = columns_of(below[skipped:], width)
        if columns.rows >= 2:
            return columns
    return columns_of(below, width)


def _in_cells(row: Row, width: int) -> Row:
    """Return a header that is written with another delimiter than the rows, cut at that."""
    if len(row.cells) == 1 < width:
        for sign in SIGNS:
            cells = [cell.strip(" \"'") for cell in row.cells[0].split(sign)]
            if len(cells) == width:
                return Row(row.first, row.last, cells)
    return row


def _as_it_stands(rows: Sequence[Row], *, header: bool) -> Layout:
    kept = [row for row in rows if row.cells]
    width = len(kept[0].cells) if kept else 1
    heads = kept[:1] if header else []
    table = [row.cells for row in kept[len(heads) :]]
    written = heads[0].cells if heads else [made_up(place) for place in range(1, width + 1)]
    return Layout(
        width=width,
        before=(),
        header=tuple(heads),
        begins=heads[0].last + 1 if heads else 1,
        columns=columns_of(table, width),
        written=tuple(written),
        missing_names=0,
        narrow_share=1.0,
    )


def _is_ruler(row: Row) -> bool:
    text = "".join(row.cells)
    return RULER.fullmatch(text) is not None and len(set(text)) <= 4 and len(text) > 2


def _is_said(row: Row) -> bool:
    return row.first == 1 and SAID.match(",".join(row.cells)) is not None


def _header_rows(body: Sequence[Row], columns: Columns, header: bool | None) -> int:
    """Return how many of the first rows name the columns."""
    if header is False or not body:
        return 0
    if header is None and not names_columns(body[0].cells, columns):
        return 2 if _is_group_row(body, columns) else 0
    count = _groups(body)
    typed = len(columns.typed)
    while count < min(_MOST_HEADER_ROWS, len(body) - 1):
        row = body[count].cells
        if row == body[0].cells:
            count += 1
            continue
        hits, misses = typed_cells(row, columns)
        enough = misses >= min(2, typed) and 2 * misses >= typed
        if (
            len(row) != len(body[0].cells)
            or typed < 2
            or hits
            or not enough
            or _may_be_data(body, count)
            or body[count].first != body[count - 1].last + 1
        ):
            break
        count += 1
    return count


def _may_be_data(body: Sequence[Row], place: int) -> bool:
    """Whether a row below the first may be a record: it leaves out names that stand above, or
    holds what other records hold in the same column. A record taken for a name would be lost."""
    row, above = body[place].cells, body[0].cells
    if all(cell.strip() for cell in above) and not all(cell.strip() for cell in row):
        return True
    below = [other.cells for other in body[place + 1 :]]
    return any(
        cell.strip() and any(len(other) > at and other[at] == cell for other in below)
        for at, cell in enumerate(row)
    )


def _is_group_row(body: Sequence[Row], columns: Columns) -> bool:
    """Whether the first row, perhaps of years, stands above groups of names."""
    if len(body) < 3 or body[0].cells[0].strip() or not filled(body[0].cells):
        return False
    hits, misses = typed_cells(body[1].cells, columns)
    return misses > 0 and hits == 0 and filled(body[0].cells) < len(body[0].cells) - 1


def _groups(body: Sequence[Row]) -> int:
    """Return 1, and one more for each first row whose words stand for several columns."""
    count = 1
    while count < min(_MOST_HEADER_ROWS, len(body) - 1):
        above = [cell.strip() for cell in body[count - 1].cells if cell.strip()]
        names = [cell.strip() for cell in body[count].cells]
        typed = any(kind_of(cell) in TYPED for cell in names)
        if len(above) < 3 or 3 * len(set(above)) > 2 * len(above) or typed:
            break
        count += 1
    names = [cell.strip() for cell in body[count - 1].cells]
    return count if len(set(names)) == len(names) and "" not in names else 1


def _with_groups(rows: Sequence[Row], first: int, count: int, width: int) -> tuple[int, int]:
    """Take in a row above the header that names groups of columns."""
    above = rows[first - 1]
    places = [place for place, cell in enumerate(above.cells) if cell.strip()]
    if (
        above.last + 1 == rows[first].first
        and len(above.cells) == width
        and len(places) >= 2
        and places[0] > 0
    ):
        return count + 1, first - 1
    return count, first
