"""The query catalogue: every query is one ``.sql`` file with a header that is checked.

A header is a block of comments: the question, the grain, parameters and columns with type and unit.
It is read here, and compared with what DuckDB says of the same file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from recentre.errors import BadQueryFile, UnknownQuery
from recentre.settings import settings

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "party": "INTEGER",
        "text": "VARCHAR",
        "integer": "INTEGER",
        "bigint": "BIGINT",
        "double": "DOUBLE",
        "boolean": "BOOLEAN",
        "date": "DATE",
        "timestamp": "TIMESTAMP",
    }
)
"""The header's words for types, and DuckDB's."""

_LINE = re.compile(r"^--\s*(question|grain|parameter|column|note|needs)\s*(.*?):\s*(.*)$")
_PARAMETER = re.compile(r"^(\w+) (\w+)(?: = (\S+))?$")
_COLUMN = re.compile(r"^(\w+) (\w+)(?: (.+))?$")


@dataclass(frozen=True)
class Parameter:
    """A value that a query takes."""

    name: str
    type: str
    default: str | None
    """The default as written; ``null`` is SQL's null; None says that a value is required."""
    meaning: str

    @property
    def required(self) -> bool:
        """Whether the query cannot run without it."""
        return self.default is None


@dataclass(frozen=True)
class Column:
    """A column that a query gives."""

    name: str
    type: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class Query:
    """One question, its grain, what it takes and gives, and the SQL that answers it."""

    name: str
    question: str
    grain: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    notes: tuple[str, ...]
    sql: str
    path: Path = field(repr=False)
    needs: str = ""
    """``ties`` when the answer depends on the strength parameters, else empty."""


def parse(name: str, path: Path) -> Query:
    """Read one query file.

    Raises
    ------
    BadQueryFile
        If the header lacks its question, grain or columns, or a line of it cannot be read.
    """
    sql = path.read_text(encoding="utf-8")
    said: dict[str, list[tuple[str, str]]] = {}
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        match = _LINE.match(line)
        if match is None:
            raise BadQueryFile(f"{path.name}: this header line cannot be read: {line!r}.")
        said.setdefault(match[1], []).append((match[2], match[3]))
    for part in ("question", "grain", "column"):
        if part not in said:
            raise BadQueryFile(f"{path.name}: the header has no {part!r} line.")
    return Query(
        name=name,
        question=said["question"][0][1],
        grain=said["grain"][0][1],
        parameters=tuple(_parameter(path, *line) for line in said.get("parameter", [])),
        columns=tuple(_column(path, *line) for line in said["column"]),
        notes=tuple(text for _, text in said.get("note", [])),
        needs=said.get("needs", [("", "")])[0][1],
        sql=sql,
        path=path,
    )


def _parameter(path: Path, head: str, meaning: str) -> Parameter:
    match = _PARAMETER.match(head)
    if match is None or match[2] not in TYPES:
        raise BadQueryFile(f"{path.name}: this parameter cannot be read: {head!r}.")
    return Parameter(name=match[1], type=match[2], default=match[3], meaning=meaning)


def _column(path: Path, head: str, meaning: str) -> Column:
    match = _COLUMN.match(head)
    if match is None or match[2] not in TYPES:
        raise BadQueryFile(f"{path.name}: this column cannot be read: {head!r}.")
    return Column(name=match[1], type=match[2], unit=match[3] or "", meaning=meaning)


@cache
def load() -> Mapping[str, Query]:
    """Return every askable query by its name, such as ``ties/of_party``."""
    folder = settings().queries
    found = {}
    for path in sorted(folder.glob("*/*.sql")):
        name = f"{path.parent.name}/{path.stem}"
        if not is_step(path):
            found[name] = parse(name, path)
    return MappingProxyType(found)


def is_step(path: Path) -> bool:
    """Return whether a file is a step of the program, which nobody asks, rather than a question."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    return path.parent.name == "schema" or first.startswith("-- step:")


def query(name: str) -> Query:
    """Return the query of that name.

    Raises
    ------
    UnknownQuery
        If there is none; the hint says how to list them.
    """
    try:
        return load()[name]
    except KeyError:
        raise UnknownQuery(
            f"There is no query named {name!r}.", "`python -m recentre queries` lists them."
        ) from None


@cache
def step(name: str) -> str:
    """Return the SQL of a step of the program, such as ``build/contact``."""
    return (settings().queries / f"{name}.sql").read_text(encoding="utf-8")


def python_default(parameter: Parameter) -> Any:
    """Return a parameter's default as a Python value (None for SQL's null)."""
    text = parameter.default
    if text is None or text == "null":
        return None
    if parameter.type in ("integer", "bigint"):
        return int(text)
    if parameter.type == "double":
        return float(text)
    if parameter.type == "boolean":
        return text == "true"
    return text
