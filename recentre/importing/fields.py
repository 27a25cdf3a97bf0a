"""The fields of an interaction, and where each comes from: a column of the file or a constant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from recentre import words
from recentre.errors import BadMapping
from recentre.importing.nearness import near

FIELDS = (
    "source",
    "target",
    "occurred_at",
    "channel",
    "kind",
    "topic",
    "amount",
    "currency",
    "rating",
    "message_id",
    "recipients",
    "source_type",
    "target_type",
    "closeness",
    "weight",
    "often",
)
"""Every field, in the order in which they are shown."""

REQUIRED = ("source", "target", "occurred_at")
"""A row of a log without one of these is refused."""

NUMBERS = ("amount", "rating", "recipients")
"""Fields that hold a number; one that cannot be read is dropped and its row loads."""

MEASURES = ("closeness", "weight")
"""What stands in for a time: how close two are, as somebody says, or the weight of an edge."""

OF_DECLARED = ("source", "target", "topic", "source_type", "target_type", *MEASURES, "often")
"""The fields that a row without a time can have."""

Family = Literal["interactions", "declared", "ranked"]
"""What the rows of a file are: interactions, ties that people declare, or edges with a weight."""

CONSTANT_MARK = "@"
"""``target=@Company`` gives every row the same target."""


@dataclass(frozen=True)
class Mapping:
    """Where the fields come from.

    Parameters
    ----------
    columns : mapping of str to str
        Field to the name of a column of the file.
    constants : mapping of str to str
        Field to the one value that every row has.
    """

    columns: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    constants: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, given: Iterable[tuple[str, str]]) -> Mapping:
        """Return the mapping of pairs as a reader writes them: ``("target", "@Company")``.

        An empty value takes the field away: ``("topic", "")`` leaves the topic unmapped.

        Raises
        ------
        BadMapping
            If a field is unknown or a constant is empty.
        """
        columns: dict[str, str] = {}
        constants: dict[str, str] = {}
        for name, value in given:
            if name not in FIELDS:
                raise BadMapping(
                    words.IMPORT_UNKNOWN_FIELD.format(field=name),
                    near(name, FIELDS) or words.IMPORT_FIELDS.format(fields=", ".join(FIELDS)),
                )
            columns.pop(name, None)
            constants.pop(name, None)
            if value.startswith(CONSTANT_MARK):
                if not value[1:].strip():
                    raise BadMapping(words.IMPORT_EMPTY_CONSTANT.format(field=name))
                if name == "occurred_at":
                    raise BadMapping(words.IMPORT_CONSTANT_TIME)
                constants[name] = value[1:]
            else:
                columns[name] = value
        return cls(MappingProxyType(columns), MappingProxyType(constants))

    @property
    def family(self) -> Family:
        """What the rows are: a closeness comes before a time, and a time before a weight."""
        if "closeness" in self.columns:
            return "declared"
        if "weight" in self.columns and "occurred_at" not in self.columns:
            return "ranked"
        return "interactions"

    @property
    def required(self) -> tuple[str, ...]:
        """The fields that a row must have."""
        if self.family == "interactions":
            return REQUIRED
        return ("source", "target", "closeness" if self.family == "declared" else "weight")

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the mapping as a reader writes it, in the order of `FIELDS`."""
        found = []
        for name in FIELDS:
            if name in self.columns:
                found.append((name, self.columns[name]))
            elif name in self.constants:
                found.append((name, CONSTANT_MARK + self.constants[name]))
        return tuple(found)

    def over(self, guessed: Mapping) -> Mapping:
        """Return the guess with what the reader says laid over it."""
        return Mapping.of((*guessed.pairs(), *self.pairs()))

    def on(self, header: tuple[str, ...], shown: str) -> Mapping:
        """Return the mapping with its columns spelt as in the header, unmapped fields left out.

        Raises
        ------
        BadMapping
            If a column is not in the header or a required field is not mapped.
        """
        spelt = {column.casefold(): column for column in reversed(header)}
        columns: dict[str, str] = {}
        for name, column in self.columns.items():
            if not column:
                continue
            found = column if column in header else spelt.get(column.casefold())
            if found is None:
                raise BadMapping(
                    words.IMPORT_NO_SUCH_COLUMN.format(file=shown, field=name, column=column),
                    near(column, header) or words.IMPORT_COLUMNS.format(columns=", ".join(header)),
                )
            columns[name] = found
        chosen = Mapping(MappingProxyType(columns), self.constants).of_family()
        missing = [
            name
            for name in chosen.required
            if name not in chosen.columns and name not in chosen.constants
        ]
        if missing:
            raise BadMapping(
                words.IMPORT_UNMAPPED.format(file=shown, fields=" and ".join(missing)),
                words.IMPORT_MAP_HINT.format(field=missing[0], columns=", ".join(header)),
            )
        return chosen

    def of_family(self) -> Mapping:
        """Return the mapping without the fields that its rows cannot have."""
        if self.family == "interactions":
            fields = tuple(name for name in FIELDS if name not in (*MEASURES, "often"))
        else:
            fields = OF_DECLARED
        return Mapping.of((name, value) for name, value in self.pairs() if name in fields)
