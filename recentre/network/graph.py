"""The graph: a cast, its links and a centre in, a pyvis network out.

All that is drawn comes out of ``Network.get_network_data()``: a node carries its place, shape,
colour, label, the label's rank and its marks, an edge its width, colour and dashes, and the
options (under ``recentre``) the rings, the sectors, the legend and the twin colours of a dark
ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd
from pyvis.network import Network

from recentre import words
from recentre.network import layout, marks, palette
from recentre.network.cast import Account, Centre, TieMark, differences
from recentre.network.legend import legend_of
from recentre.network.marks import Record
from recentre.network.sectors import Places
from recentre.network.stage import Stage, staged
from recentre.words import DEFAULT_PAIR, NounPair

MANY = 45
"""From so many parties on, names need all the room that there is."""

Viewpoint = Literal["two-centred", "one-centred"]


@dataclass(frozen=True)
class TwoCentres:
    """Two pictures of one cast."""

    company: Network | None
    """The company in the middle; None when the log names no company."""
    customer: Network
    """The customer in the middle."""


def two_centres(
    cast: pd.DataFrame,
    links: pd.DataFrame | None,
    company: Centre | None,
    customer: Centre,
    between: TieMark | None,
    *,
    pair: NounPair = DEFAULT_PAIR,
    places: Places | None = None,
    viewpoint: Viewpoint = "two-centred",
    accounts: Sequence[Account] = (),
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
        Places taken from a larger cast (``stage.places_for``), so that a party keeps its angle
        when the window or the layer changes. Without it the cast at hand decides.
    viewpoint : {"two-centred", "one-centred"}
        On a one-centred log both pictures show the one tie and an empty band "not in this log".
    accounts : sequence of Account, optional
        The company's accounts, round its mark, where it is unfolded.

    Notes
    -----
    The same arguments always give the same pictures.
    """
    stage = staged(cast, links, places, company=company is not None)
    legend = legend_of(
        stage.cast,
        pair,
        company=company.label if company else None,
        focus=customer,
        two=company is not None,
        rest=stage.rest,
        between=between if company else None,
    )
    easel = _Easel(stage, pair, legend, accounts, one_centred=viewpoint == "one-centred")
    left = easel.company_picture(company, customer, between) if company else None
    return TwoCentres(left, easel.customer_picture(customer, company, between))


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
    stage = staged(cast, links, places, company=False)
    marked = bool(stage.cast["known"].any() or stage.cast["seen"].any())
    company = stage.cast.loc[stage.cast["role"] == "company", "label"]
    legend = legend_of(
        stage.cast,
        pair,
        company=str(company.iloc[0]) if len(company) else None,
        focus=ego,
        two=marked,
        rest=stage.rest,
    )
    return _Easel(stage, pair, legend).customer_picture(ego, None, None, alone=True)


class _Easel:
    """Draws a stage from either centre."""

    def __init__(
        self,
        stage: Stage,
        pair: NounPair,
        legend: list[Record],
        accounts: Sequence[Account] = (),
        *,
        one_centred: bool = False,
    ) -> None:
        self.stage = stage
        self.pair = pair
        self.legend = legend
        self.one_centred = one_centred
        self.accounts = accounts
        self.scale = layout.line_scale(len(stage.cast))
        self.told_apart = any(entry["group"] == "difference" for entry in legend)

    def company_picture(
        self, company: Centre, customer: Centre, between: TieMark | None
    ) -> Network:
        """Return the company in the middle, those it knows on rings, the others in a band."""
        cast, links = self.stage.cast, self.stage.links
        outside = {int(party) for party in cast.loc[~cast["known"], "party"]}
        band = {party: self.stage.angles[party] for party in outside}
        known = {
            party: (self.stage.angles[party], radius)
            for party, radius in self.stage.radii("company").items()
        }
        places = known | layout.band_places(band, self.stage.size)
        others = [
            marks.other_mark(customer, between, self.stage.edge, company=False),
            *self._parties("company", places),
        ]
        visible = links.loc[links["visible"].astype(bool)] if len(links) else links
        seen = [(customer.party, int(party)) for party in cast.loc[cast["seen"], "party"]]
        edges = marks.spokes(company.party, others, self.scale)
        edges += marks.thin_lines(seen)
        edges += marks.thin_lines(zip(visible["a"], visible["b"], strict=True))
        middle = marks.centre_mark(company, company=True)
        unfolded = marks.account_marks(middle, self.accounts)
        edges += marks.thin_lines((company.party, account["id"]) for account in unfolded)
        return self._network(
            "company",
            company,
            [middle, *others, *unfolded],
            edges,
            subtitle=words.NETWORK_COMPANY_SUBTITLE,
            band=True,
        )

    def customer_picture(
        self,
        customer: Centre,
        company: Centre | None,
        between: TieMark | None,
        *,
        alone: bool = False,
    ) -> Network:
        """Return the customer in the middle, all others on rings, the company where it falls."""
        cast, links = self.stage.cast, self.stage.links
        radii = self.stage.radii("customer")
        places = {party: (self.stage.angles[party], radius) for party, radius in radii.items()}
        places |= self.stage.ranked()
        others = self._parties("customer", places)
        thin: list[tuple[int, int]] = list(zip(links["a"], links["b"], strict=True))
        if company is not None:
            others = [marks.other_mark(company, between, self.stage.edge, company=True), *others]
            unfolded = marks.account_marks(others[0], self.accounts)
            others += unfolded
            known = cast.loc[cast["known"], "party"]
            thin = [(company.party, int(party)) for party in known] + thin
            thin = [(company.party, account["id"]) for account in unfolded] + thin
        edges = marks.spokes(customer.party, others, self.scale) + marks.thin_lines(thin)
        return self._network(
            "ego" if alone else "customer",
            customer,
            [marks.centre_mark(customer, company=customer.is_company), *others],
            edges,
            subtitle=self._subtitle(alone=alone),
            band=self.one_centred,
            ranked=self._has_ranked(between),
        )

    def _subtitle(self, *, alone: bool) -> str:
        """Return what the places say: strength, or what is declared or weighed in its stead."""
        families = {*self.stage.cast["family"]}
        if families == {"declared"}:
            return words.DECLARED_SUBTITLE
        if families == {"ranked"}:
            return words.DECLARED_SUBTITLE_RANKED
        return words.NETWORK_EGO_SUBTITLE if alone else words.NETWORK_CUSTOMER_SUBTITLE

    def _has_ranked(self, between: TieMark | None) -> bool:
        families = {*self.stage.cast["family"], between.family if between else None}
        return "ranked" in families

    def _parties(self, side: str, places: dict[int, tuple[float, float]]) -> list[Record]:
        cast = self.stage.cast
        if self.told_apart:
            cast = cast.assign(difference=differences(cast))
        return [
            marks.party_mark(
                row,
                side,
                place=places[int(row["party"])],
                size=self.stage.size,
            )
            for row in cast.to_dict("records")
        ]

    def _network(
        self,
        picture: str,
        centre: Centre,
        nodes: list[Record],
        edges: list[Record],
        *,
        subtitle: str,
        band: bool,
        ranked: bool = False,
    ) -> Network:
        if self.stage.rest:
            nodes = [*nodes, marks.rest_mark(self.stage.rest, self.pair)]
        info = {
            "picture": picture,
            "centre": centre.party,
            "title": words.say(words.NETWORK_TITLE, self.pair, centre=words.isolated(centre.label)),
            "subtitle": words.say(subtitle, self.pair, centre=words.isolated(centre.label)),
            "spoken": self._spoken(centre, nodes),
            "extent": self._extent(picture, band, ranked),
            "rings": self._rings(picture, band, ranked),
            "sectors": self._sectors(),
            "legend": self.legend,
            "dark": dict(palette.DARK_COLOURS),
        }
        return drawn_by_pyvis(marks.ranked(nodes), edges, info)

    def _spoken(self, centre: Centre, nodes: list[Record]) -> str:
        """Return what a screen reader says of a picture."""
        ties = [node["tie"] for node in nodes]
        outside = ties.count("outside")
        strong, weak = ties.count("strong"), ties.count("weak") + self.stage.rest
        ranked = ties.count("ranked")
        spoken = words.say(
            words.NETWORK_SPOKEN,
            self.pair,
            centre=words.isolated(centre.label),
            count=strong + weak + ranked + outside,
            strong=strong,
            weak=weak,
        )
        if ranked:
            spoken += words.counted(ranked, words.NETWORK_SPOKEN_RANKED)
        if outside:
            spoken += words.say(words.NETWORK_SPOKEN_OUTSIDE, self.pair, outside=outside)
        return spoken

    def _extent(self, picture: str, band: bool, ranked: bool) -> float:
        """Return the radius that must be in view: the same in both pictures but for many parties.

        Two pictures are drawn to one scale, so that the tie between the centres is as long in
        both. Where names need the room, the picture without a band comes closer.
        """
        if ranked:
            return layout.BAND_EDGE + layout.NAME_ROOM
        alone = picture == "ego" or (picture == "customer" and len(self.stage.cast) > MANY)
        return layout.WEAK_EDGE + layout.NAME_ROOM if alone and not band else layout.BAND_EDGE

    def _rings(self, picture: str, band: bool, ranked: bool) -> list[Record]:
        outside = words.NETWORK_RING_NOT_IN_LOG if self.one_centred else words.NETWORK_RING_OUTSIDE
        side = "company" if picture == "company" else "customer"
        families = self.stage.cast["company_family" if side == "company" else "family"]
        tied = families[self.stage.cast["known"]] if side == "company" else families
        rings = [
            ("strong", round(self.stage.edge, 1), words.NETWORK_RING_STRONG),
            ("weak", layout.WEAK_EDGE, words.NETWORK_RING_WEAK),
        ]
        if len(tied) and (tied == "ranked").all():
            # Nothing in the picture is called strong or weak.
            rings = [("weak", layout.WEAK_EDGE, words.DECLARED_RING)] if side == "company" else []
        if ranked:
            rings.append(("ranked", layout.BAND_EDGE, words.DECLARED_RING))
        if band:
            rings.append(("outside", layout.BAND_EDGE, words.say(outside, self.pair)))
        return [
            {"name": name, "radius": radius, "caption": caption} for name, radius, caption in rings
        ]

    def _sectors(self) -> list[Record]:
        return [
            {
                "name": words.NETWORK_TYPES.get(sector.type, sector.type),
                "from": round(sector.start, 1),
                "to": round(sector.end, 1),
                "at": round(sector.name_at, 1),
            }
            for sector in self.stage.sectors
        ]


def drawn_by_pyvis(nodes: list[Record], edges: list[Record], info: Record) -> Network:
    """Return a pyvis network that holds these nodes and edges, and what our component reads.

    Parameters
    ----------
    nodes, edges : list of dict
        Records as `recentre.network.marks` makes them.
    info : dict
        Title, rings, legend and the like, under ``recentre`` in the options.
    """
    network = Network(height="100%", width="100%")
    given = ("label", "shape", "color", "size", "x", "y", "title")
    network.add_nodes(
        [node["id"] for node in nodes],
        **{name: [node[name] for node in nodes] for name in given},
    )
    for made, node in zip(network.nodes, nodes, strict=True):
        _complete(made, node)
    network.add_edges([(edge["from"], edge["to"], edge["width"]) for edge in edges])
    records = {(edge["from"], edge["to"]): edge for edge in edges}
    for made in network.edges:
        _complete(made, records[(made["from"], made["to"])])
    # ``set_options`` would strip every space out of the words, so the options are set as they are.
    network.options = {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "edges": {"smooth": False, "color": {"inherit": False}},
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "selectable": False,
            "zoomSpeed": 0.6,
        },
        "recentre": info,
    }
    return network


def _complete(made: Record, record: Record) -> None:
    """Add the values that pyvis has no parameter for; what says nothing stays out."""
    made.update(
        {
            name: value
            for name, value in record.items()
            if name not in made and value is not None and value is not False and value != ""
        }
    )
