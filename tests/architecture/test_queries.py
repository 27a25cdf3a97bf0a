"""How query files are written: one statement, lower case, a header, an order that breaks every tie.

The build's files run on another engine too, so they keep to the SQL that both read alike
(docs/decisions/0002-build-sql-is-portable.md).
"""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest
import sqlglot
from sqlglot import exp

from recentre.engine import catalogue, check, index
from recentre.settings import settings

FOLDER = settings().queries
FILES = sorted(FOLDER.glob("*/*.sql"))
BUILD = [path for path in FILES if path.parent.name == "build"]
ASKED = sorted(catalogue.load())

NOT_PORTABLE = {
    r"\basof\b": "asof joins",
    r"\bpivot\b|\bunpivot\b": "pivot",
    r"\bcolumns\(": "columns()",
    r"\btime_bucket\b": "time_bucket",
    r"\bquantile_(cont|disc)\b": "quantile_cont and quantile_disc",
    r"\blist\(": "list()",
    r"\bhistogram\b": "histogram",
    r"\*\s*(exclude|replace)\b": "* replace",
    r"->": "lambdas and arrows",
    r"\b(first|last|any_value)\(": "first(), which has no order",
    r"\blimit\b": "limit",
    r"\bunion\s+(all\s+)?by name\b": "union by name",
    r"\bas\s+(not\s+)?materialized\b": "as materialized",
    r"\bisodow\b|\bdow\b|\bepoch\b": "fields of a date that the engines count differently",
    r"\bextract\(|\bdate_part\(": "extract, which the engines type differently",
    r"\bhash\(": "hash(), which differs from engine to engine",
    r"\blog\(": "log(), whose base differs: log2 and ln are safe",
    r"\bcurrent_\w+|\bnow\(|\btoday\(": "the clock",
    r"date_diff\(\s*'(?!day')": "date_diff of anything but days",
    r"\bavg\(": "avg, which is a decimal there for decimals",
    r"exclude\s+(current|group|ties)": "window exclude",
    r"\bgroup by all\b|\border by all\b": "group by all",
    r"(?<![\d.])\d+\.\d+(?![\d:])": "a bare decimal, which is no double there",
    r"\bgenerate_series\b|\brange\(": "series",
    r"\bread_\w+\(": "reading files",
}
"""What Spark refuses, or answers differently without an error; the rest was compared there."""


def code(path: Path) -> str:
    """Return a file's SQL without comments."""
    return re.sub(r"--[^\n]*", "", path.read_text(encoding="utf-8"))


def ids(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_file_holds_one_statement_under_a_header(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(duckdb.extract_statements(text)) == 1
    assert re.match(r"-- (question|step): \S|-- [A-Z]", text)
    assert text.endswith(";\n")
    assert "\t" not in text


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_sql_is_in_lower_case(path: Path) -> None:
    bare = re.sub(r"'(?:[^']|'')*'|\"[^\"]*\"", "", code(path))
    assert not re.findall(r"\b\w*[A-Z]\w*", bare)


@pytest.mark.parametrize("name", ASKED)
def test_a_question_ends_in_an_order_that_breaks_every_tie(name: str) -> None:
    tree = sqlglot.parse_one(catalogue.load()[name].sql, read="duckdb")
    assert isinstance(tree, exp.Select)
    one_row = catalogue.load()[name].grain == "one row"
    assert one_row or tree.args.get("order") is not None, "there is no final order by"


def test_the_check_at_start_up_finds_nothing() -> None:
    check.check_catalogue()


def test_the_index_of_the_queries_is_up_to_date() -> None:
    written = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert written == index.text(), "run `python -m recentre.engine.index`"


@pytest.mark.parametrize("path", BUILD, ids=ids)
def test_a_step_of_the_build_avoids_what_other_engines_read_differently(path: Path) -> None:
    bare = code(path)
    found = [why for pattern, why in NOT_PORTABLE.items() if re.search(pattern, bare)]
    assert not found


@pytest.mark.parametrize("path", BUILD, ids=ids)
def test_a_step_of_the_build_can_be_written_for_spark(path: Path) -> None:
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), read="duckdb")
    assert isinstance(tree, exp.Create)
    for_spark = tree.sql(dialect="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)
    assert sqlglot.parse_one(for_spark, read="spark") is not None


@pytest.mark.parametrize("path", BUILD, ids=ids)
def test_a_step_of_the_build_guards_every_division(path: Path) -> None:
    """Spark fails on x/0: a divisor is a number, a parameter above 0, or guarded by a case."""
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), read="duckdb")
    for division in tree.find_all(exp.Div):
        divisor = division.expression.unnest()
        safe = (
            isinstance(divisor, exp.Literal | exp.Parameter | exp.Placeholder)
            or (isinstance(divisor, exp.Cast) and isinstance(divisor.this, exp.Literal))
            or isinstance(divisor, exp.Add)
            or division.find_ancestor(exp.Case) is not None
            or _sums_of_numbers(divisor)
        )
        assert safe, division.sql(dialect="duckdb")


def _sums_of_numbers(divisor: exp.Expression) -> bool:
    """Whether a positive number is always part of it, as in the weights of strength."""
    return any(isinstance(part, exp.Literal) for part in divisor.find_all(exp.Literal))


@pytest.mark.parametrize("path", BUILD, ids=ids)
def test_a_step_of_the_build_selects_from_joins_not_from_subqueries(path: Path) -> None:
    """Spark fails on a subquery in a select list that looks at the row around it."""
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), read="duckdb")
    for found in tree.find_all(exp.Subquery):
        assert isinstance(found.parent, exp.From | exp.Join), found.sql(dialect="duckdb")


@pytest.mark.parametrize("path", BUILD, ids=ids)
def test_a_step_of_the_build_does_not_use_an_alias_of_its_own_select(path: Path) -> None:
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), read="duckdb")
    for select in tree.find_all(exp.Select):
        where = select.args.get("where")
        if where is None:
            continue
        made = {e.alias for e in select.expressions if isinstance(e, exp.Alias)}
        loose = {c.name for c in where.find_all(exp.Column) if not c.table}
        assert not made & loose
