"""One look at the first rows of a file: the rows, and what was said of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import datetime

from recentre.importing.cells import Cells
from recentre.importing.fields import Mapping

ENOUGH_ROWS = 20
"""Below that many rows a pattern proves nothing."""
NEARLY_ALL = 0.95
MOST = 0.9
HALF = 0.5
Row = tuple[int, MappingType[str, str]]


@dataclass(frozen=True)
class Doubt:
    """Something that looks wrong."""

    about: str
    """A stable name."""
    text: str
    """A sentence with the row, the column, the value, and what to do."""
    is_grave: bool = True
    """Whether the picture would be wrong; a remark otherwise."""


@dataclass(frozen=True)
class Look:
    """The first rows under the choices made so far, and what else a check needs."""

    cells: Cells
    rows: Sequence[Row]
    ours: frozenset[str]
    shown: Callable[[str], str]
    now: datetime

    @property
    def mapping(self) -> Mapping:
        """Where the fields come from."""
        return self.cells.mapping

    def column(self, name: str) -> str:
        """Return the column of a field as it is shown."""
        return self.shown(self.mapping.columns[name])

    def filled(self, name: str) -> list[tuple[int, str]]:
        """Return row and text of each filled cell of a field."""
        return [(row, found[name]) for row, found in self.rows if name in found]

    def first(self, name: str, odd: Callable[[str], object]) -> tuple[int, str, int] | None:
        """Return row and value of the first odd cell, and how many are odd."""
        hits = [(row, text) for row, text in self.filled(name) if odd(text)]
        return (*hits[0], len(hits)) if hits else None
