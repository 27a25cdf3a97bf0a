"""How much variation lies between people, and how much would by chance: a test by random dealings.

The split is Light and Margolin's (1971) of Gini's variation of categories; a dealing gives
everybody as many as before, drawn from all of them without putting back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

TIMES = 400
_SEED = 20260301


@dataclass(frozen=True)
class Split:
    """What lies between people in the data, and in random dealings of the same data."""

    between: float
    dealt: NDArray[np.float64]

    @property
    def reached(self) -> int:
        """So many dealings came as far as the data."""
        return int((self.dealt >= self.between - 1e-12).sum())


def split(table: NDArray[np.int64], times: int = TIMES) -> Split | None:
    """Split the variation of a table and of random dealings of it.

    Parameters
    ----------
    table : array of int, people by categories
        Counts.
    times : int
        So many dealings.

    Returns
    -------
    Split or None
        None where nothing varies.
    """
    whole = table.sum(axis=0)
    if int((whole > 0).sum()) < 2:
        return None
    random = np.random.default_rng(_SEED)
    cards = np.repeat(np.arange(table.shape[1]), whole)
    person = np.repeat(np.arange(table.shape[0]), table.sum(axis=1))
    dealt = np.empty(times)
    for turn in range(times):
        random.shuffle(cards)
        flat = np.bincount(person * table.shape[1] + cards, minlength=table.size)
        dealt[turn] = between(flat.reshape(table.shape))
    return Split(between(table), dealt)


def between(table: NDArray[np.int64]) -> float:
    """Return the share of the variation that lies between the rows of a table."""
    sizes = table.sum(axis=1)
    n = float(sizes.sum())
    filled = sizes > 0
    within = n - float(((table[filled].astype(float) ** 2).sum(axis=1) / sizes[filled]).sum())
    total = n - float((table.sum(axis=0).astype(float) ** 2).sum()) / n
    return 1 - within / total


def table_of(habits: pd.DataFrame, what: str) -> NDArray[np.int64]:
    """Return the answer of ``jobs/habits`` as people by categories."""
    own = habits[habits["what"] == what]
    wide = own.pivot_table(
        index="customer", columns="category", values="n", aggfunc="sum", fill_value=0
    )
    counts: NDArray[np.int64] = wide.to_numpy(dtype=np.int64)
    return counts


def interval(dealt: Sequence[float] | NDArray[np.float64]) -> tuple[float, float]:
    """Return the middle 95 % of the dealings."""
    low, high = np.quantile(np.asarray(dealt), [0.025, 0.975])
    return float(low), float(high)
