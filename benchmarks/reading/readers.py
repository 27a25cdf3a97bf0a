"""The readers that are measured: our own, and those that people use."""

from __future__ import annotations

import csv
import io
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import charset_normalizer
import duckdb
import pandas as pd

from recentre.reading.opening import open_table
from recentre.reading.writing import write_clean

try:
    import clevercsv
except ImportError:  # A rival, not a dependency: it is measured where it is installed.
    clevercsv = None

Table = tuple[list[str], list[list[str]]]
Dialect = tuple[str, str, str]
"""Delimiter, quote, escape."""


def _decoded(path: Path) -> str:
    best = charset_normalizer.from_bytes(path.read_bytes()).best()
    return str(best) if best is not None else path.read_bytes().decode("utf-8", "replace")


def ours(path: Path) -> Table:
    """Return header and records as ``read --out`` writes them."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clean.csv"
        write_clean(open_table(path, Path(folder)), out)
        with out.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    return rows[0], rows[1:]


def our_dialect(path: Path) -> Dialect:
    """Return what ``read --json`` says of a file."""
    with tempfile.TemporaryDirectory() as folder:
        table = open_table(path, Path(folder))
    quote = table.dialect.quote if table.quoted else ""
    return table.dialect.delimiter, quote, table.dialect.escape if quote else ""


def clever(path: Path) -> Table:
    """CleverCSV, its own detection and reader."""
    text = _decoded(path)
    dialect = clevercsv.Sniffer().sniff(text[:20_000])
    rows = [row for row in clevercsv.reader(io.StringIO(text, newline=""), dialect) if row]
    return rows[0], rows[1:]


def clever_dialect(path: Path) -> Dialect:
    """CleverCSV's detection."""
    dialect = clevercsv.Sniffer().sniff(_decoded(path)[:20_000])
    return dialect.delimiter, dialect.quotechar, dialect.escapechar


def standard(path: Path) -> Table:
    """The standard library's sniffer and reader."""
    text = _decoded(path)
    dialect = csv.Sniffer().sniff(text[:20_000])
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), dialect) if row]
    return rows[0], rows[1:]


def standard_dialect(path: Path) -> Dialect:
    """The standard library's sniffer."""
    dialect = csv.Sniffer().sniff(_decoded(path)[:20_000])
    return dialect.delimiter, dialect.quotechar or "", dialect.escapechar or ""


def duck(path: Path) -> Table:
    """DuckDB's sniffer and reader, told to be lenient."""
    with duckdb.connect() as con:
        answer = con.execute(
            "select * from read_csv($path, all_varchar=true, ignore_errors=true, null_padding=true,"
            " parallel=false)",
            {"path": str(path)},
        )
        header = [one[0] for one in answer.description]
        return header, [["" if c is None else c for c in row] for row in answer.fetchall()]


def duck_dialect(path: Path) -> Dialect:
    """DuckDB's sniffer."""
    with duckdb.connect() as con:
        row = con.execute("select Delimiter, Quote, Escape from sniff_csv($p)", {"p": str(path)})
        delimiter, quote, escape = row.fetchone() or ("", "", "")
    clean = {"(empty)": "", "\x00": ""}
    return delimiter, clean.get(quote, quote), clean.get(escape, escape)


def panda(path: Path) -> Table:
    """Pandas with its delimiter guessed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = pd.read_csv(
            path, sep=None, engine="python", dtype=str, keep_default_na=False, on_bad_lines="skip"
        )
    return [str(name) for name in frame.columns], frame.fillna("").astype(str).values.tolist()


READERS: dict[str, Callable[[Path], Table]] = {
    "read": ours,
    "clevercsv": clever,
    "csv.Sniffer": standard,
    "DuckDB": duck,
    "pandas": panda,
}
DIALECTS: dict[str, Callable[[Path], Dialect]] = {
    "read": our_dialect,
    "clevercsv": clever_dialect,
    "csv.Sniffer": standard_dialect,
    "DuckDB": duck_dialect,
}
if clevercsv is None:
    del READERS["clevercsv"], DIALECTS["clevercsv"]
