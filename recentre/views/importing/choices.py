"""What the reader has chosen for the file that comes in, gathered from the widgets of the page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import streamlit as st

from recentre import words
from recentre.importing.amounts import DecimalMark
from recentre.importing.cells import Cells
from recentre.importing.drafts import Draft
from recentre.importing.fields import FIELDS, Mapping
from recentre.importing.options import ImportOptions
from recentre.importing.spoken import settled_decimal
from recentre.importing.values import is_missing
from recentre.views.following import Followed

NOT_HERE = ("none", "")
CONSTANT = ("constant", "")
LOOKED_AT = 2000
"""Rows that the page looks at after every change; a try looks at all."""
Source = tuple[str, str]
"""Where a field comes from: none, constant, or column and its name."""


@dataclass
class Choices:
    """The choices of one run of the page; parts of it fill them in, the last ones read them."""

    draft: Draft
    sources: dict[str, Source] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    company: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    dates: Any = None
    decimal: Any = None
    zone: str = "UTC"
    strict: bool = False
    again: bool = False
    small_files: dict[str, Path] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    """What must be said before the file can be tried, in words."""
    followed: Followed | None = None
    """The recipe that makes the rows, in place of a mapping."""
    keep_names: bool = True
    origin: str = ""
    consent: str = ""
    all_contact_logged: bool = False

    def key(self, name: str) -> str:
        """Return a widget's key, of this draft only."""
        return f"{self.draft.known_as}_{name}"

    def held(self, name: str, otherwise: Any = None) -> Any:
        """Return what a widget of this draft holds."""
        return st.session_state.get(self.key(name), otherwise)

    def named(self, role: str) -> tuple[str, ...]:
        """Return the names that the reader gave the company or its staff, as the widget holds."""
        return tuple(str(name).strip() for name in self.held(role) or ())

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields that a row must have, for what the widgets hold now."""
        held = {name: self.held(f"map_{name}") for name in ("closeness", "weight", "occurred_at")}
        columns = self.draft.guess.mapping.columns
        chosen = [
            (name, "of this column")
            for name, source in held.items()
            if (source[0] == "column" if source else name in columns)
        ]
        return Mapping.of(chosen).required

    @property
    def mapping(self) -> Mapping:
        """What the reader says of every field; those not in the file are taken away."""
        return Mapping.of(self._pairs())

    @property
    def ready(self) -> Mapping:
        """The mapping of fields that do come from somewhere."""
        return Mapping.of((name, value) for name, value in self._pairs() if value)

    def _pairs(self) -> list[tuple[str, str]]:
        pairs = []
        for name in FIELDS:
            kind, column = self.sources[name]
            value = self.constants.get(name, "").strip()
            if kind == "column":
                pairs.append((name, column))
            elif kind == "constant" and value:
                pairs.append((name, f"@{value}"))
            else:
                pairs.append((name, ""))
        return pairs

    def cells(self) -> Cells:
        """Return the first rows under the choices made so far."""
        table = self.draft.table
        told: Any = self.held("dates")
        given = Cells(table.header, table.head[:LOOKED_AT], self.ready.of_family(), told)
        numbers = [
            text
            for name in ("amount", "rating")
            for text in given.column(name)
            if not is_missing(text)
        ]
        mark: DecimalMark | None = settled_decimal(numbers, self.held("decimal"))
        return replace(given, decimal=mark)

    def note_missing_fields(self) -> None:
        """Say which needed fields and which values of constants are still to be given."""
        for name in FIELDS:
            kind, _ = self.sources[name]
            field_name = words.UPLOAD_SHORT_FIELDS[name]
            if kind == "none" and name in self.needed:
                self.missing.append(words.UPLOAD_MISSING_FIELD.format(field=field_name))
            elif kind == "constant" and not self.constants.get(name, "").strip():
                self.missing.append(words.UPLOAD_MISSING_VALUE.format(field=field_name))

    def options(self) -> ImportOptions:
        """Return the choices as an import takes them."""
        return ImportOptions(
            company=self.company,
            staff=self.staff,
            timezone=self.zone,
            dates=self.dates,
            decimal=self.decimal,
            strict=self.strict,
            mapping=Mapping() if self.followed else self.mapping,
            part=self.draft.part,
            choices=self.draft.choices,
            again=self.again,
            keep_names=self.keep_names,
            shown_name=self.draft.name,
            parties=self.small_files.get("parties"),
            channels=self.small_files.get("channels"),
            kinds=self.small_files.get("kinds"),
            topics=self.small_files.get("topics"),
        )
