"""Every query gives what its case file says, and every query has one."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from recentre import answers
from recentre.engine import catalogue
from recentre.engine.database import Workspace
from recentre.settings import settings
from tests.queries import case_files
from tests.queries.case_files import Case

FILES = case_files.read_all()
QUERIES = catalogue.load()
CASES = [case for file in FILES.values() for case in file.cases]
SEEN_THROUGH = {
    "conduct": "the questions of definitions",
    "contrast": "contrast/of_base and contrast/of_customer",
    "edge": "build/structure",
    "inflow": "contrast/sources and contrast/mix",
    "layer": "ties/all",
    "pair": "ties/all",
    "shared_neighbour": "build/structure",
    "side": "ties/of_party",
    "strength": "ties/all",
    "tie": "ties/all",
    "total": "ties/all",
}
"""Steps of the build whose result is checked in the case file of something that reads it."""

Built = Callable[[Case], Workspace]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build each log once, however many cases ask it."""
    made: dict[str, Workspace] = {}

    def workspace(case: Case) -> Workspace:
        key = repr((case.log, case.tables))
        if key not in made:
            made[key] = case_files.workspace(case, tmp_path_factory.mktemp("case"))
        return made[key]

    return workspace


@pytest.mark.parametrize("case", [c for c in CASES if c.name in QUERIES], ids=str)
def test_a_query_answers_what_its_case_says(case: Case, built: Built) -> None:
    workspace = built(case)
    frame = answers.ask(workspace, case.name, **case.parameters)
    named = answers.with_names(workspace, case.name, frame)
    header = {column.name: column.type for column in QUERIES[case.name].columns}
    types = [
        "VARCHAR" if header[column] == "party" else catalogue.TYPES[header[column]]
        for column in case.columns
    ]
    rows = named[case.columns].itertuples(index=False)
    got = [[_plain(cell) for cell in row] for row in rows]
    _compare(case, got, _expected(case, types))


@pytest.mark.parametrize("case", [c for c in CASES if c.name not in QUERIES], ids=str)
def test_a_step_of_the_build_makes_the_table_that_its_case_says(case: Case, built: Built) -> None:
    workspace = built(case)
    name_of = answers.names_of(workspace)
    with workspace.reading() as cursor:
        columns = ", ".join(case.columns)
        cursor.execute(f"select {columns} from {Path(case.name).name}")
        types = [str(column[1]) for column in cursor.description or []]
        rows = [[_plain(cell) for cell in row] for row in cursor.fetchall()]
    for place, column in enumerate(case.columns):
        if column in case.parties:
            types[place] = "VARCHAR"
            for row in rows:
                row[place] = None if row[place] is None else name_of[int(row[place])]
    _compare(case, _sorted(rows), _sorted(_expected(case, types)))


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_has_a_case_file_with_every_kind_of_case(name: str) -> None:
    assert name in FILES, f"{name} has no case file tests/queries/{name}.toml"
    file = FILES[name]
    kinds = {case.kind for case in file.cases}
    assert kinds <= set(case_files.KINDS)
    assert kinds | set(file.waived) == set(case_files.KINDS)
    assert not kinds & set(file.waived), "a case that is there cannot be waived"
    parameters = {parameter.name for parameter in QUERIES[name].parameters}
    if "window edge" in file.waived:
        assert not parameters & {"as_of", "since"}
    if "tie" in file.waived:
        assert QUERIES[name].grain.startswith("one row")
        assert "a " not in QUERIES[name].grain


@pytest.mark.parametrize("name", [file.stem for file in settings().queries.glob("build/*.sql")])
def test_every_step_of_the_build_is_seen_by_a_case(name: str) -> None:
    assert (f"build/{name}" in FILES) != (name in SEEN_THROUGH)


def test_every_case_file_belongs_to_a_query() -> None:
    for name in FILES:
        assert (settings().queries / f"{name}.sql").is_file(), name


def _sorted(rows: list[list[Any]]) -> list[list[Any]]:
    """Sort by all cells, numbers to six digits; a table has no order of its own."""
    return sorted(
        rows, key=lambda row: [f"{c:.6f}" if isinstance(c, float) else str(c) for c in row]
    )


def _expected(case: Case, types: list[str]) -> list[list[Any]]:
    return [
        [case_files.value(cell, kind) for cell, kind in zip(row, types, strict=True)]
        for row in case.expected
    ]


def _compare(case: Case, got: list[list[Any]], wanted: list[list[Any]]) -> None:
    shown = "\n".join(map(str, got))
    assert len(got) == len(wanted), f"\n{shown}"
    for want, have in zip(wanted, got, strict=True):
        for column, one, other in zip(case.columns, want, have, strict=True):
            if isinstance(one, float) and other is not None:
                same = math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
            else:
                same = one == other
            assert same, f"{column}: {one!r}, got {other!r}\n{shown}"


def _plain(cell: Any) -> Any:
    """Return a cell of a frame or of a cursor as a plain value, numbers as floats."""
    if pd.isna(cell):
        return None
    if isinstance(cell, bool | np.bool_):
        return bool(cell)
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime(cell.year, cell.month, cell.day)
    return cell if isinstance(cell, str | datetime) else float(cell)
