"""What is left without buying, and who needs whom, against what is planted in the samples."""

from __future__ import annotations

import pandas as pd
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from tests.unit.test_sample_planted import planted

WORLDS = pytest.mark.parametrize("world", ["peers", "company_hub"])


@WORLDS
def test_revenue_and_quadrants_are_those_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace: Workspace = request.getfixturevalue(world)
    facts = planted(world.replace("_", "-"))
    rows = answers.ask(workspace, "without_buying/quadrants")
    assert rows["revenue"].sum() == pytest.approx(facts["revenue"]["by_currency"]["EUR"])
    assert int(rows["purchases"].sum()) == facts["revenue"]["purchases"]
    names = answers.names_of(workspace)
    relating = {
        names[int(party)] for party in rows.loc[rows["quadrant"].str.contains("relates"), "party"]
    }
    assert relating == set(facts["relates_without_buying"]["members"])
    never = {
        names[int(party)]
        for party in rows.loc[rows["quadrant"] == "relates without buying", "party"]
    }
    assert never == set(facts["relates_without_buying"]["never_bought"])


@WORLDS
def test_what_remains_is_the_personal_layer_of_the_same_ties(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace: Workspace = request.getfixturevalue(world)
    company = int(answers.ask(workspace, "workspace/facts")["company"].iloc[0])
    rows = answers.ask(workspace, "without_buying/remains").set_index("party")
    layers: dict[str, pd.DataFrame] = {
        layer: answers.ask(workspace, "ties/of_party", party=company, layer=layer).set_index(
            "other"
        )
        for layer in ("all", "personal")
    }
    assert set(rows.index) <= set(layers["all"].index)
    for party, row in rows.iterrows():
        assert row["strength"] == pytest.approx(layers["all"].loc[party, "strength"])
        personal = layers["personal"]["strength"].get(party, 0.0)
        assert row["remains"] == pytest.approx(personal)


def test_dependence_is_a_share_of_a_whole_on_both_sides(peers: Workspace) -> None:
    dana = answers.party_named(peers, "Dana Ruiz")
    for value in ("money", "knowledge", "attention"):
        own = answers.ask(peers, "power/dependence", party=dana, value=value)
        assert own["own"].sum() == pytest.approx(1)
        for row in own.head(5).to_dict("records"):
            back = answers.ask(
                peers, "power/dependence", party=int(row["other"]), value=value
            ).set_index("other")
            assert back.loc[dana, "own"] == pytest.approx(row["theirs"])
            assert back.loc[dana, "net"] == pytest.approx(-row["net"])
            assert back.loc[dana, "own_alternatives"] == row["their_alternatives"]


@WORLDS
def test_the_chance_of_relations_first_is_that_of_a_plain_convolution(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace: Workspace = request.getfixturevalue(world)
    company = int(answers.ask(workspace, "workspace/facts")["company"].iloc[0])
    first_day = pd.Timestamp(answers.ask(workspace, "workspace/facts")["first_day"].iloc[0])
    kinds = answers.ask(workspace, "quality/kinds").set_index("kind")
    chances, first, left_out = [], 0, 0
    for party in answers.ask(workspace, "without_buying/remains")["party"]:
        rows = answers.ask(workspace, "ties/receipt", party=int(party), other=company)
        nature = rows["kind"].map(kinds["nature"])
        bought = rows[rows["outgoing"] & (rows["kind"] == "purchase")]["occurred_at"]
        related = rows[nature.isin(["social", "knowledge"])]["occurred_at"]
        if not len(bought) or not len(related):
            continue
        if rows["occurred_at"].min().normalize() < first_day + pd.Timedelta(days=90):
            left_out += 1
            continue
        chances.append(len(related) / (len(related) + len(bought)))
        first += related.min() < bought.min()
    distribution = [1.0]
    for chance in chances:
        stay = [(1 - chance) * p for p in [*distribution, 0.0]]
        distribution = [a + chance * b for a, b in zip(stay, [0.0, *distribution], strict=True)]
    found = answers.ask(workspace, "without_buying/precedence").iloc[0]
    assert (found["ties"], found["relational_first"]) == (len(chances), first)
    assert found["left_out"] == left_out
    if chances:
        assert found["expected"] == pytest.approx(sum(chances))
        assert found["p_value"] == pytest.approx(sum(distribution[first:]), abs=1e-9)
