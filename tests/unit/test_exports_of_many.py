"""Files of the base as networks, and of several parties side by side, hold what is seen."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from typing import Any

import networkx as nx
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.naming import Names, labels
from recentre.network.base.casting import BaseCast, base_cast
from recentre.network.base.pictures import base_networks
from recentre.network.exports import graph_files, tables
from recentre.network.exports.of_base import records_of_base
from recentre.network.exports.of_several import records_of_several
from recentre.network.exports.records import PARTY_COLUMNS, TIE_COLUMNS, Records, Told
from recentre.network.several.casting import several_cast

TOLD = Told("The base", "Generated sample data: nobody in it exists.", "All names are shown.")


def company_of(workspace: Workspace) -> int:
    return int(answers.ask(workspace, "workspace/facts")["company"].iloc[0])


def the_base(workspace: Workspace, **options: Any) -> BaseCast:
    def labelled(wanted: Collection[int]) -> Mapping[int, str]:
        return labels(workspace, wanted, Names.ALL)

    return base_cast(workspace, company_of(workspace), labels=labelled, **options)


def of_base(workspace: Workspace, **options: Any) -> tuple[BaseCast, Records]:
    cast = the_base(workspace)
    return cast, records_of_base(cast, base_networks(cast), TOLD, **options)


@pytest.mark.parametrize("way", ["graphml", "gexf"])
def test_a_graph_of_the_base_is_read_again(peers: Workspace, way: str) -> None:
    cast, records = of_base(peers)
    text = getattr(graph_files, f"to_{way}")(records)
    read = {"graphml": nx.parse_graphml, "gexf": lambda one: nx.read_gexf(io.BytesIO(one.encode()))}
    graph = read[way](text)
    assert len(graph) == 1 + len(cast.customers) + len(cast.sources)
    first = cast.customers.iloc[0]
    node = graph.nodes[str(first["party"])]
    assert node["label"] == first["label"]
    assert node["company_strength"] == pytest.approx(first["strength"])
    assert TOLD.origin in text and TOLD.notes in text


def test_every_tie_of_the_base_is_there_once_and_those_with_the_company_as_it_has_them(
    peers: Workspace,
) -> None:
    cast, records = of_base(peers)
    rows = list(csv.DictReader(io.StringIO(tables.ties_csv(records))))
    assert tuple(rows[0]) == TIE_COLUMNS
    assert tuple(csv.DictReader(io.StringIO(tables.parties_csv(records))).fieldnames or ()) == (
        PARTY_COLUMNS
    )
    pairs = [frozenset((row["source"], row["target"])) for row in rows]
    assert len(pairs) == len(set(pairs)) == len(cast.ties)
    of_company = {int(row["target"]): row for row in rows if row["of"] == "company"}
    for customer in cast.customers.to_dict("records"):
        row = of_company[int(customer["party"])]
        assert float(row["strength"]) == pytest.approx(customer["strength"])
        assert row["sentence"] == customer["sentence"]


def test_what_the_legend_of_the_base_hides_is_left_out(peers: Workspace) -> None:
    cast, everything = of_base(peers)
    _, without = of_base(peers, hidden=("type:community", "nature:social"))
    left = {party["id"] for party in without.parties}
    gone = [party for party in everything.parties if party["id"] not in left]
    assert gone
    assert all(p["type"] == "community" or p["nature"] == "social" for p in gone)
    assert all({tie["source"], tie["target"]} <= left for tie in without.ties)
    _, unlinked = of_base(peers, hidden=("tie:links",))
    sources = {int(one) for one in cast.sources["source"]}
    assert not any({tie["source"], tie["target"]} & sources for tie in unlinked.ties)


def test_a_one_centred_base_says_nothing_of_ties_among_customers(peers: Workspace) -> None:
    cast = the_base(peers, viewpoint="one-centred")
    records = records_of_base(cast, base_networks(cast), TOLD)
    assert {tie["of"] for tie in records.ties} == {"company"}
    assert len(records.ties) == len(cast.customers)


def test_several_parties_are_there_once_each_with_all_their_ties(peers: Workspace) -> None:
    def labelled(wanted: Collection[int]) -> Mapping[int, str]:
        return labels(peers, wanted, Names.ALL)

    chosen = [int(p) for p in answers.ask(peers, "contrast/of_base")["customer"].head(4)]
    cast = several_cast(peers, [*chosen, company_of(peers)], labels=labelled)
    records = records_of_several(cast, TOLD)
    ids = [party["id"] for party in records.parties]
    assert len(ids) == len(set(ids))
    assert {party["id"] for party in records.parties if party["centre"]} == {
        *chosen,
        company_of(peers),
    }
    ends = {frozenset((ego.party, int(other))) for ego in cast.egos for other in ego.ties["other"]}
    pairs = [frozenset((tie["source"], tie["target"])) for tie in records.ties]
    assert len(pairs) == len(set(pairs)) and set(pairs) == ends
    graph = nx.parse_graphml(graph_files.to_graphml(records))
    assert len(graph) == len(ids) and graph.number_of_edges() == len(pairs)
