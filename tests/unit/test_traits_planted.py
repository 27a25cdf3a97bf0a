"""The six traits: who shows which was planted in the sample worlds, and is found again."""

from __future__ import annotations

import pytest

from recentre import answers
from recentre.engine.database import Workspace
from tests.unit.test_sample_planted import planted

WORLDS = pytest.mark.parametrize("world", ["peers", "company_hub"])
COLUMNS = {
    "hyper-connected": "hyper_connected",
    "reaches out to peers and influencers": "reaches_out",
    "researches constantly": "researches",
    "shares what they think": "shares",
    "expects the company to engage": "expects",
    "controls the buying cycle": "controls",
}


@WORLDS
def test_who_shows_each_trait_is_who_was_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace: Workspace = request.getfixturevalue(world)
    names = answers.names_of(workspace)
    facts = planted(world.replace("_", "-"))["traits"]
    rows = answers.ask(workspace, "traits/of_customers")
    for trait, column in COLUMNS.items():
        shown = {names[int(party)] for party in rows.loc[rows[column].eq(True), "party"]}
        assert shown == set(facts["members"][trait]), trait
    all_six = {names[int(party)] for party in rows.loc[rows["n"] == 6, "party"]}
    assert all_six == set(facts["all_six"])


@WORLDS
def test_the_summary_counts_the_same(request: pytest.FixtureRequest, world: str) -> None:
    workspace: Workspace = request.getfixturevalue(world)
    facts = planted(world.replace("_", "-"))["traits"]
    summary = answers.ask(workspace, "traits/summary").set_index("trait")
    assert summary["observable"].all()
    assert summary["n"].to_dict() == {**facts["counts"], "all": len(facts["all_six"])}
