"""Where the customers of a base stand among themselves: near those to whom their ties are strong.

Groups of parties that are tied more to each other than to the rest are found by Louvain; places
come from stress (Kamada and Kawai 1989): the distance on the paper is to be the distance along
ties, and a tie is the shorter the stronger it is. Parties of different groups are held somewhat
farther apart, so that a group can be outlined. The company is placed last, among the others as
they stand: it draws nobody together, it stands where its own ties put it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize
from scipy.sparse import csgraph
from threadpoolctl import threadpool_limits

Floats = npt.NDArray[np.float64]
Place = tuple[float, float]

SEED = 7
"""Seed of Louvain; the places themselves hold no chance."""
SMALLEST_GROUP = 3
"""From so many parties on a group is outlined."""
RADIUS = 182.0
"""No mark stands farther above or below the middle of the picture."""
WIDER = 1.18
"""So much farther it may stand to the side, where a picture has more room."""
_TALLER = 1.3
"""A flat picture is stretched upward by so much at most."""
_SHORTEST, _LONGEST = 1.0, 4.0
"""Lengths of a tie of strength 1 and of strength 0."""
_APART = 1.8
"""How much farther from each other two parties of different groups are held."""
_BEYOND = 1.1
"""Parties without any path between them stand this much farther than the longest path."""
_MARGIN = 3.0
"""Room between two marks."""
_ROUNDS = 80


@dataclass(frozen=True)
class BaseLayout:
    """Places of a base, and the groups in it."""

    places: Mapping[int, Place]
    """x and y of each party, y downward, the middle at 0; the company among them."""
    groups: tuple[tuple[int, ...], ...]
    """Groups of at least ``SMALLEST_GROUP`` parties, the largest first."""
    seed: int = SEED


def laid_out(
    parties: Sequence[int],
    ties: pd.DataFrame,
    company: int,
    *,
    size: float,
    seed: int = SEED,
) -> BaseLayout:
    """Return the places of parties by the ties among them, and of the company among those.

    Parameters
    ----------
    parties : sequence of int
        Customers and the sources that they share; the company is none of them.
    ties : pandas.DataFrame
        Columns a, b, strength: the ties among the parties and with the company.
    company : int
        The company.
    size : float
        Half the width of a mark; no two marks meet.
    seed : int
        Seed of Louvain.

    Notes
    -----
    The same arguments always give the same places. 150 customers with 24 sources take about a
    quarter of a second.
    """
    inside = ties[ties["a"].isin(parties) & ties["b"].isin(parties)]
    pairs = [
        (int(a), int(b), float(strength))
        for a, b, strength in zip(inside["a"], inside["b"], inside["strength"], strict=True)
    ]
    found = _groups(parties, pairs, seed)
    order = [party for group in found for party in group]
    if not order:
        return BaseLayout({company: (0.0, 0.0)}, (), seed)
    wished = _wished(order, pairs, found)
    # Threads cost more than they give at this size, several times over on a busy machine.
    with threadpool_limits(1):
        places = _stressed(wished)
        star = _placed_among(places, _own_ties(order, ties, company))
    everybody = _in_disc(np.vstack([places, star]))
    everybody = _parted(everybody, size)
    return BaseLayout(
        {
            party: (round(float(x), 1), round(float(y), 1))
            for party, (x, y) in zip([*order, company], everybody, strict=True)
        },
        tuple(group for group in found if len(group) >= SMALLEST_GROUP),
        seed,
    )


def scattered(parties: Sequence[int]) -> dict[int, Place]:
    """Return places that say nothing: evenly over a ring of the disc, in the order given."""
    count = len(parties)
    inner = 0.3
    turns = np.arange(count) * np.pi * (3 - np.sqrt(5))
    radii = RADIUS * np.sqrt(inner**2 + (1 - inner**2) * (np.arange(count) + 0.5) / max(count, 1))
    return {
        party: (round(float(r * np.sin(t)), 1), round(float(-r * np.cos(t)), 1))
        for party, r, t in zip(parties, radii, turns, strict=True)
    }


def _groups(
    parties: Sequence[int], pairs: Iterable[tuple[int, int, float]], seed: int
) -> list[tuple[int, ...]]:
    """Return the groups, the largest first; who has no tie is a group of one."""
    network = nx.Graph()
    network.add_nodes_from(sorted(parties))
    network.add_weighted_edges_from(sorted(pairs))
    found = nx.community.louvain_communities(network, weight="weight", seed=seed)
    return sorted(
        (tuple(sorted(group)) for group in found), key=lambda group: (-len(group), group[0])
    )


def _wished(
    order: Sequence[int],
    pairs: Iterable[tuple[int, int, float]],
    groups: Sequence[Sequence[int]],
) -> Floats:
    """Return the distances that are wished for: along ties, and longer from group to group."""
    index = {party: place for place, party in enumerate(order)}
    direct = np.zeros((len(order), len(order)))
    for a, b, strength in pairs:
        direct[index[a], index[b]] = direct[index[b], index[a]] = _length(strength)
    along: Floats = csgraph.shortest_path(direct, directed=False)
    reached = np.isfinite(along)
    along[~reached] = _BEYOND * max(float(along[reached].max()), _LONGEST)
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    wished: Floats = np.where(group_of[:, None] == group_of[None, :], along, _APART * along)
    return wished


def _length(strength: float) -> float:
    return _LONGEST - (_LONGEST - _SHORTEST) * strength


def _stressed(wished: Floats) -> Floats:
    """Return places of least stress, from those of classical scaling."""
    count = len(wished)
    if count == 1:
        return np.zeros((1, 2))
    start = _scaled(wished)
    found: Mapping[int, Any] = nx.kamada_kawai_layout(
        nx.empty_graph(count),
        dist={row: dict(enumerate(map(float, wished[row]))) for row in range(count)},
        pos={place: start[place] for place in range(count)},
    )
    places = np.array([found[place] for place in range(count)])
    # networkx gives places in a box of its own: back to the unit of the wished distances.
    off = ~np.eye(count, dtype=bool)
    ratios = np.linalg.norm(places[:, None, :] - places[None, :, :], axis=2)[off] / wished[off]
    scaled: Floats = places * (ratios.sum() / (ratios**2).sum())
    return scaled


def _scaled(wished: Floats) -> Floats:
    """Return the places of classical scaling (Torgerson 1952), turned one way for good."""
    count = len(wished)
    centring = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(-0.5 * centring @ wished**2 @ centring)
    places: Floats = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-9))
    largest = np.abs(places).argmax(axis=0)
    # Those that nothing tells apart must not start at one spot.
    turns = np.arange(count) * 2.4
    aside = 1e-3 * np.column_stack([np.cos(turns), np.sin(turns)])
    turned: Floats = places * np.sign(places[largest, [0, 1]]) + aside
    return turned


def _own_ties(order: Sequence[int], ties: pd.DataFrame, company: int) -> Floats:
    """Return the strength of the company's tie with each party, NaN where there is none."""
    strengths = {}
    for a, b, strength in zip(ties["a"], ties["b"], ties["strength"], strict=True):
        if company in (a, b):
            strengths[int(b) if a == company else int(a)] = float(strength)
    return np.array([strengths.get(party, np.nan) for party in order])


def _placed_among(places: Floats, strengths: Floats) -> Floats:
    """Return the place of least stress for one more party among others that stand fixed."""
    tied = ~np.isnan(strengths)
    if not tied.any():
        away: Floats = places[np.linalg.norm(places, axis=1).argmax()] + _LONGEST
        return away
    others, lengths = places[tied], _LONGEST - (_LONGEST - _SHORTEST) * strengths[tied]

    def stress(at: Floats) -> float:
        return float((((np.linalg.norm(others - at, axis=1) - lengths) / lengths) ** 2).sum())

    pull = strengths[tied] + 1e-6
    start = (others * pull[:, None]).sum(axis=0) / pull.sum()
    best: Floats = minimize(stress, start, method="Nelder-Mead", options={"xatol": 1e-3}).x
    return best


def _in_disc(places: Floats) -> Floats:
    """Return places moved and scaled into the disc; those far out are drawn in a little."""
    middle = (places.max(axis=0) + places.min(axis=0)) / 2
    moved: Floats = _lying(places - middle)
    radii = np.linalg.norm(moved, axis=1)
    farthest = float(radii.max())
    if farthest == 0:
        return moved
    drawn_in = RADIUS * (radii / farthest) ** 0.85
    scaled: Floats = moved * (drawn_in / np.where(radii > 0, radii, 1.0))[:, None]
    high = float(np.abs(scaled[:, 1]).max())
    taller = min(_TALLER, RADIUS / high) if high > 0 else 1.0
    return _held(scaled * [WIDER, taller])


def _held(places: Floats) -> Floats:
    """Return places of which none lies outside of the picture."""
    reach = np.linalg.norm(places / [WIDER, 1.0], axis=1)
    held: Floats = places * np.minimum(1.0, RADIUS / np.maximum(reach, 1e-9))[:, None]
    return held


def _lying(places: Floats) -> Floats:
    """Return places turned so that they reach farthest to the sides."""
    if len(places) < 3:
        return places
    _, axes = np.linalg.eigh(np.cov(places.T))
    longest = axes[:, 1] * np.sign(axes[np.abs(axes[:, 1]).argmax(), 1])
    turned: Floats = places @ np.column_stack([longest, [-longest[1], longest[0]]])
    return turned


def _parted(places: Floats, size: float) -> Floats:
    """Return places moved as little as it takes that no two marks meet."""
    needed = np.full((len(places), len(places)), 2 * size + _MARGIN)
    # The company's star is larger than the others.
    needed[-1, :] = needed[:, -1] = 3 * size + 9
    np.fill_diagonal(needed, 0)
    moved = places.copy()
    side = np.arange(len(places)) * 1e-6
    for _ in range(_ROUNDS):
        apart = moved[:, None, :] - moved[None, :, :]
        apart[..., 0] += side[:, None] - side[None, :]
        distance = np.linalg.norm(apart, axis=2)
        missing = np.clip(needed - distance, 0, None)
        if not (missing > 0.05).any():
            break
        push = apart / np.where(distance > 0, distance, 1.0)[..., None] * missing[..., None]
        moved = _held(moved + 0.5 * push.sum(axis=1))
    return moved
