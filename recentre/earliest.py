"""Earliest arrivals on a list of contacts: one pass in the order of time, on arrays of integers.

It gives what ``knowledge/reach`` gives, without the days, fast enough to be drawn again and again
with ties taken out at random.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NEVER = np.iinfo(np.int64).max
ALWAYS = np.iinfo(np.int64).min
_AT_ONCE = 1 << 15
"""So many contacts are looked at together; those before them are settled."""

Integers = NDArray[np.int64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Contacts:
    """Contacts in the order of time: who passes on, to whom, and when."""

    source: Integers
    target: Integers
    moment: Integers
    parties: int
    """Parties are numbers below this one."""

    def some(self, kept: Marks) -> Contacts:
        """Return those contacts that are kept."""
        return Contacts(self.source[kept], self.target[kept], self.moment[kept], self.parties)

    def ties(self) -> tuple[Integers, int]:
        """Return the number of the tie that each contact belongs to, and how many ties there are.

        A tie has no direction.
        """
        low, high = np.minimum(self.source, self.target), np.maximum(self.source, self.target)
        found, place = np.unique(low * self.parties + high, return_inverse=True)
        return place, len(found)


def arrivals(contacts: Contacts, start: int) -> Integers:
    """Return the earliest moment at which each party could have heard, `NEVER` if not at all.

    A contact passes on only what its source heard strictly before: ``t1 < t2 < ...``. Science 1e.
    """
    arrival = np.full(contacts.parties, NEVER)
    arrival[start] = ALWAYS
    for first in range(0, len(contacts.source), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        source, target, moment = (
            contacts.source[part],
            contacts.target[part],
            contacts.moment[part],
        )
        while True:
            earlier = (arrival[source] < moment) & (arrival[target] > moment)
            if not earlier.any():
                break
            np.minimum.at(arrival, target[earlier], moment[earlier])
    return arrival


def reached(contacts: Contacts, start: int) -> int:
    """Return how many parties could have heard, the start not counted."""
    return int((arrivals(contacts, start) < NEVER).sum()) - 1


def drawn(contacts: Contacts, start: int, kept: int, *, times: int, seed: int) -> Integers:
    """Return reach over so many ties drawn at random, each time anew, smallest first.

    Parameters
    ----------
    contacts : Contacts
        All contacts.
    start : int
        From whom.
    kept : int
        So many ties are kept; as many as there are of a class shows what is due to their number.
    times, seed : int
        How often it is drawn, and from which seed.
    """
    place, ties = contacts.ties()
    dice = np.random.default_rng(seed)
    found = []
    for _ in range(times):
        chosen = np.zeros(ties, dtype=bool)
        chosen[dice.choice(ties, size=min(kept, ties), replace=False)] = True
        found.append(reached(contacts.some(chosen[place]), start))
    return np.sort(np.array(found, dtype=np.int64))
