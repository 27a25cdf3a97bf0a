"""Parties and ties as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from recentre.network.exports.records import PARTY_COLUMNS, TIE_COLUMNS, Record, Records

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def parties_csv(records: Records) -> str:
    """Return one row a party, in UTF-8 without a byte-order mark; unknown is empty."""
    return _csv(records.parties, PARTY_COLUMNS)


def ties_csv(records: Records) -> str:
    """Return one row a tie; the pair is unordered, ``of`` says whose tie it is."""
    return _csv(records.ties, TIE_COLUMNS)


def _csv(rows: Sequence[Record], columns: Sequence[str]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Return a value as it may stand in a cell: a spreadsheet would run a text as a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    if isinstance(value, bool):
        return str(value).lower()
    return value
