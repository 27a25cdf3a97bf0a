"""The base as two networks: the company with its customers as spokes, and those among themselves.

The same customers stand in both, with the same colour and shape, and in about the same direction.
As everywhere, all that is drawn comes out of ``Network.get_network_data()``.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pyvis.network import Network

from recentre import words
from recentre.network import layout, marks, palette
from recentre.network.base import layout as base_layout
from recentre.network.base import spokes
from recentre.network.base.casting import BaseCast
from recentre.network.base.counts import Counts
from recentre.network.base.layout import BaseLayout, Place
from recentre.network.base.legend import legend_of
from recentre.network.cast import TieMark
from recentre.network.graph import TwoCentres, drawn_by_pyvis
from recentre.network.marks import Record
from recentre.words import DEFAULT_PAIR, NounPair

MOST_TIES = 240
"""So many ties among customers are drawn, the strongest."""
MOST_THIN = 120
"""So many thin lines, to sources and the company, are drawn, the strongest."""
_LIGHTER = 0.8
"""Lines on the right are finer than spokes: they are many, and they cross."""
_EXTENT = layout.WEAK_EDGE + layout.NAME_ROOM
_KEPT_LAYOUTS = 24
_kept: OrderedDict[tuple[Any, ...], BaseLayout] = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True)
class BaseNetworks:
    """The two pictures of a base, and how much of it they leave out."""

    pictures: TwoCentres
    """Left the company in the middle, right the same customers among themselves."""
    counts: Counts
    layout: BaseLayout
    """Places and groups of the right picture."""
    drawn: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Of ``ties`` and ``thin`` lines how many are drawn, of how many."""


def base_networks(cast: BaseCast, *, pair: NounPair = DEFAULT_PAIR) -> BaseNetworks:
    """Return the two pictures of a base.

    Parameters
    ----------
    cast : BaseCast
        Who is drawn, and the ties among them.
    pair : NounPair, optional
        What the reader calls the two ends.

    Notes
    -----
    The same cast always gives the same pictures; its layout is kept by what it was made from.
    """
    return _Easel(cast, pair).both()


def layout_of(cast: BaseCast, size: float) -> BaseLayout:
    """Return the places of a cast, computed once for what the cast was made from."""
    key = (*cast.signature, size)
    with _lock:
        if cast.signature and key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    parties = [int(party) for party in [*cast.customers["party"], *cast.sources["source"]]]
    found = base_layout.laid_out(parties, cast.ties, cast.company.party, size=size)
    if cast.signature:
        with _lock:
            _kept[key] = found
            while len(_kept) > _KEPT_LAYOUTS:
                _kept.popitem(last=False)
    return found


class _Easel:
    """Draws one cast from the company's chair and without it."""

    def __init__(self, cast: BaseCast, pair: NounPair) -> None:
        self.cast = cast
        self.pair = pair
        self.unknown = cast.viewpoint == "one-centred"
        self.size = layout.mark_size(len(cast.customers) + len(cast.sources))
        self.scale = layout.line_scale(len(cast.customers) + len(cast.sources))
        self.layout = BaseLayout({}, ()) if self.unknown else layout_of(cast, self.size)
        self.counts = Counts.of(cast)
        self.legend = legend_of(cast, self.layout, self.counts.natures, pair)

    def both(self) -> BaseNetworks:
        left = self._company_picture()
        right = self._unknown_picture() if self.unknown else self._own_picture()
        among, thin = self.counts.among, self.counts.thin
        return BaseNetworks(
            TwoCentres(left, right),
            self.counts,
            self.layout,
            {
                "ties": (min(len(among), MOST_TIES), len(among)),
                "thin": (min(len(thin), MOST_THIN), len(thin)),
            },
        )

    def _company_picture(self) -> Network:
        """Return the company with its customers on rings, each in its direction on the right."""
        customers = self.cast.customers
        edge = layout.strong_edge(int(customers["is_strong"].sum()))
        radii = spokes.radii_of(customers, edge)
        angles = layout.parted(
            spokes.angles_of(list(radii), self.layout.places), [radii], size=self.size
        )
        nodes = [
            marks.party_mark(
                _as_row(row),
                "company",
                place=(angles[int(row["party"])], radii[int(row["party"])]),
                size=self.size,
            )
            for row in customers.to_dict("records")
        ]
        edges = marks.spokes(self.cast.company.party, nodes, self.scale)
        strong = int(customers["is_strong"].sum())
        return self._network(
            "company",
            [marks.centre_mark(self.cast.company, company=True), *nodes],
            edges,
            title=self._say(words.NETWORK_TITLE, centre=self.cast.company.label),
            subtitle=self._say(words.BASENET_LEFT_SUBTITLE, centre=self.cast.company.label),
            spoken=self._say(
                words.BASENET_SPOKEN_LEFT,
                centre=self.cast.company.label,
                count=len(nodes),
                strong=strong,
                weak=len(nodes) - strong,
            ),
            rings=[
                {"name": "strong", "radius": round(edge, 1), "caption": words.NETWORK_RING_STRONG},
                {"name": "weak", "radius": layout.WEAK_EDGE, "caption": words.NETWORK_RING_WEAK},
            ],
        )

    def _own_picture(self) -> Network:
        """Return the customers with their sources and the company, where their ties put them."""
        nodes = [self._star(), *self._customers(), *self._sources()]
        return self._network(
            "among",
            nodes,
            [*self._ties(), *marks.thin_lines(self.counts.thin.head(MOST_THIN).to_numpy())],
            title=self._say(words.BASENET_RIGHT_TITLE),
            subtitle=self._say(words.BASENET_RIGHT_SUBTITLE, centre=self.cast.company.label),
            spoken=self._say(
                words.BASENET_SPOKEN_RIGHT,
                centre=self.cast.company.label,
                count=len(self.cast.customers),
                sources=len(self.cast.sources),
                ties=len(self.counts.among),
                groups=len(self.layout.groups),
            ),
            hulls=[list(group) for group in self.layout.groups],
        )

    def _unknown_picture(self) -> Network:
        """Return the customers as ghosts without a line: nothing is known, which is not nothing."""
        places = base_layout.scattered([int(party) for party in self.cast.customers["party"]])
        nodes = [
            _moved(
                marks.party_mark(_as_row(row), "customer", place=(0.0, 0.0), size=self.size),
                places[int(row["party"])],
            )
            | {"tie": "outside", "known": False, "dormant": False, "title": ""}
            for row in self.cast.customers.to_dict("records")
        ]
        return self._network(
            "among",
            [marks.centre_mark(self.cast.company, company=True), *nodes],
            [],
            title=self._say(words.BASENET_RIGHT_TITLE),
            subtitle=self._say(words.BASENET_RIGHT_UNKNOWN),
            spoken=self._say(words.BASENET_SPOKEN_UNKNOWN, count=len(nodes)),
            rings=[
                {
                    "name": "outside",
                    "radius": layout.WEAK_EDGE + layout.NAME_ROOM,
                    "caption": words.NETWORK_RING_NOT_IN_LOG,
                }
            ],
        )

    def _star(self) -> Record:
        company = self.cast.company.party
        mark = marks.other_mark(
            self.cast.company,
            TieMark(1.0, True, sentence=self._among(company)),
            layout.STRONG_EDGE,
            company=True,
        )
        return _moved(mark, self.layout.places[company])

    def _customers(self) -> list[Record]:
        return [
            _moved(
                marks.party_mark(_as_row(row), "company", place=(0.0, 0.0), size=self.size),
                self.layout.places[int(row["party"])],
            )
            | {"known": False, "sightless": True, "title": self._among(int(row["party"]))}
            for row in self.cast.customers.to_dict("records")
        ]

    def _sources(self) -> list[Record]:
        nodes = []
        for row in self.cast.sources.to_dict("records"):
            party = int(row["source"])
            cast_row = {
                "party": party,
                "label": row["label"],
                "type": row["type"],
                "role": row["role"],
                "nature": self.counts.natures.get(party),
                "known": bool(row["known"]),
                "seen": False,
                "sentence": self._among(party),
                "customer_strength": 0.0,
                "customer_strong": False,
                "customer_dormant": False,
            }
            mark = marks.party_mark(cast_row, "customer", place=(0.0, 0.0), size=self.size)
            # Who is not in the company's log is a ghost here as everywhere.
            tie = {"tie": "source" if row["known"] else "outside", "strength": None}
            nodes.append(_moved(mark, self.layout.places[party]) | tie)
        return nodes

    def _among(self, party: int) -> str:
        """Return what a card says of a party among the others."""
        tied = self.counts.tied.get(party, 0)
        strong = self.counts.strong.get(party, 0)
        shared = self.counts.shared.get(party)
        if shared is None:
            return self._say(words.BASENET_AMONG, n=tied, strong=strong)
        return self._say(words.BASENET_AMONG_SHARES, n=tied, strong=strong, shared=shared)

    def _ties(self) -> list[Record]:
        """Return the ties among customers, drawn like spokes."""
        edges: list[Record] = []
        for row in self.counts.among.head(MOST_TIES).to_dict("records"):
            end = {
                "id": int(row["b"]),
                "tie": "strong" if row["is_strong"] else "weak",
                "strength": float(row["strength"]),
                "dormant": bool(row["is_dormant"]),
                "nature": row["nature"],
            }
            edges += marks.spokes(int(row["a"]), [end], self.scale * _LIGHTER)
        return edges

    def _network(
        self,
        picture: str,
        nodes: list[Record],
        edges: list[Record],
        *,
        title: str,
        subtitle: str,
        spoken: str,
        rings: list[Record] | None = None,
        hulls: list[list[int]] | None = None,
    ) -> Network:
        return drawn_by_pyvis(
            self._ranked(nodes),
            edges,
            {
                "picture": picture,
                "centre": self.cast.company.party,
                "title": title,
                "subtitle": subtitle,
                "spoken": spoken,
                "extent": _EXTENT,
                "rings": rings or [],
                "sectors": [],
                "legend": self.legend,
                "dark": dict(palette.DARK_COLOURS),
            }
            | ({"hulls": hulls, "about": words.BASENET_ABOUT} if hulls is not None else {}),
        )

    def _ranked(self, nodes: list[Record]) -> list[Record]:
        """Return the nodes with the rank in which they are named: first who has the most ties."""
        weights = self.counts.tied
        for node in nodes:
            if node["tie"] in ("source", "outside") and not self.unknown:
                node["weight"] = float(weights.get(int(node["id"]), 0))
        return marks.ranked(nodes)

    def _say(self, template: str, /, **values: Any) -> str:
        return words.say(template, self.pair, **values)


def _as_row(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return a customer as a row of a cast: its tie is the one with the company."""
    return {
        "party": row["party"],
        "label": row["label"],
        "type": row["type"],
        "role": row["role"],
        "nature": row["nature"],
        "known": True,
        "seen": False,
        "company_strength": row["strength"],
        "company_strong": row["is_strong"],
        "company_dormant": row["is_dormant"],
        "customer_strength": row["strength"],
        "customer_strong": row["is_strong"],
        "customer_dormant": row["is_dormant"],
        "sentence": row["sentence"],
        "company_sentence": row["sentence"],
    }


def _moved(mark: Record, place: Place) -> Record:
    return mark | {"x": place[0], "y": place[1]}
