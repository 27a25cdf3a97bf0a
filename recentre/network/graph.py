"""The graph: a cast, its links and a centre in, a pyvis network out.

All that is drawn comes out of ``Network.get_network_data()``: a node carries its place, shape,
colour, label, the label's rank and its marks, an edge its width, colour and dashes, and the
options (under ``recentre``) the rings, the sectors, the legend and the twin colours of a dark
ground.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
from pyvis.network import Network

from recentre import words
from recentre.network import layout, palette, sectors
from recentre.network.cast import Centre, TieMark, checked_cast, checked_links
from recentre.network.legend import legend_of
from recentre.network.sectors import Places
from recentre.words import DEFAULT_PAIR, NounPair

MOST_DRAWN = 150
"""So many parties are drawn singly; the rest is one node."""
MOST_LINKS = 240
"""So many ties among the others are drawn, the strongest."""
REST = -1
"""Id of the node that stands for the rest."""
_CENTRE_SIZE = 13.0
_REST_ANGLE = 180.0 + sectors.BOTTOM_GAP - 5.0

Record = dict[str, Any]


@dataclass(frozen=True)
class TwoCentres:
    """Two pictures of one cast."""

    company: Network | None
    """The company in the middle; None when the log names no company."""
    customer: Network
    """The customer in the middle."""


@dataclass(frozen=True)
class _Stage:
    """A cast made ready to be drawn from any centre."""

    cast: pd.DataFrame
    links: pd.DataFrame
    angles: Mapping[int, float]
    sectors: tuple[sectors.Sector, ...]
    size: float
    rest: int


def two_centres(
    cast: pd.DataFrame,
    links: pd.DataFrame | None,
    company: Centre | None,
    customer: Centre,
    between: TieMark | None,
    *,
    pair: NounPair = DEFAULT_PAIR,
    places: Places | None = None,
    viewpoint: Literal["two-centred", "one-centred"] = "two-centred",
) -> TwoCentres:
    """Return the two pictures of one cast: the company in the middle, the customer in the middle.

    Parameters
    ----------
    cast : pandas.DataFrame
        Columns as in ``CAST_COLUMNS``, one row per party other than the two centres.
    links : pandas.DataFrame or None
        Columns as in ``LINK_COLUMNS``, the ties among those parties.
    company, customer : Centre or None, Centre
        The two centres.
    between : TieMark or None
        The tie between the two centres.
    pair : NounPair, optional
        What the reader calls the two ends.
    places : Places, optional
        Places taken from a larger cast (``places_for``), so that a party keeps its angle when the
        window or the layer changes. Without it the cast at hand decides.
    viewpoint : {"two-centred", "one-centred"}
        On a one-centred log both pictures show the one tie and an empty band "not in this log".

    Notes
    -----
    The same arguments always give the same pictures.
    """
    stage = _stage(cast, links, places, outside=company is not None)
    one_centred = viewpoint == "one-centred"
    legend = legend_of(
        stage.cast,
        pair,
        company=company.label if company else None,
        focus=customer.label,
        two=company is not None,
        rest=stage.rest,
    )
    facing = _Facing(stage, pair, legend, one_centred)
    right = facing.customer_picture(customer, company, between)
    left = facing.company_picture(company, customer, between) if company else None
    return TwoCentres(left, right)


def ego_network(
    cast: pd.DataFrame,
    links: pd.DataFrame | None,
    ego: Centre,
    *,
    pair: NounPair = DEFAULT_PAIR,
    places: Places | None = None,
) -> Network:
    """Return the picture of one party: its ties on rings, itself in the middle.

    Only the customer's columns of the cast are needed; a party of role company is drawn as the
    star that it is everywhere.
    """
    stage = _stage(cast, links, places, outside=False)
    marked = bool(stage.cast["known"].any() or stage.cast["seen"].any())
    legend = legend_of(stage.cast, pair, company=None, focus=ego.label, two=marked, rest=stage.rest)
    return _Facing(stage, pair, legend, False).customer_picture(ego, None, None, alone=True)


def places_for(cast: pd.DataFrame, links: pd.DataFrame | None) -> Places:
    """Return the place of every party of a whole cast, to hand to pictures of parts of it."""
    whole = checked_cast(cast)
    parties = {int(party) for party in whole["party"]}
    return sectors.places_of(whole, checked_links(links, parties), words.NETWORK_TYPES)


def _stage(
    cast: pd.DataFrame, links: pd.DataFrame | None, places: Places | None, *, outside: bool
) -> _Stage:
    whole = checked_cast(cast)
    ranked = whole.assign(either=whole["customer_strong"] | whole["company_strong"]).sort_values(
        ["either", "customer_strength", "company_strength", "party"],
        ascending=[False, False, False, True],
        kind="stable",
        na_position="last",
    )
    drawn = ranked.head(MOST_DRAWN).drop(columns="either").sort_values("party", kind="stable")
    kept = checked_links(links, {int(party) for party in drawn["party"]})
    if places is None or not set(drawn["party"]) <= set(places.angles):
        places = sectors.places_of(drawn, kept, words.NETWORK_TYPES)
    angles = {int(party): places.angles[int(party)] for party in drawn["party"]}
    size = layout.mark_size(len(drawn))
    radii = [_radii(drawn, "customer")]
    if outside:
        radii.append(_radii(drawn.loc[drawn["known"]], "company"))
    stretches = {sector.type: (sector.start, sector.end) for sector in places.sectors}
    bounds = {
        int(party): stretches[type_]
        for party, type_ in zip(drawn["party"], drawn["type"], strict=True)
        if type_ in stretches
    }
    parted = layout.parted(angles, radii, size=size, bounds=bounds)
    return _Stage(
        drawn.reset_index(drop=True),
        kept.head(MOST_LINKS),
        parted,
        places.sectors,
        size,
        len(whole) - len(drawn),
    )


def _radii(rows: pd.DataFrame, side: str) -> dict[int, float]:
    return {
        int(party): layout.radius_of(float(strength), bool(strong))
        for party, strength, strong in zip(
            rows["party"], rows[f"{side}_strength"], rows[f"{side}_strong"], strict=True
        )
    }


class _Facing:
    """Draws a stage from either centre."""

    def __init__(
        self, stage: _Stage, pair: NounPair, legend: list[Record], one_centred: bool
    ) -> None:
        self.stage = stage
        self.pair = pair
        self.legend = legend
        self.one_centred = one_centred

    def company_picture(
        self, company: Centre, customer: Centre, between: TieMark | None
    ) -> Network:
        """Return the company in the middle, those it knows on rings, the others in a band."""
        outside = self.stage.cast.loc[~self.stage.cast["known"]]
        radii = layout.band_radii(
            {int(party): self.stage.angles[int(party)] for party in outside["party"]},
            self.stage.size,
        )
        radii |= _radii(self.stage.cast.loc[self.stage.cast["known"]], "company")
        nodes = [_centre(company, palette.COMPANY_SHAPE, palette.INK, _CENTRE_SIZE + 3)]
        nodes.append(_other(customer, palette.shape_of(customer.type), palette.FOCUS, between))
        nodes += [self._party(row, "company", radii) for row in self.stage.cast.to_dict("records")]
        edges = _spokes(company.party, nodes[1:])
        seen = self.stage.cast.loc[self.stage.cast["seen"], "party"]
        edges += [_thin(customer.party, int(party)) for party in seen]
        links = self.stage.links
        edges += [
            _thin(int(a), int(b))
            for a, b, visible in zip(links["a"], links["b"], links["visible"], strict=True)
            if visible
        ]
        words_ = self._words(company, words.NETWORK_COMPANY_SUBTITLE, nodes)
        return self._network("company", company, nodes, edges, words_, band=True)

    def customer_picture(
        self,
        customer: Centre,
        company: Centre | None,
        between: TieMark | None,
        *,
        alone: bool = False,
    ) -> Network:
        """Return the customer in the middle, all others on rings, the company where it falls."""
        radii = _radii(self.stage.cast, "customer")
        nodes = [_centre(customer, palette.shape_of(customer.type), palette.FOCUS, _CENTRE_SIZE)]
        if company is not None:
            nodes.append(_other(company, palette.COMPANY_SHAPE, palette.INK, between))
        nodes += [self._party(row, "customer", radii) for row in self.stage.cast.to_dict("records")]
        edges = _spokes(customer.party, nodes[1:])
        if company is not None:
            known = self.stage.cast.loc[self.stage.cast["known"], "party"]
            edges += [_thin(company.party, int(party)) for party in known]
        edges += [
            _thin(int(a), int(b))
            for a, b in zip(self.stage.links["a"], self.stage.links["b"], strict=True)
        ]
        subtitle = words.NETWORK_EGO_SUBTITLE if alone else words.NETWORK_CUSTOMER_SUBTITLE
        words_ = self._words(customer, subtitle, nodes)
        return self._network(
            "ego" if alone else "customer", customer, nodes, edges, words_, band=self.one_centred
        )

    def _party(self, row: Mapping[Any, Any], side: str, radii: Mapping[int, float]) -> Record:
        party = int(row["party"])
        inside = side == "customer" or bool(row["known"])
        x, y = layout.position(self.stage.angles[party], radii[party])
        sentence = row["sentence"] if side == "customer" else row["company_sentence"]
        nature = row["nature"] if isinstance(row["nature"], str) else None
        node: Record = {
            "id": party,
            "label": str(row["label"]) or str(party),
            "shape": palette.shape_of(str(row["type"]), str(row["role"])),
            "color": palette.INK if row["role"] == "company" else palette.colour_of(nature),
            "size": round(self.stage.size, 1),
            "x": x,
            "y": y,
            "type": str(row["type"]),
            "role": str(row["role"]),
            "nature": nature,
            "tie": ("strong" if row[f"{side}_strong"] else "weak") if inside else "outside",
            "strength": round(float(row[f"{side}_strength"]), 3) if inside else None,
            "dormant": bool(row[f"{side}_dormant"]) if inside else False,
            "known": bool(row["known"]),
            "seen": bool(row["seen"]),
            "title": str(sentence) if inside and isinstance(sentence, str) else "",
            "weight": round(float(row["customer_strength"]), 4),
        }
        return node

    def _words(self, centre: Centre, subtitle: str, nodes: list[Record]) -> Record:
        ties = [node["tie"] for node in nodes[1:]]
        outside = ties.count("outside")
        spoken = words.say(
            words.NETWORK_SPOKEN,
            self.pair,
            centre=centre.label,
            count=len(ties) + self.stage.rest,
            strong=ties.count("strong"),
            weak=ties.count("weak") + self.stage.rest,
        )
        if outside:
            spoken += words.say(words.NETWORK_SPOKEN_OUTSIDE, self.pair, outside=outside)
        return {
            "title": words.say(words.NETWORK_TITLE, self.pair, centre=centre.label),
            "subtitle": words.say(subtitle, self.pair, centre=centre.label),
            "spoken": spoken,
        }

    def _network(
        self,
        picture: str,
        centre: Centre,
        nodes: list[Record],
        edges: list[Record],
        words_: Record,
        *,
        band: bool,
    ) -> Network:
        if self.stage.rest:
            nodes.append(self._rest())
        for rank, node in enumerate(sorted(nodes, key=_prominence)):
            node["rank"] = rank
            del node["weight"]
        caption = words.NETWORK_RING_NOT_IN_LOG if self.one_centred else words.NETWORK_RING_OUTSIDE
        rings = [
            {"name": "strong", "radius": layout.STRONG_EDGE, "caption": words.NETWORK_RING_STRONG},
            {"name": "weak", "radius": layout.WEAK_EDGE, "caption": words.NETWORK_RING_WEAK},
        ]
        if band:
            rings.append(
                {
                    "name": "outside",
                    "radius": layout.BAND_EDGE,
                    "caption": words.say(caption, self.pair),
                }
            )
        options = {
            "physics": {"enabled": False},
            "layout": {"improvedLayout": False},
            "edges": {"smooth": False, "color": {"inherit": False}},
            "interaction": {
                "hover": True,
                "hoverConnectedEdges": False,
                "selectable": False,
                "zoomSpeed": 0.6,
            },
            "recentre": words_
            | {
                "picture": picture,
                "centre": centre.party,
                "extent": layout.BAND_EDGE if picture != "ego" else layout.WEAK_EDGE + 14,
                "rings": rings,
                "sectors": self._sectors(),
                "legend": self.legend,
                "dark": dict(palette.DARK_COLOURS),
            },
        }
        return _pyvis(nodes, edges, options)

    def _sectors(self) -> list[Record]:
        return [
            {
                "name": words.NETWORK_TYPES.get(sector.type, sector.type),
                "type": sector.type,
                "from": round(sector.start, 1),
                "to": round(sector.end, 1),
                "at": round(sector.name_at, 1),
            }
            for sector in self.stage.sectors
        ]

    def _rest(self) -> Record:
        count = self.stage.rest
        x, y = layout.position(_REST_ANGLE, layout.WEAK_EDGE - 12)
        ties = words.NETWORK_TIE if count == 1 else words.NETWORK_TIES
        return {
            "id": REST,
            "label": words.say(words.NETWORK_REST, self.pair, count=count, ties=ties),
            "shape": palette.REST_SHAPE,
            "color": palette.MISSING,
            "size": 7.0,
            "x": x,
            "y": y,
            "type": "",
            "role": "other",
            "nature": None,
            "tie": "rest",
            "strength": None,
            "dormant": False,
            "known": False,
            "seen": False,
            "weight": 0.0,
            "title": words.say(words.NETWORK_REST_SENTENCE, self.pair, count=count),
        }


def _prominence(node: Record) -> tuple[int, float, float, int]:
    """Return what decides who is named first: the centres, then by strength in this picture."""
    order = {"centre": 0, "other": 1, "rest": 2}
    strength = -1.0 if node["strength"] is None else float(node["strength"])
    place = order.get(str(node.get("place", node["tie"])), 3 if node["tie"] == "strong" else 4)
    return (place, -strength, -float(node["weight"]), int(node["id"]))


def _centre(centre: Centre, shape: str, colour: str, size: float) -> Record:
    return {
        "id": centre.party,
        "label": centre.label,
        "shape": shape,
        "color": colour,
        "size": size,
        "x": 0.0,
        "y": 0.0,
        "type": centre.type,
        "role": "",
        "nature": None,
        "tie": "centre",
        "strength": None,
        "dormant": False,
        "known": False,
        "seen": False,
        "title": "",
        "place": "centre",
        "weight": 1.0,
    }


def _other(centre: Centre, shape: str, colour: str, between: TieMark | None) -> Record:
    """Return the other centre, always on the axis above the middle, at the radius of the tie."""
    radius = layout.radius_of(between.strength, between.strong) if between else layout.BAND_EDGE - 8
    x, y = layout.position(0.0, radius)
    tie = "outside" if between is None else "strong" if between.strong else "weak"
    return {
        "id": centre.party,
        "label": centre.label,
        "shape": shape,
        "color": colour,
        "size": 10.0 if shape == palette.COMPANY_SHAPE else 8.0,
        "x": x,
        "y": y,
        "type": centre.type,
        "role": "",
        "nature": between.nature if between else None,
        "tie": tie,
        "strength": round(between.strength, 3) if between else None,
        "dormant": between.dormant if between else False,
        "known": False,
        "seen": False,
        "title": between.sentence if between else "",
        "place": "other",
        "weight": 1.0,
    }


def _spokes(centre: int, nodes: list[Record]) -> list[Record]:
    """Return the ties of a centre: width carries strength, the dashes strong, weak or dormant."""
    spokes = []
    for node in nodes:
        if node["tie"] not in ("strong", "weak"):
            continue
        width = round(1.1 + 3.4 * float(node["strength"]), 1)
        dashes: Any = False if node["tie"] == "strong" else [5.5, 4 + width]
        if node["dormant"]:
            dashes = [0.1, 2.5 + 1.4 * width]
        colour = palette.colour_of(node["nature"])
        spokes.append(
            {"from": centre, "to": node["id"], "width": width, "color": colour, "dashes": dashes}
        )
    return spokes


def _thin(a: int, b: int) -> Record:
    return {"from": a, "to": b, "width": 0.8, "color": palette.THIN, "thin": True}


def _pyvis(nodes: list[Record], edges: list[Record], options: Record) -> Network:
    """Return a pyvis network that holds these nodes, edges and options."""
    network = Network(height="100%", width="100%")
    given = ("label", "shape", "color", "size", "x", "y", "title")
    network.add_nodes(
        [node["id"] for node in nodes], **{name: [node[name] for node in nodes] for name in given}
    )
    for made, node in zip(network.nodes, nodes, strict=True):
        made.update(
            {
                name: value
                for name, value in node.items()
                if name not in made and value not in (None, False, "")
            }
        )
    network.add_edges([(edge["from"], edge["to"], edge["width"]) for edge in edges])
    extra = {(edge["from"], edge["to"]): edge for edge in edges}
    for made in network.edges:
        edge = extra[(made["from"], made["to"])]
        made.update(
            {name: value for name, value in edge.items() if name not in made and value is not False}
        )
    # ``set_options`` would strip every space out of the words, so the options are set as they are.
    network.options = options
    return network
