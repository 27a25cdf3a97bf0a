"""One log in every format gives the same interactions; no bytes bring more than a sentence."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from recentre.errors import RecentreError
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from recentre.reading.choices import Choices
from tests.spreadsheets import Sheet, ods, xlsx
from tests.unit.importing_tables import HEADER, holds, interactions, text, workspace

Rows = Sequence[Sequence[str]]
NAMES = st.sampled_from(["Ana", "Bo", " Ana ", "ana@x.org", "", "NULL", "\u00e9va", "=cmd()"])
TIMES = st.sampled_from(["2024-01-02", "2024-01-02 10:00:00", "", "soon", "2024-02-30"])
AMOUNTS = st.sampled_from(["", "12.50", "3", "dear", "-7"])
WORDS = st.sampled_from(["", "chat", "a,b", 'say "x"', "two\nlines", "a;b|c", "#N/A"])
ROWS = st.lists(
    st.tuples(NAMES, NAMES, TIMES, WORDS, WORDS, WORDS, AMOUNTS, WORDS), min_size=1, max_size=9
)
CERTAIN = ("Zoe", "Yan", "2024-01-05 08:00:00", "phone", "call", "visit", "1.5", "certain")


def _csv(path: Path, rows: Rows) -> None:
    path.write_text(text(rows), encoding="utf-8", newline="")


def _packed(path: Path, rows: Rows) -> None:
    path.write_bytes(gzip.compress(text(rows).encode()))


def _member(path: Path, rows: Rows) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("inside.csv", text(rows))


def _sheet(path: Path, rows: Rows) -> None:
    (ods if path.suffix == ".ods" else xlsx)(path, Sheet("Log", [HEADER, *rows]))


def _objects(rows: Rows) -> list[dict[str, str]]:
    return [dict(zip(HEADER, row, strict=True)) for row in rows]


def _json(path: Path, rows: Rows) -> None:
    path.write_text(json.dumps({"log": _objects(rows), "n": 1}, ensure_ascii=False), "utf-8")


def _lines(path: Path, rows: Rows) -> None:
    path.write_text("".join(f"{json.dumps(one)}\n" for one in _objects(rows)), "utf-8")


def _parquet(path: Path, rows: Rows) -> None:
    columns = [pa.array([cell or None for cell in column]) for column in zip(*rows, strict=True)]
    pyarrow.parquet.write_table(pa.table(columns, names=list(HEADER)), path)


WRITERS: dict[str, Callable[[Path, Rows], None]] = {
    "csv": _csv,
    "csv.gz": _packed,
    "zip": _member,
    "xlsx": _sheet,
    "ods": _sheet,
    "json": _json,
    "ndjson": _lines,
    "parquet": _parquet,
}
AS_COMMAS = ImportOptions(choices=Choices(delimiter=",", quote='"', header=True))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS)
def test_the_same_log_in_every_format_gives_the_same_interactions(
    rows: list[tuple[str, ...]],
) -> None:
    rows = [CERTAIN, *(row for row in rows if any(cell.strip() for cell in row))]
    with TemporaryDirectory() as place:
        folder = Path(place)
        found = {}
        for form, write in WRITERS.items():
            path = folder / f"log.{form}"
            write(path, rows)
            into = workspace(folder, form)
            options = AS_COMMAS if form in ("csv", "csv.gz", "zip") else ImportOptions()
            (report,) = load(into, path, options)
            assert holds(report), form
            assert report.rows_read == len(rows), form
            counted = (report.rows_loaded, report.self_loops, report.duplicates)
            found[form] = (counted, [row[2:] for row in interactions(into)])
            into.close()
    for form, one in found.items():
        assert one == found["csv"], form


def test_typed_cells_give_what_their_text_would(tmp_path: Path) -> None:
    body = [
        ["Ana", "Bo", datetime(2024, 1, 2, 10, 30), 12.5],
        ["Bo", "Ana", datetime(2024, 1, 3), 3],
    ]
    header = ["source", "target", "occurred_at", "amount"]
    texts = [["Ana", "Bo", "2024-01-02 10:30:00", "12.5"], ["Bo", "Ana", "2024-01-03", "3"]]
    plain = tmp_path / "log.csv"
    plain.write_text(text(texts, header))
    book = xlsx(tmp_path / "log.xlsx", Sheet("Log", [header, *body]))
    table = tmp_path / "log.parquet"
    columns = [pa.array(column) for column in zip(*body, strict=True)]
    pyarrow.parquet.write_table(pa.table(columns, names=header), table)
    found = []
    for path in (plain, book, table):
        into = workspace(tmp_path, path.suffix[1:])
        load(into, path)
        found.append([row[2:] for row in interactions(into)])
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("odd", ["Q\x00ux", "Z\roe", "Z\noe", "Zo\ue000e", "\U0001f375", "=1+1"])
def test_odd_signs_in_cells_come_through_every_format(tmp_path: Path, odd: str) -> None:
    row = (odd, *CERTAIN[1:])
    for form in ("json", "ndjson", "parquet"):
        WRITERS[form](tmp_path / f"log.{form}", [row, CERTAIN])
        into = workspace(tmp_path, form)
        (report,) = load(into, tmp_path / f"log.{form}")
        assert report.rows_loaded == 2
        names = {found[4] for found in interactions(into)}
        assert names == {odd.replace("\x00", ""), "Zoe"}


STARTS = st.sampled_from(
    [
        *(b"", b"PK\x03\x04", b"PK\x05\x06", b"PAR1", b"\x1f\x8b\x08", b"%PDF", b"{", b"[{", b"[["),
        *(bytes.fromhex("d0cf11e0a1b11ae1"), b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b'{"a":1}\n{'),
        *(b"source,target,occurred_at\n", b"a;b;c\n", b'"', b"from,to,date\nx,y,1\n"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(start=STARTS, rest=st.binary(max_size=300), name=st.sampled_from(["log.csv", "log.xlsx"]))
@example(b"source,target,occurred_at\n", b'A,B,2024-01-01\nC,"D\x00,\xff\r2024', "log.csv")
@example(b"[" * 5_000, b"", "log.json")
def test_whatever_bytes_come_nothing_but_a_sentence_comes_back(
    start: bytes, rest: bytes, name: str
) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / name
        path.write_bytes(start + rest)
        try:
            reports = dry_run(workspace(Path(place)), path)
        except RecentreError as error:
            assert "\n" not in error.one_line()
            assert error.message.endswith((".", "?", ":"))
        else:
            assert all(holds(one) for one in reports)


@pytest.mark.parametrize("form", ["xlsx", "ods", "json", "ndjson", "parquet", "csv.gz", "zip"])
def test_a_file_cut_off_or_altered_anywhere_is_told_or_accounted_for(
    tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"log.{form}"
    WRITERS[form](path, [CERTAIN] * 40)
    whole = path.read_bytes()
    step = max(1, len(whole) // 25)
    into = workspace(tmp_path)
    broken = [whole[:end] for end in range(1, len(whole), step)]
    broken += [whole[:at] + b"\xff\x00" + whole[at + 2 :] for at in range(0, len(whole), step)]
    for content in broken:
        path.write_bytes(content)
        try:
            reports = dry_run(into, path)
        except RecentreError as error:
            assert error.message
        else:
            assert all(holds(one) for one in reports)
