"""Who counts as a customer: what is planted in the sample worlds is found again."""

from __future__ import annotations

import pytest

from recentre import answers
from recentre.engine.database import Workspace
from tests.unit.test_sample_planted import planted

WORLDS = pytest.mark.parametrize("world", ["peers", "company_hub"])


def members(workspace: Workspace, query: str, **parameters: object) -> set[str]:
    names = answers.names_of(workspace)
    return {names[int(party)] for party in answers.ask(workspace, query, **parameters)["party"]}


@WORLDS
def test_who_relates_without_buying_is_who_was_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace = request.getfixturevalue(world)
    facts = planted(world.replace("_", "-"))["relates_without_buying"]
    found = members(workspace, "definitions/relates_without_buying")
    assert found == set(facts["members"])
    assert found == members(workspace, "definitions/members", definition="relates without buying")
    never = members(workspace, "definitions/relates_without_buying") - members(
        workspace, "definitions/buyer"
    )
    assert never == set(facts["never_bought"])


@WORLDS
def test_purchases_are_those_planted(request: pytest.FixtureRequest, world: str) -> None:
    buyers = answers.ask(request.getfixturevalue(world), "definitions/buyer")
    assert int(buyers["n"].sum()) == planted(world.replace("_", "-"))["revenue"]["purchases"]


@WORLDS
def test_exclusive_intersections_add_up_to_everybody(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace = request.getfixturevalue(world)
    everybody = members(workspace, "definitions/members", definition="any")
    sets = answers.ask(workspace, "definitions/overlap")
    assert int(sets["n"].sum()) == len(everybody)
    for definition, query in (
        ("buyer", "definitions/buyer"),
        ("person served", "definitions/person_served"),
        ("relates without buying", "definitions/relates_without_buying"),
        ("demands value", "definitions/demands_value"),
    ):
        holding = sets[[definition in text.split(", ") for text in sets["members"]]]
        assert int(holding["n"].sum()) == len(members(workspace, query))
