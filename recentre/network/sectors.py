"""Where round the circle a party stands: sectors by type, an order inside each, an angle each.

Angles are degrees, clockwise, 0 at the top. The top is kept free for the other centre and the
bottom for the names of the rings, so that neither ever meets a party.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from recentre.network.palette import TYPE_SHAPES

Floats = npt.NDArray[np.float64]

TOP_GAP = 9.0
"""Degrees to either side of the top without a party."""
BOTTOM_GAP = 17.5
"""Degrees to either side of the bottom without a party."""
_EVENNESS = 0.62
"""0 spreads parties evenly over the circle, 1 evenly over its height, where labels need it."""
_GAP_SLOTS = 0.8
"""Width of the gap between two sectors, in places for a party."""
_GLYPH_DEGREES = 1.7
_NAME_DEGREES = 3.4
"""What a name takes of the circle: so much per glyph, and so much for itself."""
_ROUNDS = 12
_TURN = 360.0


@dataclass(frozen=True)
class Sector:
    """A stretch of the circle that holds the parties of one type."""

    type: str
    start: float
    """Degrees, clockwise from the top."""
    end: float
    name_at: float
    """Where the middle of its name stands."""
    name_room: float
    """Degrees that its name has; less than the sector's own where it runs through the bottom."""


@dataclass(frozen=True)
class Places:
    """Where round the circle each party stands, and the sectors they form."""

    angles: Mapping[int, float]
    sectors: tuple[Sector, ...]


def places_of(
    cast: pd.DataFrame, links: pd.DataFrame, names: Mapping[str, str] | None = None
) -> Places:
    """Return a place round the circle for every party of a cast.

    The same cast and links always give the same places. Ties among the parties cross as little as
    a barycentre ordering inside each sector can make them; who has no such tie stands by nature,
    then by strength.

    Parameters
    ----------
    cast : pandas.DataFrame
        A checked cast.
    links : pandas.DataFrame
        Checked links.
    names : mapping of str to str, optional
        Name of each type as it is written on the circle; a sector is at least as wide as its name.
    """
    names = names or {}
    types = [type_ for type_ in _types_in(cast) if len(cast)]
    members = _first_orders(cast, types)
    widths = _widths(members, names)
    members = _untangled(members, widths, links)
    angles: dict[int, float] = {}
    sectors = []
    total = sum(widths.values()) + _GAP_SLOTS * len(types)
    start = _GAP_SLOTS / 2
    for type_ in types:
        width = widths[type_]
        parties = members[type_]
        step = width / len(parties)
        for index, party in enumerate(parties):
            angles[party] = _degrees((start + (index + 0.5) * step) / total)
        sectors.append(_sector(type_, start / total, (start + width) / total))
        start += width + _GAP_SLOTS
    return Places(angles, tuple(sectors))


def _types_in(cast: pd.DataFrame) -> list[str]:
    present = set(cast["type"])
    known = [type_ for type_ in TYPE_SHAPES if type_ in present]
    return known + sorted(present - set(known))


def _first_orders(cast: pd.DataFrame, types: Sequence[str]) -> dict[str, list[int]]:
    """Return the parties of each type by nature, the strongest first."""
    ordered = cast.assign(nature=cast["nature"].fillna("~").astype(str)).sort_values(
        ["nature", "customer_strength", "party"], ascending=[True, False, True], kind="stable"
    )
    members: dict[str, list[int]] = {type_: [] for type_ in types}
    for party, type_ in zip(ordered["party"], ordered["type"], strict=True):
        members[type_].append(int(party))
    return members


def _widths(members: Mapping[str, Sequence[int]], names: Mapping[str, str]) -> dict[str, float]:
    """Return the width of each sector in places: one per party, and room for its name."""
    widths = {type_: float(len(parties)) for type_, parties in members.items()}
    for _ in range(12):
        total = sum(widths.values()) + _GAP_SLOTS * len(widths)
        start = _GAP_SLOTS / 2
        wider = {}
        for type_, width in widths.items():
            sector = _sector(type_, start / total, (start + width) / total)
            start += width + _GAP_SLOTS
            needed = _NAME_DEGREES + _GLYPH_DEGREES * len(names.get(type_, type_))
            wider[type_] = max(float(len(members[type_])), width * needed / sector.name_room)
        widths = wider
    return widths


def _untangled(
    members: Mapping[str, list[int]], widths: Mapping[str, float], links: pd.DataFrame
) -> dict[str, list[int]]:
    """Return the order in each sector, of those tried, in which the links cross least."""
    parties = [party for group in members.values() for party in group]
    index = {party: place for place, party in enumerate(parties)}
    pairs = zip(links["a"].astype(int), links["b"].astype(int), strict=True)
    inside = [(index[a], index[b]) for a, b in pairs if a in index and b in index]
    ends = np.array(inside, dtype=np.intp).reshape(-1, 2)
    if len(ends) < 2:
        return {type_: list(group) for type_, group in members.items()}
    ends = ends[:400]
    both = np.unique(np.concatenate([ends, ends[:, ::-1]]), axis=0)
    current = {type_: list(group) for type_, group in members.items()}
    best, best_crossings = current, _crossings(ends, _turns(current, widths, index))
    for _ in range(_ROUNDS):
        turns = _turns(current, widths, index)
        pull = _pull(both, turns)
        following: dict[str, list[int]] = {}
        for type_, group in current.items():
            places = np.array([index[party] for party in group])
            middle = float(np.mean(turns[places]))
            wish = np.where(
                np.abs(pull[places]) > 1e-9,
                (np.angle(pull[places]) - middle + np.pi) % (2 * np.pi) - np.pi,
                turns[places] - middle,
            )
            order = np.lexsort((places, np.round(wish, 9)))
            following[type_] = [group[place] for place in order]
        current = following
        crossings = _crossings(ends, _turns(current, widths, index))
        if crossings < best_crossings:
            best, best_crossings = current, crossings
    return best


def _pull(both: npt.NDArray[np.intp], turns: Floats) -> npt.NDArray[np.complex128]:
    """Return for each party the sum of the directions in which its neighbours stand."""
    towards = turns[both[:, 1]]
    across, along = (
        np.bincount(both[:, 0], weights=part, minlength=len(turns))
        for part in (np.cos(towards), np.sin(towards))
    )
    return across + 1j * along


def _turns(
    members: Mapping[str, Sequence[int]], widths: Mapping[str, float], index: Mapping[int, int]
) -> Floats:
    """Return the angle of each party in radians for a given order."""
    turns = np.zeros(len(index))
    total = sum(widths.values()) + _GAP_SLOTS * len(members)
    start = 0.0
    for type_, group in members.items():
        step = widths[type_] / len(group)
        for place, party in enumerate(group):
            turns[index[party]] = 2 * np.pi * (start + (place + 0.5) * step) / total
        start += widths[type_] + _GAP_SLOTS
    return turns


def _crossings(ends: npt.NDArray[np.intp], turns: Floats) -> int:
    """Return how many pairs of chords cross when their ends stand on one circle."""
    low = np.minimum(turns[ends[:, 0]], turns[ends[:, 1]])
    high = np.maximum(turns[ends[:, 0]], turns[ends[:, 1]])
    inside = (low[:, None] < low[None, :]) & (low[None, :] < high[:, None])
    beyond = high[None, :] > high[:, None]
    return int(np.count_nonzero(inside & beyond))


def _degrees(share: float) -> float:
    """Return the angle of a share in [0, 1] of the circle without its two gaps."""
    half, mirrored = (share * 2, False) if share <= 0.5 else (2 - share * 2, True)
    first, last = math.radians(TOP_GAP), math.radians(180 - BOTTOM_GAP)
    by_angle = first + half * (last - first)
    by_height = math.acos(math.cos(first) + half * (math.cos(last) - math.cos(first)))
    angle = math.degrees((1 - _EVENNESS) * by_angle + _EVENNESS * by_height)
    return _TURN - angle if mirrored else angle


def _sector(type_: str, first: float, last: float) -> Sector:
    """Return a sector; one that runs through the bottom carries its name in its larger part."""
    start, end = _degrees(first), _degrees(last)
    name_from, name_to = start, end
    if first < 0.5 < last:
        if 0.5 - first >= last - 0.5:
            name_to = 180 - BOTTOM_GAP
        else:
            name_from = 180 + BOTTOM_GAP
    return Sector(type_, start, end, (name_from + name_to) / 2, name_to - name_from)
