"""The cast of a network: who stands around a customer, seen and known, and what runs among them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.network import cast as columns
from recentre.network.casting import CastData, cast_of
from recentre.network.graph import ego_network, two_centres
from tests.tiny import Log

ROWS = """
source,target,at,channel,kind
ann,shop,2025-01-05,store,purchase
ann,shop,2025-03-05,store,purchase
bob,shop,2025-03-06,store,ticket
ann,bob,2025-02-01,mail,message
bob,ann,2025-02-02,mail,message
bob,ann,2025-02-03,mail,answer
ann,cy,2025-02-10,club,question
cy,ann,2025-02-11,club,answer
bob,cy,2025-02-12,mail,message
ann,dee,2025-01-20,mail,message
bob,dee,2025-03-20,chat,message
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Workspace:
    return Log(ROWS, company=["shop"], owned=["club"]).workspace(tmp_path)


def cast(workspace: Workspace, name: str, **choices: object) -> CastData:
    names = answers.names_of(workspace)
    party = answers.party_named(workspace, name)
    return cast_of(workspace, party, labels=lambda one: names[one], **choices)  # type: ignore[arg-type]


def by_label(data: CastData) -> pd.DataFrame:
    return data.cast.set_index("label")


def test_a_cast_has_the_columns_that_a_picture_takes(tiny: Workspace) -> None:
    data = cast(tiny, "ann")
    assert list(data.cast.columns) == list(columns.CAST_COLUMNS)
    assert list(data.links.columns) == list(columns.LINK_COLUMNS)
    assert set(data.cast["label"]) == {"bob", "cy", "dee"}


def test_seen_and_known_are_two_different_marks(tiny: Workspace) -> None:
    rows = by_label(cast(tiny, "ann"))
    assert (rows.loc["bob", "known"], rows.loc["bob", "seen"]) == (True, False)
    assert (rows.loc["cy", "known"], rows.loc["cy", "seen"]) == (False, True)
    assert (rows.loc["dee", "known"], rows.loc["dee", "seen"]) == (False, False)
    assert pd.isna(rows.loc["dee", "company_strength"])
    assert rows.loc["bob", "company_sentence"].startswith("Weak")


def test_the_nature_is_that_of_most_interactions_and_of_equals_the_first_by_name(
    tiny: Workspace,
) -> None:
    rows = by_label(cast(tiny, "ann"))
    assert rows.loc["bob", "nature"] == "social"
    assert rows.loc["cy", "nature"] == "knowledge"


def test_the_two_centres_stand_beside_the_cast_with_their_tie(tiny: Workspace) -> None:
    data = cast(tiny, "ann")
    assert data.company is not None
    assert data.between is not None
    assert (data.company.label, data.customer.label) == ("shop", "ann")
    assert data.between.nature == "transaction"
    assert data.viewpoint == "two-centred"


def test_links_run_among_the_cast_and_carry_what_the_company_sees(tiny: Workspace) -> None:
    data = cast(tiny, "ann")
    names = answers.names_of(tiny)
    pairs = {
        frozenset((names[int(row["a"])], names[int(row["b"])])): bool(row["visible"])
        for row in data.links.to_dict("records")
    }
    assert pairs == {
        frozenset(("bob", "cy")): False,
        frozenset(("bob", "dee")): False,
        frozenset(("bob", "shop")): True,
    }


def test_a_window_holds_only_its_own_ties_and_links(tiny: Workspace) -> None:
    data = cast(tiny, "ann", as_of=pd.Timestamp("2025-02-28").date())
    rows = by_label(data)
    assert not rows.loc["bob", "known"]
    assert len(data.links) == 1


def test_known_from_another_layer_stays_known(tiny: Workspace) -> None:
    rows = by_label(cast(tiny, "ann", layer="personal"))
    assert rows.loc["bob", "known"]
    assert rows.loc["bob", "company_strength"] == 0.0
    assert rows.loc["bob", "company_sentence"] is None


def test_the_company_itself_can_stand_in_the_middle(tiny: Workspace) -> None:
    data = cast(tiny, "shop")
    assert data.company is None
    assert data.between is None
    assert set(data.cast["label"]) == {"ann", "bob"}
    ego_network(data.cast, data.links, data.customer)


def test_without_a_company_there_is_one_picture(tmp_path: Path) -> None:
    data = cast(Log(ROWS).workspace(tmp_path), "ann")
    assert data.company is None
    assert not data.cast["known"].any()
    drawn = two_centres(data.cast, data.links, None, data.customer, None)
    assert drawn.company is None


def test_a_party_without_ties_in_the_window_has_an_empty_cast(tiny: Workspace) -> None:
    data = cast(tiny, "dee", as_of=pd.Timestamp("2025-01-10").date())
    assert len(data.cast) == 0
    assert len(data.links) == 0
