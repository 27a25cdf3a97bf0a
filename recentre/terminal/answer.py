"""An answer as JSON, CSV or a table of text."""

from __future__ import annotations

import csv
import json
import math
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Any, TextIO

import pandas as pd

from recentre import words
from recentre.engine.catalogue import Column

MOST_ROWS_OF_A_TABLE = 200
_ROWS_AT_ONCE = 20_000
_GAP = "  "

Value = str | int | float | bool | None


def write_json(frame: pd.DataFrame, columns: Sequence[Column], out: TextIO) -> None:
    """Write one array of objects: all rows, numbers unrounded, undefined null, dates ISO."""
    names = [column.name for column in columns]
    first = True
    out.write("[")
    for row in _rows(frame, columns):
        out.write("\n" if first else ",\n")
        out.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False))
        first = False
    out.write("]\n" if first else "\n]\n")


def write_csv(frame: pd.DataFrame, columns: Sequence[Column], out: TextIO) -> None:
    """Write a header and all rows; undefined is an empty cell, a boolean true or false."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    for place, row in enumerate(_rows(frame, columns), start=1):
        writer.writerow([_cell(value) for value in row])
        if place % _ROWS_AT_ONCE == 0:
            out.write(buffer.getvalue())
            buffer.seek(0)
            buffer.truncate()
    out.write(buffer.getvalue())


def write_table(frame: pd.DataFrame, columns: Sequence[Column], out: TextIO) -> None:
    """Write rounded text in columns; on a terminal, in blocks that fit its width.

    One row stands upright, a column a line. Rows beyond the first two hundred are counted on
    stderr.
    """
    texts = [
        [_text(value) for value in row] for row in _rows(frame.head(MOST_ROWS_OF_A_TABLE), columns)
    ]
    names = [column.name for column in columns]
    if len(texts) == 1:
        width = max(map(len, names))
        out.writelines(
            f"{name:<{width}}{_GAP}{text}\n" for name, text in zip(names, texts[0], strict=True)
        )
        return
    aligned = [
        _aligned([name, *(row[place] for row in texts)], columns[place])
        for place, name in enumerate(names)
    ]
    blocks = _blocks([len(cells[0]) for cells in aligned], out)
    for number, block in enumerate(blocks):
        if number:
            out.write("\n")
        for line in range(len(texts) + 1):
            out.write(_GAP.join(aligned[place][line] for place in block).rstrip() + "\n")
    left = len(frame) - len(texts)
    if left > 0:
        sys.stderr.write(words.TERMINAL_MORE_ROWS.format(left=left, rows=len(frame)) + "\n")
    if not texts:
        sys.stderr.write(words.TERMINAL_NO_ROWS + "\n")


def _aligned(cells: list[str], column: Column) -> list[str]:
    width = max(map(len, cells))
    if column.type in ("integer", "bigint", "double"):
        return [cell.rjust(width) for cell in cells]
    return [cell.ljust(width) for cell in cells]


def _blocks(widths: Sequence[int], out: TextIO) -> list[list[int]]:
    """Return which columns stand side by side; the first one leads every block."""
    everything = list(range(len(widths)))
    if not out.isatty():
        return [everything]
    room = shutil.get_terminal_size().columns
    blocks = [[0]]
    used = widths[0]
    for place in everything[1:]:
        needed = widths[place] + len(_GAP)
        if used + needed > room and len(blocks[-1]) > 1:
            blocks.append([0])
            used = widths[0]
        blocks[-1].append(place)
        used += needed
    return blocks


def _text(value: Value) -> str:
    if isinstance(value, float):
        whole, _, part = f"{value:,.3f}".partition(".")
        return f"{whole}.{part.rstrip('0') or '0'}"
    if isinstance(value, bool):
        return words.TERMINAL_YES if value else words.TERMINAL_NO
    if isinstance(value, int):
        return f"{value:,}"
    return words.TERMINAL_UNDEFINED if value is None else " ".join(value.split())


def _cell(value: Value) -> Value:
    return str(value).lower() if isinstance(value, bool) else value


def _rows(frame: pd.DataFrame, columns: Sequence[Column]) -> Iterator[tuple[Value, ...]]:
    plain = [_PLAIN.get(column.type, str) for column in columns]
    for start in range(0, len(frame), _ROWS_AT_ONCE):
        piece = frame.iloc[start : start + _ROWS_AT_ONCE]
        values = [
            [
                None if gone else make(value)
                for value, gone in zip(
                    piece[column.name].tolist(), piece[column.name].isna().tolist(), strict=True
                )
            ]
            for column, make in zip(columns, plain, strict=True)
        ]
        yield from zip(*values, strict=True)


def _number(value: Any) -> float | None:
    number = float(value)
    return number if math.isfinite(number) else None


_PLAIN: dict[str, Callable[[Any], Value]] = {
    "integer": int,
    "bigint": int,
    "double": _number,
    "boolean": bool,
    "date": lambda value: pd.Timestamp(value).date().isoformat(),
    "timestamp": lambda value: pd.Timestamp(value).isoformat() + "Z",
}
