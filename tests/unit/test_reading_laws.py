"""Laws of reading: what any dialect writes is read back; no bytes bring the reader down."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recentre.errors import UnreadableFile
from recentre.reading.opening import Choices, open_table

LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029\x85"),
    max_size=8,
)
CELLS = st.one_of(LETTERS, st.sampled_from(["a,b", 'say "hi"', "two\nlines", "1,5", "x;y", "'"]))


def _rows(width: int) -> st.SearchStrategy[list[list[str]]]:
    row = st.lists(CELLS, min_size=width, max_size=width)
    return st.lists(row.filter(lambda cells: any(map(str.strip, cells))), min_size=1, max_size=8)


TABLES = st.integers(2, 5).flatmap(_rows)
PIECES = st.sampled_from(
    [
        *(b"a", b"1", b",", b";", b'"', b"'", b"\n", b"\r\n", b"\r", b"\t", b" ", b"\\", b"\x00"),
        *(b"\xff", b"\xef\xbb\xbf", b"2024-01-02", b"12:30", b"|", b"||", b"sep=;", b"#"),
        *(b"\xc3\xa9", b"\x1a"),
    ]
)
QUICK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def read(data: bytes, choices: Choices) -> list[tuple[str, ...]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        table = open_table(path, Path(folder), choices=choices)
        return [record.cells for record in table.records(None)]


@QUICK
@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from("\"'"), st.sampled_from(["\n", "\r\n"]))
def test_a_table_written_in_any_dialect_and_read_back_is_the_same_table(
    rows: list[list[str]], delimiter: str, quote: str, end: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(
        out, delimiter=delimiter, quotechar=quote, lineterminator=end, quoting=csv.QUOTE_ALL
    )
    writer.writerows(rows)
    data = out.getvalue().encode("utf-8")
    choices = Choices(delimiter=delimiter, quote=quote, encoding="utf-8", header=False)
    assert read(data, choices) == [tuple(row) for row in rows]


@QUICK
@given(st.lists(PIECES, max_size=60).map(b"".join))
def test_no_text_brings_the_reader_down(data: bytes) -> None:
    try:
        read(data, Choices())
    except UnreadableFile as error:
        assert error.message


@QUICK
@given(st.binary(max_size=300))
def test_no_bytes_bring_the_reader_down(data: bytes) -> None:
    try:
        read(data, Choices())
    except UnreadableFile as error:
        assert error.message


@QUICK
@given(st.lists(PIECES, min_size=1, max_size=60).map(b"".join))
def test_the_lines_of_records_ascend_and_lie_in_the_file(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        try:
            table = open_table(path, Path(folder))
        except UnreadableFile:
            return
        last = 0
        for record in table.records(None):
            assert last < record.first_line <= record.last_line
            last = record.last_line
        assert last <= max(table.lines, 1)
