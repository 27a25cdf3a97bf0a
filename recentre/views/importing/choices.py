"""What the reader has chosen for the file that comes in, gathered from the widgets of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from recentre import words
from recentre.importing.drafts import Draft
from recentre.importing.fields import FIELDS, REQUIRED, Mapping
from recentre.importing.options import ImportOptions

NOT_HERE = ("none", "")
CONSTANT = ("constant", "")
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
    small_files: dict[str, Path] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    """What must be said before the file can be tried, in words."""
    origin: str = ""
    consent: str = ""
    all_contact_logged: bool = False

    def key(self, name: str) -> str:
        """Return a widget's key, of this draft only."""
        return f"{self.draft.known_as}_{name}"

    def held(self, name: str, otherwise: Any = None) -> Any:
        """Return what a widget of this draft holds."""
        return st.session_state.get(self.key(name), otherwise)

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

    def note_missing_fields(self) -> None:
        """Say which needed fields and which values of constants are still to be given."""
        for name in FIELDS:
            kind, _ = self.sources[name]
            field_name = words.UPLOAD_SHORT_FIELDS[name]
            if kind == "none" and name in REQUIRED:
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
            mapping=self.mapping,
            shown_name=self.draft.shown,
            **self.small_files,
        )
