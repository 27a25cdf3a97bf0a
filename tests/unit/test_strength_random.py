"""On random logs, every way of asking for strength and contrast agrees with the plain reference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from recentre.engine.database import Workspace
from tests import oracle
from tests.oracle import FIRST_DAY, Event, LogReference

PEOPLE = ("ann", "bob", "cem", "dan", "eva")
COMPANY = ("Kettle", "Bea")
PLACES = {
    "forum": "community",
    "tests.example": "review site",
    "rss": "bot",
    "club": "organisation",
}
KINDS = (
    ("", False), ("social", False), ("knowledge", False), ("knowledge", True),
    ("transaction", False), ("service", True), ("promotion", False),
)  # fmt: skip
CHANNELS = ("", "mail", "chat", "own forum")
CONTRASTS = (
    "interactions", "visible", "ties", "known", "inflow", "inflow_visible", "customers",
    "company_rank", "customer_rank", "viewpoint", "blind_interactions", "blind_strength",
    "blind_knowledge", "blind_topics", "displacement",
)  # fmt: skip
STRONG = ("strong", "strong_seen", "blind_strong")


@dataclass(frozen=True)
class World:
    """A random log, and one window to ask it about."""

    events: tuple[Event, ...]
    has_company: bool
    imported: date
    as_of: date
    since: date | None
    half_life_days: float
    layer: str

    @property
    def company(self) -> tuple[str, ...]:
        """The accounts of the company that the log names."""
        met = {end for e in self.events for end in (e.source, e.target)}
        return tuple(name for name in COMPANY if name in met and self.has_company)

    def reference(self) -> LogReference:
        return LogReference(self.events, self.company, PLACES, ["own forum"])

    def log(self) -> oracle.Log:
        return oracle.log_of(
            self.events,
            company=[name for name in self.company if name == "Kettle"],
            staff=[name for name in self.company if name != "Kettle"],
            types=PLACES,
            owned=["own forum"],
            imported=self.imported.isoformat(),
        )

    def windows(self) -> list[dict[str, Any]]:
        """The stored window, and the reader's own."""
        own = {"as_of": self.as_of, "since": self.since, "half_life_days": self.half_life_days}
        return [{}, own] if max(self.since or FIRST_DAY, self.first_day) <= self.as_of else [{}]

    @property
    def first_day(self) -> date:
        return min(e.day for e in self.events)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    length = draw(st.sampled_from((1, 2, 5, 40, 400)))
    parties = (*PEOPLE, *COMPANY, *PLACES)
    both_ways = draw(st.booleans())

    def day(shift: int = 0) -> date:
        return FIRST_DAY + timedelta(days=draw(st.integers(-shift, length - 1 + shift)))

    events = []
    for _ in range(draw(st.integers(1, 40))):
        source, target = draw(st.permutations(parties))[:2]
        if not both_ways and source > target:
            source, target = target, source
        nature, asks = draw(st.sampled_from(KINDS))
        events.append(
            Event(
                source, target, day(), draw(st.sampled_from(CHANNELS)),
                1 / draw(st.sampled_from((1, 1, 1, 2, 30))), nature, asks,
                draw(st.sampled_from(("", "beans", "grinder"))),
            )
        )  # fmt: skip
    latest = max(e.day for e in events)
    return World(
        events=tuple(events),
        has_company=draw(st.booleans()),
        imported=max(day(), min(e.day for e in events)) if draw(st.booleans()) else latest,
        as_of=day(5),
        since=draw(st.none() | st.integers(-3, length).map(lambda d: FIRST_DAY + timedelta(d))),
        half_life_days=draw(st.sampled_from((1.0, 7.0, 30.0, 90.0, 365.5))),
        layer=draw(st.sampled_from(("all", "personal", "dealings"))),
    )


@settings(max_examples=10, deadline=None)
@given(worlds())
def test_ties_and_contrast_agree_with_the_reference(world: World) -> None:
    with oracle.built(world.log()) as workspace:
        for window in world.windows():
            event("stored window" if not window else "own window")
            assert_ties(world, workspace, window, world.layer)
            assert_contrast(world, workspace, window)


def chosen(world: World, window: dict[str, Any]) -> dict[str, Any]:
    """The same window for the reference, its defaults settled."""
    return {
        "as_of": window.get("as_of") or world.reference().last_day(today=world.imported),
        "since": window.get("since"),
        "half_life": window.get("half_life_days", 90.0),
    }


def assert_ties(world: World, workspace: Workspace, window: dict[str, Any], layer: str) -> None:
    wanted = world.reference().ties(**chosen(world, window), layer=layer)
    everything = oracle.ask(workspace, "ties/all", layer=layer, **window)
    found = {tuple(sorted((row["a"], row["b"]))): row for row in everything}
    assert set(found) == set(wanted)
    assert [row["strength"] for row in everything] == sorted(
        (row["strength"] for row in everything), reverse=True
    )
    for pair, row in found.items():
        assert oracle.differences(row, wanted[pair], row["a"]) == {}, pair
    ego = world.company[0] if world.company else world.events[0].source
    of_party = oracle.ask(workspace, "ties/of_party", party=ego, layer=layer, **window)
    named = {tuple(sorted((ego, row["other"]))): row for row in of_party}
    assert set(named) == {pair for pair in wanted if ego in pair}
    for pair, row in named.items():
        assert oracle.differences(row, wanted[pair], ego) == {}, pair


def assert_contrast(world: World, workspace: Workspace, window: dict[str, Any]) -> None:
    reference, choices = world.reference(), chosen(world, window)
    ties = reference.ties(**choices)
    at_the_bar = any(oracle.close(t.strength, 0.5) or oracle.close(t.m, 0.5) for t in ties.values())
    exact, ties = ties, oracle.rounded(ties)
    base = oracle.by(oracle.ask(workspace, "contrast/of_base", **window), "customer")
    near = {party for pair in ties if reference.z in pair for party in pair} - {reference.z}
    if reference.z is None:
        near = {party for pair in ties for party in pair if party not in PLACES}
    assert set(base) == {p for p in near if PLACES.get(p, "person") in ("person", "organisation")}
    for customer in sorted(base)[:2]:
        (same,) = oracle.ask(workspace, "contrast/of_customer", customer=customer, **window)
        assert {k: v for k, v in same.items() if not alike(v, base[customer][k])} == {}
    for customer, row in base.items():
        figures = reference.contrast(customer, ties=ties, **choices)
        if reference.z is None:
            for name in ("interactions", "ties", "inflow"):
                assert row[name] == figures[name], name
            continue
        edge = any(
            on_an_edge([t.strength for pair, t in exact.items() if end in pair])
            for end in (customer, reference.z)
        )
        for name in CONTRASTS if at_the_bar else (*CONTRASTS, *STRONG):
            if edge and name in ("company_rank", "customer_rank", "displacement"):
                continue
            assert alike(figures[name], row[name]), (customer, name, figures[name], row[name])


def on_an_edge(strengths: list[float]) -> bool:
    """Whether two strengths are so near that the last bit decides if they round to one rank."""
    ordered = sorted(strengths)
    return any(0 < high - low < 2e-9 for low, high in pairwise(ordered))


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return bool(one == other)
    return oracle.close(one, other)
