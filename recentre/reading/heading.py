"""Which row of a sheet names its columns, what stands above it, and which columns are its table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recentre import words
from recentre.reading.table import Finding

SEARCHED = 40
"""Rows in which a header may stand."""
ENOUGH = 0.5
"""Share of a table's columns that its header must name."""
_VALUE = re.compile(r"[-+]?[\d.,]+(?:e[+-]?\d+)?%?|\d{4}-\d\d-\d\d.*|true|false", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """Where a table begins."""

    names: tuple[str, ...]
    columns: tuple[int, ...]
    """Places of its columns in the rows."""
    rows: int
    """Rows up to and with the header; 0 if there is none."""
    found: bool
    above: tuple[str, ...]
    """Texts that stand above the header."""

    def findings(self, lines: Sequence[int], left: int) -> Iterator[Finding]:
        """Yield what was assumed.

        Parameters
        ----------
        lines : sequence of int
            The number of each row.
        left : int
            Empty columns before the first.
        """
        if self.above:
            told = " / ".join(self.above)
            yield Finding(
                "preamble",
                "repaired",
                words.counted(len(self.above), words.INTAKE_PREAMBLE, text=_short(told)),
                len(self.above),
                tuple(lines[: len(self.above)]),
                {"text": list(self.above)},
            )
        if self.found and lines[self.rows - 1] > 1 and not self.above:
            yield Finding(
                "empty_rows",
                "repaired",
                words.counted(lines[self.rows - 1] - 1, words.INTAKE_EMPTY_ROWS),
                lines[self.rows - 1] - 1,
            )
        if left:
            yield Finding(
                "empty_columns", "repaired", words.counted(left, words.INTAKE_EMPTY_COLUMNS), left
            )
        if not self.found:
            yield Finding("no_header", "assumed", words.INTAKE_NO_HEADER)


def heading_of(rows: Sequence[Sequence[str]], wanted: bool | None) -> Heading:
    """Return where the table in the first rows of a sheet begins.

    Parameters
    ----------
    rows : sequence of sequence of str
        The first rows that are not empty.
    wanted : bool or None
        Whether the reader says that there is a header; None finds out.
    """
    width = max(len(row) for row in rows)
    counts = [sum(bool(cell.strip()) for cell in row) for row in rows]
    usual = sorted(counts)[len(counts) // 2]
    place = None if wanted is False else _header_row(rows, counts, usual)
    if place is None and wanted:
        place = 0
    if place is None:
        used = [at for at in range(width) if any(row[at].strip() for row in rows)]
        names = [""] * len(used)
        return Heading(tuple(names), tuple(used), 0, False, ())
    body = rows[place:]
    used = [at for at in range(width) if any(row[at].strip() for row in body)]
    return Heading(
        names=tuple(rows[place][at] for at in used),
        columns=tuple(used),
        rows=place + 1,
        found=True,
        above=tuple(" ".join(cell.strip() for cell in row if cell.strip()) for row in rows[:place]),
    )


def _header_row(rows: Sequence[Sequence[str]], counts: Sequence[int], usual: int) -> int | None:
    """Return the first row that names enough columns and holds names only."""
    for place, row in enumerate(rows[:SEARCHED]):
        filled = [cell.strip() for cell in row if cell.strip()]
        if counts[place] < max(1, ENOUGH * usual) or (usual > 1 and counts[place] < 2):
            continue
        if any(_VALUE.fullmatch(cell) for cell in filled):
            return None if place == 0 or counts[place] >= usual else place
        return place
    return None


def _short(text: str, most: int = 120) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
