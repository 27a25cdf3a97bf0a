"""Every row read is accounted for, whatever the file, however it is split, and undone."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recentre.errors import BadParameter, Cancelled, SameFile
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from recentre.importing.rejected import write_rejects
from recentre.importing.undoing import undo
from tests.unit.importing_tables import (
    HEADER,
    ask,
    everything,
    holds,
    interactions,
    loaded,
    text,
    tried,
    workspace,
    write,
)

NAMES = st.sampled_from(
    ["Ana", "Bo", " Ana ", "ana@x.org", "ANA@X.ORG", "", "NULL", "e\u0301", "\u00e9"]
)
TIMES = st.sampled_from(
    ["2024-01-02", "2024-01-02 10:00:00", "", "soon", "0012-01-01", "2024-02-30"]
)
AMOUNTS = st.sampled_from(["", "12.50", "3", "dear", "nan"])
WORDS = st.sampled_from(["", "chat", "a,b", 'say "x"', "two\nlines", " chat "])
ROWS = st.lists(
    st.tuples(NAMES, NAMES, TIMES, WORDS, WORDS, WORDS, AMOUNTS, WORDS), min_size=1, max_size=12
)


def expected(rows: list[tuple[str, ...]]) -> tuple[int, int, int, int]:
    """Count loaded, refused, self loops and duplicates the slow way."""

    def name(raw: str) -> str | None:
        clean = raw.strip().replace("e\u0301", "\u00e9")
        if clean in ("", "NULL"):
            return None
        return clean.lower() if "@" in clean else clean

    loaded_rows = refused = loops = repeats = 0
    seen = set()
    for row in rows:
        source, target = name(row[0]), name(row[1])
        if source is None or target is None or not row[2].startswith("2024-01"):
            refused += 1
        elif source == target:
            loops += 1
        elif row in seen:
            repeats += 1
        else:
            seen.add(row)
            loaded_rows += 1
    return loaded_rows, refused, loops, repeats


@settings(max_examples=25, deadline=None)
@given(rows=ROWS)
def test_rows_read_are_loaded_refused_self_loops_or_duplicates(rows: list[tuple[str, ...]]) -> None:
    if not any(any(cell.strip() for cell in row) for row in rows):
        return
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    with TemporaryDirectory() as folder:
        report = tried(Path(folder), text(rows))
    assert holds(report)
    assert report.rows_read == len(kept)
    counted = (report.rows_loaded, report.rows_rejected, report.self_loops, report.duplicates)
    assert counted == expected(kept)


@settings(max_examples=8, deadline=None)
@given(rows=ROWS, at=st.integers(1, 11))
def test_one_file_split_into_two_batches_changes_nothing(
    rows: list[tuple[str, ...]], at: int
) -> None:
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows[:at] or not rows[at:]:
        return
    with TemporaryDirectory() as place:
        folder = Path(place)
        whole = workspace(folder, "whole")
        parts = workspace(folder, "parts")
        load(whole, write(folder / "log.csv", text(rows)))
        first = write(folder / "first.csv", text(rows[:at]))
        second = write(folder / "second.csv", text(rows[at:]))
        reports = load(parts, [first, second])
        once = [row[2:] for row in interactions(whole)]
        twice = [row[2:] for row in interactions(parts)]
        assert once == twice
        assert all(holds(report) for report in reports)
        sums = "select sum(rows_loaded), sum(duplicates), sum(values_dropped) from batch"
        assert ask(whole, sums) == ask(parts, sums)


ROW = ("Ana", "Bo", "2024-01-02 10:00:00", "phone", "call", "", "1.50", "")
OTHER = ("Bo", "Ana", "2024-01-03 10:00:00", "phone", "call", "", "", "")


def test_rows_that_differ_in_an_unmapped_column_are_no_duplicates(tmp_path: Path) -> None:
    differing = (*ROW[:-1], "second copy")
    report = tried(tmp_path, text([ROW, differing, ROW]))
    assert (report.rows_loaded, report.duplicates) == (2, 1)


def test_a_column_that_is_taken_for_nothing_is_told(tmp_path: Path) -> None:
    report = tried(tmp_path, "source,target,occurred_at,Shoe size\na,b,2024-01-02,44\n")
    assert "1 column was taken for nothing and is not loaded: Shoe size." in report.notes
    report = tried(tmp_path, "source,target,occurred_at\na,b,2024-01-02\n")
    assert not any("taken for nothing" in note for note in report.notes)


def test_a_number_written_in_two_ways_is_no_duplicate(tmp_path: Path) -> None:
    again = (*ROW[:6], "1.5", "")
    assert tried(tmp_path, text([ROW, again])).duplicates == 0


def test_a_row_is_refused_before_it_is_a_self_loop_or_a_duplicate(tmp_path: Path) -> None:
    nowhere = ("Ana", "Ana", "", "", "", "", "", "")
    report = tried(tmp_path, text([nowhere, nowhere, ROW]))
    assert (report.rows_rejected, report.self_loops, report.duplicates) == (2, 0, 0)
    assert report.rejects[0].reason == "occurred_at is missing"


def test_the_line_of_a_row_is_its_line_in_the_file(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, text([ROW, ("", *ROW[1:]), OTHER]))
    assert [row[1] for row in interactions(into)] == [2, 4]
    assert ask(into, 'select line, field, reason, "row" from reject') == [
        (3, "source", "source is missing", ",Bo,2024-01-02 10:00:00,phone,call,,1.50,")
    ]


def test_lines_are_right_where_cells_hold_line_breaks_and_rows_are_blank(tmp_path: Path) -> None:
    content = text([(*ROW[:-1], "two\nlines"), ("", *ROW[1:-1], "x\ny"), OTHER])
    content = content.replace("Bo,Ana", "\n\nBo,Ana")
    report, into = loaded(tmp_path, content)
    assert report.rows_read == 3
    assert [row[1] for row in interactions(into)] == [2, 8]
    ((line, row),) = ask(into, 'select line, "row" from reject')
    assert (line, row) == (4, ',Bo,2024-01-02 10:00:00,phone,call,,1.50,"x\ny"')


def test_rows_with_more_or_fewer_cells_are_refused_with_their_line(tmp_path: Path) -> None:
    content = text([ROW, OTHER]) + "Ana,Bo\n" + ",".join([*ROW, "more"]) + "\n"
    report, into = loaded(tmp_path, content)
    assert holds(report)
    assert report.rows_read == 4
    assert ask(into, 'select line, field, value, reason, "row" from reject order by line') == [
        (4, "row", "2", "fewer cells than the header", "Ana,Bo"),
        (5, "row", "9", "more cells than the header", ",".join([*ROW, "more"])),
    ]


def test_an_optional_value_that_cannot_be_read_is_dropped_and_its_row_loads(tmp_path: Path) -> None:
    dear = (*ROW[:6], "dear", "")
    report, into = loaded(tmp_path, text([dear, OTHER]))
    assert (report.rows_loaded, report.values_dropped) == (2, 1)
    assert report.dropped[0].examples == ((2, "dear"),)
    assert ask(into, "select outcome, field, value from reject") == [
        ("value dropped", "amount", "dear")
    ]


def test_strict_refuses_the_row_instead(tmp_path: Path) -> None:
    dear = (*ROW[:6], "dear", "")
    report = tried(tmp_path, text([dear, OTHER]), ImportOptions(strict=True))
    assert (report.rows_loaded, report.rows_rejected, report.values_dropped) == (1, 1, 0)
    assert report.rejects[0].reason == "amount cannot be read"


def test_names_are_trimmed_composed_and_addresses_are_in_lower_case(tmp_path: Path) -> None:
    odd = ("\u3000\u200bAna\u00a0", "E\u0301va", *ROW[2:])
    mail = ("Ana@Example.ORG", "\u00c9va", *ROW[2:])
    _, into = loaded(tmp_path, text([odd, mail]))
    names = {name for (name,) in ask(into, "select name from identity")}
    assert names == {"Ana", "\u00c9va", "ana@example.org"}


def test_ids_that_differ_by_case_alone_stay_apart(tmp_path: Path) -> None:
    report = tried(tmp_path, text([("aB", "Ab", *ROW[2:])]))
    assert (report.rows_loaded, report.self_loops, report.parties) == (1, 0, 2)


def test_keys_are_opaque_and_differ_from_workspace_to_workspace(tmp_path: Path) -> None:
    _, one = loaded(tmp_path, text([ROW]))
    _, other = loaded(tmp_path, text([ROW]))
    keys = [dict(ask(into, "select name, key from identity")) for into in (one, other)]
    assert keys[0] != keys[1]
    assert all(len(key) == 12 and int(key, 16) >= 0 for key in keys[0].values())


def test_the_same_file_twice_is_refused_before_anything_is_loaded(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, text([ROW, OTHER]))
    before = everything(into)
    with pytest.raises(SameFile, match=r"log\.csv was loaded .* as batch 1\.") as caught:
        load(into, [write(tmp_path / "more.csv", text([OTHER])), tmp_path / "log.csv"])
    assert "--again" in caught.value.hint
    assert everything(into) == before
    (tried,) = dry_run(into, tmp_path / "log.csv")
    assert any("batch 1" in note for note in tried.notes)


def test_the_same_file_loaded_again_on_the_readers_word_folds(tmp_path: Path) -> None:
    report, into = loaded(tmp_path, text([ROW, OTHER]))
    (again,) = load(into, tmp_path / "log.csv", ImportOptions(again=True))
    assert (again.rows_loaded, again.duplicates) == (0, 2)
    assert any("batch 1" in note for note in again.notes)
    assert len(interactions(into, "folded")) == 2
    assert report.batch == 1
    assert again.batch == 2


def test_columns_in_another_order_are_still_the_same_row(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, text([ROW, OTHER]))
    turned = write(tmp_path / "t.csv", text([r[::-1] for r in (ROW, OTHER)], HEADER[::-1]))
    assert load(into, turned)[0].duplicates == 2


def test_undo_of_the_last_batch_restores_every_table(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, text([ROW, OTHER]), ImportOptions(company=("Bo",)))
    before = everything(into)
    more = text([ROW, ("Cy", "Bo", "2024-02-01", "web", "order", "t", "7", ""), ("", *ROW[1:])])
    load(into, write(tmp_path / "more.csv", more), ImportOptions(staff=("Cy",)))
    assert everything(into) != before
    undo(into, 2)
    assert everything(into) == before


def test_undo_of_the_first_batch_leaves_what_the_second_brought_too(tmp_path: Path) -> None:
    first, second = text([ROW, ROW, OTHER]), text([OTHER, ROW, ROW, ("Cy", *OTHER[1:])])
    _, into = loaded(tmp_path, first)
    load(into, write(tmp_path / "second.csv", second))
    assert len(interactions(into)) == 3
    undo(into, 1)
    _, alone = loaded(tmp_path, second)
    for table in ("interaction", "folded"):
        assert [r[1:] for r in interactions(into, table)] == [
            r[1:] for r in interactions(alone, table)
        ]
    counts = "select rows_read, rows_loaded, duplicates, self_loops, rows_rejected from batch"
    assert ask(into, counts) == ask(alone, counts)
    assert ask(into, "select name from identity order by 1") == ask(
        alone, "select name from identity order by 1"
    )
    assert ask(into, "select subject, name from term order by 1, 2") == ask(
        alone, "select subject, name from term order by 1, 2"
    )


def test_undo_of_the_first_batch_counts_days_in_the_zone_of_the_second(tmp_path: Path) -> None:
    late = ("Ana", "Bo", "2024-01-02 23:30:00", "phone", "call", "", "", "")
    path = write(tmp_path / "log.csv", text([OTHER]))
    into = workspace(tmp_path)
    load(into, path, ImportOptions(timezone="Asia/Tokyo"))
    load(into, write(tmp_path / "late.csv", text([late])))
    assert ask(into, "select day from interaction where batch = 2")[0][0].day == 3
    undo(into, 1)
    assert ask(into, "select day from interaction")[0][0].day == 2
    assert ask(into, "select zone from meta") == [("UTC",)]


def test_undo_of_a_batch_that_is_not_there_says_so(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    with pytest.raises(BadParameter, match="no batch 3"):
        undo(into, 3)


def test_a_dry_run_says_the_same_and_changes_nothing(tmp_path: Path) -> None:
    content = text([ROW, ROW, OTHER, ("", *ROW[1:])])
    path = write(tmp_path / "log.csv", content)
    into = workspace(tmp_path)
    before = everything(into)
    (dry,) = dry_run(into, path, ImportOptions(company=("Bo",)))
    assert everything(into) == before
    (wet,) = load(into, path, ImportOptions(company=("Bo",)))
    said, done = dry.as_json(), wet.as_json()
    assert said.pop("batch") is None
    assert done.pop("batch") == 1
    assert said == done


def test_a_stopped_import_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "log.csv", text([ROW, OTHER]))
    into = workspace(tmp_path)
    before = everything(into)
    stop = Event()

    def stop_midway(share: float, said: str) -> None:
        if share > 0.2:
            stop.set()

    with pytest.raises(Cancelled):
        load(into, path, progress=stop_midway, cancel=stop)
    assert everything(into) == before


def test_progress_runs_from_nought_to_one(tmp_path: Path) -> None:
    told: list[float] = []
    path = write(tmp_path / "log.csv", text([ROW, OTHER]))
    load(workspace(tmp_path), path, progress=lambda share, said: told.append(share))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_rejects_are_written_as_a_file(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, text([ROW, ("", *ROW[1:])]))
    out = tmp_path / "rejects.csv"
    assert write_rejects(into, out) == 1
    assert out.read_text(encoding="utf-8").splitlines() == [
        "batch,line,field,value,reason,row",
        '1,3,source,,source is missing,",Bo,2024-01-02 10:00:00,phone,call,,1.50,"',
    ]
