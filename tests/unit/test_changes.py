"""A workspace is changed beside itself: readers read on; a change arrives whole or not at all."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from recentre import answers, changes, jobs, library
from recentre.engine.database import Workspace
from recentre.errors import Cancelled, WorkspaceUnavailable
from recentre.importing import loading, telling
from recentre.importing.options import ImportOptions
from recentre.jobs import Progress

LOG = "source,target,occurred_at,kind\nAna,Kettle,2025-03-01,wink\nTom,Ana,2025-03-02,wink\n"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return path


def made(log: Path) -> str:
    options = ImportOptions(company=("Kettle",))
    name, _ = changes.make_new("My log", lambda place: loading.load(place, log, options))
    return name


def interactions(name: str) -> int:
    return int(answers.ask(library.opened(name), "workspace/facts")["interactions"].iloc[0])


def left_over(home: Path) -> list[Path]:
    return list((home / "drafts").glob("*"))


def test_a_new_workspace_is_listed_only_when_it_is_complete(log: Path, tmp_path: Path) -> None:
    seen: list[tuple[library.Entry, ...]] = []

    def fill(place: Workspace) -> None:
        loading.load(place, log)
        seen.append(library.entries())

    name, _ = changes.make_new("My log", fill)
    assert (name, interactions(name)) == ("my-log", 2)
    assert seen == [()]
    assert [entry.title for entry in library.entries()] == ["My log"]
    assert left_over(tmp_path) == []


def test_a_workspace_is_not_taken_for_a_deleted_one_of_its_name(log: Path) -> None:
    name = made(log)
    assert interactions(name) == 2
    library.delete(name)
    log.write_text(LOG + "Tom,Kettle,2025-03-03,wink\n", encoding="utf-8")
    assert made(log) == name
    assert interactions(name) == 3


def test_a_load_that_is_stopped_leaves_no_workspace_behind(log: Path, tmp_path: Path) -> None:
    def work(progress: Progress, cancel: threading.Event) -> None:
        cancel.set()
        changes.make_new(
            "My log", lambda place: loading.load(place, log, progress=progress, cancel=cancel)
        )

    job = jobs.find(jobs.start("load", "Loading", work))
    assert job is not None and job.wait(30)
    with pytest.raises(Cancelled):
        job.result()
    assert library.entries() == () and left_over(tmp_path) == []


def test_readers_read_on_while_a_workspace_is_changed(log: Path) -> None:
    name = made(log)
    during: list[int] = []

    def alter(place: Workspace) -> None:
        with place.writing():
            during.append(interactions(name))
        telling.tell(place, origin="here", consent="", all_contact_logged=True)

    changes.change(name, alter)
    assert during == [2]
    facts = answers.ask(library.opened(name), "workspace/facts").iloc[0]
    assert facts["origin"] == "here" and facts["all_contact_logged"]


def test_a_change_gives_way_when_somebody_else_was_faster(log: Path) -> None:
    name = made(log)

    def slow(place: Workspace) -> None:
        library.rename(name, "Renamed meanwhile")
        telling.tell(place, origin="too late", consent="", all_contact_logged=False)

    with pytest.raises(WorkspaceUnavailable, match="changed by somebody else"):
        changes.change(name, slow)
    facts = answers.ask(library.opened(name), "workspace/facts").iloc[0]
    assert facts["title"] == "Renamed meanwhile"


def test_what_the_reader_says_of_a_kind_stands_above_every_guess(log: Path) -> None:
    name = made(log)
    said = [{"kind": "wink", "nature": "social", "asks": None}]
    changes.change(name, lambda place: telling.state(place, "kind", said))
    assert answers.ask(library.opened(name), "quality/kinds")["nature"].tolist() == ["social"]
    again = [{"kind": "wink", "nature": "knowledge", "asks": True}]
    changes.change(name, lambda place: telling.state(place, "kind", again))
    kinds = answers.ask(library.opened(name), "quality/kinds").iloc[0]
    assert (kinds["nature"], kinds["asks"]) == ("knowledge", True)


def test_what_the_reader_says_of_a_party_makes_it_the_company(log: Path) -> None:
    name = made(log)
    said = [{"name": "Tom", "type": "organisation", "role": "company"}]
    changes.change(name, lambda place: telling.state(place, "party", said))
    roles = answers.ask(library.opened(name), "quality/parties", holding="tom").iloc[0]
    assert (roles["type"], roles["role"]) == ("organisation", "company")
