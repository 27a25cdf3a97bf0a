"""Case files: what a query must answer on a log of a few rows, written as tables.

``tests/queries/<subject>/<name>.toml`` holds the cases of ``queries/<subject>/<name>.sql``::

    [waived]
    tie = "the answer is one row"

    [[case]]
    kind = "plain"
    says = "what is to be seen"
    rows = '''
    source, target, at
    a,      b,      2025-03-01
    '''
    parameters = { party = "a" }
    expected = '''
    other, strength
    b,     1/4
    '''

A case may take its log from ``[logs.<name>]`` with ``log = "<name>"``, and put more rows into any
base table with ``tables.<table>``. Expected cells are null when empty; numbers may be sums written
out, such as ``2**(-1/90) / 4``; parties are written by name. Only the columns that are written are
compared, in the order of the answer.
"""

from __future__ import annotations

import ast
import csv
import io
import math
import operator
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from recentre.engine import build
from recentre.engine.database import Cursor, Workspace
from tests.tiny import NATURES, Log

FOLDER = Path(__file__).parent
KINDS = ("plain", "empty", "null", "tie", "window edge")
OF_LOG = ("rows", "company", "staff", "types", "owned", "kinds", "jobs", "imported")


@dataclass(frozen=True)
class Case:
    """One log, one question, the answer."""

    name: str
    kind: str
    says: str
    log: Log
    tables: Mapping[str, str]
    parameters: Mapping[str, Any]
    columns: Sequence[str]
    expected: Sequence[Sequence[str]]
    parties: Sequence[str]

    def __str__(self) -> str:
        return f"{self.name}: {self.kind}: {self.says}"


@dataclass(frozen=True)
class CaseFile:
    """The cases of one query or step, and why a kind of case cannot occur."""

    name: str
    cases: Sequence[Case]
    waived: Mapping[str, str] = field(default_factory=dict)


def read(path: Path) -> CaseFile:
    """Read one case file."""
    name = path.relative_to(FOLDER).with_suffix("").as_posix()
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    cases = [_case(name, case, said) for case in said["case"]]
    return CaseFile(name, cases, said.get("waived", {}))


def read_all() -> dict[str, CaseFile]:
    """Read every case file, by the query's or step's name."""
    return {found.name: found for found in map(read, sorted(FOLDER.glob("*/*.toml")))}


def _case(name: str, case: Mapping[str, Any], said: Mapping[str, Any]) -> Case:
    log = {**said.get("logs", {}).get(case.get("log"), {}), **case}
    told = {key: log[key] for key in OF_LOG if key in log}
    if "kinds" in told:
        told["kinds"] = NATURES | {kind: tuple(what) for kind, what in told["kinds"].items()}
    columns, *expected = table(case["expected"])
    return Case(
        name=name,
        kind=case["kind"],
        says=case["says"],
        log=Log(**told),
        tables=log.get("tables", {}),
        parameters=case.get("parameters", {}),
        columns=columns,
        expected=expected,
        parties=said.get("parties", ()),
    )


def table(text: str) -> list[list[str]]:
    """Return the cells of a small table, its header first."""
    rows = csv.reader(io.StringIO(text.strip()), skipinitialspace=True)
    return [[cell.strip() for cell in row] for row in rows]


def workspace(case: Case, folder: Path) -> Workspace:
    """Build the case's log for real."""
    made = case.log.workspace(folder)
    if case.tables:
        with made.writing() as cursor:
            for name, text in case.tables.items():
                _insert(cursor, name, *table(text))
            build.rebuild(cursor)
    return made


def _insert(cursor: Cursor, name: str, columns: Sequence[str], *rows: Sequence[str]) -> None:
    places = ", ".join("?" for _ in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    for row in rows:
        cursor.execute(
            f"insert into {name} ({names}) values ({places})", [cell or None for cell in row]
        )


def value(cell: str, kind: str) -> Any:
    """Read an expected cell as a value of a DuckDB type; an empty one is null."""
    if cell == "":
        return None
    if kind == "BOOLEAN":
        return {"true": True, "false": False}[cell]
    if kind in ("DATE", "TIMESTAMP"):
        return datetime.fromisoformat(cell)
    if kind == "VARCHAR":
        return cell
    return float(_number(ast.parse(cell, mode="eval").body))


_SUMS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def _number(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_number(inner)
        case ast.BinOp(left=left, op=sign, right=right):
            return _SUMS[type(sign)](_number(left), _number(right))
        case ast.Call(func=ast.Name(id="log2" | "sqrt" | "ln" as name), args=[inner]):
            return {"log2": math.log2, "sqrt": math.sqrt, "ln": math.log}[name](_number(inner))
    raise ValueError(f"no number: {ast.unparse(node)}")
