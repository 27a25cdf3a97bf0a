"""Every encoding and dialect reads as the same table; what is no table is told in a sentence."""

from __future__ import annotations

import codecs
import gzip
from itertools import product
from pathlib import Path

import pytest

from recentre.errors import BadMapping, UnreadableFile
from recentre.importing.fields import Mapping
from recentre.importing.inspection import inspect
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from tests.unit.importing_tables import ask, interactions, text, workspace, write

HEADER = ("source", "target", "occurred_at", "topic")
ROWS = [
    ("Zoë", "Müller & Söhne", "2024-01-02 10:00:00", "caf\u00e9; th\u00e9, \u201cbon\u201d\tx"),
    ("Bo", "Zoë", "2024-01-03 11:00:00", 'says "hi"'),
]
LATIN_ROWS = [(*ROWS[0][:3], "caf\u00e9; th\u00e9, bon"), ROWS[1]]

DELIMITERS = [",", ";", "\t"]
LINE_ENDS = ["\n", "\r\n", "\r"]
ENCODINGS = {
    "utf-8": (b"", "utf-8"),
    "utf-8 with mark": (codecs.BOM_UTF8, "utf-8"),
    "utf-16 le with mark": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "utf-16 be with mark": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "utf-16 le": (b"", "utf-16-le"),
    "utf-16 be": (b"", "utf-16-be"),
    "cp1252": (b"", "cp1252"),
    "latin-1": (b"", "latin-1"),
}


def write_as(folder: Path, name: str, delimiter: str = ",", line_end: str = "\n") -> Path:
    """Write the same rows in an encoding and a dialect."""
    mark, encoding = ENCODINGS[name]
    path = folder / f"{name} {DELIMITERS.index(delimiter)} {len(line_end)} {ord(line_end[0])}.csv"
    path.write_bytes(mark + text(rows_in(name), HEADER, delimiter, line_end).encode(encoding))
    return path


def rows_in(name: str) -> list[tuple[str, ...]]:
    """Return the rows that an encoding can write."""
    return LATIN_ROWS if name == "latin-1" else ROWS


@pytest.mark.parametrize(
    ("name", "delimiter", "line_end"), list(product(ENCODINGS, DELIMITERS, LINE_ENDS))
)
def test_every_encoding_and_dialect_shows_the_same_table(
    tmp_path: Path, name: str, delimiter: str, line_end: str
) -> None:
    seen = inspect(write_as(tmp_path, name, delimiter, line_end))
    assert seen.header == HEADER
    assert seen.rows == tuple(rows_in(name))
    assert seen.dialect.delimiter == delimiter
    assert seen.dialect.encoding.removesuffix("-sig") == ENCODINGS[name][1]
    assert seen.lines == 3


def test_every_encoding_and_dialect_gives_the_same_interactions(tmp_path: Path) -> None:
    chosen = list(product(ENCODINGS, DELIMITERS, LINE_ENDS))
    paths = [write_as(tmp_path, *one) for one in chosen]
    into = workspace(tmp_path)
    reports = load(into, paths)
    assert all(report.rows_read == 2 for report in reports)
    kept = [row[4:6] + row[8:9] for row in interactions(into)]
    assert sorted(kept) == sorted([(r[0], r[1], r[3]) for r in (*ROWS, LATIN_ROWS[0])])
    folded = sum(report.duplicates for report in reports)
    assert folded == 2 * len(chosen) - 3


def test_a_gzip_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "log.csv.gz"
    path.write_bytes(gzip.compress(text(ROWS, HEADER).encode()))
    (report,) = dry_run(workspace(tmp_path), path)
    assert (report.file, report.rows_loaded) == ("log.csv.gz", 2)


def test_a_file_without_a_last_line_end_loses_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", text(ROWS, HEADER).rstrip("\n"))
    assert dry_run(workspace(tmp_path), path)[0].rows_loaded == 2


def test_quoted_cells_after_a_space_are_read_as_quoted(tmp_path: Path) -> None:
    content = 'source,target,occurred_at,topic\nAna, "Bo, Ltd", 2024-01-02, "a\nb"\n'
    path = write(tmp_path / "log.csv", content)
    into = workspace(tmp_path)
    load(into, path)
    assert [row[4:6] for row in interactions(into)] == [("Ana", "Bo, Ltd")]


def test_mixed_line_ends_and_nul_bytes_are_read_carefully(tmp_path: Path) -> None:
    content = "source,target,occurred_at\r\nAna,B\x00o,2024-01-02\nBo,Ana,2024-01-03\r\n"
    path = write(tmp_path / "log.csv", content)
    into = workspace(tmp_path)
    (report,) = load(into, path)
    assert [row[4:6] for row in interactions(into)] == [("Ana", "Bo"), ("Bo", "Ana")]
    assert any("NUL" in note for note in report.notes)


def test_a_header_over_two_lines_is_one_header(tmp_path: Path) -> None:
    content = 'source,target,occurred_at,"long\nname"\nAna,Bo,2024-01-02,x\n'
    path = write(tmp_path / "log.csv", content)
    into = workspace(tmp_path)
    load(into, path)
    assert ask(into, "select line from interaction") == [(3,)]


def test_equal_and_empty_column_names_are_told_apart(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", "source,target,note,note,,time\nA,B,x,y,z,2024-01-02\n")
    assert inspect(path).header == ("source", "target", "note", "note (2)", "column 5", "time")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "log.csv is empty."),
        ("\n\n  \n", "log.csv is empty."),
        ("source,target,time\n", "log.csv has a header and no rows below it."),
        ("source\nAna\n", "log.csv has one column only"),
    ],
)
def test_what_is_no_log_is_told_in_one_sentence(
    tmp_path: Path, content: str, sentence: str
) -> None:
    path = write(tmp_path / "log.csv", content)
    with pytest.raises(UnreadableFile, match=sentence.replace(".", r"\.")):
        inspect(path)
    with pytest.raises(UnreadableFile):
        dry_run(workspace(tmp_path), path)


def test_a_file_without_a_header_is_told_and_can_be_mapped_by_places(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", "Ana,Bo,2024-01-02\nBo,Ana,2024-01-03\n")
    assert not inspect(path).has_header
    with pytest.raises(UnreadableFile, match="looks like a row, not like names"):
        dry_run(workspace(tmp_path), path)
    chosen = Mapping.of([("source", "column 1"), ("target", "column 2")])
    (report,) = dry_run(workspace(tmp_path, "x"), path, ImportOptions(mapping=chosen))
    assert (report.rows_read, report.rows_loaded) == (2, 2)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="There is no file at"):
        inspect(tmp_path / "nothing.csv")
    with pytest.raises(UnreadableFile, match="is a folder"):
        inspect(tmp_path)


def test_a_cut_off_gzip_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.csv.gz"
    path.write_bytes(gzip.compress(text(ROWS * 500, HEADER).encode())[:-20])
    with pytest.raises(UnreadableFile, match="cut off or damaged"):
        inspect(path)


def test_columns_are_guessed_with_a_reason_and_can_be_changed(tmp_path: Path) -> None:
    content = "From,To,InvoiceDate,Betrag,Remark\nAna,Bo,2024-01-02,12.50,x\nBo,Ana,2024-01-03,3,\n"
    path = write(tmp_path / "log.csv", content)
    seen = inspect(path)
    assert seen.mapping.pairs() == (
        ("source", "From"),
        ("target", "To"),
        ("occurred_at", "InvoiceDate"),
        ("amount", "Betrag"),
    )
    assert "InvoiceDate" in seen.reasons["occurred_at"]
    chosen = Mapping.of([("target", "@Company"), ("topic", "remark"), ("amount", "")])
    (report,) = dry_run(workspace(tmp_path), path, ImportOptions(mapping=chosen))
    assert report.mapping == (
        ("source", "From"),
        ("target", "@Company"),
        ("occurred_at", "InvoiceDate"),
        ("topic", "Remark"),
    )
    assert report.parties == 3


def test_the_only_column_of_times_is_the_time(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", "from,to,w\nAna,Bo,2024-01-02\nBo,Ana,2024-01-03\n")
    assert inspect(path).mapping.columns["occurred_at"] == "w"


def test_two_equal_candidates_are_asked_for_and_not_guessed(tmp_path: Path) -> None:
    content = "from,to,sent_at,posted_at\nAna,Bo,2024-01-02,2024-01-03\n"
    seen = inspect(write(tmp_path / "log.csv", content))
    assert "occurred_at" not in seen.mapping.columns
    (question,) = seen.questions
    assert (question.about, question.field) == ("mapping", "occurred_at")
    assert question.readings == ("sent_at", "posted_at")


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([("sorce", "from")], "no field 'sorce'"),
        ([("source", "form")], "no column 'form'"),
        ([("target", "@ ")], "constant for target is empty"),
        ([("occurred_at", "@2024-01-01")], "Time cannot be a constant"),
        ([("target", "")], "No column of log.csv is known to be target"),
    ],
)
def test_a_mapping_that_does_not_fit_is_told(
    tmp_path: Path, pairs: list[tuple[str, str]], sentence: str
) -> None:
    path = write(tmp_path / "log.csv", "from,to,time\nAna,Bo,2024-01-02\n")
    with pytest.raises(BadMapping, match=sentence) as caught:
        dry_run(workspace(tmp_path), path, ImportOptions(mapping=Mapping.of(pairs)))
    assert "\n" not in caught.value.one_line()


def test_a_near_column_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", "from,to,time\nAna,Bo,2024-01-02\n")
    with pytest.raises(BadMapping) as caught:
        mapping = Mapping.of([("source", "frm")])
        dry_run(workspace(tmp_path), path, ImportOptions(mapping=mapping))
    assert caught.value.hint == "Did you mean from?"
