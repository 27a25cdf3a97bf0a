"""JSON and NDJSON: objects become rows, their keys columns, nested keys joined by dots."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

from recentre import words
from recentre.errors import UnreadableFile
from recentre.reading.asked import Asked
from recentre.reading.choices import Part
from recentre.reading.choosing import chosen
from recentre.reading.kinds import encoding_of
from recentre.reading.rows import Rows, no_rows
from recentre.reading.stream import DECODER, Broken, Stream, opened
from recentre.reading.table import Finding, Table

DEEPEST = 3
"""How deep an array may lie inside the objects of a file to be a table of its own."""
_JOINED = "; "
_EXAMPLES = 10
_ROOT = ""


@dataclass(frozen=True)
class _Shape:
    """What a JSON file is, at its outermost."""

    parts: tuple[Part, ...]
    """Keys whose arrays hold objects; one without a name if the file itself is an array."""
    is_object: bool
    holds: Mapping[str, int]


class _Columns:
    """Columns in the order in which they were first seen, and rows of cells for them."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self.first = 0
        self.lists = 0
        self.list_lines: list[int] = []

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._places)

    def row(self, found: Any, line: int) -> list[str]:
        """Return the cells of a value."""
        cells = [""] * len(self._places)
        for name, cell in self._cells("", found, line):
            place = self._places.get(name)
            if place is None:
                place = self._places[name] = len(self._places)
                cells.append(cell)
            else:
                cells[place] = cell
        self.first = self.first or len(self._places)
        return cells

    def _cells(self, before: str, found: Any, line: int) -> Iterator[tuple[str, str]]:
        if isinstance(found, dict):
            for key, value in found.items():
                name = f"{before}.{key}" if before else str(key)
                if isinstance(value, dict) and value:
                    yield from self._cells(name, value, line)
                else:
                    yield name, self._cell(value, line)
        elif isinstance(found, list) and not before:
            for place, value in enumerate(found, start=1):
                yield words.IMPORT_UNNAMED_COLUMN.format(place=place), self._cell(value, line)
        else:
            yield before or words.INTAKE_VALUE, self._cell(found, line)

    def _cell(self, value: Any, line: int) -> str:
        if isinstance(value, str):
            return value.replace("\x00", "")
        if value is None or value in ({}, []):
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        self.lists += 1
        if len(self.list_lines) < _EXAMPLES:
            self.list_lines.append(line)
        if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
            return _JOINED.join(self._cell(one, line) if one is not None else "" for one in value)
        return json.dumps(value, ensure_ascii=False)

    def findings(self) -> Iterator[Finding]:
        if self.lists:
            yield Finding(
                "nested_lists",
                "assumed",
                words.counted(self.lists, words.INTAKE_LISTS),
                self.lists,
                tuple(self.list_lines),
            )


def keys(path: Path, shown: str) -> tuple[Part, ...]:
    """Return the keys of a JSON object whose arrays are tables; none for an array.

    Raises
    ------
    UnreadableFile
        If it is no JSON.
    """
    return tuple(one for one in _shape(path, shown, None).parts if one.name != _ROOT)


def _shape(path: Path, shown: str, cancel: Event | None) -> _Shape:
    found: list[Part] = []
    holds: dict[str, int] = {}

    def walk(stream: Stream, name: str, depth: int) -> None:
        mark = stream.peek()
        if mark == "[":
            count, rows = 0, 0
            for _ in stream.array():
                row = stream.value()
                count += 1
                rows += isinstance(row, dict | list)
            if rows or name == _ROOT:
                holds[name] = count
                found.append(Part(name, note=words.counted(count, words.INTAKE_PART_ROWS)))
        elif mark == "{" and depth < DEEPEST:
            for key in stream.members():
                walk(stream, f"{name}.{key}" if name else key, depth + 1)
        else:
            stream.value()

    with opened(path) as file:
        stream = Stream(file, cancel)
        is_object = stream.peek() == "{"
        try:
            walk(stream, _ROOT, 0)
            if stream.peek():
                raise Broken(stream.place)
        except Broken as error:
            raise _broken(shown, error) from error
    return _Shape(tuple(found), is_object, holds)


def _broken(shown: str, error: Broken) -> UnreadableFile:
    return UnreadableFile(
        words.INTAKE_BROKEN_JSON.format(file=shown, place=error.args[0] + 1),
        words.INTAKE_BROKEN_HINT,
    )


def open_json(asked: Asked) -> Table:
    """Return an array of a JSON file as a table; without a key the only one there is.

    Raises
    ------
    UnreadableFile
        If it is broken or holds no table.
    AmbiguousFile
        If it holds several arrays of objects and none was named.
    """
    with opened(asked.path) as file:
        outermost = Stream(file, asked.cancel).peek()
    if outermost == "[" and asked.part is None:
        return _table(asked, _ROOT)
    shape = _shape(asked.path, asked.shown, asked.cancel)
    if not shape.parts and shape.is_object and asked.part is None:
        return _table(asked, None)
    taken = chosen(shape.parts, asked.part, asked.shown, lambda one: shape.holds[one.name] > 0)
    named = f"{asked.shown} [{taken.name}]" if len(shape.parts) > 1 else asked.shown
    return _table(replace(asked, shown=named), taken.name)


def _table(asked: Asked, part: str | None) -> Table:
    columns, made = _Columns(), Rows(asked.folder, asked.cancel)
    header: list[str] = []
    try:
        with opened(asked.path) as file, made:
            for line, value in enumerate(_values(Stream(file, asked.cancel), part), start=1):
                if isinstance(value, list) and line == 1 and _names(value):
                    header = [str(one) for one in value]
                    continue
                cells = columns.row(value, line)
                if any(cell.strip() for cell in cells):
                    made.add(line, cells)
    except Broken as error:
        raise _broken(asked.shown, error) from error
    names = [*header, *columns.names[len(header) :]]
    if not made.count:
        raise no_rows(asked.shown) if header else _no_table(asked.shown)
    return made.table(
        asked,
        "json",
        names,
        header_lines=1 if header else 0,
        findings=list(columns.findings()),
        grew=len(names) > columns.first,
    )


def _no_table(shown: str) -> UnreadableFile:
    return UnreadableFile(words.INTAKE_NO_TABLE.format(file=shown))


def _names(value: Sequence[Any]) -> bool:
    """Return whether an array at the top of arrays holds names of columns."""
    return bool(value) and all(
        isinstance(one, str) and one.strip() and not one.strip()[0].isdigit() for one in value
    )


def _values(stream: Stream, part: str | None) -> Iterator[Any]:
    """Yield the values of the array of that key; of an object without arrays its own values."""
    if part is None:
        found = stream.value()
        if found and all(isinstance(value, dict) for value in found.values()):
            for key, value in found.items():
                yield {words.INTAKE_KEY: key, **value}
        else:
            yield found
    elif part == _ROOT:
        for _ in stream.array():
            yield stream.value()
    else:
        yield from _below(stream, _ROOT, part)


def _below(stream: Stream, name: str, part: str) -> Iterator[Any]:
    if name == part and stream.peek() == "[":
        for _ in stream.array():
            yield stream.value()
    elif stream.peek() == "{" and (name == _ROOT or part.startswith(f"{name}.")):
        for key in stream.members():
            yield from _below(stream, f"{name}.{key}" if name else key, part)
    else:
        stream.value()


def open_lines(asked: Asked) -> Table:
    """Return a file with one JSON object on each line as a table.

    A line that is no JSON becomes a record of one cell, which does not fit and is refused.

    Raises
    ------
    UnreadableFile
        If no line is an object.
    """
    columns, made = _Columns(), Rows(asked.folder, asked.cancel)
    broken: list[int] = []
    encoding = encoding_of(asked.path)
    with asked.path.open(encoding=encoding, errors="replace", newline="\n") as file, made:
        for line, raw in enumerate(file, start=1):
            text = raw.strip().strip("\x1e\ufeff")
            if not text:
                continue
            try:
                cells = columns.row(_object(text), line)
            except (ValueError, RecursionError):
                broken.append(line)
                made.add_odd(line, text)
                continue
            if any(cell.strip() for cell in cells):
                made.add(line, cells)
    if not columns.names or not made.count:
        raise _no_table(asked.shown)
    return made.table(
        asked,
        "ndjson",
        columns.names,
        header_lines=0,
        findings=[*_broken_lines(broken), *columns.findings()],
        text=asked.path if encoding == "utf-8-sig" else None,
        grew=len(columns.names) > columns.first,
    )


def _object(text: str) -> Any:
    value, end = DECODER.raw_decode(text)
    if end < len(text) or not isinstance(value, dict | list):
        raise ValueError(text)
    return value


def _broken_lines(lines: Sequence[int]) -> Iterator[Finding]:
    if lines:
        told = words.counted(len(lines), words.INTAKE_BROKEN_LINES, line=lines[0])
        yield Finding("broken_lines", "assumed", told, len(lines), tuple(lines[:_EXAMPLES]))
