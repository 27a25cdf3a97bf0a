"""A network as GraphML, GEXF and CSV says what is seen, and another program reads it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from recentre.network.casting import CastData
from recentre.network.exports import graph_files, tables
from recentre.network.exports.records import PARTY_COLUMNS, TIE_COLUMNS, Records, Told, records_of
from recentre.network.graph import ego_network, two_centres
from tests.browser import network_worlds as worlds

TOLD = Told("Two centres", "Generated sample data: nobody in it exists.", "All names are shown.")
Made = Callable[..., Records]


def data_of(cast: Any, links: Any) -> CastData:
    return CastData(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN, "two-centred")


@pytest.fixture
def made() -> Made:
    def make(cast: Any = None, links: Any = None, **options: Any) -> Records:
        if cast is None:
            cast, links = worlds.dana()
        data = data_of(cast, links)
        both = two_centres(cast, links, data.company, data.customer, data.between)
        return records_of(data, both, TOLD, **options)

    return make


@pytest.mark.parametrize("way", ["graphml", "gexf"])
def test_a_graph_file_is_read_again_with_all_that_is_known(made: Made, way: str) -> None:
    records = made()
    text = getattr(graph_files, f"to_{way}")(records)
    read = {"graphml": nx.parse_graphml, "gexf": lambda one: nx.read_gexf(io.BytesIO(one.encode()))}
    graph = read[way](text)
    assert (len(graph), graph.number_of_edges()) == (26, len(records.ties))
    mara = graph.nodes["10"]
    assert mara["label"] == "Mara Lindt"
    assert (mara["type"], mara["role"], mara["nature"]) == ("person", "other", "social")
    assert (mara["strength"], mara["is_strong"], mara["is_dormant"]) == (0.88, True, False)
    assert (mara["known"], mara["seen"], mara["origin"]) == (False, False, TOLD.origin)
    assert "company_strength" not in mara
    tie = graph.edges["2", "10"]
    assert (tie["of"], tie["strength"], tie["seen"]) == ("customer", 0.88, False)
    assert TOLD.origin in text and TOLD.notes in text


def test_tables_are_read_again_with_every_column(made: Made) -> None:
    records = made()
    parties = list(csv.DictReader(io.StringIO(tables.parties_csv(records))))
    ties = list(csv.DictReader(io.StringIO(tables.ties_csv(records))))
    assert tuple(parties[0]) == PARTY_COLUMNS and tuple(ties[0]) == TIE_COLUMNS
    assert len(parties) == 26 and len(ties) == len(records.ties)
    by_label = {row["label"]: row for row in parties}
    assert by_label["Tom Becker"]["company_strength"] == "0.38"
    assert by_label["Mara Lindt"]["company_strength"] == ""
    assert {row["origin"] for row in (*parties, *ties)} == {TOLD.origin}
    whose = [row["of"] for row in ties]
    assert (whose.count("customer"), whose.count("company"), whose.count("others")) == (25, 8, 23)


def test_what_the_legend_hides_is_left_out_and_so_are_its_ties(made: Made) -> None:
    everything, without = made(), made(hidden={"nature:knowledge"})
    assert {party["nature"] for party in without.parties} == {
        "social",
        "service",
        "transaction",
        None,
    }
    shown = {party["id"] for party in without.parties}
    assert all({tie["source"], tie["target"]} <= shown for tie in without.ties)
    assert len(without.parties) < len(everything.parties)
    no_links = made(hidden={"tie:links"})
    assert {tie["of"] for tie in no_links.ties} == {"customer", "company"}
    assert len(no_links.parties) == 26


def test_a_dragged_party_stands_where_it_was_put(made: Made) -> None:
    records = made(pins={"customer-2": {"10": [5, -7]}})
    mara = next(party for party in records.parties if party["id"] == 10)
    assert (mara["x"], mara["y"]) == (5, -7)
    assert 'y="7.0"' in graph_files.to_gexf(records)


def test_parties_that_are_not_drawn_singly_are_in_the_file(made: Made) -> None:
    records = made(*worlds.generated(200))
    assert len(records.parties) == 202
    assert sum(not party["drawn"] for party in records.parties) == 50


def test_one_party_alone_has_the_company_as_one_among_others() -> None:
    cast, links = worlds.dana()
    data = data_of(cast, links)
    records = records_of(data, ego_network(cast, links, data.customer), TOLD)
    (company,) = [party for party in records.parties if party["id"] == 1]
    assert (company["role"], company["centre"]) == ("company", "")
    assert {tie["of"] for tie in records.ties} == {"customer", "others"}


def test_a_log_without_company_and_a_party_without_ties_are_files_too() -> None:
    cast, links = (frame.head(0) for frame in worlds.dana())
    data = replace(data_of(cast, links), company=None, between=None)
    both = two_centres(cast, links, None, data.customer, None)
    records = records_of(data, both, TOLD)
    assert len(records.parties) == 1 and records.ties == []
    assert len(nx.parse_graphml(graph_files.to_graphml(records))) == 1
    assert tables.ties_csv(records).strip() == ",".join(TIE_COLUMNS)


@pytest.mark.parametrize("label", ["<b>&\"'", "a\x00b\x1f", "line\nbreak", 'ليلى, "x"', "=1+1"])
def test_a_strange_name_breaks_no_file(made: Made, label: str) -> None:
    cast, links = worlds.dana()
    cast["label"] = [label, *cast["label"].iloc[1:]]
    records = made(cast, links)
    for text in (graph_files.to_graphml(records), graph_files.to_gexf(records)):
        assert "10" in (nx.parse_graphml if "graphml" in text[:200] else _gexf)(text)
    rows = list(csv.DictReader(io.StringIO(tables.parties_csv(records))))
    found = next(row["label"] for row in rows if row["id"] == "10")
    assert found == ("'=1+1" if label == "=1+1" else label)


def _gexf(text: str) -> Any:
    return nx.read_gexf(io.BytesIO(text.encode()))
