"""Workbooks, JSON, Parquet and packed files become the same shape as a CSV; what is odd is told."""

from __future__ import annotations

import gzip
import json
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from recentre.errors import AmbiguousFile, UnreadableFile
from recentre.reading.asked import NO_CHOICES
from recentre.reading.choices import Choices
from recentre.reading.opening import open_table, parts
from recentre.reading.table import Table
from tests.spreadsheets import Fault, Percent, Sheet, ods, xlsx

LOG = [["source", "target", "time"], ["Ana", "Bo", "2024-01-02"], ["Bo", "Ana", "2024-01-03"]]


def opened(path: Path, part: str | None = None, choices: Choices = NO_CHOICES) -> Table:
    """Open a file with its copies beside it."""
    folder = path.parent / f"copies {path.name} {part}".replace("/", "-")
    folder.mkdir(exist_ok=True)
    return open_table(path, folder, part=part, choices=choices)


def rows(table: Table) -> list[tuple[str, ...]]:
    """Return the cells of all records."""
    return [one.cells for one in table.records(None)]


def told(table: Table) -> dict[str, str]:
    """Return the findings: what and text."""
    return {one.what: one.text for one in table.findings}


def test_cells_of_a_workbook_are_text_as_a_person_would_write_it(tmp_path: Path) -> None:
    row = [1.0, 2.5, date(2024, 3, 1), datetime(2024, 3, 1, 10, 30, 15), time(9, 5), True, 1e-7]
    header = ["whole", "part", "day", "moment", "clock", "yes", "small"]
    table = opened(xlsx(tmp_path / "a.xlsx", Sheet("One", [header, row])))
    assert table.format == "xlsx"
    assert rows(table) == [
        ("1", "2.5", "2024-03-01", "2024-03-01 10:30:15", "09:05:00", "true", "1e-07")
    ]


def test_no_second_of_a_day_is_lost_in_a_fraction_of_it(tmp_path: Path) -> None:
    moments = [datetime(2024, 3, 1) + timedelta(seconds=second) for second in range(1, 86_400, 97)]
    body = [["a", "time"], *(["x", moment] for moment in moments)]
    table = opened(xlsx(tmp_path / "a.xlsx", Sheet("One", body)))
    assert [row[1] for row in rows(table)] == [str(moment) for moment in moments]


def test_a_title_above_the_header_and_an_empty_margin_are_told_and_left_out(tmp_path: Path) -> None:
    above = [["Report of May", None, None], [None, None, None], *LOG]
    table = opened(xlsx(tmp_path / "a.xlsx", Sheet("One", above, start=(1, 1))))
    assert table.header == ("source", "target", "time")
    assert [one.first_line for one in table.records(None)] == [5, 6]
    assert told(table)["preamble"] == "1 row above the header was left out: Report of May."
    assert "1 empty column" in told(table)["empty_columns"]


def test_error_cells_percent_and_long_numbers_are_told(tmp_path: Path) -> None:
    body = [
        ["id", "share", "found"],
        [5.7e17, Percent(0.25), Fault("#N/A")],
        [12, 1, Fault("#REF!")],
    ]
    table = opened(xlsx(tmp_path / "a.xlsx", Sheet("One", body)))
    assert rows(table) == [("570000000000000000", "0.25", "#N/A"), ("12", "1", "#REF!")]
    assert "2 cells hold an error" in told(table)["error_cells"]
    assert "lost its last digits" in told(table)["long_numbers"]


def test_merged_cells_are_filled_only_on_the_readers_word(tmp_path: Path) -> None:
    body = [["who", "what"], ["Ana", "x"], [None, "y"], ["Bo", "z"]]
    path = xlsx(tmp_path / "a.xlsx", Sheet("One", body, merged=("A2:A3",)))
    (proposed,) = opened(path).findings
    assert (proposed.what, proposed.state) == ("merged_cells", "proposed")
    assert rows(opened(path))[1] == ("", "y")
    (done,) = opened(path, choices=Choices(accept=frozenset(["merged_cells"]))).findings
    assert done.state == "repaired"
    table = opened(path, choices=Choices(accept=frozenset(["merged_cells"])))
    assert rows(table) == [("Ana", "x"), ("Ana", "y"), ("Bo", "z")]


def test_an_old_workbook_is_read_like_a_new_one(tmp_path: Path) -> None:
    path = Path(__file__).parents[1] / "data" / "formats" / "old.xls"
    assert [(one.name, one.hidden) for one in parts(path)] == [
        *(("Log", False), ("Old", True), ("Gone", True)),
    ]
    table = open_table(path, tmp_path)
    assert (table.format, table.shown, table.header_lines) == ("xls", "old.xls [Log]", 3)
    assert rows(table)[:2] == [
        ("Ana", "Bo", "2024-01-02 10:30:15", "12.5", "true", "0.25"),
        ("Bo", "Ana", "2024-01-03 11:00:00", "3", "false", ""),
    ]
    assert {"preamble", "other_sheets", "long_numbers", "merged_cells"} <= set(told(table))


def test_sheets_are_listed_and_hidden_ones_say_so(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        Sheet("Log", LOG),
        Sheet("Old", LOG, state="hidden"),
        Sheet("Gone", LOG, state="veryHidden"),
        Sheet("Empty", []),
    )
    assert [(one.name, one.hidden) for one in parts(path)] == [
        *(("Log", False), ("Old", True), ("Gone", True), ("Empty", False)),
    ]
    assert opened(path).shown == "a.xlsx [Log]"
    assert "Old (hidden)" in told(opened(path))["other_sheets"]
    assert "is hidden" in told(opened(path, "gone"))["hidden_sheet"]


def test_several_sheets_are_asked_for_with_the_option_that_answers(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", Sheet("One", LOG), Sheet("Two", LOG))
    with pytest.raises(AmbiguousFile, match="holds 2 tables: One, Two") as caught:
        opened(path)
    assert caught.value.readings == ("One", "Two")
    assert '--part "One"' in caught.value.hint
    with pytest.raises(UnreadableFile, match="no part 'Tow'") as caught_name:
        opened(path, "Tow")
    assert caught_name.value.hint == "Did you mean Two?"


def test_nested_json_is_flattened_with_dots_in_the_order_of_first_sight(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        '[{"id":1,"who":{"name":"Ana"}},{"id":12345678901234567890,"new":1.50,"t":[1,2]}]'
    )
    table = opened(path)
    assert table.header == ("id", "who.name", "new", "t")
    assert rows(table) == [("1", "Ana", "", ""), ("12345678901234567890", "", "1.50", "1; 2")]


def test_arrays_inside_an_object_are_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"meta": {"n": 1}, "orders": [{"a": 1}], "x": {"rows": [{"b": 2}]}}))
    assert [one.name for one in parts(path)] == ["orders", "x.rows"]
    assert rows(opened(path, "x.rows")) == [("2",)]
    with pytest.raises(AmbiguousFile):
        opened(path)


def test_a_large_json_is_read_through_a_small_window(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    found = [{"id": n, "text": f'{n} é " , }} ]' * 20} for n in range(20_000)]
    path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    table = opened(path)
    assert [int(one[0]) for one in rows(table)] == list(range(20_000))
    assert rows(table)[-1][1] == found[-1]["text"]


def test_a_line_that_is_no_json_does_not_fit_and_keeps_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_text('{"a":1,"b":2}\n\n{"a":3}\nsorry\n{"c":"x\\ny"}\n')
    table = opened(path)
    assert [(one.first_line, one.cells) for one in table.records(None)] == [
        *((1, ("1", "2", "")), (3, ("3", "", "")), (4, ("sorry",)), (5, ("", "", "x\ny"))),
    ]
    assert "line 4" in told(table)["broken_lines"]


def test_parquet_values_are_text_without_a_trace_of_their_type(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    columns = {
        "n": [1, None],
        "f": [1.0, 2.5],
        "t": pa.array([datetime(2024, 1, 1, 10), None]),
        "z": pa.array([datetime(2024, 1, 1, 10), None], pa.timestamp("ns", "Europe/Berlin")),
        "s": [{"x": True}, None],
        "d": pa.array(["u", "a\nb"]).dictionary_encode(),
    }
    pyarrow.parquet.write_table(pa.table(columns), path)
    table = opened(path)
    assert table.header == ("n", "f", "t", "z", "s.x", "d")
    assert rows(table) == [
        ("1", "1", "2024-01-01 10:00:00", "2024-01-01 10:00:00Z", "true", "u"),
        ("", "2.5", "", "", "", "a\nb"),
    ]


def test_members_of_a_zip_are_parts_and_their_sheets_too(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "b.xlsx", Sheet("One", LOG), Sheet("Two", LOG))
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(book, "in/b.xlsx")
        packed.writestr("log.csv", "a,b\n1,2\n")
        packed.writestr("__MACOSX/log.csv", "x")
    assert [one.name for one in parts(path)] == ["in/b.xlsx/One", "in/b.xlsx/Two", "log.csv"]
    assert rows(opened(path, "log.csv")) == [("1", "2")]
    assert rows(opened(path, "in/b.xlsx/Two"))[0][0] == "Ana"
    with pytest.raises(AmbiguousFile) as caught:
        opened(path, "in/b.xlsx")
    assert caught.value.readings == ("in/b.xlsx/One", "in/b.xlsx/Two")


def test_what_a_gzip_holds_is_found_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(gzip.compress(b'[{"a": 1, "b": 2}]'))
    assert opened(path).format == "json"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", b"%PDF-1.7 \n", "a.csv is a PDF document, whatever its name says"),
        ("a.xls", b"<html><table><tr><td>", "a.xls is a web page or XML"),
        ("a.xlsx", b"PK\x03\x04 and no more", "cut off or damaged"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "an old document of Office"),
        (
            "a.xlsx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password",
        ),
        ("a.parquet", b"PAR1 broken", "Parquet file that cannot be read"),
        ("a.json", b'[{"a": 1}, {"a"', "breaks off or goes wrong at character 12"),
        ("a.json", b"[" * 100_000, "breaks off"),
        ("a.json", b"[]", "holds no table"),
        ("a.json", b"{}", "holds no table"),
        ("a.xlsx", b"", "a.xlsx is empty."),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=sentence):
        opened(path)


def test_a_wrong_ending_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("a,b\n1,2\n")
    assert rows(opened(path)) == [("1", "2")]
    book = xlsx(tmp_path / "b.csv", Sheet("One", LOG))
    assert opened(book).format == "xlsx"
