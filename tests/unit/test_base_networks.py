"""The base as two networks: where everybody stands, what is drawn, and what the sentence says."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recentre import answers
from recentre.engine.database import Workspace
from recentre.naming import Names, labels
from recentre.network.base import casting, layout
from recentre.network.base.casting import (
    BaseCast,
    Kept,
    base_cast,
    customers_of,
    offered,
    shared_by,
)
from recentre.network.base.pictures import BaseNetworks, base_networks
from recentre.network.library import packed
from recentre.selection import Selection
from recentre.views import base_networks as view
from recentre.views.scene import Scene
from tests.tiny import Log

SIZE = 4.0
COMPANY = 1000


def ties_of(*rows: tuple[int, int, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["a", "b", "strength"])


def two_cliques(strength: float = 0.8) -> pd.DataFrame:
    inside = [
        (a, b, strength)
        for clique in (range(6), range(10, 16))
        for a, b in itertools.combinations(clique, 2)
    ]
    return ties_of(*inside, (0, 10, 0.1), *((party, COMPANY, 0.3) for party in (0, 1, 10, 11)))


PARTIES = [*range(6), *range(10, 16)]


def apart(places: Mapping[int, tuple[float, float]], a: int, b: int) -> float:
    return float(np.hypot(*np.subtract(places[a], places[b])))


def everybody(workspace: Workspace, **options: Any) -> BaseCast:
    facts = answers.ask(workspace, "workspace/facts").iloc[0]
    names = options.pop("names", Names.ALL)

    def labelled(parties: Collection[int]) -> Mapping[int, str]:
        return labels(workspace, parties, names)

    return base_cast(
        workspace,
        int(facts["company"]),
        labels=labelled,
        viewpoint=str(facts["viewpoint"]),
        **options,
    )


def scene_of(workspace: Workspace) -> Scene:
    facts = answers.ask(workspace, "workspace/facts").iloc[0].to_dict()
    return Scene(workspace=workspace, facts=facts, selection=Selection(), names=Names.ALL)


def said(workspace: Workspace, **options: Any) -> str:
    cast = everybody(workspace, **options)
    return view.headline(scene_of(workspace), cast, base_networks(cast))


def records(drawn: BaseNetworks, side: str) -> tuple[dict[int, Any], list[Any], dict[str, Any]]:
    network = getattr(drawn.pictures, side)
    nodes, edges, _, _, _, options = network.get_network_data()
    return {node["id"]: node for node in nodes}, edges, json.loads(options)["recentre"]


# Where everybody stands


def test_two_cliques_are_two_groups_that_stand_apart() -> None:
    found = layout.laid_out(PARTIES, two_cliques(), COMPANY, size=SIZE)
    assert sorted(map(set, found.groups), key=min) == [set(range(6)), set(range(10, 16))]
    inside = max(apart(found.places, a, b) for a, b in itertools.combinations(range(6), 2))
    between = min(apart(found.places, a, b) for a in range(6) for b in range(10, 16))
    assert between > inside


def test_the_same_ties_in_any_order_give_the_same_places() -> None:
    ties = two_cliques()
    once = layout.laid_out(PARTIES, ties, COMPANY, size=SIZE)
    again = layout.laid_out(PARTIES[::-1], ties.sample(frac=1, random_state=3), COMPANY, size=SIZE)
    assert once.groups == again.groups
    assert once.places == again.places


def test_the_company_stands_by_those_it_is_tied_to() -> None:
    ties = pd.concat([two_cliques(), ties_of(*((party, COMPANY, 0.9) for party in range(2, 6)))])
    places = layout.laid_out(PARTIES, ties, COMPANY, size=SIZE).places
    near = np.mean([apart(places, COMPANY, party) for party in range(6)])
    far = np.mean([apart(places, COMPANY, party) for party in range(10, 16)])
    assert near < far


def test_a_stronger_tie_is_the_shorter() -> None:
    ties = ties_of((1, 2, 0.9), (2, 3, 0.1))
    places = layout.laid_out([1, 2, 3], ties, COMPANY, size=SIZE).places
    assert apart(places, 1, 2) < apart(places, 2, 3)


@pytest.mark.parametrize("parties", [[], [1], [1, 2], [1, 2, 3]])
def test_few_and_untied_parties_have_places(parties: list[int]) -> None:
    found = layout.laid_out(parties, ties_of(), COMPANY, size=SIZE)
    assert set(found.places) == {*parties, COMPANY}
    assert found.groups == ()
    assert np.isfinite(list(found.places.values())).all()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.floats(0.01, 0.99)), max_size=60)
)
def test_no_two_marks_meet_and_nobody_leaves_the_picture(
    drawn: list[tuple[int, int, float]],
) -> None:
    unique = {(min(a, b), max(a, b)): strength for a, b, strength in drawn if a != b}
    ties = ties_of(*((a, b, strength) for (a, b), strength in unique.items()))
    places = layout.laid_out(list(range(31)), ties, COMPANY, size=SIZE).places
    nearest = min(apart(places, a, b) for a, b in itertools.combinations(places, 2))
    assert nearest > 2 * SIZE
    reach = [np.hypot(x / layout.WIDER, y) for x, y in places.values()]
    assert max(reach) < layout.RADIUS + 1


# Who is drawn


def test_the_strongest_sixty_are_drawn_and_more_when_asked(peers: Workspace) -> None:
    cast = everybody(peers)
    assert len(cast.customers) == 60
    assert cast.customers["strength"].is_monotonic_decreasing
    assert len(everybody(peers, most=150).customers) == cast.everybody == 80


def test_filters_let_through_what_they_name(peers: Workspace) -> None:
    whole = customers_of(peers, everybody(peers).company.party)
    counts = offered(whole)["segment"]
    segment, n = next(iter(counts.items()))
    cast = everybody(peers, kept=Kept(segments=frozenset([segment])))
    assert cast.matching == len(cast.customers) == n
    assert set(cast.customers["segment"]) == {segment}
    assert cast.everybody == len(whole)


def test_every_source_is_shared_by_as_many_as_is_said(peers: Workspace) -> None:
    cast = everybody(peers)
    drawn = set(cast.customers["party"])
    for source in cast.sources["source"]:
        ties = answers.ask(peers, "ties/of_party", party=int(source))
        shared = ties[ties["other"].isin(drawn)]
        assert len(shared) >= shared_by(len(drawn))
    assert not set(cast.sources["source"]) & drawn
    assert set(cast.sources["type"]) <= {
        "person",
        "organisation",
        "community",
        "review site",
        "publication",
    }


def test_hidden_names_are_nowhere_in_the_pictures(peers: Workspace) -> None:
    drawn = base_networks(everybody(peers, names=Names.NONE))
    text = json.dumps(packed(drawn.pictures))
    names = answers.ask(peers, "party/list")
    people = names[names["type"] == "person"]["name"]
    assert not [name for name in people if name in text]


# What is drawn


def test_all_that_is_drawn_comes_out_of_the_pyvis_networks(peers: Workspace) -> None:
    cast = everybody(peers)
    drawn = base_networks(cast)
    left, spokes, _ = records(drawn, "company")
    right, lines, info = records(drawn, "customer")
    customers = set(cast.customers["party"])
    assert set(left) == customers | {cast.company.party}
    assert set(right) == customers | set(cast.sources["source"]) | {cast.company.party}
    assert {edge["to"] for edge in spokes} == customers
    assert sum(not edge.get("thin") for edge in lines) == len(cast.among)
    assert {party for hull in info["hulls"] for party in hull} <= set(right)
    for party in customers:
        assert left[party]["color"] == right[party]["color"]
        assert left[party]["shape"] == right[party]["shape"]
        assert left[party]["label"] == right[party]["label"]


def test_a_customer_stands_in_about_the_same_direction_in_both(peers: Workspace) -> None:
    drawn = base_networks(everybody(peers))
    left, _, _ = records(drawn, "company")
    right, _, _ = records(drawn, "customer")
    turned = []
    for party in set(left) & set(right) - {everybody(peers).company.party}:
        one = np.arctan2(left[party]["x"], -left[party]["y"])
        other = np.arctan2(right[party]["x"], -right[party]["y"])
        turned.append(abs(np.angle(np.exp(1j * (one - other)))))
    assert np.degrees(np.median(turned)) < 35


def test_a_stronger_customer_stands_nearer_the_company(company_hub: Workspace) -> None:
    cast = everybody(company_hub)
    left, _, _ = records(base_networks(cast), "company")
    for _, ring in cast.customers.groupby("is_strong"):
        radii = [np.hypot(left[party]["x"], left[party]["y"]) for party in ring["party"]]
        assert all(one <= other + 0.2 for one, other in itertools.pairwise(radii))


def test_the_same_cast_gives_the_same_bytes(peers: Workspace) -> None:
    cast = everybody(peers)
    assert packed(base_networks(cast).pictures) == packed(base_networks(cast).pictures)


def test_a_picture_of_a_base_takes_at_most_thirty_kilobytes(
    peers: Workspace, company_hub: Workspace
) -> None:
    for workspace in (peers, company_hub):
        for data in packed(base_networks(everybody(workspace, most=150)).pictures):
            assert len(json.dumps(data, separators=(",", ":"))) < 30_000


# What is said


def test_the_sentence_turns_with_the_world(peers: Workspace, company_hub: Workspace) -> None:
    assert "In their own" in said(peers)
    assert "Their own is much the same" in said(company_hub)


def test_the_sentence_counts_what_is_drawn(peers: Workspace) -> None:
    cast = everybody(peers)
    ties = answers.ask(peers, "ties/all")
    drawn = set(cast.customers["party"])
    among = ties[ties["a"].isin(drawn) & ties["b"].isin(drawn)]
    assert f"{len(among)} ties and {cast.sources_found} sources join them" in said(peers)
    company = answers.ask(peers, "ties/of_party", party=cast.company.party).set_index("other")
    seen = drawn | set(cast.sources["source"])
    closer = 0
    for customer in drawn:
        own = answers.ask(peers, "ties/of_party", party=int(customer))
        here = own[own["other"].isin(seen)]["strength"]
        closer += bool((here > company.loc[customer, "strength"]).any())
    assert f"{closer} are closer to somebody else" in said(peers)


def test_the_planted_family_is_one_group(peers: Workspace) -> None:
    parties = answers.ask(peers, "party/list")
    households = parties[parties["is_customer"]].groupby("household")["party"].apply(set)
    cast = everybody(peers, most=150)
    group_of = {
        party: place
        for place, group in enumerate(base_networks(cast).layout.groups)
        for party in group
    }
    families = [members for members in households if len(members) >= 3]
    together = [len({group_of.get(party) for party in members}) == 1 for members in families]
    assert families
    assert np.mean(together) > 0.7


def log_of(rows: str, folder: Path) -> Workspace:
    return Log(f"source,target,at\n{rows}", company=["Shop"]).workspace(folder)


def test_a_one_centred_log_says_that_it_does_not_know(tmp_path: Path) -> None:
    log = log_of("Ana,Shop,2026-01-01\nBo,Shop,2026-02-01\nShop,Ana,2026-02-03", tmp_path)
    assert said(log).startswith("In Shop's picture, 2 customers share nothing but the company.")
    assert "not in this log" in said(log)
    right, lines, info = records(base_networks(everybody(log)), "customer")
    assert lines == []
    assert [ring["caption"] for ring in info["rings"]] == ["not in this log"]
    assert {node["tie"] for node in right.values()} == {"centre", "outside"}


@pytest.mark.parametrize("customers", [0, 1, 2])
def test_a_base_of_nobody_one_or_two_is_drawn(customers: int, tmp_path: Path) -> None:
    rows = "\n".join(
        ["Eve,Rob,2026-01-01", *(f"C{n},Shop,2026-01-0{n + 2}" for n in range(customers))]
    )
    log = log_of(f"{rows}\nShop,Forum,2026-03-01", tmp_path)
    kept = Kept(segments=frozenset(["nowhere"])) if customers == 0 else None
    cast = everybody(log, kept=kept)
    assert said(log, kept=kept)
    drawn = base_networks(cast)
    assert len(packed(drawn.pictures)) == 2
    assert len(cast.customers) == (0 if kept else customers + 1)


def test_a_source_needs_three_and_one_in_twelve() -> None:
    assert [shared_by(n) for n in (0, 10, 36, 60, 150)] == [3, 3, 3, 5, 12]
    assert casting.FEWEST == 60
