"""A finished log as science.md section 0 takes it in, and the strength of its ties.

This is the sample's own reading of its rows, so that planted.json states what is really there. The
tests compare it with an independent reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from recentre.sample.clock import LAST, day_of
from recentre.sample.places import COMPANY, Party
from recentre.sample.rows import Row
from recentre.sample.vocabulary import CHANNELS, carries

HALF_LIFE_DAYS = 90
_CAN_ACT = ("person", "organisation", "bot")
_PERIODS = 12
_PERIOD_DAYS = 30
Pair = tuple[str, str]


@dataclass(frozen=True)
class TieFacts:
    """What the sample says of one tie: layer all, as of the last day, half-life 90 days."""

    strength: float
    is_strong: bool


class Evidence:
    """The rows that load, the company pooled, and who is who."""

    def __init__(self, rows: Sequence[Row], parties: Sequence[Party]) -> None:
        self.party = {line.name: line for line in parties}
        self.customers = [line.name for line in parties if line.role == "customer"]
        self._is_customer = dict.fromkeys(self.customers, True)
        self.company = {line.name: True for line in parties if line.role in ("company", "staff")}
        self.in_file = len(rows)
        apart = [row for row in rows if row.source != row.target]
        self.self_loops = self.in_file - len(apart)
        self.loaded = list(dict.fromkeys(apart))
        self.duplicates = len(apart) - len(self.loaded)
        self.first_day = min(day_of(row.moment) for row in self.loaded)
        shared: dict[str, dict[str, bool]] = {}
        for row in self.loaded:
            if row.message_id:
                shared.setdefault(row.message_id, {})[row.target] = True
        self._recipients = {key: len(names) for key, names in shared.items()}
        self.rows = [self._pooled(row) for row in self.loaded if day_of(row.moment) <= LAST]
        self.rows = [row for row in self.rows if row.source != row.target]
        self.of_customer: dict[str, list[Row]] = {name: [] for name in self.customers}
        for row in self.rows:
            for end in (row.source, row.target):
                if end in self._is_customer:
                    self.of_customer[end].append(row)
        self.ties = self._ties()
        self.near: dict[str, dict[str, TieFacts]] = {}
        for (one, other), tie in self.ties.items():
            self.near.setdefault(one, {})[other] = tie
            self.near.setdefault(other, {})[one] = tie

    def is_customer(self, name: str) -> bool:
        """Return whether a party is a customer by its role."""
        return name in self._is_customer

    def type_of(self, name: str) -> str:
        """Return the type of a party."""
        return self.party[name].type

    def visible(self, row: Row) -> bool:
        """Return whether the company is an end of a row or owns its channel."""
        return COMPANY in (row.source, row.target) or CHANNELS[row.channel]

    def inflow(self, name: str) -> list[Row]:
        """Return the rows that carry knowledge to a customer."""
        return [r for r in self.of_customer[name] if r.target == name and carries(r.kind)]

    def _pooled(self, row: Row) -> Row:
        source = COMPANY if row.source in self.company else row.source
        target = COMPANY if row.target in self.company else row.target
        if source == row.source and target == row.target:
            return row
        return row._replace(source=source, target=target)

    def _weight(self, row: Row) -> float:
        count = int(row.recipients) if row.recipients else self._recipients.get(row.message_id, 1)
        return 1 / count

    def _ties(self) -> dict[Pair, TieFacts]:
        """Return the strength of every pair, by the names of its two ends in order."""
        days: dict[Pair, dict[int, tuple[float, float]]] = {}
        channels: dict[Pair, dict[str, tuple[float, int]]] = {}
        for row in self.rows:
            forward = row.source < row.target
            pair = (row.source, row.target) if forward else (row.target, row.source)
            age, weight = LAST - day_of(row.moment), self._weight(row)
            by_age = days.setdefault(pair, {})
            there, back = by_age.get(age, (0.0, 0.0))
            by_age[age] = (there + weight, back) if forward else (there, back + weight)
            met = channels.setdefault(pair, {})
            total, youngest = met.get(row.channel, (0.0, age))
            met[row.channel] = (total + weight, min(age, youngest))
        return {pair: self._tie(pair, days[pair], channels[pair]) for pair in days}

    def _tie(
        self,
        pair: Pair,
        by_age: dict[int, tuple[float, float]],
        met: dict[str, tuple[float, int]],
    ) -> TieFacts:
        both = there = back = 0.0
        periods = [0.0] * _PERIODS
        for age, (forth, reply) in by_age.items():
            fade = _fade(age)
            both += _day_weight(forth + reply) * fade
            there += _day_weight(forth) * fade
            back += _day_weight(reply) * fade
            if age < _PERIODS * _PERIOD_DAYS:
                periods[age // _PERIOD_DAYS] += forth + reply
        m = min(there, back)
        persistence = sum(min(1.0, weight) for weight in periods) / _PERIODS
        variety = sum(min(1.0, weight) * _fade(age) for weight, age in met.values())
        breadth = 1 - 2.0 ** -max(0.0, variety - 1)
        total = 0.3 * both / (both + 3) + 0.3 * persistence + 0.1 * breadth
        if all(self.type_of(name) in _CAN_ACT for name in pair):
            strength = total + 0.3 * m / (m + 3)
            enough = m >= 0.5 and len(by_age) >= 2
        else:
            strength, enough = total / 0.7, len(by_age) >= 3
        return TieFacts(strength, strength >= 0.5 and enough)


def _day_weight(weight: float) -> float:
    return min(5.0, log2(1 + weight))


def _fade(age: int) -> float:
    return float(2.0 ** (-age / HALF_LIFE_DAYS))
