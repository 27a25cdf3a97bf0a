"""Asking: what may be asked, what comes back, and what is said when it may not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest

from recentre import answers
from recentre.engine import asking, build
from recentre.engine.database import Workspace
from recentre.errors import BadParameter, UnknownParty, UnknownQuery
from tests import oracle
from tests.tiny import Log

LOG = Log(
    """
    source, target, at,         channel, kind
    ann,    Kettle, 2025-03-01, shop,    purchase
    Bea,    ann,    2025-03-02, mail,    message
    ann,    bob,    2025-03-05, phone,   message
    bob,    ann,    2025-03-09, phone,   message
    """,
    company=["Kettle"],
    staff=["Bea"],
)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with oracle.built(LOG) as made:
        yield made


def test_an_answer_has_the_columns_of_its_header_with_parties_as_ids(workspace: Workspace) -> None:
    frame = answers.ask(workspace, "ties/of_party", party="ann")
    named = answers.with_names(workspace, "ties/of_party", frame)
    assert set(named["other"]) == {"bob", "Kettle"}
    ids = [answers.party_named(workspace, name) for name in named["other"]]
    assert frame["other"].tolist() == ids
    assert pd.api.types.is_integer_dtype(frame["other"])


def test_a_party_is_asked_for_by_name_or_id(workspace: Workspace) -> None:
    ann = answers.party_named(workspace, " ann ")
    by_id = answers.ask(workspace, "ties/of_party", party=ann)
    by_name = answers.ask(workspace, "ties/of_party", party="ann")
    assert by_id is by_name, "the same question is answered once"


def test_any_account_of_the_company_is_the_company(workspace: Workspace) -> None:
    assert answers.party_named(workspace, "Bea") == answers.party_named(workspace, "Kettle")


def test_dates_and_numbers_may_come_as_text(workspace: Workspace) -> None:
    typed = answers.ask(
        workspace, "ties/all", as_of=date(2025, 3, 5), since=date(2025, 3, 2), half_life_days=30.0
    )
    texts = answers.ask(
        workspace, "ties/all", as_of="2025-03-05", since="2025-03-02", half_life_days="30"
    )
    pd.testing.assert_frame_equal(typed, texts)


@pytest.mark.parametrize(
    ("query", "values", "sentence"),
    [
        ("ties/of_party", {}, "needs party"),
        ("ties/of_party", {"party": None}, "needs party"),
        ("ties/of_party", {"party": "ann", "colour": 1}, "takes no parameter 'colour'"),
        ("workspace/facts", {"colour": 1}, "takes no parameter 'colour'"),
        ("ties/all", {"as_of": "tomorrow"}, "'tomorrow' is no date"),
        ("ties/all", {"half_life_days": "long"}, "'long' is no double"),
        ("ties/flips", {"cut": 1.5}, "A cut of 1.5 parts no ties"),
        ("contrast/sources", {"perspective": "theirs"}, "no perspective 'theirs'"),
        ("contrast/differences", {"part": "worth"}, "no part 'worth'"),
        ("ties/all", {"half_life_days": 0}, "has no meaning"),
        ("ties/all", {"half_life_days": "nan"}, "has no meaning"),
        ("ties/all", {"half_life_days": None}, "needs half_life_days"),
        ("ties/all", {"layer": "every"}, "no layer 'every'"),
        ("ties/all", {"layer": None}, "needs layer"),
        ("ties/all", {"since": "2025-04-01"}, "holds no day"),
        ("ties/all", {"as_of": "2025-02-01"}, "holds no day"),
        ("import/rejects", {"batch": "first"}, "'first' is no integer"),
    ],
)
def test_what_cannot_be_asked_is_told(
    workspace: Workspace, query: str, values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadParameter) as caught:
        answers.ask(workspace, query, **values)
    assert sentence in caught.value.one_line()


def test_a_name_that_is_not_there_is_told_with_those_that_are_close(workspace: Workspace) -> None:
    with pytest.raises(UnknownParty, match="no party named 'Anne'") as caught:
        answers.ask(workspace, "ties/of_party", party="Anne")
    assert "ann" in caught.value.hint


def test_a_query_that_is_not_there_is_told(workspace: Workspace) -> None:
    with pytest.raises(UnknownQuery):
        answers.ask(workspace, "ties/none")


def test_a_default_written_out_is_the_default(workspace: Workspace) -> None:
    stored = answers.ask(workspace, "ties/all")
    same = answers.ask(workspace, "ties/all", as_of="2025-03-09", since="2025-03-01")
    pd.testing.assert_frame_equal(stored, same)


def test_an_answer_is_fresh_after_the_workspace_was_written(workspace: Workspace) -> None:
    own = {"half_life_days": 30}
    before = answers.ask(workspace, "ties/all", **own)
    with workspace.writing() as cursor:
        cursor.execute("delete from interaction where line = 4")
        build.rebuild(cursor)
    after = answers.ask(workspace, "ties/all", **own)
    assert before["outgoing"].sum() + before["incoming"].sum() == 4
    assert after["outgoing"].sum() + after["incoming"].sum() == 3


def test_several_questions_about_the_base_share_one_weighing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed = []
    weigh = build.weigh
    monkeypatch.setattr(asking.build, "weigh", lambda *given: (weighed.append(1), weigh(*given))[1])
    for query in ("ties/all", "contrast/of_base", "ties/all"):
        answers.ask(workspace, query, half_life_days=30)
    answers.ask(workspace, "ties/all", half_life_days=30, layer="personal")
    assert len(weighed) == 1
    for half_life_days in (10, 20, 40, 50):
        answers.ask(workspace, "ties/all", half_life_days=half_life_days)
    assert len(weighed) == 5


def test_names_are_given_for_some_parties_or_for_all(workspace: Workspace) -> None:
    everyone = answers.names_of(workspace)
    assert set(everyone.values()) == {"ann", "Kettle", "Bea", "bob"}
    some = frozenset(list(everyone)[:2])
    assert dict(answers.names_of(workspace, some)) == {p: everyone[p] for p in some}


def test_nobody_asked_for_is_nobody_named(peers: Workspace) -> None:
    assert answers.names_of(peers, frozenset()) == {}
