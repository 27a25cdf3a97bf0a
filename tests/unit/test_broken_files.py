"""Every broken file is read as stated beside it, or one sentence says why not."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from recentre.errors import UnreadableFile
from recentre.reading.opening import Choices, open_table
from recentre.terminal.commands import app
from tests.broken.outcomes import FILES, PAGE, STATED, page

READ = [one for one in STATED if "sentence" not in one]
EMPTY = ("empty.csv", "blank.csv")


def name(one: dict[str, Any]) -> str:
    return str(one["name"])


def test_every_broken_file_has_its_outcome() -> None:
    assert sorted(map(name, STATED)) == sorted(path.name for path in FILES.iterdir())
    assert len(STATED) >= 60


@pytest.mark.parametrize("one", READ, ids=name)
def test_a_broken_file_is_read_as_stated(one: dict[str, Any], tmp_path: Path) -> None:
    table = open_table(FILES / one["name"], tmp_path)
    rows = [list(record.cells) for record in table.records(None)]
    assert list(table.header) == one["header"]
    assert rows == one["rows"] if "rows" in one else len(rows) == one["records"]
    assert table.dialect.delimiter == one["delimiter"]
    assert (table.dialect.quote if table.quoted else "") == one["quote"]
    assert table.dialect.encoding == one["encoding"]
    assert [found.what for found in table.told()] == one["findings"]
    assert all(found.text.endswith(".") and "{" not in found.text for found in table.told())


@pytest.mark.parametrize("one", [one for one in STATED if "sentence" in one], ids=name)
def test_what_cannot_be_read_is_told_in_one_sentence(one: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as raised:
        open_table(FILES / one["name"], tmp_path)
    assert raised.value.message == one["sentence"]


@pytest.mark.parametrize("one", READ, ids=name)
def test_the_clean_copy_holds_what_was_read(one: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "clean.csv"
    done = CliRunner().invoke(app, ["read", str(FILES / one["name"]), "--out", str(out), "--json"])
    assert done.exit_code == 0
    said = json.loads(done.stdout)
    with out.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert len(rows) == said["rows"] == one.get("records", len(one.get("rows", ())))
    assert len(header) == said["columns"] == len(one["header"])
    assert said["header"] == one["header"]
    if "rows" in one:
        width = len(header)
        assert rows == [row + [""] * (width - len(row)) for row in one["rows"]]
    again = open_table(out, tmp_path, choices=Choices(",", '"', "utf-8", header=True))
    if all(len(row) == len(header) and any(row) for row in rows):
        assert [list(record.cells) for record in again.records(None)] == rows


@pytest.mark.parametrize("file", EMPTY)
def test_an_empty_file_gives_an_empty_copy(file: str, tmp_path: Path) -> None:
    out = tmp_path / "clean.csv"
    done = CliRunner().invoke(app, ["read", str(FILES / file), "--out", str(out)])
    assert (done.exit_code, out.read_bytes()) == (0, b"")
    assert done.stdout == f"{file} is empty.\n"


def test_what_cannot_be_read_ends_with_exit_code_1_and_no_copy(tmp_path: Path) -> None:
    out = tmp_path / "clean.csv"
    for file in ("broken-gzip.csv.gz", "not-there.csv"):
        done = CliRunner().invoke(app, ["read", str(FILES / file), "--out", str(out)])
        assert done.exit_code == 1
        assert file in done.stderr
        assert not out.exists()


@pytest.mark.parametrize(
    ("file", "key", "row"),
    [
        ("missing-delimiter.csv", "merged_cells", 2),
        ("empty-cell-too-many.csv", "empty_cell", 2),
    ],
)
def test_a_proposed_repair_is_made_when_it_is_accepted(
    file: str, key: str, row: int, tmp_path: Path
) -> None:
    choices = Choices(accept=frozenset((key,)))
    table = open_table(FILES / file, tmp_path, choices=choices)
    rows = [record.cells for record in table.records(None)]
    assert rows[row] == ("Cy Kern", "Kettle & Co", "2024-03-03 09:15", "returned", "12.50")
    assert key not in {found.what for found in table.told()}


def test_a_row_broken_over_two_lines_is_joined_when_that_is_accepted(tmp_path: Path) -> None:
    choices = Choices(accept=frozenset(("broken_row",)))
    table = open_table(FILES / "line-break-without-quotes.csv", tmp_path, choices=choices)
    records = list(table.records(None))
    assert len(records) == 4
    assert records[2].cells[3] == "returned\nbroken"
    assert (records[2].first_line, records[2].last_line) == (4, 5)


def test_a_second_table_is_read_when_it_is_named(tmp_path: Path) -> None:
    table = open_table(FILES / "second-table.csv", tmp_path, part="table 2")
    assert table.header == ("kind", "meaning")
    assert [record.cells[0] for record in table.records(None)] == ["bought", "asked", "returned"]
    with pytest.raises(UnreadableFile, match="table 3"):
        open_table(FILES / "second-table.csv", tmp_path, part="table 3")


def test_the_table_in_the_guide_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python -m tests.broken.outcomes"
