"""An independent reference of science.md sections 0, 4 and 5, in plain Python.

It shares no line with the SQL of the product nor with the sample that it checks, and is written
to be read beside the formulas: slow, literal, without shortcuts. Import it as an oracle::

    events = [Event("a", "b", date(2025, 12, 22), channel="mail"), ...]
    log = LogReference(events, company=("Kettle & Co", "Bea"), types={"Home-Barista": "community"})
    log.ties(half_life=90)[("a", "b")].strength
    log.contrast("a")["blind_interactions"]

Self loops are left out by the reference; exact duplicates are the caller's to fold.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from math import floor, log2, sqrt
from pathlib import Path
from statistics import median
from typing import Any

CAN_ACT = ("person", "organisation", "bot")
DEALINGS = ("transaction", "service", "promotion")
PERSONAL = ("social", "knowledge")


@dataclass(frozen=True)
class Event:
    """One interaction; ``day`` is its calendar day in the workspace's zone."""

    source: str
    target: str
    day: date
    channel: str = ""
    weight: float = 1.0
    nature: str = ""
    asks: bool = False
    topic: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Tie:
    """A tie of ``a`` and ``b`` (in the order of their names) with everything section 4 gives it."""

    a: str
    b: str
    family: str
    strength: float
    intensity: float
    mutuality: float | None
    persistence: float | None
    breadth: float | None
    n: float
    n_ab: float
    n_ba: float
    is_strong: bool
    is_dormant: bool
    active_days: int
    rows: int
    first_day: date
    last_day: date
    attention: float
    share_a: float
    share_b: float

    @property
    def m(self) -> float:
        """The smaller of the two directions."""
        return min(self.n_ab, self.n_ba)

    def other(self, party: str) -> str:
        """The end that is not this party."""
        return self.b if party == self.a else self.a


@dataclass
class LogReference:
    """A log, and what sections 4 and 5 say of it."""

    events: Sequence[Event]
    company: Sequence[str] = ()
    """Names of role company or staff; the first one stands for all of them."""
    types: Mapping[str, str] = field(default_factory=dict)
    """Types of parties; who is not named is a person."""
    owned: Iterable[str] = ()
    """Channels that the company owns."""

    def __post_init__(self) -> None:
        inside = set(self.company)
        self.z = self.company[0] if self.company else None
        self.owned = set(self.owned)
        self.pooled: list[Event] = []
        self.first_day = min(e.day for e in self.events if e.source != e.target)
        for e in self.events:
            if e.source == e.target:
                continue
            source = self.z if e.source in inside else e.source
            target = self.z if e.target in inside else e.target
            if source == target:
                continue
            assert source is not None and target is not None
            self.pooled.append(
                Event(source, target, e.day, e.channel, e.weight, e.nature, e.asks, e.topic, e.kind)
            )

    def last_day(self, today: date = date(2026, 12, 31)) -> date:
        """The last day of the log that is not after ``today`` (the day of the import)."""
        return max(e.day for e in self.events if e.day <= today and e.source != e.target)

    def can_act(self, party: str) -> bool:
        """Whether a party can answer."""
        return party == self.z or self.types.get(party, "person") in CAN_ACT

    def window(self, as_of: date, since: date | None, layer: str) -> list[Event]:
        """The interactions that count, company pooled."""
        start = max(self.first_day, since) if since else self.first_day
        natures = {"all": None, "personal": PERSONAL, "dealings": DEALINGS}[layer]
        return [
            e
            for e in self.pooled
            if start <= e.day <= as_of and (natures is None or e.nature in natures)
        ]

    def ties(
        self,
        *,
        as_of: date | None = None,
        since: date | None = None,
        half_life: float = 90.0,
        layer: str = "all",
    ) -> dict[tuple[str, str], Tie]:
        """Every tie of one layer, by the names of its two ends in order."""
        as_of = as_of or self.last_day()
        start = max(self.first_day, since) if since else self.first_day
        events = self.window(as_of, since, layer)
        by_pair: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for e in events:
            by_pair[(min(e.source, e.target), max(e.source, e.target))].append(e)

        both_ways = any(
            self.can_act(a) and self.can_act(b) and len({e.source for e in pair}) == 2
            for (a, b), pair in by_pair.items()
        )
        channels = {e.channel for e in events if e.channel}
        span = (as_of - start).days + 1
        period = min(30.0, max(1.0, span / 12))
        periods = min(12, -int(-span // period))

        decayed = {pair: _decayed(rows, as_of, half_life) for pair, rows in by_pair.items()}
        totals: dict[str, float] = defaultdict(float)
        for (a, b), n in decayed.items():
            totals[a] += n
            totals[b] += n

        found = {}
        for (a, b), pair in by_pair.items():
            n = decayed[(a, b)]
            n_ab = _decayed([e for e in pair if e.source == a], as_of, half_life)
            n_ba = _decayed([e for e in pair if e.source == b], as_of, half_life)
            m = min(n_ab, n_ba)
            two_sided = both_ways and self.can_act(a) and self.can_act(b)
            intensity = n / (n + 3)
            mutuality = m / (m + 3) if two_sided else None
            persistence = _persistence(pair, as_of, period, periods) if periods >= 3 else None
            breadth = _breadth(pair, as_of, half_life) if len(channels) >= 2 else None
            parts = ((0.3, intensity), (0.3, mutuality), (0.3, persistence), (0.1, breadth))
            counting = [(weight, part) for weight, part in parts if part is not None]
            strength = sum(weight * part for weight, part in counting) / sum(
                weight for weight, _ in counting
            )
            days = sorted({e.day for e in pair})
            enough = (m >= 0.5 and len(days) >= 2) if two_sided else len(days) >= 3
            found[(a, b)] = Tie(
                a, b, "two-sided" if two_sided else "one-sided",
                strength, intensity, mutuality, persistence, breadth, n, n_ab, n_ba,
                strength >= 0.5 and enough,
                (as_of - days[-1]).days > _patience(days, half_life),
                len(days), len(pair), days[0], days[-1],
                n / sqrt((totals[a] + 30) * (totals[b] + 30)),
                n / totals[a], n / totals[b],
            )  # fmt: skip
        return found

    def contrast(self, customer: str, **choices: Any) -> dict[str, Any]:
        """Section 5, items 0 to 2, for one customer; shares are None where undefined."""
        ties = choices.pop("ties", None) or self.ties(**choices)
        as_of = choices.get("as_of") or self.last_day()
        events = self.window(as_of, choices.get("since"), choices.get("layer", "all"))
        return self._contrast(customer, ties, events)

    def contrasts(self, customers: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The same for several customers, with the default choices, ties computed once."""
        ties = self.ties()
        near: dict[str, dict[tuple[str, str], Tie]] = defaultdict(dict)
        for pair, tie in ties.items():
            near[tie.a][pair] = near[tie.b][pair] = tie
        events: dict[str, list[Event]] = defaultdict(list)
        for e in self.window(self.last_day(), None, "all"):
            events[e.source].append(e)
            events[e.target].append(e)
        company = near[self.z] if self.z else {}
        return {
            name: self._contrast(name, {**company, **near[name]}, events[name])
            for name in customers
        }

    def visible(self, e: Event) -> bool:
        """Whether the company is an end of an interaction or owns its channel."""
        return self.z in (e.source, e.target) or e.channel in self.owned

    def _contrast(
        self, c: str, ties: Mapping[tuple[str, str], Tie], events: Iterable[Event]
    ) -> dict[str, Any]:
        mine = [e for e in events if c in (e.source, e.target)]
        seen_rows = [e for e in mine if self.visible(e)]
        own = [tie for tie in ties.values() if c in (tie.a, tie.b)]
        seen = {e.target if e.source == c else e.source for e in seen_rows} | {self.z}
        of_company = {
            tie.other(self.z): tie
            for tie in ties.values()
            if self.z is not None and self.z in (tie.a, tie.b)
        }
        strong = [tie for tie in own if tie.is_strong]
        inflow = [e for e in mine if e.target == c and e.nature == "knowledge" and not e.asks]
        inflow_seen = [e for e in inflow if self.visible(e)]
        topics = {e.topic for e in mine if e.topic}
        topics_seen = {e.topic for e in seen_rows if e.topic}
        elsewhere = sum(1 for e in mine if self.z not in (e.source, e.target))
        two_centred = bool(mine) and elsewhere >= 0.05 * len(mine)
        base = [p for p in of_company if self.types.get(p, "person") in ("person", "organisation")]

        company_rank = customer_rank = displacement = None
        if c in of_company:
            company_rank = _rank([t.strength for t in own], of_company[c].strength)
            theirs = [of_company[p].strength for p in base]
            customer_rank = _rank(theirs, of_company[c].strength)
            if len(own) >= 2 and len(base) >= 2:
                displacement = (company_rank - 1) / (len(own) - 1) - (customer_rank - 1) / (
                    len(base) - 1
                )
        figures: dict[str, Any] = {
            "viewpoint": "two-centred" if two_centred else "one-centred",
            "interactions": len(mine),
            "visible": len(seen_rows),
            "ties": len(own),
            "strong": len(strong),
            "strong_seen": sum(1 for t in strong if t.other(c) in seen),
            "known": sum(1 for t in own if t.other(c) in of_company),
            "inflow": len(inflow),
            "inflow_visible": len(inflow_seen),
            "company_rank": company_rank,
            "customer_rank": customer_rank,
            "customers": len(base),
        }
        strength = sum(t.strength for t in own)
        strength_seen = sum(t.strength for t in own if t.other(c) in seen)
        contrasts = {
            "blind_interactions": _blind(len(seen_rows), len(mine)),
            "blind_strong": _blind(figures["strong_seen"], len(strong)),
            "blind_strength": _blind(strength_seen, strength),
            "blind_knowledge": _blind(len(inflow_seen), len(inflow)),
            "blind_topics": _blind(len(topics_seen), len(topics)),
            "displacement": displacement,
        }
        if not two_centred:
            contrasts = dict.fromkeys(contrasts)
        return figures | contrasts


def _decayed(rows: Iterable[Event], as_of: date, half_life: float) -> float:
    weights: dict[date, float] = defaultdict(float)
    for e in rows:
        weights[e.day] += e.weight
    return sum(
        min(5.0, log2(1 + weight)) * 2 ** (-(as_of - day).days / half_life)
        for day, weight in weights.items()
    )


def _persistence(rows: Iterable[Event], as_of: date, period: float, periods: int) -> float:
    weights = [0.0] * periods
    for e in rows:
        place = floor((as_of - e.day).days / period)
        if place < periods:
            weights[place] += e.weight
    return sum(min(1.0, weight) for weight in weights) / periods


def _breadth(rows: Iterable[Event], as_of: date, half_life: float) -> float:
    weights: dict[str, float] = defaultdict(float)
    last: dict[str, date] = {}
    for e in rows:
        if e.channel:
            weights[e.channel] += e.weight
            last[e.channel] = max(e.day, last.get(e.channel, e.day))
    v = sum(
        min(1.0, weights[channel]) * 2 ** (-(as_of - last[channel]).days / half_life)
        for channel in weights
    )
    return float(1 - 2 ** -max(0.0, v - 1))


def _patience(days: Sequence[date], half_life: float) -> float:
    """How many days of silence a tie with these active days bears before it is dormant."""
    if len(days) < 3:
        return 2 * half_life
    gaps = [(after - before).days for before, after in pairwise(days)]
    return max(30.0, 8.0 * median(gaps))


def _rank(strengths: Sequence[float], own: float) -> float:
    """The rank by falling strength, 1 the strongest, equals share the middle of their ranks."""
    above = sum(1 for strength in strengths if strength > own)
    equal = sum(1 for strength in strengths if strength == own)
    return above + (equal + 1) / 2


def _blind(seen: float, all_of_it: float) -> float | None:
    return 1 - seen / all_of_it if all_of_it else None


def read_world(folder: Path) -> tuple[LogReference, dict[str, dict[str, str]]]:
    """Read a sample world: its log as science.md section 0 takes it in, and its parties by name."""

    def table(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    parties = {row["name"]: row for row in table("parties.csv")}
    kinds = {row["kind"]: row for row in table("kinds.csv")}
    rows = [row for row in table("interactions.csv") if row["source"] != row["target"]]
    rows = [dict(key) for key in dict.fromkeys(tuple(row.items()) for row in rows)]
    targets: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["message_id"]:
            targets[row["message_id"]].add(row["target"])
    events = [
        Event(
            row["source"],
            row["target"],
            datetime.fromisoformat(row["occurred_at"]).date(),
            row["channel"],
            1 / int(row["recipients"] or len(targets.get(row["message_id"], ())) or 1),
            kinds[row["kind"]]["nature"],
            kinds[row["kind"]]["asks"] == "true",
            row["topic"],
            row["kind"],
        )
        for row in rows
    ]
    company = [name for name, row in parties.items() if row["role"] == "company"]
    company += [name for name, row in parties.items() if row["role"] == "staff"]
    types = {name: row["type"] for name, row in parties.items()}
    owned = [row["channel"] for row in table("channels.csv") if row["owned"] == "true"]
    return LogReference(events, company, types, owned), parties
