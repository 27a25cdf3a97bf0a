"""GraphML and GEXF, written by networkx for Gephi, yEd, Cytoscape and the like."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from recentre.network import palette
from recentre.network.exports.records import Records

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graph(records: Records) -> nx.Graph:
    """Return a networkx graph: a node a party, an edge a tie, both with what is known of them."""
    graph = nx.Graph(
        title=_text(records.told.title),
        origin=_text(records.told.origin),
        notes=_text(records.told.notes),
    )
    for party in records.parties:
        graph.add_node(str(party["id"]), **_known(party, but=("id",)))
    for tie in records.ties:
        ends = ("source", "target", "source_label", "target_label")
        graph.add_edge(str(tie["source"]), str(tie["target"]), **_known(tie, but=ends))
    return graph


def to_graphml(records: Records) -> str:
    """Return the records as GraphML; title, origin and notes are data of the graph."""
    return "\n".join(nx.generate_graphml(to_graph(records), named_key_ids=True)) + "\n"


def to_gexf(records: Records) -> str:
    """Return the records as GEXF, with the places and colours of the picture.

    Title, origin and notes stand in its ``meta`` element, and the origin at every party too.
    """
    graph = to_graph(records)
    for party in records.parties:
        graph.nodes[str(party["id"])]["viz"] = _look(party)
    for _, _, tie in graph.edges(data=True):
        if "strength" in tie:
            tie["weight"] = tie["strength"]
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    for meta in (one for one in writer.xml if one.tag.endswith("meta")):
        told = [graph.graph[name] for name in ("title", "origin", "notes") if graph.graph[name]]
        ElementTree.SubElement(meta, "description").text = " ".join(told)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n"


def _known(record: dict[str, Any], *, but: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: _text(value) if isinstance(value, str) else value
        for name, value in record.items()
        if value is not None and name not in but
    }


def _text(value: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", value)


def _look(party: dict[str, Any]) -> dict[str, Any]:
    colour = palette.colour_of(party["nature"])
    if party["role"] == "company":
        colour = palette.INK
    elif party["centre"]:
        colour = palette.FOCUS
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    look: dict[str, Any] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    if party["x"] is not None:
        # GEXF counts upward.
        look["position"] = {"x": party["x"], "y": 0.0 - party["y"], "z": 0.0}
    return look
