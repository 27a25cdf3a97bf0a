"""A query file whose header and SQL disagree is refused with a sentence that names the fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre.engine import catalogue, check, index
from recentre.engine.database import Cursor
from recentre.errors import BadQueryFile, UnknownQuery
from recentre.settings import settings

GOOD = """-- question: Which days are there?
-- grain: one row a day
-- parameter since date = null: first day
-- column day date: the day
-- column rows bigint count: how many
select s.day as day, count(*) as rows
from (select first_day as day from span) as s
where $since::date is null or s.day >= $since
group by s.day
order by s.day;
"""


@pytest.fixture(scope="module")
def cursor() -> Iterator[Cursor]:
    with check.empty_workspace() as cursor:
        yield cursor


def parsed(folder: Path, text: str) -> catalogue.Query:
    path = folder / "days.sql"
    path.write_text(text, encoding="utf-8")
    return catalogue.parse("log/days", path)


def test_a_file_whose_header_tells_the_truth_passes(cursor: Cursor, tmp_path: Path) -> None:
    query = parsed(tmp_path, GOOD)
    check.check_query(cursor, query)
    assert query.question == "Which days are there?"
    assert [(c.name, c.type, c.unit) for c in query.columns] == [
        ("day", "date", ""),
        ("rows", "bigint", "count"),
    ]
    (since,) = query.parameters
    assert (since.name, since.required) == ("since", False)
    assert catalogue.python_default(since) is None


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("-- parameter since date = null: first day\n", "", "uses, but does not declare"),
        ("where $since::date is null or s.day >= $since\n", "", "declares, but does not use"),
        ("-- column rows bigint count: how many\n", "", "gives, but does not declare"),
        ("-- column day", "-- column week", "does not give, the column 'week'"),
        ("column rows bigint", "column rows integer", "'rows' is BIGINT; the header says INTEGER"),
        (
            "select s.day as day, count(*) as rows",
            "select count(*) as rows, s.day as day",
            "come as rows, day; the header has day, rows",
        ),
        ("order by s.day;", "order by s.day; select 1;", "one statement, not 2"),
        ("order by s.day;", "order order;", "DuckDB cannot read it"),
        ("from span", "from spam", "DuckDB refuses it"),
        ("-- grain", "-- needs: ties of nobody\n-- grain", "'ties of nobody', which nobody"),
        ("-- grain", "-- needs: ties of base\n-- grain", "not declare, the parameter 'as_of'"),
        (
            "-- column day",
            "-- parameter since date = null: again\n-- column day",
            "declares a parameter twice",
        ),
    ],
)
def test_what_the_header_does_not_keep_is_named(
    cursor: Cursor, tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    assert old in GOOD
    query = parsed(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(BadQueryFile, match="log/days") as caught:
        check.check_query(cursor, query)
    assert sentence in caught.value.one_line()
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("-- question: Which days are there?\n", ""),
        ("-- grain: one row a day\n", ""),
        ("date = null", "moment = null"),
        ("bigint count", "number count"),
        ("-- grain: one row a day", "-- grain one row a day"),
        ("-- parameter since date = null: first day", "-- parameter since: first day"),
    ],
)
def test_a_header_that_cannot_be_read_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    with pytest.raises(BadQueryFile, match=r"days\.sql"):
        parsed(tmp_path, GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("type_", "default", "value"),
    [
        ("integer", "200", 200),
        ("bigint", "7", 7),
        ("double", "90", 90.0),
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("text", "all", "all"),
        ("date", "null", None),
        ("party", None, None),
    ],
)
def test_defaults_are_values_of_their_type(type_: str, default: str | None, value: object) -> None:
    parameter = catalogue.Parameter("name", type_, default, "")
    assert catalogue.python_default(parameter) == value
    assert type(catalogue.python_default(parameter)) is type(value)
    assert parameter.required == (default is None)


def test_a_query_that_is_not_there_is_told_with_a_hint() -> None:
    with pytest.raises(UnknownQuery, match="no query named 'ties/of_nobody'") as caught:
        catalogue.query("ties/of_nobody")
    assert "queries" in caught.value.hint


def test_a_step_is_no_question() -> None:
    assert "build/contact" not in catalogue.load()
    for name in catalogue.load():
        assert not catalogue.is_step(settings().queries / f"{name}.sql")


def test_the_index_names_every_file() -> None:
    text = index.text()
    for path in settings().queries.glob("*/*.sql"):
        assert text.count(f"({path.parent.name}/{path.stem}.sql)") == 1
