"""Chance that falls the same way on every machine and every Python.

Only ``random.Random.random`` is promised to stay the same from one Python to the next, so every
draw is made from it with whole numbers, products and comparisons, which all machines agree on.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of chance that belongs to one subject of one world.

    Parameters
    ----------
    *subject : object
        What the stream is for, such as the seed, the world and a purpose. Two streams with
        different subjects do not disturb each other.
    """

    def __init__(self, *subject: object) -> None:
        self.unit = random.Random("/".join(str(part) for part in subject)).random

    def whole(self, low: int, high: int) -> int:
        """Return a whole number between low and high, both included."""
        return low + int(self.unit() * (high - low + 1))

    def chance(self, probability: float) -> bool:
        """Return whether something of this probability happens."""
        return self.unit() < probability

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices, each as likely as the others."""
        return choices[int(self.unit() * len(choices))]

    def weighted(self, choices: Sequence[T], sums: Sequence[float]) -> T:
        """Return one of the choices, by the running sums of their weights."""
        place = bisect_right(sums, self.unit() * sums[-1])
        return choices[min(place, len(choices) - 1)]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Return up to ``count`` different choices, in an order of their own."""
        rest = list(choices)
        taken: list[T] = []
        while rest and len(taken) < count:
            place = int(self.unit() * len(rest))
            taken.append(rest[place])
            rest[place] = rest[-1]
            rest.pop()
        return taken

    def about(self, value: float) -> int:
        """Return one of the two whole numbers around a value, so that the mean is the value."""
        return int(value) + (1 if self.unit() < value - int(value) else 0)


def running_sums(weights: Sequence[float]) -> list[float]:
    """Return the running sums that `Dice.weighted` wants."""
    sums: list[float] = []
    total = 0.0
    for weight in weights:
        total += weight
        sums.append(total)
    return sums
