"""Overlap meets the ground truth and a plain count; hubs and the company are set aside."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from tests import oracle
from tests.unit.test_ego_measures import graphs


def overlaps(graph: nx.Graph, **choices: Any) -> dict[frozenset[str], dict[str, Any]]:
    with oracle.built(oracle.log_of_graph(graph, **choices)) as workspace:
        rows = oracle.ask(workspace, "structure/overlap")
    return {frozenset((row["a"], row["b"])): row for row in rows}


def overlap(graph: nx.Graph, a: Any, b: Any) -> float | None:
    """Onnela et al. 2007: common neighbours over all neighbours but the two ends."""
    common = len(list(nx.common_neighbors(graph, a, b)))
    around = graph.degree(a) - 1 + graph.degree(b) - 1 - common
    return common / around if around else None


@settings(max_examples=5, deadline=None)
@given(graphs())
def test_overlap_agrees_with_a_plain_count(graph: nx.Graph) -> None:
    found = overlaps(graph)
    assert set(found) == {frozenset(edge) for edge in graph.edges}
    for a, b in graph.edges:
        row, wanted = found[frozenset((a, b))], overlap(graph, a, b)
        assert row["common"] == len(list(nx.common_neighbors(graph, a, b)))
        assert oracle.close(row["overlap"], wanted)
        assert oracle.close(row["bridgeness"], None if wanted is None else 1 - wanted)


@settings(max_examples=3, deadline=None)
@given(graphs())
def test_the_company_is_left_out_of_the_network_that_overlap_is_measured_on(
    graph: nx.Graph,
) -> None:
    company = max(graph, key=graph.degree)
    without = graph.subgraph(set(graph) - {company})
    for pair, row in overlaps(graph, company=[company]).items():
        a, b = pair
        if company in pair:
            assert (row["common"], row["overlap"], row["bridgeness"]) == (None, None, None)
        else:
            assert oracle.close(row["overlap"], overlap(without, a, b))


def test_the_karate_club_is_met() -> None:
    expected = oracle.fixture("karate_overlap")["expected"]
    found = overlaps(nx.karate_club_graph())
    for edge, value in expected["edges"].items():
        assert oracle.close(found[frozenset(edge.split("-"))]["overlap"], value, 1e-6), edge
    values = [row["overlap"] or 0 for row in found.values()]
    assert oracle.close(sum(values) / len(values), expected["mean"])
    assert sum(1 for value in values if value == 0) == expected["n_zero"]


@pytest.mark.parametrize("shared", range(4))
def test_onnelas_four_pictures_are_met(shared: int) -> None:
    """i and j have three other neighbours between them, of which they share 0 to 3."""
    graph = nx.Graph([("i", "j")])
    for place in range(3):
        graph.add_edge("i", place)
        if place < shared:
            graph.add_edge("j", place)
    row = overlaps(graph)[frozenset("ij")]
    expected = oracle.fixture("onnela_four")["expected"][str(shared)]
    assert oracle.close(row["overlap"], expected, 1e-6)


@pytest.fixture(scope="module")
def beside_a_hub() -> dict[int, dict[frozenset[str], dict[str, Any]]]:
    """A triangle of a, b and a hub with a third tie for a, at 500 and at 501 ties of the hub."""
    found = {}
    for ties in (500, 501):
        graph = nx.Graph([("a", "b"), ("a", "c"), ("hub", "a"), ("hub", "b")])
        graph.add_edges_from(("hub", f"guest {place}") for place in range(ties - 2))
        found[ties] = overlaps(graph)
    return found


def test_a_party_with_500_ties_is_a_neighbour_like_any(
    beside_a_hub: dict[int, dict[frozenset[str], dict[str, Any]]],
) -> None:
    found = beside_a_hub[500]
    assert found[frozenset("ab")]["common"] == 1
    assert oracle.close(found[frozenset("ab")]["overlap"], 1 / 2)
    assert oracle.close(found[frozenset(("a", "hub"))]["overlap"], 1 / 500)


def test_a_party_with_501_ties_is_a_hub_and_set_aside(
    beside_a_hub: dict[int, dict[frozenset[str], dict[str, Any]]],
) -> None:
    found = beside_a_hub[501]
    assert found[frozenset("ab")]["common"] == 0
    assert oracle.close(found[frozenset("ab")]["overlap"], 0.0)
    assert found[frozenset(("a", "hub"))]["overlap"] is None
    assert found[frozenset(("hub", "guest 7"))]["bridgeness"] is None
