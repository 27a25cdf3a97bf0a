"""A tie called strong or weak by hand: kept, undone, gone with its parties, and in no figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre import answers
from recentre.engine import build
from recentre.engine.database import Workspace, create_workspace, forget_workspace
from recentre.errors import BadParameter
from recentre.importing import judging, loading, undoing
from recentre.network.casting import cast_of
from recentre.ties.judgement import Judgement, beside
from tests import oracle

FIRST = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01,purchase
Ana,Tom,2025-03-02,message
Tom,Ana,2025-03-03,message
Bea,Ana,2025-03-04,answer
"""
SECOND = """source,target,occurred_at,kind
Ana,Cleo,2025-03-05,message
"""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "shop.duckdb", title="Shop")
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        choices = {"company": ("Kettle",), "staff": ("Bea",)} if name == "first" else {}
        loading.load(made, tmp_path / f"{name}.csv", loading.ImportOptions(**choices))
    yield made
    forget_workspace(made.path)


def party(made: Workspace, name: str) -> int:
    return answers.party_named(made, name)


def said(made: Workspace, **asked: str) -> list[tuple[str, str, bool, str]]:
    rows = oracle.ask(made, "ties/judgements", **asked)
    return [(row["a"], row["b"], row["is_strong"], row["note"]) for row in rows]


def test_it_is_kept_with_its_note_and_replaced_by_the_next(shop: Workspace) -> None:
    ana, tom = party(shop, "Ana"), party(shop, "Tom")
    judging.judge(shop, tom, ana, is_strong=True, note=" they are  sisters ")
    assert said(shop) == [("Ana", "Tom", True, "they are sisters")]
    judging.judge(shop, ana, tom, is_strong=False, note="no longer")
    assert said(shop, party="Tom") == [("Tom", "Ana", False, "no longer")]


def test_it_is_undone(shop: Workspace) -> None:
    ana, tom = party(shop, "Ana"), party(shop, "Tom")
    judging.judge(shop, ana, tom, is_strong=True, note="sisters")
    judging.unjudge(shop, tom, ana)
    assert said(shop) == []


def test_no_figure_moves(shop: Workspace) -> None:
    asked = ("ties/all", "contrast/of_base", "ties/by_bridgeness", "contrast/top")
    before = [answers.ask(shop, query) for query in asked]
    for other in ("Tom", "Kettle", "Cleo"):
        judging.judge(shop, party(shop, "Ana"), party(shop, other), is_strong=True, note="so")
    for query, frame in zip(asked, before, strict=True):
        assert answers.ask(shop, query).equals(frame)


def test_it_survives_a_rebuild(shop: Workspace) -> None:
    judging.judge(shop, party(shop, "Ana"), party(shop, "Tom"), is_strong=True, note="sisters")
    with shop.writing() as cursor:
        build.rebuild(cursor)
    assert said(shop) == [("Ana", "Tom", True, "sisters")]


def test_it_goes_with_its_parties(shop: Workspace) -> None:
    ana = party(shop, "Ana")
    judging.judge(shop, ana, party(shop, "Cleo"), is_strong=True, note="neighbours")
    judging.judge(shop, ana, party(shop, "Tom"), is_strong=True, note="sisters")
    undoing.undo(shop, 2)
    assert said(shop) == [("Ana", "Tom", True, "sisters")]
    with shop.reading() as cursor:
        assert cursor.execute("select count(*) from judgement").fetchone() == (1,)


def test_an_account_of_the_company_stands_for_it(shop: Workspace) -> None:
    judging.judge(shop, party(shop, "Ana"), party(shop, "Bea"), is_strong=True, note="old friends")
    assert said(shop, party="Ana") == [("Ana", "Kettle", True, "old friends")]
    judging.unjudge(shop, party(shop, "Kettle"), party(shop, "Ana"))
    assert said(shop) == []


@pytest.mark.parametrize("note", ["", "  ", "x" * 301])
def test_a_note_is_needed_and_has_an_end(shop: Workspace, note: str) -> None:
    with pytest.raises(BadParameter):
        judging.judge(shop, party(shop, "Ana"), party(shop, "Tom"), is_strong=True, note=note)
    assert said(shop) == []


def test_the_pictures_say_it_after_what_was_computed(shop: Workspace) -> None:
    ana, tom, kettle = (party(shop, name) for name in ("Ana", "Tom", "Kettle"))
    judging.judge(shop, ana, tom, is_strong=True, note="sisters")
    judging.judge(shop, ana, kettle, is_strong=False, note="only orders")
    names = answers.names_of(shop)
    for with_notes, wanted in ((True, "by hand: sisters."), (False, "strong by hand.")):
        data = cast_of(shop, ana, labels=lambda one: names[one], with_notes=with_notes)
        sentence = data.cast.set_index("party").loc[tom, "sentence"]
        assert sentence.startswith("Weak (")
        assert sentence.endswith(wanted)
        assert data.between is not None
        assert data.between.sentence.count("Called weak by hand") == 1
        assert ("only orders" in data.between.sentence) == with_notes


def test_a_sentence_stays_as_it_is_without_a_judgement() -> None:
    assert beside("Weak (0.10).", None) == "Weak (0.10)."
    judged = Judgement(True, "why not?", None)  # type: ignore[arg-type]
    assert beside("Weak (0.10).", judged) == "Weak (0.10). Called strong by hand: why not?"
