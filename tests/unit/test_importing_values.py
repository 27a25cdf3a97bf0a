"""Times and numbers are read over a whole column; two readings are asked, never guessed."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from recentre.errors import AmbiguousFile, BadMapping
from recentre.importing.inspection import inspect
from recentre.importing.loading import load
from recentre.importing.options import ImportOptions
from tests.unit.importing_tables import ask, loaded, tried, workspace, write

ONE = datetime(2024, 3, 4, 15, 6, 7)
MINUTE = datetime(2024, 3, 4, 15, 6)
DAY = datetime(2024, 3, 4)


def log(*times: str) -> str:
    """Return a log with these times, quoted."""
    rows = "".join(f'a{place},b,"{time}"\n' for place, time in enumerate(times))
    return "source,target,occurred_at\n" + rows


def values_of(folder: Path, column: str, contents: list[str]) -> list[list[Any]]:
    """Load each content as a file of its own and return what each has in a column.

    Each file has a column of its own, so that no row of one repeats a row of another.
    """
    paths = [write(folder / f"{n}.csv", widened(n, text)) for n, text in enumerate(contents)]
    into = workspace(folder)
    options = ImportOptions(dates="day-first")
    reports = load(into, paths, options)
    assert [report.values_dropped for report in reports] == [0] * len(paths)
    rows = ask(into, f"select batch, {column} from interaction order by batch, line")
    return [[value for batch, value in rows if batch == n + 1] for n in range(len(paths))]


def widened(number: int, content: str) -> str:
    """Return a log with one more column, the same in every row."""
    first, *rows = content.removesuffix("\n").split("\n")
    return "\n".join([f"{first},file", *(f"{row},{number}" for row in rows)]) + "\n"


def times_of(folder: Path, content: str, options: ImportOptions) -> list[datetime]:
    _, into = loaded(folder, content, options)
    return [row[0] for row in ask(into, "select occurred_at from interaction order by line")]


WAYS_OF_TIMES = [
    ("2024-03-04T15:06:07", ONE),
    ("2024-03-04 15:06:07", ONE),
    ("2024-03-04 15:06:07.5", ONE.replace(microsecond=500_000)),
    ("2024-03-04T15:06:07.123456789Z", ONE.replace(microsecond=123_457)),
    ("2024-03-04T15:06:07,25", ONE.replace(microsecond=250_000)),
    ("2024-03-04T15:06:07Z", ONE),
    ("2024-03-04T15:06:07 UTC", ONE),
    ("2024-03-04T17:06:07+02:00", ONE),
    ("2024-03-04 17:06:07+02", ONE),
    ("2024-03-04 10:06:07 -0500", ONE),
    ("2024-03-04", DAY),
    ("2024-3-4 15:06", MINUTE),
    ("2024/03/04", DAY),
    ("2024/03/04 15:06", MINUTE),
    ("2024.03.04", DAY),
    ("20240304", DAY),
    ("20240304T150607", ONE),
    ("20240304150607", ONE),
    ("04.03.2024", DAY),
    ("4.3.2024 15:06", MINUTE),
    ("4.3.24, 15:06", MINUTE),
    ("4 March 2024", DAY),
    ("4-Mar-2024 15:06:07", ONE),
    ("Mar 4, 2024", DAY),
    ("March 4, 2024 3:06 PM", MINUTE),
    ("Mon, 04 Mar 2024 15:06:07 +0000", ONE),
    ("Mon Mar 04 15:06:07 +0000 2024", ONE),
    ("1709564767", ONE),
    ("1709564767000", ONE),
    ("1709564767.5", ONE.replace(microsecond=500_000)),
]


def test_every_usual_way_of_writing_a_time_is_read(tmp_path: Path) -> None:
    contents = [log(written) for written, _ in WAYS_OF_TIMES]
    found = values_of(tmp_path, "occurred_at", contents)
    assert dict(zip((way for way, _ in WAYS_OF_TIMES), found, strict=True)) == {
        written: [meant] for written, meant in WAYS_OF_TIMES
    }


@pytest.mark.parametrize("mark", ["/", "-", "."])
@pytest.mark.parametrize("clock", ["", " 15:06", " 3:06 PM", "T15:06:00Z"])
def test_where_a_row_tells_day_from_month_the_whole_column_is_read_so(
    tmp_path: Path, mark: str, clock: str
) -> None:
    at = MINUTE if clock else DAY
    open_one = f"4{mark}3{mark}2024{clock}"
    day_first = times_of(tmp_path, log(open_one, f"28{mark}3{mark}2024{clock}"), ImportOptions())
    assert day_first == [at, at.replace(day=28)]
    month_first = times_of(tmp_path, log(open_one, f"3{mark}28{mark}2024{clock}"), ImportOptions())
    assert month_first[0] == at.replace(month=4, day=3)


def test_where_no_row_tells_day_from_month_the_reader_is_asked(tmp_path: Path) -> None:
    content = log("04.03.2024", "05.03.2024")
    with pytest.raises(AmbiguousFile) as caught:
        tried(tmp_path, content)
    error = caught.value
    assert error.question == "dates"
    assert error.readings == ("day-first", "month-first")
    assert "4 March" in error.message
    assert "3 April" in error.message
    assert "--dates day-first" in error.one_line()
    (asked,) = inspect(write(tmp_path / "log.csv", content)).questions
    assert (asked.about, asked.whole) == ("dates", True)
    assert times_of(tmp_path, content, ImportOptions(dates="day-first"))[0] == DAY
    month_first = times_of(tmp_path, content, ImportOptions(dates="month-first"))
    assert month_first[0] == datetime(2024, 4, 3)


def test_the_row_that_tells_may_be_the_last_of_many(tmp_path: Path) -> None:
    content = log(*["04/03/2024"] * 6_000, "28/03/2024")
    assert times_of(tmp_path, content, ImportOptions())[0] == DAY


def test_a_column_that_mixes_both_orders_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(AmbiguousFile, match="mixed"):
        tried(tmp_path, log("28/03/2024", "03/28/2024"))
    report = tried(tmp_path, log("28/03/2024", "03/28/2024"), ImportOptions(dates="day-first"))
    assert (report.rows_loaded, report.rows_rejected) == (1, 1)


def test_several_ways_of_writing_in_one_column_are_all_read(tmp_path: Path) -> None:
    found = times_of(
        tmp_path,
        log("2024-03-04", "04.03.2024", "1709564767", "soon"),
        ImportOptions(dates="day-first"),
    )
    assert found == [DAY, DAY, ONE]


def test_a_time_that_is_none_is_refused_with_its_value(tmp_path: Path) -> None:
    report = tried(tmp_path, log("2024-03-04", "2024-02-30", "0012-01-01", "epoch", "infinity"))
    assert report.rows_loaded == 1
    (reason,) = report.rejects
    assert reason.reason == "occurred_at cannot be read"
    assert reason.examples[0] == (3, "2024-02-30")


def test_an_afternoon_is_never_read_as_a_morning(tmp_path: Path) -> None:
    assert times_of(tmp_path, log("2024-03-04 03:06:00 PM"), ImportOptions()) == [MINUTE]


def test_times_without_a_zone_are_read_in_the_zone_given(tmp_path: Path) -> None:
    content = log("2024-03-04 00:30:00", "2024-07-04 00:30:00", "2024-07-04T00:30:00Z")
    report, into = loaded(tmp_path, content, ImportOptions(timezone="Europe/Berlin"))
    rows = ask(into, "select occurred_at, day from interaction order by line")
    assert rows == [
        (datetime(2024, 3, 3, 23, 30), date(2024, 3, 4)),
        (datetime(2024, 7, 3, 22, 30), date(2024, 7, 4)),
        (datetime(2024, 7, 4, 0, 30), date(2024, 7, 4)),
    ]
    assert (report.zone, report.days_in) == ("Europe/Berlin", "Europe/Berlin")
    assert ask(into, "select zone from meta") == [("Europe/Berlin",)]


def test_without_a_zone_the_report_says_utc(tmp_path: Path) -> None:
    assert "Times that carry no zone are read as UTC." in tried(tmp_path, log("2024-03-04")).notes
    zoned = tried(tmp_path, log("2024-03-04T10:00:00Z"))
    assert "Times that carry no zone are read as UTC." not in zoned.notes


def test_an_unknown_zone_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadMapping, match="no time zone 'Mars/Olympus'"):
        tried(tmp_path, log("2024-03-04"), ImportOptions(timezone="Mars/Olympus"))


def test_a_row_dated_after_its_import_loads(tmp_path: Path) -> None:
    assert tried(tmp_path, log("2999-03-04")).rows_loaded == 1


def priced(*amounts: str) -> str:
    """Return a log with these amounts."""
    rows = "".join(f'a{n},b,2024-03-04,"{amount}"\n' for n, amount in enumerate(amounts))
    return "source,target,occurred_at,amount\n" + rows


def amounts_of(folder: Path, content: str, options: ImportOptions) -> list[float | None]:
    _, into = loaded(folder, content, options)
    return [row[0] for row in ask(into, "select amount from interaction order by line")]


WAYS_OF_NUMBERS: list[tuple[list[str], list[float | None]]] = [
    (["1.234,50"], [1234.5]),
    (["1,234.50"], [1234.5]),
    (["12,5", "1.234"], [12.5, 1234]),
    (["12.5", "1.234", "1,234"], [12.5, 1.234, 1234]),
    (["1.234.567", "1,5"], [1234567, 1.5]),
    (["0.125"], [0.125]),
    (["1234.567"], [1234.567]),
    (["12,34,567.80"], [1234567.8]),
    (["\u20ac 12,50", "12,50 EUR", "EUR12,50"], [12.5, 12.5, 12.5]),
    (["$1,234.50", "-$3.20", "(4.10)"], [1234.5, -3.2, -4.1]),
    (["1'234.50", "1\u00a0234,5"][:1], [1234.5]),
    (["1\u00a0234,5", "7"], [1234.5, 7]),
    (["\u22125.5"], [-5.5]),
    (["3", "-4", "+5"], [3, -4, 5]),
    (["1e3", "2.5"], [1000, 2.5]),
    (["", "NULL", "3"], [None, None, 3]),
]


def test_every_usual_way_of_writing_numbers_is_read(tmp_path: Path) -> None:
    found = values_of(tmp_path, "amount", [priced(*written) for written, _ in WAYS_OF_NUMBERS])
    assert found == [meant for _, meant in WAYS_OF_NUMBERS]


@pytest.mark.parametrize("written", ["1.234", "1,234"])
def test_where_no_number_tells_comma_from_point_the_reader_is_asked(
    tmp_path: Path, written: str
) -> None:
    content = priced("7", written)
    with pytest.raises(AmbiguousFile) as caught:
        tried(tmp_path, content)
    assert caught.value.question == "decimal"
    assert f"in {written} (line 3)" in caught.value.message
    (asked,) = inspect(write(tmp_path / "log.csv", content)).questions
    assert asked.about == "decimal"
    as_point = amounts_of(tmp_path, content, ImportOptions(decimal="point"))[1]
    as_comma = amounts_of(tmp_path, content, ImportOptions(decimal="comma"))[1]
    assert {as_point, as_comma} == {1.234, 1234}
    assert as_point == (1.234 if "." in written else 1234)


def test_numbers_that_mix_comma_and_point_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(AmbiguousFile, match="mixed"):
        tried(tmp_path, priced("12,5", "12.5"))


def test_a_rating_can_tell_how_an_amount_is_written(tmp_path: Path) -> None:
    content = (
        "source,target,occurred_at,amount,rating\na,b,2024-03-04,1.234,\nb,a,2024-03-04,,4.5\n"
    )
    _, into = loaded(tmp_path, content)
    assert ask(into, "select amount, rating from interaction order by line") == [
        (1.234, None),
        (None, 4.5),
    ]


def test_recipients_are_whole_and_at_least_one(tmp_path: Path) -> None:
    rows = "".join(f"a{n},b,2024-03-04,{r}\n" for n, r in enumerate(["3", "0", "2.5", "x", ""]))
    report, into = loaded(tmp_path, "source,target,occurred_at,recipients\n" + rows)
    assert ask(into, "select recipients from interaction order by line") == [
        (3,), (None,), (None,), (None,), (None,),
    ]  # fmt: skip
    assert report.values_dropped == 3
