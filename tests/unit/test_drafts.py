"""A file on its way in: uploaded or named by its path, read again as the reader says, then gone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre.errors import UnreadableFile
from recentre.importing import drafts
from recentre.importing.fields import Mapping
from recentre.importing.loading import load
from recentre.importing.options import ImportOptions
from recentre.reading.choices import Choices
from tests.spreadsheets import Sheet, xlsx
from tests.unit.importing_tables import ask, workspace, write

LOG = "source,target,occurred_at\nAna,Bo,2024-01-02\nBo,Ana,2024-01-03\nAna,Cy,2024-01-04\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep drafts in a folder of the test's own."""
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"


def test_a_file_named_by_its_path_is_not_copied_and_stays(tmp_path: Path, home: Path) -> None:
    path = write(tmp_path / "log.csv", LOG)
    draft = drafts.begin_path(Path(f' "{path}" '))
    assert (draft.path, draft.shown) == (path, "log.csv")
    assert not any(one.stat().st_size for one in home.rglob("*") if one.is_file())
    drafts.drop(draft.known_as)
    assert path.read_text() == LOG
    assert drafts.find(draft.known_as) is None


def test_a_path_that_leads_nowhere_leaves_nothing_behind(tmp_path: Path, home: Path) -> None:
    with pytest.raises(UnreadableFile, match="There is no file at"):
        drafts.begin_path(tmp_path / "nothing.csv")
    with pytest.raises(UnreadableFile, match="is a folder"):
        drafts.begin_path(tmp_path)
    assert not list((home / "uploads").iterdir())


def test_several_sheets_are_shown_one_by_one_and_asked_for(tmp_path: Path) -> None:
    rows = [line.split(",") for line in LOG.splitlines()]
    book = xlsx(tmp_path / "a.xlsx", Sheet("May", rows), Sheet("June", rows[:2]))
    draft = drafts.begin("a.xlsx", io.BytesIO(book.read_bytes()))
    assert [one.name for one in draft.parts] == ["May", "June"]
    assert (draft.part, draft.is_asked, draft.shown) == ("May", True, "a.xlsx [May]")
    chosen = drafts.choose(draft, part="June")
    assert (chosen.known_as, chosen.is_asked, chosen.shown) == (
        *(draft.known_as, False, "a.xlsx [June]"),
    )
    assert drafts.find(draft.known_as) is chosen
    again = drafts.choose(chosen, choices=Choices(header=False))
    assert (again.part, again.table.has_header) == ("June", False)


def test_a_reading_that_fails_leaves_the_draft_as_it_was(tmp_path: Path) -> None:
    draft = drafts.begin_path(write(tmp_path / "log.csv", LOG))
    with pytest.raises(UnreadableFile):
        drafts.choose(draft, choices=Choices(delimiter="|"))
    assert drafts.find(draft.known_as) is draft


def test_a_draft_is_loaded_from_what_was_understood_without_reading_again(tmp_path: Path) -> None:
    draft = drafts.begin("log.csv", io.BytesIO(LOG.encode()))
    names = Mapping.of([("source", "source"), ("target", "target")])
    assert drafts.names_in(draft, names, 2) == (("Ana", 3), ("Bo", 2))
    into = workspace(tmp_path)
    (report,) = load(into, draft.table, ImportOptions(shown_name=draft.name))
    assert (report.file, report.rows_loaded) == ("log.csv", 3)
    drafts.drop(draft.known_as)
    assert ask(into, "select count(*) from interaction") == [(3,)]
