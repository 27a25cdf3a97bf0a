"""A person erased: gone from every table and every byte, and not brought back without a word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recentre import answers, library
from recentre.engine.database import TABLES, Workspace, create_workspace, forget_workspace
from recentre.errors import BadParameter, Cancelled, UnknownParty
from recentre.importing import judging, loading, telling, undoing
from recentre.importing.options import ImportOptions
from recentre.people import erasing, merging
from recentre.selection import Selection
from recentre.settings import settings
from recentre.story import kept, store
from recentre.story.view import new_view
from tests.unit.importing_tables import ask, everything
from tests.unit.test_importing_without_names import occurrences

CRM = """source,target,occurred_at,topic,note,amount
Ana Ruiz-Quillon,Kettle,2025-03-01,tea,,3
Ana Ruiz-Quillon,Kettle,2025-03-01,tea,,3
Ana Ruiz-Quillon,Tom Berg,2025-03-02,Gift for Ana Ruiz-Quillon,,
Tom Berg,Ana Ruiz-Quillon,2025-03-03,only hers,,
Tom Berg,Kettle,2025-03-04,tea,,9
Tom Berg,Kettle,not a day,tea,told by Ana Ruiz-Quillon,
Ana Ruiz-Quillon,Kettle,not a day,tea,,
Cleo Vos,Ana Ruiz-Quillon,2025-03-05,tea,,
"""
FORUM = """source,target,occurred_at
aquillon@example.org,Tom Berg,2025-04-01
Tom Berg,Kettle,2025-04-02
Dan Roux,Tom Berg,2025-04-03
"""
NAMES = ["Ruiz-Quillon", "aquillon@example"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def shop(home: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Two files, a merge, judgements, kept views, a draft and a title that names her."""
    made = create_workspace(settings().workspaces / "shop.duckdb", title="About Ana Ruiz-Quillon")
    for name, text in (("crm", CRM), ("forum", FORUM)):
        path = tmp_path / f"{name} Ana Ruiz-Quillon.csv"
        path.write_text(text, encoding="utf-8")
        loading.load(made, path, ImportOptions(company=("Kettle",)))
    ana, tom = (answers.party_named(made, name) for name in ("Ana Ruiz-Quillon", "Tom Berg"))
    merging.merge(made, ana, answers.party_named(made, "aquillon@example.org"))
    judging.judge(made, ana, tom, is_strong=True, note="sisters")
    judging.judge(
        made, tom, answers.party_named(made, "Kettle"), is_strong=True, note="via ANA RUIZ-QUILLON"
    )
    telling.tell(made, origin="Ana Ruiz-Quillon sent it", consent="all", all_contact_logged=False)
    telling.state(made, "party", [{"name": "Ana Ruiz-Quillon", "type": "person", "role": "staff"}])
    keys = dict(ask(made, "select name, key from identity"))
    hers, toms = keys["Ana Ruiz-Quillon"], keys["Tom Berg"]
    views = [
        new_view("Ana Ruiz-Quillon herself", "one_party", Selection(centre=hers), {}),
        new_view("Tom", "one_party", Selection(centre=toms, selected=hers), {}, "Ana Ruiz-Quillon"),
        new_view(
            "Both",
            "one_party",
            Selection(several=(hers, toms)),
            {"one": {"pins": {str(ana): [0, 1]}}},
        ),
        new_view("Plain", "the_base", Selection(), {}),
    ]
    base = kept.story_of("shop")
    kept.change("shop", base, lambda told: replace(told, views=tuple(views)))
    draft = settings().home / "drafts" / "abc"
    draft.mkdir(parents=True)
    (draft / "log").write_text(CRM, encoding="utf-16")
    yield made
    forget_workspace(made.path)


def opened(path: Path) -> Workspace:
    return library.opened(path.stem)


def rows_add_up(made: Workspace) -> bool:
    counts = ask(
        made,
        "select rows_read, rows_loaded + rows_rejected + duplicates + self_loops, rows_rejected, "
        "(select count(*) from reject as r where r.batch = b.batch and outcome = 'row refused') "
        "from batch as b",
    )
    return all(row[0] == row[1] and row[2] == row[3] for row in counts)


def test_what_would_go_is_counted_first(shop: Workspace) -> None:
    found = erasing.traces(shop, "Ana Ruiz-Quillon")
    assert set(found.names) == {"Ana Ruiz-Quillon", "aquillon@example.org"}
    assert (found.interactions, found.repeats) == (5, 1)
    assert (found.ties, found.left_alone) == (3, 1)
    assert (found.rejects, found.judgements, found.views) == (2, 1, 3)


def test_nothing_of_the_person_is_left_in_any_byte_under_the_home(
    shop: Workspace, home: Path
) -> None:
    assert occurrences(home, NAMES) != []
    done = erasing.erase(shop, "AQUILLON@example.org")
    forget_workspace(shop.path)
    assert occurrences(home, NAMES) == []
    assert (done.names, done.interactions, done.drafts) == (2, 6, 1)
    assert not list(shop.path.parent.glob(".recentre-*"))


def test_every_table_is_as_if_the_rows_had_been_refused(shop: Workspace) -> None:
    erasing.erase(shop, "Ana Ruiz-Quillon")
    made = opened(shop.path)
    assert rows_add_up(made)
    assert {name for (name,) in ask(made, "select name from identity")} == {
        "Kettle", "Tom Berg", "Dan Roux",
    }  # fmt: skip
    assert ask(made, "select count(*) from merge") == [(0,)]
    assert ask(made, "select note from judgement") == [("via (erased)",)]
    assert ask(made, "select title, origin from meta") == [
        ("About (erased)", "(erased) sent it"),
    ]
    assert ask(made, "select names, interactions, ties from erasure") == [(2, 6, 3)]
    topics = {name for (name,) in ask(made, "select name from term where subject = 'topic'")}
    assert topics == {"tea"}
    reasons = ask(made, "select reason, value, \"row\" from reject where reason like 'about%'")
    assert reasons == [("about somebody who was erased", None, None)] * 6


def test_kept_views_no_longer_show_the_person(shop: Workspace) -> None:
    toms = dict(ask(shop, "select name, key from identity"))["Tom Berg"]
    erasing.erase(shop, "Ana Ruiz-Quillon")
    story = store.read(library.views_of("shop"))
    assert story is not None
    assert [view.title for view in story.views] == ["Tom", "Both", "Plain"]
    assert story.views[0].selection.selected is None
    assert story.views[0].notes == "(erased)"
    assert story.views[1].selection.several == (toms,)
    assert json.dumps(story.views[1].drawing) == '{"one": {"pins": {}}}'


def test_the_same_file_again_does_not_bring_the_person_back(
    shop: Workspace, tmp_path: Path, home: Path
) -> None:
    erasing.erase(shop, "Ana Ruiz-Quillon")
    made = opened(shop.path)
    before = everything(made)
    path = tmp_path / "again.csv"
    more = "Ana Ruiz-Quillon,Eve,2025-06-01,tea,,\nTom Berg,Eve,2025-06-02,to Ana Ruiz-Quillon,,\n"
    path.write_text(CRM + more, encoding="utf-8")
    (report,) = loading.load(made, path)
    assert (report.rows_read, report.rows_loaded, report.rows_rejected) == (10, 1, 8)
    assert report.duplicates == 1
    assert {reason.reason: reason.count for reason in report.rejects} == {
        "about somebody who was erased": 7,
        "occurred_at cannot be read": 1,
    }
    assert any("7 rows were refused" in note for note in report.notes)
    forget_workspace(made.path)
    assert occurrences(home, NAMES) == []
    made = opened(shop.path)
    undoing.undo(made, 3)
    assert everything(made) == before


def test_a_merged_file_of_parties_does_not_either(shop: Workspace, tmp_path: Path) -> None:
    erasing.erase(shop, "Ana Ruiz-Quillon")
    made = opened(shop.path)
    parties = tmp_path / "parties.csv"
    parties.write_text(
        "name,type,role,segment,household\nAna Ruiz-Quillon,person,,,\nTom Berg,person,,north,\n",
        encoding="utf-8",
    )
    path = tmp_path / "again.csv"
    path.write_text("source,target,occurred_at\nTom Berg,Kettle,2025-09-01\n", encoding="utf-8")
    loading.load(made, path, ImportOptions(parties=parties))
    assert "Ana Ruiz-Quillon" not in {name for (name,) in ask(made, "select name from identity")}


def test_a_further_name_that_was_not_merged_can_go_with_it(shop: Workspace) -> None:
    found = erasing.traces(shop, "Tom Berg", also=("Dan Roux",))
    assert set(found.names) == {"Tom Berg", "Dan Roux"}


def test_a_name_inside_another_name_is_told(home: Path, tmp_path: Path) -> None:
    made = create_workspace(settings().workspaces / "w.duckdb", title="w")
    path = tmp_path / "log.csv"
    path.write_text(
        "source,target,occurred_at\nAna Ruiz,Ana Ruiz Ltd,2025-01-01\nAna Ruizmann,B,2025-01-01\n",
        encoding="utf-8",
    )
    loading.load(made, path)
    assert erasing.traces(made, "Ana Ruiz").similar == ("Ana Ruiz Ltd",)


def test_the_company_nobody_and_a_generated_world_are_refused(
    shop: Workspace, peers: Workspace
) -> None:
    with pytest.raises(BadParameter):
        erasing.erase(shop, "Kettle")
    with pytest.raises(UnknownParty):
        erasing.erase(shop, "Nobody At All")
    with pytest.raises(BadParameter):
        erasing.erase(peers, "Dana Ruiz")


def test_every_table_is_cleared_or_holds_nobody() -> None:
    """A new table has to be thought of here: does it hold names, ids or texts of people?"""
    cleared = {*erasing.ROWS, *erasing.TEXTS, "identity", "term", "stated_party"}
    cleared |= {f"stated_{one}" for one in ("channel", "kind", "topic")}
    holds_nobody = {"corrected", "class_change", "erasure", "erased"}
    assert set(TABLES) <= cleared | holds_nobody


def test_stopped_half_way_nothing_has_changed(shop: Workspace) -> None:
    from threading import Event

    before = everything(shop)
    stop = Event()

    def progress(share: float, text: str) -> None:
        stop.set()

    with pytest.raises(Cancelled):
        erasing.erase(shop, "Ana Ruiz-Quillon", progress=progress, cancel=stop)
    assert everything(opened(shop.path)) == before
    assert not list(shop.path.parent.glob(".recentre-*"))
