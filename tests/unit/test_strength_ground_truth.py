"""Strength meets the numbers that were computed before the product was (science.md, section 4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from recentre.engine.database import Workspace
from tests import oracle
from tests.oracle import Event
from tests.unit.test_strength_reference import pattern

AS_OF = date(2026, 1, 1)
WORKED = oracle.fixture("strength_worked")
CALIBRATED = oracle.fixture("strength_calibration")["expected"]
NAMES = {
    "strength": "strength", "I": "intensity", "M": "mutuality", "P": "persistence",
    "B": "breadth", "active_days": "active_days", "family": "family", "is_strong": "is_strong",
    "is_dormant": "is_dormant", "attention": "attention", "first_day": "first_day",
    "last_day": "last_day",
}  # fmt: skip


def events_of(rows: list[list[Any]]) -> list[Event]:
    return [
        Event(source, target, date.fromisoformat(day), channel, 1 / recipients)
        for source, target, day, channel, recipients in rows
    ]


def assert_meets(row: dict[str, Any], expected: dict[str, Any]) -> None:
    for name, column in NAMES.items():
        want, got = expected[name], row[column]
        if column.endswith("_day"):
            assert got == pd.Timestamp(want), name
        elif isinstance(want, float) or want is None:
            assert oracle.close(want, got), (name, want, got)
        else:
            assert got == want, name
    assert row["outgoing"] + row["incoming"] == expected["rows"]
    n, m = expected["N"], expected["m"]
    assert oracle.close(row["intensity"], n / (n + 3))
    if row["family"] == "two-sided":
        assert oracle.close(row["mutuality"], m / (m + 3))


@pytest.fixture(scope="module")
def worked() -> Iterator[Workspace]:
    rows = WORKED["input"]["events_source_target_day_channel_recipients"]
    events = [event for event in events_of(rows) if event.source != event.target]
    with oracle.built(oracle.log_of(events)) as workspace:
        yield workspace


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("default", {}),
        ("since", {"since": "2025-09-03"}),
        ("half_life_30", {"half_life_days": 30}),
    ],
)
def test_the_worked_example_is_met_by_both_questions(
    worked: Workspace, name: str, choices: dict[str, Any]
) -> None:
    expected = WORKED["expected"][name]
    everything = oracle.ask(worked, "ties/all", as_of=AS_OF, **choices)
    tie = oracle.by(everything, "a", "b")["a", "b"]
    assert_meets(tie, expected)
    assert oracle.close(tie["own_share"], expected["share_a"])
    assert oracle.close(tie["their_share"], expected["share_b"])
    for ego, other in (("a", "b"), ("b", "a")):
        of_party = oracle.ask(worked, "ties/of_party", party=ego, as_of=AS_OF, **choices)
        assert_meets(oracle.by(of_party, "other")[other], expected)


def test_a_log_of_orders_only_is_one_sided() -> None:
    fixture = oracle.fixture("strength_orders")
    events = events_of(fixture["input"]["events_source_target_day_channel_recipients"])
    log = oracle.log_of(events, types={"Z": "organisation"})
    with oracle.built(log) as workspace:
        ties = oracle.by(oracle.ask(workspace, "ties/of_party", party="Z", as_of=AS_OF), "other")
        everything = oracle.ask(workspace, "ties/all")
    stored = {row["b"] if row["a"] == "Z" else row["a"]: row for row in everything}
    assert set(ties) == set(fixture["expected"])
    for name, expected in fixture["expected"].items():
        assert_meets(ties[name], expected)
        assert_meets(stored[name], expected)
        assert oracle.close(ties[name]["own_share"], expected["share_a"])
        assert oracle.close(ties[name]["their_share"], expected["share_b"])


def patterns(*, channels: int) -> Iterator[Workspace]:
    """Every pattern of the calibration at once, each with two parties of its own."""
    events: list[Event] = []
    types: dict[str, str] = {}
    for place, name in enumerate(CALIBRATED):
        contacts, kinds = pattern(name)
        types |= {f"{end}{place}": kind for end, kind in kinds.items()}
        events += [
            Event(f"{e.source}{place}", f"{e.target}{place}", e.day, e.channel, e.weight)
            for e in contacts
        ]
    events.append(Event("x", "y", AS_OF - timedelta(1000), "mail"))
    events.append(Event("y", "x", AS_OF - timedelta(999), "mail"))
    if channels == 2:
        events.append(Event("x", "z", AS_OF - timedelta(400), "chat"))
    with oracle.built(oracle.log_of(events, types=types)) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def one_channel() -> Iterator[Workspace]:
    yield from patterns(channels=1)


@pytest.fixture(scope="module")
def two_channels() -> Iterator[Workspace]:
    yield from patterns(channels=2)


@pytest.mark.parametrize("name", CALIBRATED)
def test_contact_patterns_have_their_calibrated_strength(
    one_channel: Workspace, two_channels: Workspace, name: str
) -> None:
    expected = CALIBRATED[name]
    place = list(CALIBRATED).index(name)
    pair = (f"a{place}", f"b{place}")
    row = oracle.by(oracle.ask(one_channel, "ties/all", as_of=AS_OF), "a", "b")[pair]
    wider = oracle.by(oracle.ask(two_channels, "ties/all", as_of=AS_OF), "a", "b")[pair]
    assert oracle.close(row["strength"], expected["strength_one_channel_log"], 1e-6)
    assert oracle.close(wider["strength"], expected["strength_two_channel_log"], 1e-6)
    for column in ("family", "active_days", "is_strong", "is_dormant"):
        assert row[column] == expected[column], column
    if expected["family"] == "two-sided":
        m = expected["m"]
        assert oracle.close(row["mutuality"], m / (m + 3), 1e-6)
