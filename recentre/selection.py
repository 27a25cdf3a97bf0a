"""What the reader has chosen: it is the address, with opaque keys and never a name.

Defaults write nothing. An address is a stranger's: every value is parsed and checked, and one that
does not fit falls back to the default and is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from recentre.ties.parameters import HALF_LIFE_DAYS, LAYERS

SHOWN_AS = ("web", "rows")
PICTURES = ("side", "recentre")
TIMELINES = ("off", "on")
ORDERS = (
    "blind_interactions",
    "blind_strong",
    "blind_knowledge",
    "displacement",
    "interactions",
    "ties",
    "strong",
)
"""Columns of ``contrast/of_base`` that the list of customers may be sorted by, largest first."""
BASE_AS = ("distribution", "networks")
PARTY_AS = ("one", "several")
SEVERAL_BY = ("interactions", "ties", "strong", "company_rank", "blind_interactions", "name")
"""What parties side by side may be sorted by."""
LEARN_PARTS = ("sources", "ties", "reach", "carriers", "repository")
"""The parts of the page Knowledge."""
LEARN_OF = ("all", "customer")
MOST_SEVERAL = 12
"""So many parties stand side by side at most."""
_KEY = re.compile(r"[0-9a-f]{8,64}")
_FILE = re.compile(r"[\w.-]{1,80}")


@dataclass(frozen=True)
class Selection:
    """One reader's choices."""

    workspace: str | None = None
    """File stem of the workspace; None is the sample world."""
    centre: str | None = None
    """Opaque key of the party in the middle."""
    selected: str | None = None
    """Opaque key of the party that is picked out in the pictures."""
    since: date | None = None
    """First day that counts; None is the first day of the log."""
    as_of: date | None = None
    """Last day that counts; None is the last day of the log."""
    half_life_days: float = HALF_LIFE_DAYS
    """Days after which a contact counts half."""
    layer: str = "all"
    """all, personal or dealings."""
    shown_as: str = "web"
    """web or rows."""
    picture: str = "side"
    """side: two pictures side by side; recentre: one, in which the centre changes."""
    timeline: str = "off"
    """on: a last day that moves stands above the pictures, with what changed."""
    sorted_by: str = "blind_interactions"
    """What the list of customers is sorted by."""
    base_as: str = "distribution"
    """distribution or networks."""
    base_most: int = 60
    """So many customers stand in the networks of the base, 60 to 150."""
    party_as: str = "one"
    """one party, or several side by side."""
    several: tuple[str, ...] = ()
    """Opaque keys of the parties side by side."""
    several_by: str = "interactions"
    """What they are sorted by."""
    learn: str = "sources"
    """Which part of Knowledge is open."""
    learn_of: str = "all"
    """Where all customers learn, or the one in the middle."""
    job: str | None = None
    """Opaque key of the job that is opened."""

    def to_address(self) -> dict[str, str]:
        """Return the address: only what differs from the default."""
        default = Selection()
        return {
            name: _written(getattr(self, name))
            for name in _READERS
            if getattr(self, name) != getattr(default, name)
        }

    @classmethod
    def from_address(cls, address: Mapping[str, str]) -> tuple[Selection, tuple[str, ...]]:
        """Read an address.

        Returns
        -------
        Selection
            What could be read; the rest is default.
        tuple of str
            The names of the values that did not fit, or that nobody knows.
        """
        chosen: dict[str, Any] = {}
        misfits = []
        for name, text in address.items():
            value = _READERS[name](text) if name in _READERS else None
            if value is None:
                misfits.append(name)
            else:
                chosen[name] = value
        selection = cls(**chosen)
        if selection.since and selection.as_of and selection.since > selection.as_of:
            return replace(selection, since=None, as_of=None), (*misfits, "since", "as_of")
        return selection, tuple(misfits)

    @property
    def strength(self) -> dict[str, Any]:
        """The parameters of strength, as queries take them."""
        return {
            "as_of": self.as_of,
            "since": self.since,
            "half_life_days": self.half_life_days,
        }


def _written(value: Any) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _key(text: str) -> str | None:
    return text if _KEY.fullmatch(text) else None


def _keys(text: str) -> tuple[str, ...] | None:
    keys = tuple(dict.fromkeys(text.split(",")))
    fits = len(keys) <= MOST_SEVERAL and all(_KEY.fullmatch(key) for key in keys)
    return keys if fits else None


def _most(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{2,3}", text) and 60 <= int(text) <= 150 else None


def _file(text: str) -> str | None:
    return text if _FILE.fullmatch(text) and not text.startswith(".") else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _half_life(text: str) -> float | None:
    try:
        days = float(text)
    except ValueError:
        return None
    return days if math.isfinite(days) and 1 <= days <= 3650 else None


def _one_of(known: tuple[str, ...]) -> Callable[[str], str | None]:
    return lambda text: text if text in known else None


_READERS: Mapping[str, Callable[[str], Any]] = {
    "workspace": _file,
    "centre": _key,
    "selected": _key,
    "since": _day,
    "as_of": _day,
    "half_life_days": _half_life,
    "layer": _one_of(LAYERS),
    "shown_as": _one_of(SHOWN_AS),
    "picture": _one_of(PICTURES),
    "timeline": _one_of(TIMELINES),
    "sorted_by": _one_of(ORDERS),
    "base_as": _one_of(BASE_AS),
    "base_most": _most,
    "party_as": _one_of(PARTY_AS),
    "several": _keys,
    "several_by": _one_of(SEVERAL_BY),
    "learn": _one_of(LEARN_PARTS),
    "learn_of": _one_of(LEARN_OF),
    "job": _key,
}
