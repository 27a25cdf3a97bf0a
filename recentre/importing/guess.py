"""Which column is which field: guessed by header and content, with the reason; never by chance."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recentre import words
from recentre.importing.fields import (
    FIELDS,
    MEASURES,
    NUMBERS,
    OF_DECLARED,
    REQUIRED,
    Mapping,
)
from recentre.importing.values import is_epoch, is_missing, is_number, is_time
from recentre.reading.table import Table
from recentre.settings import settings

ENOUGH = 0.5
"""Share of the filled cells of a column that must read as what its header promises."""
NEARLY_ALL = 0.9
"""Share that must read as times where no header says so."""
_TWO_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Guess:
    """The columns that were taken for fields, why, and what is left to the reader."""

    mapping: Mapping
    reasons: MappingType[str, str]
    """Field to the reason of its guess."""
    candidates: MappingType[str, tuple[str, ...]]
    """Field to every column that could be it, best first."""
    open_fields: tuple[str, ...]
    """Fields with several equal candidates: asked, not guessed."""


def plain_header(name: str) -> str:
    """Return a header in lower case without accents, words parted by one underscore.

    >>> plain_header("Created-At "), plain_header("InvoiceDate")
    ('created_at', 'invoice_date')
    """
    parted = _TWO_WORDS.sub("_", name.strip())
    bare = unicodedata.normalize("NFKD", parted.casefold()).encode("ascii", "ignore").decode()
    return _NO_LETTER.sub("_", bare).strip("_")


@cache
def header_words() -> MappingType[str, MappingType[str, int]]:
    """Return for each field the usual headers and their rank, 1 the surest."""
    found: dict[str, dict[str, int]] = {name: {} for name in FIELDS}
    path = settings().data / "vocabulary" / "headers.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["field"]][row["header"]] = int(row["rank"])
    return MappingProxyType({name: MappingProxyType(ranks) for name, ranks in found.items()})


def guess(table: Table) -> Guess:
    """Return the guessed mapping of a file."""
    ranked = {name: _ranked(table, name) for name in FIELDS}
    columns: dict[str, str] = {}
    reasons: dict[str, str] = {}
    open_fields: list[str] = []
    for name in sorted(FIELDS, key=lambda field: _best(ranked[field])):
        free = [(rank, column) for rank, column in ranked[name] if column not in columns.values()]
        if not free:
            continue
        rank, column = free[0]
        if len(free) > 1 and free[1][0] == rank:
            open_fields.append(name)
            continue
        columns[name] = column
        reasons[name] = words.IMPORT_GUESS_HEADER.format(
            column=column, field=words.IMPORT_FIELD_NAMES[name]
        )
    _time_by_content(table, columns, reasons, open_fields)
    if "closeness" in columns:
        _declared(columns, reasons, open_fields)
    mapping = Mapping.of(columns.items()).of_family()
    reasons = {name: reason for name, reason in reasons.items() if name in mapping.columns}
    return Guess(
        mapping=mapping,
        reasons=MappingProxyType(reasons),
        candidates=MappingProxyType(
            {name: tuple(column for _, column in ranked[name]) for name in FIELDS if ranked[name]}
        ),
        open_fields=tuple(name for name in FIELDS if name in open_fields),
    )


def _declared(columns: dict[str, str], reasons: dict[str, str], open_fields: list[str]) -> None:
    """Read a questionnaire as one: a type is that of whom they turn to, a time is of no tie."""
    for name in [name for name in open_fields if name not in OF_DECLARED]:
        open_fields.remove(name)
    column = columns.get("kind", "")
    if plain_header(column) == "type" and "target_type" not in columns:
        columns["target_type"] = columns.pop("kind")
        reasons["target_type"] = words.IMPORT_GUESS_HEADER.format(
            column=column, field=words.IMPORT_FIELD_NAMES["target_type"]
        )


def _best(ranked: list[tuple[int, str]]) -> int:
    return ranked[0][0] if ranked else 99


def _ranked(table: Table, name: str) -> list[tuple[int, str]]:
    usual = header_words()[name]
    found = []
    for place, column in enumerate(table.header):
        rank = usual.get(plain_header(column))
        if rank is not None and (rank == 1 or _fits(table, place, name)):
            found.append((rank, column))
    return sorted(found, key=lambda pair: (pair[0], table.header.index(pair[1])))


def _filled(table: Table, place: int) -> list[str]:
    return [row[place] for row in table.head if not is_missing(row[place])]


def _fits(table: Table, place: int, name: str) -> bool:
    """Return whether the cells of a column can be what a less than certain header promises."""
    cells = _filled(table, place)
    if name == "occurred_at":
        return _share(cells, lambda cell: is_time(cell) or is_epoch(cell)) >= ENOUGH
    if name in (*NUMBERS, *MEASURES):
        return not cells or _share(cells, is_number) >= ENOUGH
    if name in REQUIRED:
        return bool(cells)
    return True


def _share(cells: list[str], reads: Callable[[str], bool]) -> float:
    if not cells:
        return 0.0
    return sum(1 for cell in cells if reads(cell)) / len(cells)


def _time_by_content(
    table: Table, columns: dict[str, str], reasons: dict[str, str], open_fields: list[str]
) -> None:
    """Take the only column of times for the time of the interaction."""
    if "occurred_at" in columns:
        return
    found = [
        column
        for place, column in enumerate(table.header)
        if column not in columns.values() and _share(_filled(table, place), is_time) >= NEARLY_ALL
    ]
    if len(found) == 1:
        columns["occurred_at"] = found[0]
        reasons["occurred_at"] = words.IMPORT_GUESS_TIME.format(column=found[0])
    elif found and "occurred_at" not in open_fields:
        open_fields.append("occurred_at")
