"""The rows of a file without times, read one by one: what can load, and what is refused and why."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from recentre import words
from recentre.importing.amounts import DecimalMark
from recentre.importing.fields import Mapping
from recentre.importing.types import type_of
from recentre.importing.values import MISSING
from recentre.reading.table import Record, Table

CLOSEST = 5.0
"""Closeness runs from 1 to this."""
_ROWS = (
    "line",
    "source",
    "target",
    "source_type",
    "target_type",
    "closeness",
    "weight",
    "job",
    "often",
    "fingerprint",
)
_REFUSED = ("line", "last_line", "field", "value", "reason", "outcome")
_ENDS = re.compile(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$")
_OF_FIVE = re.compile(r"([1-5](?:[.,]\d+)?)\s*(?:/|of|von|sur|de|van)\s*5", re.IGNORECASE)


@dataclass
class SortedRows:
    """The rows of a file as they are told apart."""

    path: Path
    refused: Path
    rows: int = 0
    rejected: int = 0
    dropped: int = 0
    longest: int = 0
    texts: dict[int, str] = field(default_factory=dict)
    """What a refused row says, by its line."""


def sort_rows(
    table: Table,
    mapping: Mapping,
    folder: Path,
    *,
    decimal: DecimalMark,
    strict: bool,
    is_erased: Callable[[str], bool] = lambda name: False,
    cancel: Event | None,
) -> SortedRows:
    """Write the rows that can load, and apart from them what was refused and why.

    Parameters
    ----------
    table, mapping : Table, Mapping
        The file, and its mapping onto the table's header.
    folder : Path
        Where the two files go.
    decimal : {'comma', 'point'}
        The decimal mark of weights.
    strict : bool
        Whether an unknown type refuses its row.
    is_erased : callable
        Whether a name is that of somebody who was erased.
    cancel : Event or None
        Set to stop.
    """
    found = SortedRows(folder / "declared.csv", folder / "declared-refused.csv")
    reader = _Reader(table, mapping, decimal, strict=strict, is_erased=is_erased)
    with ExitStack() as stack:

        def writer(path: Path, columns: Sequence[str]) -> Any:
            file = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            made = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
            made.writerow(columns)
            return made

        good, bad = writer(found.path, _ROWS), writer(found.refused, _REFUSED)
        for record in table.records(cancel):
            found.rows += 1
            row, problems = reader.read(record)
            found.longest = max(found.longest, sum(len(cell) for cell in record.cells))
            outcome = "value dropped" if row is not None else "row refused"
            for name, value, reason in problems:
                where = (record.first_line, record.last_line)
                bad.writerow((*where, name, value.replace("\x00", ""), reason, outcome))
            if problems and table.text is None:
                found.texts[record.first_line] = _as_text(record)
            if row is None:
                found.rejected += 1
            else:
                found.dropped += len(problems)
                good.writerow(row)
    return found


class _Reader:
    """Reads the rows of one file."""

    def __init__(
        self,
        table: Table,
        mapping: Mapping,
        decimal: DecimalMark,
        *,
        strict: bool,
        is_erased: Callable[[str], bool],
    ) -> None:
        self.places = {name: table.header.index(c) for name, c in mapping.columns.items()}
        self.constants = mapping.constants
        self.header = table.header
        self.measure = "closeness" if mapping.family == "declared" else "weight"
        self.decimal = decimal
        self.strict = strict
        self.is_erased = is_erased

    def read(self, record: Record) -> tuple[Sequence[Any] | None, list[tuple[str, str, str]]]:
        """Return a row, or None if it is refused, and the problems: field, value, reason."""
        width = len(record.cells)
        if width != len(self.header):
            more = width > len(self.header)
            reason = words.DECLARED_MORE_CELLS if more else words.DECLARED_FEWER_CELLS
            return None, [("row", str(width), reason)]
        texts = {name: _clean(record.cells[place]) for name, place in self.places.items()} | dict(
            self.constants
        )
        for end in ("source", "target"):
            if not texts[end]:
                raw = record.cells[self.places[end]] if end in self.places else ""
                return None, [(end, raw, words.DECLARED_MISSING.format(field=end))]
        if self.is_erased(texts["source"]) or self.is_erased(texts["target"]):
            return None, [("row", "", words.HIDING_ERASED_REASON)]
        measure, reason = self._measure(texts[self.measure])
        if reason:
            return None, [(self.measure, texts[self.measure], reason)]
        types, problems = self._types(texts)
        if problems and self.strict:
            return None, problems[:1]
        closeness = measure if self.measure == "closeness" else ""
        weight = self._weight(texts) if self.measure == "closeness" else measure
        row = (
            record.first_line,
            texts["source"],
            texts["target"],
            types["source_type"],
            types["target_type"],
            closeness,
            weight,
            texts.get("topic", ""),
            texts.get("often", ""),
            _fingerprint(self.header, record.cells),
        )
        return row, problems

    def _measure(self, text: str) -> tuple[float, str]:
        if not text:
            return 0.0, words.DECLARED_MISSING.format(field=self.measure)
        of_five = _OF_FIVE.fullmatch(text) if self.measure == "closeness" else None
        value = self._number(of_five[1] if of_five else text)
        if value is None:
            return 0.0, words.DECLARED_UNREAD.format(field=self.measure)
        if self.measure == "weight":
            return value, "" if value > 0 else words.DECLARED_NO_WEIGHT
        return value, "" if 1 <= value <= CLOSEST else words.DECLARED_TOO_FAR

    def _weight(self, texts: dict[str, str]) -> float | str:
        value = self._number(texts.get("weight", ""))
        return "" if value is None or value <= 0 else value

    def _number(self, text: str) -> float | None:
        bare = text.replace("\u2212", "-")
        if self.measure == "closeness":
            bare = bare.replace(",", ".")
        elif self.decimal == "comma":
            bare = bare.replace(".", "").replace(" ", "").replace(",", ".")
        else:
            bare = bare.replace(",", "").replace(" ", "")
        try:
            value = float(bare)
        except ValueError:
            return None
        return value if -float("inf") < value < float("inf") else None

    def _types(self, texts: dict[str, str]) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
        types, problems = {}, []
        for name in ("source_type", "target_type"):
            said = texts.get(name, "")
            types[name] = type_of(said) or ""
            if said and not types[name]:
                problems.append((name, said, words.DECLARED_TYPE.format(field=name)))
        return types, problems


def _clean(cell: str) -> str:
    text = _ENDS.sub("", cell.replace("\x00", ""))
    return "" if text in MISSING else text


def _fingerprint(header: Sequence[str], cells: Sequence[str]) -> int:
    """Hash all cells of a row and the names of their columns, whatever order they stand in."""
    pairs = sorted(zip(header, cells, strict=True))
    whole = json.dumps(pairs, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(whole, digest_size=8).digest(), "big")


def _as_text(record: Record) -> str:
    return ",".join(
        '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\n\r') else cell
        for cell in record.cells
    )
