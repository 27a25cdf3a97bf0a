"""A folder, several files at once, and what a recipe made: each row accounted for, each undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from recentre.errors import NoRoom, SameFile, UnreadableFile
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from recentre.importing.undoing import undo
from tests.spreadsheets import Sheet, xlsx
from tests.unit.importing_tables import ask, everything, holds, interactions, workspace, write

HEAD = "source,target,occurred_at,note\n"
LOG = HEAD + "Ana,Bo,2024-01-02,x\nBo,Ana,2024-01-03,y\n"
MORE = HEAD + "Cy,Bo,2024-02-02,x\nBo,Cy,2024-02-03,y\n"


def a_folder(tmp_path: Path) -> Path:
    """Return a folder with two logs, one of them deeper, and two files that are none."""
    folder = tmp_path / "export"
    (folder / "old").mkdir(parents=True)
    write(folder / "b.csv", LOG)
    write(folder / "old" / "a.csv", MORE)
    write(folder / "customers.csv", "id,city\n1,Rome\n2,Oslo\n")
    write(folder / "LICENSE", "Do what you like.\n\nReally.\n")
    write(folder / ".hidden.csv", MORE)
    return folder


def test_all_logs_of_a_folder_load_and_the_other_files_are_named(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    reports = load(into, a_folder(tmp_path))
    assert [one.file for one in reports] == ["b.csv", "old/a.csv"]
    assert all(holds(one) for one in reports)
    left = [note for note in reports[-1].notes if "was left out" in note]
    assert [note.split()[0] for note in left] == ["LICENSE", "customers.csv"]
    assert "source" in left[1]


def test_a_folder_brought_again_brings_what_is_new(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    folder = a_folder(tmp_path)
    load(into, folder)
    write(folder / "c.csv", HEAD + "Di,Bo,2024-03-02,x\n")
    (report,) = load(into, folder)
    assert report.file == "c.csv"
    assert sum("loaded before, as batch" in note for note in report.notes) == 2
    before = everything(into)
    with pytest.raises(SameFile):
        load(into, folder)
    assert everything(into) == before


def test_every_sheet_of_a_folders_workbook_that_is_a_log_is_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    rows = [line.split(",") for line in LOG.splitlines()]
    more = [line.split(",") for line in MORE.splitlines()]
    notes = [["what", "why"], ["a", "b"], ["c", "d"]]
    xlsx(folder / "a.xlsx", Sheet("May", rows), Sheet("Notes", notes), Sheet("June", more))
    reports = load(workspace(tmp_path), folder)
    assert [one.file for one in reports] == ["a.xlsx [May]", "a.xlsx [June]"]
    assert any(note.startswith("a.xlsx [Notes] was left out") for note in reports[-1].notes)


def test_a_folder_without_a_log_says_why_not(tmp_path: Path) -> None:
    folder = tmp_path / "none"
    folder.mkdir()
    with pytest.raises(UnreadableFile, match="There is no file in"):
        load(workspace(tmp_path), folder)
    write(folder / "a.csv", "id,city\n1,Rome\n2,Oslo\n")
    with pytest.raises(UnreadableFile, match=r"No file in .* is a log") as caught:
        load(workspace(tmp_path, "x"), folder)
    assert "a.csv was left out" in caught.value.hint


def test_a_sheet_is_chosen_and_two_sheets_of_one_file_are_two_batches(tmp_path: Path) -> None:
    rows = [line.split(",") for line in LOG.splitlines()]
    more = [line.split(",") for line in MORE.splitlines()]
    path = xlsx(tmp_path / "log.xlsx", Sheet("One", rows), Sheet("Two", more))
    into = workspace(tmp_path)
    (first,) = load(into, path, ImportOptions(part="One"))
    before = everything(into)
    (second,) = load(into, path, ImportOptions(part="Two"))
    assert [first.file, second.file] == ["log.xlsx [One]", "log.xlsx [Two]"]
    assert (first.rows_loaded, second.rows_loaded) == (2, 2)
    with pytest.raises(SameFile):
        load(into, path, ImportOptions(part="Two"))
    undo(into, 2)
    assert everything(into) == before


def test_rows_of_a_sheet_are_refused_with_their_number_and_their_cells(tmp_path: Path) -> None:
    rows = [
        ["Report"],
        [],
        *(line.split(",") for line in LOG.splitlines()),
        ["", "Bo", "2024-01-01"],
    ]
    path = xlsx(tmp_path / "log.xlsx", Sheet("One", rows))
    into = workspace(tmp_path)
    (report,) = load(into, path)
    assert holds(report)
    assert ask(into, 'select line, reason, "row" from reject') == [
        (6, "source is missing", ",Bo,2024-01-01,")
    ]
    assert [row[1] for row in interactions(into)] == [4, 5]
    assert any("above the header" in note for note in report.notes)
    assert report.format == "xlsx"


@dataclass(frozen=True)
class Aside:
    reason: str
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Gave:
    shown: str
    sha256: str
    text: Path
    interactions: Path
    rows_used: int
    made: int
    set_aside: tuple[Aside, ...]
    left_out: tuple[Aside, ...] = ()
    repeated: int = 0
    findings: tuple[()] = ()


@dataclass(frozen=True)
class Made:
    parts: tuple[Gave, ...]
    parties: Path | None = None
    name: str = "mails"
    title: str = "Mails"
    channels: Path | None = None
    kinds: Path | None = None
    topics: Path | None = None
    zone: str | None = None
    cautions: tuple[str, ...] = ()


def made(tmp_path: Path) -> Made:
    """Return what a recipe makes of three mails: one to two people, one to oneself, one to none."""
    text = write(tmp_path / "mail.csv", "from,to,date\nAna,Bo;Cy,1\nAna,Ana,2\nAna,,3\n")
    rows = write(
        tmp_path / "made.csv",
        "first line,last line,source,target,occurred_at,row\n"
        "2,2,Ana,Bo,2024-01-02,\n2,2,Ana,Cy,2024-01-02,\n3,3,Ana,Ana,2024-01-03,\n",
    )
    people = write(tmp_path / "people.csv", "name,type\nAna,person\n")
    part = Gave("mail.csv", "0" * 64, text, rows, 2, 3, (Aside("no one to write to", 1, (4,)),))
    return Made((part,), people)


def test_one_line_can_give_several_interactions_and_each_is_counted(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    (report,) = load(into, [], ImportOptions(made=made(tmp_path)))
    assert holds(report)
    counted = (report.rows_read, report.rows_loaded, report.rows_rejected, report.self_loops)
    assert counted == (4, 2, 1, 1)
    assert [row[1:6:4] for row in interactions(into)] == [(2, "Bo"), (2, "Cy")]
    assert ask(into, "select recipe, file from batch") == [("mails", "mail.csv")]
    assert ask(into, 'select line, reason, "row" from reject') == [
        (4, "no one to write to", "Ana,,3")
    ]
    assert "2 rows of mail.csv gave 3 interactions." in report.notes
    assert report.set_aside == 1


def test_a_repeat_of_one_of_several_interactions_of_a_line_is_folded_alone(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    whole = made(tmp_path)
    load(into, [], ImportOptions(made=whole))
    before = everything(into)
    (again,) = load(into, [], ImportOptions(made=whole, again=True))
    assert (again.rows_loaded, again.duplicates) == (0, 2)
    undo(into, 2)
    assert everything(into) == before
    load(into, [], ImportOptions(made=whole, again=True))
    undo(into, 1)
    kept = [row[1:6:4] for row in interactions(into)]
    assert kept == [(2, "Bo"), (2, "Cy")]


def test_what_a_recipe_made_is_tried_without_a_trace(tmp_path: Path) -> None:
    into = workspace(tmp_path)
    before = everything(into)
    (report,) = dry_run(into, [], ImportOptions(made=made(tmp_path)))
    assert (report.batch, report.rows_loaded) == (None, 2)
    assert everything(into) == before


def test_too_little_memory_is_told_and_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = workspace(tmp_path)
    before = everything(into)
    rows = "".join(f"p{n},q{n},2024-01-02,{n}\n" for n in range(200_000))
    path = write(tmp_path / "log.csv", HEAD + rows)
    monkeypatch.setenv("RECENTRE_MEMORY", "20MB")
    with pytest.raises(NoRoom, match="more memory than the 20MB"):
        load(into, path)
    monkeypatch.undo()
    into.close()
    assert everything(into) == before
