"""What the rules of likeness share: a pair with its rule, and blocks of names to compare.

Names are compared only inside small blocks that share something exactly (an address, the same words
in another order, all words but one), so that a hundred thousand names take seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from recentre.people.spelling import Spelling

LARGEST_BLOCK = 40
"""More names than this under one key say that the key is common, not that they are one party."""
SURE = {
    "address": 0.97,
    "case": 0.95,
    "accents": 0.93,
    "marks": 0.92,
    "order": 0.91,
    "name and address": 0.85,
    "legal form": 0.84,
    "same mailbox": 0.80,
    "middle name": 0.74,
    "initials": 0.70,
    "short form": 0.68,
    "typo": 0.66,
    "short address": 0.62,
    "other legal form": 0.45,
}
"""Each rule, and how sure it is by itself, from 0 to 1; our own estimate, best rule first."""
_HARD_TO_TELL = 0.25
_GUESSWORK = 0.42
"""What a rule loses where a few names fit as well, and where more than `_A_FEW` do."""
_A_FEW = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """Two names that look like one, by their places in the list."""

    one: int
    other: int
    rule: str
    sure: float
    fitting: int = 1
    """How many names fit as well as the other."""


Rule = Callable[[Sequence[Spelling], Sequence[int], Sequence[int]], Iterator[Alike]]
"""Takes names, places of those to compare, and how often each occurs."""


def blocks(
    places: Iterable[int], key: Callable[[int], Hashable | None]
) -> Iterator[tuple[Hashable, list[int]]]:
    """Yield each key with the places that have it, where a few have."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for place in places:
        its = key(place)
        if its:
            found[its].append(place)
    return ((its, block) for its, block in found.items() if 1 < len(block) <= LARGEST_BLOCK)


def star(block: Sequence[int], weight: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the most frequent name of a block with each of the others."""
    middle = max(block, key=lambda place: (weight[place], -place))
    return ((middle, place) for place in block if place != middle)


def one_of(one: int, other: int, rule: str, fitting: int) -> Alike:
    """Return a pair; where several names fit, it is less sure."""
    less = 0.0 if fitting <= 1 else _HARD_TO_TELL if fitting <= _A_FEW else _GUESSWORK
    return Alike(one, other, rule, SURE[rule] - less, fitting)
