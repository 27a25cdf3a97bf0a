"""The first rows of a file under a mapping, and how single cells of them are read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from types import MappingProxyType

from recentre.errors import AmbiguousFile
from recentre.importing import times
from recentre.importing.amounts import DecimalMark
from recentre.importing.fields import Mapping
from recentre.importing.values import Order, is_missing, shape, time_forms

_SEPARATORS = re.compile(r"[\s_/]+")
_GAPS = re.compile(r"[\s'\u2019]")
_DIGITS = re.compile(r"\d[\d.,]*(?:[eE][+-]?\d+)?|[.,]\d+")
_FRACTION = re.compile(r"([.,]\d{6})\d+")


@dataclass(frozen=True)
class Cells:
    """The first rows of a file under the choices made so far."""

    header: tuple[str, ...]
    records: Sequence[Sequence[str]]
    mapping: Mapping
    """Only the fields that come from somewhere."""
    told_dates: Order | None = None
    decimal: DecimalMark | None = None
    """None while it is open."""

    @cached_property
    def places(self) -> MappingType[str, int]:
        """Field to the place of its column."""
        at = {name: place for place, name in reversed(tuple(enumerate(self.header)))}
        return MappingProxyType(
            {name: at[column] for name, column in self.mapping.columns.items() if column in at}
        )

    @cached_property
    def dates(self) -> Order | None:
        """Whether day or month is first: as told, or as the first rows tell; None while open."""
        if self.told_dates is not None:
            return self.told_dates
        try:
            forms = times.decide(times.shapes_of(self.column("occurred_at")), None, shown="")
        except AmbiguousFile:
            return None
        return next((form.order for form in forms if form.order), None)

    def column(self, name: str) -> list[str]:
        """Return the cells of a field's column, missing ones as they stand."""
        place = self.places.get(name)
        return [] if place is None else [record[place] for record in self.records]

    def rows(self) -> Iterator[tuple[int, MappingType[str, str]]]:
        """Yield the place of each row, from 1, and its filled fields."""
        constants = {name: text.strip() for name, text in self.mapping.constants.items()}
        for row, record in enumerate(self.records, start=1):
            found = dict(constants)
            for name, place in self.places.items():
                text = " ".join(record[place].split())
                if not is_missing(text):
                    found[name] = text
            yield row, found

    def loads(self, found: MappingType[str, str]) -> bool:
        """Return whether a row has what it needs, and ends that differ."""
        if any(not found.get(name) for name in self.mapping.required):
            return False
        if found["source"] == found["target"]:
            return False
        if "occurred_at" not in self.mapping.required:
            return True
        return is_readable_time(found["occurred_at"])


def is_readable_time(text: str) -> bool:
    """Return whether a cell has the form of a time and is one, in some order of day and month."""
    return any(_parsed(text, form.pattern) is not None for form in time_forms(shape(text)))


def read_time(text: str, order: Order | None) -> datetime | None:
    """Return a cell as a time, without its zone; None if it is none or its order is open."""
    forms = time_forms(shape(text.strip()))
    if len(forms) > 1:
        forms = tuple(form for form in forms if form.order == order)
    read = _parsed(text.strip(), forms[0].pattern) if len(forms) == 1 else None
    return None if read is None else read.replace(tzinfo=None)


def _parsed(text: str, pattern: str) -> datetime | None:
    try:
        if pattern.startswith("epoch"):
            seconds = float(text) / (1000 if pattern.endswith("milliseconds") else 1)
            return datetime.fromtimestamp(seconds, UTC)
        return datetime.strptime(_FRACTION.sub(r"\1", text), pattern.replace("%n", "%f"))
    except (ValueError, OverflowError, OSError):
        return None


def read_number(text: str, mark: DecimalMark | None) -> float | None:
    """Return a cell as a number; None if it is none or its decimal mark is open."""
    bare = _GAPS.sub("", text)
    found = _DIGITS.search(bare)
    if found is None or (mark is None and ("," in bare or "." in bare)):
        return None
    thousands, decimal = (".", ",") if mark == "comma" else (",", ".")
    try:
        number = float(found[0].replace(thousands, "").replace(decimal, "."))
    except ValueError:
        return None
    is_negative = bare.startswith("(") or any(sign in bare[: found.start()] for sign in "-\u2212")
    return -number if is_negative else number


def plain_word(text: str) -> str:
    """Return a word as the vocabulary has it, as ``queries/import/macro_plain_word.sql`` does.

    >>> plain_word(" Réclamation_client ")
    'reclamation client'
    """
    parts = unicodedata.normalize("NFD", text.lower())
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return _SEPARATORS.sub(" ", bare).strip()
