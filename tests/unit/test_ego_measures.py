"""Ego measures agree with the ground truth, and with networkx on random graphs.

`networkx.effective_size` is asked with ``nodes=list(graph)``: without it, 3.6.1 is wrong for
weighted and directed graphs (networkx #8906). Graphs of one example share a log, side by side: a
party's measures depend on its own component only.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import oracle

FROM_FIXTURE = 1e-6


def measured(graph: nx.Graph) -> dict[str, dict[str, Any]]:
    with oracle.built(oracle.log_of_graph(graph)) as workspace:
        return oracle.by(oracle.ask(workspace, "ego/measures"), "party")


def hierarchy(graph: nx.Graph, ego: Any) -> float:
    """Burt's hierarchy, the Coleman-Theil disorder of the parts of the constraint."""
    parts = [nx.local_constraint(graph, ego, alter) for alter in graph[ego]]
    if len(parts) == 1:
        return 1.0
    shares = [part / (sum(parts) / len(parts)) for part in parts]
    return sum(s * math.log(s) for s in shares) / (len(parts) * math.log(len(parts)))


def ego_betweenness(graph: nx.Graph, ego: Any) -> float:
    around = nx.ego_graph(graph, ego)
    return float(nx.betweenness_centrality(around, normalized=False)[ego])


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph:
    """Up to twelve random graphs side by side, of up to nine nodes each, without isolates."""
    whole = nx.Graph()
    for turn in range(draw(st.integers(1, 12))):
        nodes = draw(st.integers(2, 9))
        seed = draw(st.integers(0, 10_000))
        density = draw(st.sampled_from((0.15, 0.4, 0.7, 1.0)))
        graph = nx.gnp_random_graph(nodes, density, seed=seed)
        whole.add_edges_from((f"{turn}.{a}", f"{turn}.{b}") for a, b in graph.edges)
    whole.add_edge("p", "q")
    return whole


@settings(max_examples=6, deadline=None)
@given(graphs())
def test_every_measure_agrees_with_networkx(graph: nx.Graph) -> None:
    found = measured(graph)
    constraint = nx.constraint(graph)
    size = nx.effective_size(graph, nodes=list(graph))
    assert set(found) == set(graph)
    for ego, row in found.items():
        degree = graph.degree(ego)
        among = nx.density(graph.subgraph(graph[ego])) if degree > 1 else None
        assert row["degree"] == degree
        assert oracle.close(row["density"], among)
        assert oracle.close(row["constraint"], constraint[ego])
        assert oracle.close(row["effective_size"], size[ego])
        assert oracle.close(row["efficiency"], size[ego] / degree)
        assert oracle.close(row["hierarchy"], hierarchy(graph, ego))
        assert oracle.close(row["betweenness"], ego_betweenness(graph, ego))


def edges_of(rows: Iterable[Any]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_edges_from((a, b) for a, b, _ in rows)
    return graph


def assert_column(
    found: dict[str, dict[str, Any]], column: str, expected: dict[str, float]
) -> None:
    for party, value in expected.items():
        got = found[party][column]
        assert oracle.close(got, value, FROM_FIXTURE), (party, column, value, got)


def test_borgattis_published_graph_is_met() -> None:
    found = measured(edges_of(oracle.fixture("burt_borgatti_constraint")["input"]))
    assert_column(found, "constraint", oracle.fixture("burt_borgatti_constraint")["expected"])
    assert_column(found, "effective_size", oracle.fixture("burt_borgatti_effsize")["expected"])
    assert_column(
        found, "hierarchy", oracle.fixture("burt_borgatti_hierarchy")["expected"]["unweighted"]
    )


def test_the_karate_club_is_met() -> None:
    found = measured(nx.karate_club_graph())
    assert_column(
        found, "constraint", oracle.fixture("karate_constraint")["expected"]["unweighted"]
    )
    assert_column(found, "effective_size", oracle.fixture("karate_effsize")["expected"])
    assert_column(found, "hierarchy", oracle.fixture("karate_hierarchy")["expected"])
    assert_column(found, "betweenness", oracle.fixture("karate_ego_betweenness")["expected"])
    basic = oracle.fixture("karate_basic")["expected"]
    assert len(found) == basic["n"]
    assert sum(row["degree"] for row in found.values()) == 2 * basic["m"]


def test_krackhardts_kite_is_met() -> None:
    expected = oracle.fixture("kite")["expected"]
    found = measured(nx.krackhardt_kite_graph())
    columns = {
        "degree": "deg",
        "constraint": "con",
        "effective_size": "eff",
        "betweenness": "ego_bc",
    }
    for column, name in columns.items():
        assert_column(found, column, expected[name])


@pytest.fixture(scope="module")
def closed_forms() -> dict[str, dict[str, Any]]:
    shapes = {
        "K2": nx.complete_graph(2),
        "K3": nx.complete_graph(3),
        "K4": nx.complete_graph(4),
        "K5": nx.complete_graph(5),
        "star6_hub0": nx.star_graph(6),
        "P4": nx.path_graph(4),
        "C5": nx.cycle_graph(5),
    }
    whole = nx.Graph()
    for name, shape in shapes.items():
        whole.add_edges_from((f"{name}.{a}", f"{name}.{b}") for a, b in shape.edges)
    return measured(whole)


@pytest.mark.parametrize("shape", oracle.fixture("burt_closed_forms")["expected"])
def test_closed_forms_are_met(closed_forms: dict[str, dict[str, Any]], shape: str) -> None:
    expected = oracle.fixture("burt_closed_forms")["expected"][shape]
    for column, name in (("constraint", "con"), ("effective_size", "eff")):
        named = {f"{shape}.{node}": value for node, value in expected[name].items()}
        assert_column(closed_forms, column, named)


def test_a_self_loop_changes_no_measure() -> None:
    """An import leaves self loops out; should one ever be kept, it is no tie either."""
    expected = oracle.fixture("selfloop_pitfall")["expected"]
    graph = nx.Graph([(0, 1), (1, 2), (0, 0)])
    found = measured(graph)
    assert_column(found, "constraint", expected["without"])
    assert_column(found, "effective_size", expected["eff_without"])


def test_one_party_has_the_row_that_it_has_among_all() -> None:
    graph = nx.karate_club_graph()
    with oracle.built(oracle.log_of_graph(graph)) as workspace:
        everyone = oracle.by(oracle.ask(workspace, "ego/measures"), "party")
        for party in ("0", "11", "33"):
            (row,) = oracle.ask(workspace, "ego/measures", party=party)
            assert row.keys() == everyone[party].keys()
            for column, value in row.items():
                other = everyone[party][column]
                assert value == other or oracle.close(value, other), column
