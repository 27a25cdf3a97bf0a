"""The check of the catalogue: what a header promises is what DuckDB says of the same file.

It is run at start-up and in the tests, on an empty workspace in memory that went through the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import duckdb

from recentre.engine import asking, build, catalogue, database, job_steps, run
from recentre.engine.catalogue import Query
from recentre.errors import BadQueryFile
from recentre.ties.parameters import StrengthParameters, Window

_STRENGTH = ("as_of", "since", "half_life_days")
"""What a query declares if ties have to be weighed for it; ``cut`` it may."""


def check_catalogue(queries: Iterable[Query] | None = None) -> None:
    """Check every askable query's header against DuckDB.

    Parameters
    ----------
    queries : iterable of Query, optional
        Which ones; by default the whole catalogue.

    Raises
    ------
    BadQueryFile
        If parameters, columns or types of a file are not those of its header.
    """
    with empty_workspace() as cursor:
        for query in catalogue.load().values() if queries is None else queries:
            check_query(cursor, query)


def check_query(cursor: database.Cursor, query: Query) -> None:
    """Check one query on a built workspace.

    Raises
    ------
    BadQueryFile
        If its parameters, columns or types are not those of its header.
    """
    try:
        statements = duckdb.extract_statements(query.sql)
    except duckdb.ParserException as error:
        raise BadQueryFile(f"{query.name}: DuckDB cannot read it: {_first_line(error)}") from error
    if len(statements) != 1:
        raise BadQueryFile(f"{query.name}: a file holds one statement, not {len(statements)}.")
    used = set(statements[0].named_parameters)
    _check_parameters(query, used)
    try:
        found = cursor.execute(query.sql, dict.fromkeys(used) or None).description or []
    except duckdb.Error as error:
        raise BadQueryFile(f"{query.name}: DuckDB refuses it: {_first_line(error)}") from error
    _check_columns(query, [(column[0], str(column[1])) for column in found])


@contextmanager
def empty_workspace() -> Iterator[database.Cursor]:
    """Give a cursor on an empty workspace in memory, with everything derived built."""
    with duckdb.connect(config={"threads": 1}) as cursor:
        for table in database.TABLES:
            run.step(cursor, f"schema/{table}")
        build.rebuild(cursor)
        for name in ("usual", "visible_tie"):
            run.step(cursor, f"window/{name}")
        job_steps.make(cursor, Window.of(StrengthParameters(), *build.days(cursor)))
        yield cursor


def _check_parameters(query: Query, used: set[str]) -> None:
    declared = [parameter.name for parameter in query.parameters]
    if len(set(declared)) < len(declared):
        raise BadQueryFile(f"{query.name}: the header declares a parameter twice.")
    weighed: set[str] = set()
    may: set[str] = set()
    if query.needs:
        may = {"cut"}
        if query.needs not in asking.NEEDS:
            raise BadQueryFile(
                f"{query.name}: the header needs {query.needs!r}, which nobody prepares.",
                f"There are {'; '.join(asking.NEEDS)}.",
            )
        whose = asking.NEEDS[query.needs].whose
        weighed = {*_STRENGTH, *filter(None, [whose])}
        _no(query, "needs, but does not declare, the parameter", weighed - set(declared))
    _no(query, "uses, but does not declare, the parameter", used - set(declared))
    _no(query, "declares, but does not use, the parameter", set(declared) - used - weighed - may)


def _check_columns(query: Query, found: list[tuple[str, str]]) -> None:
    declared = [(column.name, catalogue.TYPES[column.type]) for column in query.columns]
    names = [name for name, _ in declared]
    given = [name for name, _ in found]
    _no(query, "declares, but does not give, the column", set(names) - set(given))
    _no(query, "gives, but does not declare, the column", set(given) - set(names))
    if names != given:
        raise BadQueryFile(
            f"{query.name}: the columns come as {', '.join(given)}; "
            f"the header has {', '.join(names)}."
        )
    for (name, wanted), (_, got) in zip(declared, found, strict=True):
        if wanted != got:
            raise BadQueryFile(
                f"{query.name}: the column {name!r} is {got}; the header says {wanted}."
            )


def _no(query: Query, fault: str, names: set[str]) -> None:
    for name in sorted(names):
        raise BadQueryFile(f"{query.name} {fault} {name!r}.")


def _first_line(error: duckdb.Error) -> str:
    return str(error).split("\n", 1)[0]
