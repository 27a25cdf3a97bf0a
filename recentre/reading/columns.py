"""Parquet: columns of typed values, written down as text batch by batch.

pyarrow reads it, which the screen brings with it: so this room stays below the engine, and a file
of any size passes in batches.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime
from math import isnan
from pathlib import Path
from threading import Event
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

from recentre import words
from recentre.errors import UnreadableFile
from recentre.reading.asked import Asked
from recentre.reading.rows import WRITTEN, checksum, go_on, no_rows, records_of, unique
from recentre.reading.table import SAMPLE_ROWS, Table

_BATCH = 65_536
_LONGEST = 1e21
_EVEN = {"us": 1_000_000, "ns": 1_000_000_000, "ms": 1_000}


def open_parquet(asked: Asked) -> Table:
    """Return a Parquet file as a table; structures are flattened with dots.

    Raises
    ------
    UnreadableFile
        If it is broken, locked or empty.
    """
    shown, plain = asked.shown, asked.folder / "table.csv"
    try:
        with pa.parquet.ParquetFile(asked.path) as file:
            rows = file.metadata.num_rows
            names = unique(_flat(file.schema_arrow.empty_table()).column_names)
            if not rows:
                raise no_rows(shown)
            _write(plain, file, names, asked.cancel)
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        locked = "encrypt" in str(error).lower()
        raise UnreadableFile(
            (words.INTAKE_LOCKED if locked else words.INTAKE_BROKEN_PARQUET).format(file=shown),
            words.INTAKE_LOCKED_HINT if locked else words.INTAKE_BROKEN_HINT,
        ) from error
    return Table(
        shown=shown,
        sha256=checksum(asked.path, asked.cancel),
        format="parquet",
        dialect=WRITTEN,
        header=names,
        has_header=True,
        head=tuple(one.cells for one in _first(plain)),
        whole=rows <= SAMPLE_ROWS,
        lines=rows,
        header_lines=0,
        findings=(),
        plain=plain,
        text=None,
        records=lambda stop: records_of(plain, [(0, 1)], frozenset(), stop),
    )


def _first(plain: Path) -> Iterator[Any]:
    for _, one in zip(
        range(SAMPLE_ROWS), records_of(plain, [(0, 1)], frozenset(), None), strict=False
    ):
        yield one


def _write(
    plain: Path, file: pa.parquet.ParquetFile, names: tuple[str, ...], cancel: Event | None
) -> None:
    schema = pa.schema([(name, pa.string()) for name in names])
    with plain.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(names)
    options = pa.csv.WriteOptions(include_header=False, quoting_style="all_valid")
    with (
        plain.open("ab") as body,
        pa.csv.CSVWriter(body, schema, write_options=options) as writer,
    ):
        for batch in file.iter_batches(batch_size=_BATCH):
            go_on(cancel)
            flat = _flat(pa.Table.from_batches([batch]))
            texts = [
                _without_nul(_text(flat.column(place).combine_chunks()))
                for place in range(flat.num_columns)
            ]
            writer.write_table(pa.table(texts, schema=schema))


def _flat(table: pa.Table) -> pa.Table:
    while any(pa.types.is_struct(field.type) for field in table.schema):
        table = table.flatten()
    return table


def _text(column: Any) -> Any:
    """Return a column as texts: ISO dates, whole numbers without a point, lists as JSON."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _text(column.dictionary_decode())
    if pa.types.is_timestamp(kind):
        return _moments(column)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return _valid(column)
    if pa.types.is_integer(kind) or pa.types.is_date(kind):
        return pc.cast(column, pa.string())
    return pa.array([_written(one) for one in column.to_pylist()], pa.string())


def _valid(column: Any) -> Any:
    """Return texts of which each is UTF-8; what is not becomes a mark."""
    try:
        column.validate(full=True)
        return pc.cast(column, pa.string())
    except pa.ArrowException:
        return _text(pc.cast(column, pa.binary()))


def _without_nul(texts: Any) -> Any:
    found = pc.any(pc.match_substring(texts, "\x00")).as_py()
    return pc.replace_substring(texts, "\x00", "") if found else texts


def _moments(column: Any) -> Any:
    """Return times in whole seconds where all are; those with a zone in UTC, which is said."""
    unit, zone = column.type.unit, column.type.tz
    if unit != "s":
        counts, even = pc.cast(column, pa.int64()), _EVEN[unit]
        rest = pc.subtract(counts, pc.multiply(pc.divide(counts, even), even))
        unit = "s" if not pc.any(pc.not_equal(rest, 0)).as_py() else "us"
        column = pc.cast(column, pa.timestamp(unit, zone), safe=False)
    bare = pc.cast(pc.cast(column, pa.int64()), pa.timestamp(unit))
    texts = pc.cast(bare, pa.string())
    return texts if zone is None else pc.binary_join_element_wise(texts, "Z", "")


def _written(value: Any) -> str | None:
    if isinstance(value, bool):
        text: str | None = "true" if value else "false"
    elif isinstance(value, float):
        whole = value.is_integer() and abs(value) < _LONGEST
        text = str(int(value)) if whole else "" if isnan(value) else repr(value)
    elif isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False, default=_plain) if value else ""
    elif isinstance(value, bytes):
        text = value.decode("utf-8", "replace")
    else:
        text = None if value is None else str(value)
    return text


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
