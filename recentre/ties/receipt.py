"""The receipt of a tie: which parts counted, with what weight, and what each gave."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"intensity": 0.3, "mutuality": 0.3, "persistence": 0.3, "breadth": 0.1}
)
"""The parts of strength and their weights (science.md, section 4)."""


@dataclass(frozen=True)
class Part:
    """One part of a strength that counts."""

    name: str
    weight: float
    """Its weight in `WEIGHTS`."""
    value: float
    """The part itself, in [0, 1]."""
    gave: float
    """What it gave to the strength: weight x value / sum of the weights that count."""


@dataclass(frozen=True)
class Receipt:
    """How a strength came about; what the parts gave adds up to it."""

    parts: tuple[Part, ...]
    left_out: tuple[str, ...]
    """Parts that do not count for this tie or in this window."""

    @property
    def strength(self) -> float:
        """The strength, in [0, 1)."""
        return math.fsum(part.gave for part in self.parts)

    @classmethod
    def of(cls, tie: Mapping[str, Any]) -> Receipt:
        """Return the receipt of a row of ``ties/of_party`` or ``ties/all``.

        Parameters
        ----------
        tie : mapping
            Has the four parts by name; one that is None or NaN does not count.
        """
        values = {name: float(tie[name]) for name in WEIGHTS if not is_missing(tie[name])}
        total = math.fsum(WEIGHTS[name] for name in values)
        return cls(
            parts=tuple(
                Part(name, WEIGHTS[name], value, WEIGHTS[name] * value / total)
                for name, value in values.items()
            ),
            left_out=tuple(name for name in WEIGHTS if name not in values),
        )


def is_missing(value: Any) -> bool:
    """Return whether a value of a frame stands for "undefined"."""
    return bool(value is None or pd.isna(value))
