"""Levels for dots along a line, so that none covers another."""

from __future__ import annotations

import numpy as np


def stacked(places: np.ndarray, width: float) -> np.ndarray:
    """Return a level for each place, in rising order, so that near ones stand on each other.

    Parameters
    ----------
    places : numpy.ndarray
        Places along the line, rising.
    width : float
        How far apart two dots on one level must be.
    """
    levels = np.zeros(len(places))
    occupied: dict[int, float] = {}
    for turn, place in enumerate(places):
        level = 0
        while level in occupied and place - occupied[level] < width:
            level += 1
        occupied[level] = float(place)
        levels[turn] = level
    return levels
