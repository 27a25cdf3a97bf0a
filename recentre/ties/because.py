"""Why a tie changed its class when a file was added: from its parts before and after.

Strength is a weighted mean of parts, so what each of its causes did to it can be computed: the
strength before, with only that cause as it is after (science.md, section 4).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from recentre import words
from recentre.ties.parameters import CUT
from recentre.ties.receipt import WEIGHTS, is_missing

Cause = Literal[
    "contact", "span", "persistence", "breadth", "two_sided", "one_sided", "later", "silent", "gap"
]
Class = Literal["none", "strong", "weak", "strong, dormant", "weak, dormant"]
_LEAST = 1e-9
"""An effect on strength below this is none."""


@dataclass(frozen=True)
class Moment:
    """A tie at one moment: the parts of its strength, and which of them count."""

    strength: float
    strong: bool
    dormant: bool
    two_sided: bool
    intensity: float
    mutuality: float
    persistence: float
    breadth: float
    active_days: int
    contacts: int
    silent_days: int
    lapse_days: float
    persistence_counts: bool
    breadth_counts: bool
    periods: int
    span_days: int
    as_of: date

    @classmethod
    def of(cls, row: Mapping[Any, Any], moment: Literal["was", "now"]) -> Moment | None:
        """Return a moment of a row of ``ties/changed``; None where there was no tie."""
        if is_missing(row[f"{moment}_strength"]):
            return None
        values = {name: row[f"{moment}_{name}"] for name in cls.__dataclass_fields__}
        return cls(**values)

    @property
    def name(self) -> Class:
        """The class in a word or two."""
        if self.strong:
            return "strong, dormant" if self.dormant else "strong"
        return "weak, dormant" if self.dormant else "weak"

    @property
    def period_days(self) -> float:
        """Length of a period of persistence: a twelfth of the log, 1 to 30 days."""
        return min(max(self.span_days / 12, 1.0), 30.0)

    def weighed(self) -> float:
        """Return the strength that the parts give (the stored one, but for its rounding)."""
        counts = {
            "intensity": True,
            "mutuality": self.two_sided,
            "persistence": self.persistence_counts,
            "breadth": self.breadth_counts,
        }
        parts = [(WEIGHTS[name], float(getattr(self, name))) for name in WEIGHTS if counts[name]]
        return math.fsum(w * part for w, part in parts) / math.fsum(w for w, _ in parts)


@dataclass(frozen=True)
class Change:
    """A tie whose class changed, and why."""

    a: int
    b: int
    was: Moment | None
    now: Moment
    new_contacts: int
    """Interactions of the tie that the file brought."""
    causes: tuple[Cause, ...]
    """What moved it toward its new class, the weightiest first."""

    @classmethod
    def of(cls, row: Mapping[Any, Any]) -> Change:
        """Return the change of a row of ``ties/changed``."""
        was, now = Moment.of(row, "was"), Moment.of(row, "now")
        assert now is not None
        fresh = int(row["new_contacts"])
        causes = ("contact",) if was is None else because(was, now, fresh)
        return cls(int(row["a"]), int(row["b"]), was, now, fresh, causes)

    @property
    def was_name(self) -> Class:
        """The class before."""
        return "none" if self.was is None else self.was.name

    def reasons(self) -> str:
        """Return why, as one clause after another."""
        return "; ".join(self._reason(cause) for cause in self.causes)

    def _reason(self, cause: Cause) -> str:
        was, now = self.was or self.now, self.now
        moved = (now.as_of - was.as_of).days
        if cause == "contact":
            return words.counted(self.new_contacts, words.BECAUSE_CONTACT)
        return words.BECAUSE[cause].format(
            days=f"{moved:,}",
            was_days=f"{was.span_days:,}",
            now_days=f"{now.span_days:,}",
            was_period=f"{was.period_days:.3g}",
            now_period=f"{now.period_days:.3g}",
            as_of=f"{now.as_of:%Y-%m-%d}",
            silent=f"{now.silent_days:,}",
            was_lapse=f"{was.lapse_days:,.0f}",
            now_lapse=f"{now.lapse_days:,.0f}",
        )


def because(was: Moment, now: Moment, new_contacts: int) -> tuple[Cause, ...]:
    """Return the causes of a change of class, the weightiest first.

    Parameters
    ----------
    was, now : Moment
        The tie before and after.
    new_contacts : int
        How many of its interactions the file brought.
    """
    causes: dict[Cause, float] = {}
    if was.strong != now.strong:
        causes |= _of_class(was, now, new_contacts)
    if was.dormant != now.dormant:
        causes |= {cause: 0.0 for cause in _of_silence(was, now) if cause not in causes}
    return tuple(sorted(causes, key=lambda cause: -causes[cause]))


def _of_class(was: Moment, now: Moment, new_contacts: int) -> dict[Cause, float]:
    sign = 1 if now.strong else -1
    effects: dict[Cause, float] = {}
    if (was.strength >= CUT) != (now.strength >= CUT):
        for cause, moved in _counterfactuals(was, now, new_contacts):
            effect = sign * (moved.weighed() - was.weighed())
            if effect > _LEAST:
                effects[cause] = max(effect, effects.get(cause, 0.0))
    if effects:
        return effects
    # The cut was not crossed, or by nothing alone: what else a strong tie needs made the change.
    if was.two_sided != now.two_sided:
        return {"two_sided" if now.two_sided else "one_sided": 1.0}
    if new_contacts:
        return {"contact": 1.0}
    return {"later": 1.0}


def _counterfactuals(was: Moment, now: Moment, new_contacts: int) -> list[tuple[Cause, Moment]]:
    """Return each cause with the tie as it would be had nothing else happened."""
    family: Cause = "two_sided" if now.two_sided else "one_sided"
    found: list[tuple[Cause, Moment]] = [
        # A part that comes to count does so with the value it has now.
        (family, replace(was, two_sided=now.two_sided, mutuality=now.mutuality)),
        (
            "persistence",
            replace(was, persistence_counts=now.persistence_counts, persistence=now.persistence),
        ),
        ("breadth", replace(was, breadth_counts=now.breadth_counts, breadth=now.breadth)),
    ]
    flags = (
        was.two_sided != now.two_sided,
        was.persistence_counts != now.persistence_counts,
        was.breadth_counts != now.breadth_counts,
    )
    found = [one for one, changed in zip(found, flags, strict=True) if changed]
    for part in ("intensity", "mutuality", "persistence", "breadth"):
        counted = {
            "mutuality": was.two_sided and now.two_sided,
            "persistence": was.persistence_counts and now.persistence_counts,
            "breadth": was.breadth_counts and now.breadth_counts,
        }.get(part, True)
        before, after = float(getattr(was, part)), float(getattr(now, part))
        if counted and before != after:
            cause = _of_part(part, was, now, new_contacts)
            alone = [one for other, one in found if other == cause]
            base = alone[0] if alone else was
            values: dict[str, Any] = {part: after}
            moved = replace(base, **values)
            found = [pair for pair in found if pair[0] != cause] + [(cause, moved)]
    return found


def _of_part(part: str, was: Moment, now: Moment, new_contacts: int) -> Cause:
    """Return why a part that counts both times moved: contact raises it, time lowers it."""
    if new_contacts and getattr(now, part) > getattr(was, part):
        return "contact"
    periods = (was.period_days, was.periods) != (now.period_days, now.periods)
    if part == "persistence" and periods:
        return "span"
    return "later" if was.as_of != now.as_of or not new_contacts else "contact"


def _of_silence(was: Moment, now: Moment) -> tuple[Cause, ...]:
    """Return why a tie fell silent or woke up."""
    if now.dormant:
        return ("silent",) if now.as_of > was.as_of else ("gap",)
    return ("contact",) if now.silent_days < was.silent_days else ("gap",)
