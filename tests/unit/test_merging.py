"""Two names called one party: everything follows, and each merge can be undone exactly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre import answers
from recentre.engine import build
from recentre.engine.database import Workspace, create_workspace, forget_workspace
from recentre.errors import BadParameter
from recentre.importing import judging, loading, undoing
from recentre.people import following, merging
from tests import oracle
from tests.unit.importing_tables import ask, everything

FIRST = """source,target,occurred_at,kind,message_id
Ana Ruiz,Kettle,2025-03-01,purchase,
Ana Ruiz,Tom,2025-03-02,message,m1
Tom,A. Ruiz,2025-03-03,message,m2
A. Ruiz,Ana Ruiz,2025-03-04,message,m3
Bea,A. Ruiz,2025-03-04,answer,
"""
SECOND = """source,target,occurred_at,kind
ana@x.org,Cleo,2025-03-05,message
Cleo,Tom,2025-03-06,message
"""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "shop.duckdb", title="Shop")
    (tmp_path / "crm.csv").write_text(FIRST, encoding="utf-8")
    (tmp_path / "forum.csv").write_text(SECOND, encoding="utf-8")
    loading.load(made, tmp_path / "crm.csv", loading.ImportOptions(company=("Kettle",)))
    loading.load(made, tmp_path / "forum.csv")
    yield made
    forget_workspace(made.path)


def party(made: Workspace, name: str) -> int:
    return answers.party_named(made, name)


def key(made: Workspace, name: str) -> str:
    return str(ask(made, f"select key from identity where name = '{name}'")[0][0])


def ties(made: Workspace, name: str) -> dict[str, int]:
    rows = oracle.ask(made, "ties/of_party", party=name)
    return {row["other"]: row["outgoing"] + row["incoming"] for row in rows}


def test_the_ties_of_both_names_are_those_of_one_party(shop: Workspace) -> None:
    ana = party(shop, "Ana Ruiz")
    merging.merge(shop, ana, party(shop, "A. Ruiz"))
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 2, "Bea": 1}
    assert ties(shop, "A. Ruiz") == ties(shop, "Ana Ruiz")
    assert "A. Ruiz" not in answers.names_of(shop).values()
    assert answers.ask(shop, "party/by_key", key=key(shop, "A. Ruiz"))["party"].tolist() == [ana]


def test_two_files_have_one_cast(shop: Workspace) -> None:
    merging.merge(shop, party(shop, "Ana Ruiz"), party(shop, "ana@x.org"))
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 1, "A. Ruiz": 1, "Cleo": 1}


def test_taking_a_merge_back_leaves_every_table_as_it_was(shop: Workspace) -> None:
    before = everything(shop)
    merging.merge(shop, party(shop, "Ana Ruiz"), party(shop, "A. Ruiz"))
    assert everything(shop) != before
    merging.unmerge(shop, key(shop, "A. Ruiz"))
    assert everything(shop) == before


def test_merges_are_taken_back_in_any_order(shop: Workspace) -> None:
    ana, short, mail = (party(shop, name) for name in ("Ana Ruiz", "A. Ruiz", "ana@x.org"))
    merging.merge(shop, short, mail)
    only_first = everything(shop)
    merging.merge(shop, ana, mail)
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 2, "Bea": 1, "Cleo": 1}
    merging.unmerge(shop, key(shop, "A. Ruiz"))
    assert everything(shop) == only_first
    merging.merge(shop, ana, short)
    merging.unmerge(shop, key(shop, "ana@x.org"))
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 2, "Bea": 1}
    assert ties(shop, "ana@x.org") == {"Cleo": 1}


def test_a_merge_survives_a_rebuild_and_a_further_file(shop: Workspace, tmp_path: Path) -> None:
    merging.merge(shop, party(shop, "Ana Ruiz"), party(shop, "A. Ruiz"))
    before = everything(shop)
    with shop.writing() as cursor:
        build.rebuild(cursor)
    assert everything(shop) == before
    (tmp_path / "more.csv").write_text(
        "source,target,occurred_at\nA. Ruiz,Eve,2025-04-01\n", encoding="utf-8"
    )
    loading.load(shop, tmp_path / "more.csv")
    assert "Eve" in ties(shop, "Ana Ruiz")
    undoing.undo(shop, 3)
    assert everything(shop) == before


def test_a_merge_waits_for_a_file_that_was_taken_back(shop: Workspace, tmp_path: Path) -> None:
    merging.merge(shop, party(shop, "Ana Ruiz"), party(shop, "ana@x.org"))
    undoing.undo(shop, 2)
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 1, "A. Ruiz": 1}
    loading.load(shop, tmp_path / "forum.csv")
    assert ties(shop, "Ana Ruiz") == {"Kettle": 1, "Tom": 1, "A. Ruiz": 1, "Cleo": 1}


def test_judgements_follow_and_come_back(shop: Workspace) -> None:
    short, tom = party(shop, "A. Ruiz"), party(shop, "Tom")
    judging.judge(shop, short, tom, is_strong=True, note="sisters")
    before = everything(shop)
    merging.merge(shop, party(shop, "Ana Ruiz"), short)
    said = oracle.ask(shop, "ties/judgements")
    assert [(row["a"], row["b"]) for row in said] == [("Ana Ruiz", "Tom")]
    merging.unmerge(shop, key(shop, "A. Ruiz"))
    assert everything(shop) == before
    merging.merge(shop, party(shop, "Ana Ruiz"), short)
    judging.unjudge(shop, party(shop, "Ana Ruiz"), tom)
    assert oracle.ask(shop, "ties/judgements") == []


def test_what_was_said_of_the_merged_name_holds_unless_the_kept_one_says_else(
    shop: Workspace,
) -> None:
    merging.merge(shop, party(shop, "Ana Ruiz"), party(shop, "Kettle"))
    rows = answers.ask(shop, "party/list", parties=str(party(shop, "Ana Ruiz")))
    assert rows["role"].tolist() == ["company"]
    assert ties(shop, "Kettle") == {"Tom": 1, "A. Ruiz": 1}


def test_no_pair_is_merged_twice_and_none_that_is_not_there(shop: Workspace) -> None:
    ana, short = party(shop, "Ana Ruiz"), party(shop, "A. Ruiz")
    with pytest.raises(BadParameter):
        merging.merge(shop, ana, ana)
    with pytest.raises(BadParameter):
        merging.merge(shop, ana, 999)
    with pytest.raises(BadParameter):
        merging.unmerge(shop, key(shop, "Tom"))
    merging.merge(shop, ana, short)
    with pytest.raises(BadParameter):
        merging.merge(shop, ana, short)


def test_a_declined_pair_is_kept_once_and_goes_when_it_is_merged(shop: Workspace) -> None:
    ana, short = party(shop, "Ana Ruiz"), party(shop, "A. Ruiz")
    merging.decline(shop, ana, short)
    merging.decline(shop, short, ana)
    assert ask(shop, "select count(*) from declined") == [(1,)]
    merging.merge(shop, ana, short)
    assert ask(shop, "select count(*) from declined") == [(0,)]


def test_pins_of_kept_views_follow_and_come_back(shop: Workspace) -> None:
    ana, short, tom = (party(shop, name) for name in ("Ana Ruiz", "A. Ruiz", "Tom"))
    drawn = {
        "one": {
            "pins": {f"customer-{short}": {str(short): [0, 0], str(tom): [1, 1]}},
            "hidden": [],
        },
        "two": {"camera": {}},
    }
    assert following.followed(shop, drawn) == drawn
    merging.merge(shop, ana, short)
    assert following.followed(shop, drawn) == {
        "one": {"pins": {f"customer-{ana}": {str(ana): [0, 0], str(tom): [1, 1]}}, "hidden": []},
        "two": {"camera": {}},
    }
    merging.unmerge(shop, key(shop, "A. Ruiz"))
    assert following.followed(shop, drawn) == drawn


def test_of_two_pins_that_of_the_name_that_stays_counts(shop: Workspace) -> None:
    ana, short = party(shop, "Ana Ruiz"), party(shop, "A. Ruiz")
    merging.merge(shop, ana, short)
    drawn = {"one": {"pins": {"company-99": {str(short): [0, 0], str(ana): [5, 5]}}}}
    assert following.followed(shop, drawn)["one"]["pins"] == {"company-99": {str(ana): [5, 5]}}
