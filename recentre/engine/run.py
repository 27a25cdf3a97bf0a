"""Running one ``.sql`` file with its parameters, and logging that it ran."""

from __future__ import annotations

import time
from functools import cache
from typing import Any

import duckdb

from recentre import logs
from recentre.engine import catalogue

Cursor = duckdb.DuckDBPyConnection


def sql(name: str) -> str:
    """Return the SQL of a step such as ``build/contact``."""
    return catalogue.step(name)


@cache
def statement(name: str) -> duckdb.Statement:
    """Return a step, read once: reading its text is a tenth of what a small question takes."""
    (found,) = duckdb.extract_statements(sql(name))
    return found


def step(cursor: duckdb.DuckDBPyConnection, name: str, /, **parameters: Any) -> None:
    """Run a step that gives no rows."""
    started = time.perf_counter()
    cursor.execute(statement(name), parameters or None)
    logs.step_ran(name, (time.perf_counter() - started) * 1000)


def rows(cursor: duckdb.DuckDBPyConnection, name: str, /, **parameters: Any) -> list[Any]:
    """Run a step that gives a few rows, and return them."""
    started = time.perf_counter()
    found = cursor.execute(statement(name), parameters or None).fetchall()
    logs.step_ran(name, (time.perf_counter() - started) * 1000)
    return found


def row(cursor: duckdb.DuckDBPyConnection, name: str, /, **parameters: Any) -> Any:
    """Run a step that gives exactly one row, and return it."""
    (found,) = rows(cursor, name, **parameters)
    return found


@cache
def parameters(name: str) -> frozenset[str]:
    """Return the names of the parameters that a step takes, as DuckDB reads them."""
    return frozenset(statement(name).named_parameters)
