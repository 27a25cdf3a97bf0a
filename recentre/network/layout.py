"""Where on its ring a party stands: the radius falls with strength, and no two marks meet."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from recentre.network.sectors import BOTTOM_GAP, TOP_GAP

Floats = npt.NDArray[np.float64]

STRONG_EDGE = 104.0
"""Radius that parts strong ties (inside) from weak ones (outside)."""
STRONG_EDGE_CROWDED = 148.0
"""The same where so many ties are strong that they would not fit inside."""
WEAK_EDGE = 180.0
"""Radius of the outermost weak tie; names of the sectors are written just outside it."""
NAME_ROOM = 15.0
"""What the names of the sectors take outside of it."""
BAND_EDGE = 222.0
"""Radius of the band of those that are not in the company's log."""
RANKED = 208.5
"""Radius of the ring of ties that are ranked by a weight: it says neither strong nor weak."""
_INNERMOST = 44.0
_MARGIN = 10.0
"""What no mark enters to either side of an edge."""
_STRONG_RANGE = (0.5, 1.0)
_WEAK_RANGE = (0.0, 0.65)
_BAND_ROWS = (202.5, 214.5, 208.5)
"""Radii of the rows in the band; the row of a party says nothing."""
_ASIDE = (0.0, 1.5, -1.5, 3.0, -3.0, 4.5)
"""Degrees that a party in the band may move aside."""
_MARGINS = (6.5, 1.0)
"""Room between two marks: what is wished, then what there must be."""


def strong_edge(strong: int) -> float:
    """Return the radius that parts strong from weak: the same for all but very many strong ties."""
    return float(np.interp(strong, [25, 80], [STRONG_EDGE, STRONG_EDGE_CROWDED]))


def radius_of(strength: float, strong: bool, edge: float = STRONG_EDGE) -> float:
    """Return the radius of a tie: strong ring inside, weak outside, stronger nearer the centre."""
    first, last = ring_of(strong, edge)
    low, high = _STRONG_RANGE if strong else _WEAK_RANGE
    share = min(1.0, max(0.0, (strength - low) / (high - low)))
    return last - share * (last - first)


def ring_radius(
    strength: float, strong: bool, family: str | None, edge: float = STRONG_EDGE
) -> float:
    """Return the radius of a tie of any family; one that is only ranked stands outside."""
    return RANKED if family == "ranked" else radius_of(strength, strong, edge)


def line_scale(parties: int) -> float:
    """Return how wide lines are drawn; less as the cast grows."""
    return float(np.interp(parties, [40, 150], [1.0, 0.62]))


def mark_size(parties: int) -> float:
    """Return the size (half the width) of a mark; it falls as the cast grows."""
    return float(np.interp(parties, [30, 60, 150], [5.6, 4.9, 3.6]))


def parted(
    angles: Mapping[int, float],
    radii: Sequence[Mapping[int, float]],
    *,
    size: float,
    bounds: Mapping[int, tuple[float, float]] | None = None,
) -> dict[int, float]:
    """Return the angles, moved as little as it takes that no two marks meet in any picture.

    Parameters
    ----------
    angles : mapping of int to float
        Degrees of each party.
    radii : sequence of mappings
        For each picture the radius of the parties that stand on a ring there.
    size : float
        Half the width of a mark.
    bounds : mapping of int to (float, float), optional
        First and last degree that a party may stand at, its sector.
    """
    parties = sorted(angles)
    if len(parties) < 2:
        return dict(angles)
    turns = np.array([angles[party] for party in parties])
    first, last = _limits(parties, turns, bounds or {})
    for margin in _MARGINS:
        needed = np.zeros((len(parties), len(parties)))
        for picture in radii:
            needed = np.maximum(needed, _separation(parties, picture, 2 * size + margin))
        turns = _pushed(turns, needed, first, last)
    return {party: float(turn) for party, turn in zip(parties, turns, strict=True)}


def _pushed(turns: Floats, needed: Floats, first: Floats, last: Floats) -> Floats:
    """Return the angles after those that stand too near each other have pushed each other off."""
    np.fill_diagonal(needed, 0)
    # Who stands at one angle is parted in the order of the parties.
    order = np.arange(len(turns)) * 1e-6
    best = np.inf
    for step in range(120):
        placed = turns + order
        apart = placed[:, None] - placed[None, :]
        missing = needed - np.abs(apart)
        np.clip(missing, 0, None, out=missing)
        if not (missing > 0.05).any():
            break
        if step % 20 == 0:
            # Where there is no room at all, more pushing moves parties without parting them.
            left = float(missing.sum())
            if left > 0.98 * best:
                break
            best = left
        push = np.copysign(missing, apart).sum(axis=1)
        turns = np.clip(turns + np.clip(0.35 * push, -5, 5), first, last)
    return turns


def band_places(angles: Mapping[int, float], size: float) -> dict[int, tuple[float, float]]:
    """Return angle and radius in the outermost band for each party, so that no two meet.

    A party moves to another row first, and aside only where all rows are taken.
    """
    apart = 2 * size + 2.5
    taken: list[tuple[float, float]] = []
    places: dict[int, tuple[float, float]] = {}
    for party in sorted(angles, key=lambda one: (angles[one], one)):
        options = [(angles[party] + aside, row) for aside in _ASIDE for row in _BAND_ROWS]
        near = taken[-8:]
        best, most = options[0], -1.0
        for option in options:
            at = position(*option)
            free = min(apart, min((math.dist(at, other) for other in near), default=apart))
            if free > most:
                best, most = option, free
            if free >= apart:
                break
        taken.append(position(*best))
        places[party] = best
    return places


def rows_of(
    angles: Mapping[int, float],
    radii: Mapping[int, float],
    *,
    size: float,
    limits: Mapping[int, tuple[float, float]],
) -> dict[int, float]:
    """Return the radii, changed only where marks would touch that no angle could part.

    A party moves to the nearest row inside or outside of its own radius that is free, and never
    out of its ring.

    Parameters
    ----------
    angles, radii : mapping of int to float
        Degrees and radius of each party in one picture.
    size : float
        Half the width of a mark.
    limits : mapping of int to (float, float)
        First and last radius that a party may stand at: its ring.
    """
    parties = sorted(radii, key=lambda one: (angles[one], one))
    apart = 2 * size + 0.5
    taken = np.empty((len(parties), 2))
    placed: dict[int, float] = {}
    for count, party in enumerate(parties):
        best, most = radii[party], -1.0
        for row in _rows(radii[party], *limits[party], apart):
            at = position(angles[party], row)
            gaps = np.hypot(taken[:count, 0] - at[0], taken[:count, 1] - at[1])
            free = min(apart, float(gaps.min())) if count else apart
            if free > most + 1e-9:
                best, most = row, free
            if free >= apart:
                break
        taken[count] = position(angles[party], best)
        placed[party] = best
    return placed


def _rows(radius: float, first: float, last: float, apart: float) -> Iterator[float]:
    """Yield a radius, then those beside it inside the ring, the nearest first."""
    yield radius
    for step in range(1, 13):
        for row in (radius + step * apart / 2, radius - step * apart / 2):
            if first <= row <= last:
                yield row


def ring_of(strong: bool, edge: float) -> tuple[float, float]:
    """Return the first and the last radius of the ring for strong or for weak ties."""
    return (_INNERMOST, edge - _MARGIN) if strong else (edge + _MARGIN, WEAK_EDGE - _MARGIN)


def position(angle: float, radius: float) -> tuple[float, float]:
    """Return x and y, y downward, of an angle clockwise from the top."""
    turn = math.radians(angle)
    return round(radius * math.sin(turn), 1), round(-radius * math.cos(turn), 1)


def _limits(
    parties: Sequence[int], turns: Floats, bounds: Mapping[int, tuple[float, float]]
) -> tuple[Floats, Floats]:
    """Return how far each party may move: inside its sector, and never into the two gaps."""
    right = turns < 180
    first = np.where(right, TOP_GAP, 180 + BOTTOM_GAP)
    last = np.where(right, 180 - BOTTOM_GAP, 360 - TOP_GAP)
    for place, party in enumerate(parties):
        if party in bounds:
            first[place] = max(first[place], bounds[party][0])
            last[place] = min(last[place], bounds[party][1])
    return np.minimum(first, turns), np.maximum(last, turns)


def _separation(parties: Sequence[int], radii: Mapping[int, float], apart: float) -> Floats:
    """Return the degrees that each pair must keep so that their marks stay ``apart``."""
    radius = np.array([radii.get(party, np.nan) for party in parties])
    across = radius[:, None] - radius[None, :]
    left = np.sqrt(np.clip(apart**2 - across**2, 0, None))
    chord = left / (2 * np.sqrt(radius[:, None] * radius[None, :]))
    degrees: Floats = np.nan_to_num(np.degrees(2 * np.arcsin(np.clip(chord, 0, 1))))
    return degrees
