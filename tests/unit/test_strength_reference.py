"""The reference agrees with the published worked numbers, so that it may serve as an oracle."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.unit.strength_reference import Event, LogReference, Tie

FIXTURES: dict[str, Any] = json.loads(
    (Path(__file__).parent / "strength_ground_truth.json").read_text(encoding="utf-8")
)
AS_OF = date(2026, 1, 1)
PATTERNS = FIXTURES["strength_calibration"]["expected"]


def events_of(rows: list[list[Any]]) -> list[Event]:
    return [
        Event(source, target, date.fromisoformat(day), channel, 1 / recipients)
        for source, target, day, channel, recipients in rows
    ]


def assert_tie(tie: Tie, expected: dict[str, Any]) -> None:
    found = {
        "strength": tie.strength, "N": tie.n, "N_ab": tie.n_ab, "N_ba": tie.n_ba, "m": tie.m,
        "I": tie.intensity, "M": tie.mutuality, "P": tie.persistence, "B": tie.breadth,
        "active_days": tie.active_days, "rows": tie.rows, "family": tie.family,
        "is_strong": tie.is_strong, "is_dormant": tie.is_dormant,
        "first_day": tie.first_day.isoformat(), "last_day": tie.last_day.isoformat(),
        "attention": tie.attention, "share_a": tie.share_a, "share_b": tie.share_b,
    }  # fmt: skip
    for name, value in expected.items():
        if isinstance(value, float):
            assert found[name] == pytest.approx(value, abs=1e-9), name
        elif name != "since":
            assert found[name] == value, name


@pytest.mark.parametrize(
    ("case", "choices"),
    [
        ("default", {}),
        ("since", {"since": date(2025, 9, 3)}),
        ("half_life_30", {"half_life": 30.0}),
    ],
)
def test_the_worked_example_is_met(case: str, choices: dict[str, Any]) -> None:
    fixture = FIXTURES["strength_worked"]
    log = LogReference(events_of(fixture["input"]["events_source_target_day_channel_recipients"]))
    assert_tie(log.ties(as_of=AS_OF, **choices)[("a", "b")], fixture["expected"][case])


def test_a_log_of_orders_is_one_sided() -> None:
    fixture = FIXTURES["strength_orders"]
    log = LogReference(
        events_of(fixture["input"]["events_source_target_day_channel_recipients"]),
        types={"Z": "organisation"},
    )
    ties = log.ties(as_of=AS_OF)
    for name, expected in fixture["expected"].items():
        assert_tie(ties[("Z", name)], expected)


def ages(every: int, first: int = 0, last: int = 1000) -> list[int]:
    return list(range(first, last + 1, every))


def pattern(name: str) -> tuple[list[Event], dict[str, str]]:
    """The contacts of a and b that a pattern's name describes."""

    def talk(
        days: list[int], both: bool = True, times: int = 1, recipients: int = 1
    ) -> list[Event]:
        one = [
            Event("a", "b", AS_OF - timedelta(age), "mail", 1 / recipients)
            for age in days
            for _ in range(times)
        ]
        return one + [replace(e, source="b", target="a") for e in one] if both else one

    places = {"b": "community"}
    known: dict[str, tuple[list[Event], dict[str, str]]] = {
        "two-way weekly": (talk(ages(7)), {}),
        "one-way weekly to a person": (talk(ages(7), both=False), {}),
        "one-way weekly to 1000 recipients": (talk(ages(7), both=False, recipients=1000), {}),
        "50 each way on one day, 5 days ago": (talk([5], times=50), {}),
        "one exchange 30 days ago": (talk([30]), {}),
        "single one-way contact today": (talk([0], both=False), {}),
        "posts in a community weekly": (talk(ages(7), both=False), places),
        "reviews on a site twice, 10 and 20 days ago": (talk([10, 20], both=False), places),
    }
    for every in (30, 45, 60, 90):
        known[f"two-way every {every} days"] = (talk(ages(every)), {})
    for every in (30, 60):
        posts = talk(ages(every), both=False)
        known[f"posts in a community every {every} days"] = (posts, places)
    for stopped in (90, 180, 365):
        known[f"two-way weekly, stopped {stopped} days ago"] = (talk(ages(7, stopped)), {})
    return known[name]


@pytest.mark.parametrize("name", PATTERNS)
def test_contact_patterns_have_their_calibrated_strength(name: str) -> None:
    expected = PATTERNS[name]
    contacts, types = pattern(name)
    beside = [
        Event("x", "y", AS_OF - timedelta(1000), "mail"),
        Event("y", "x", AS_OF - timedelta(999), "mail"),
    ]
    other_channel = Event("x", "z", AS_OF - timedelta(400), "chat")
    tie = LogReference([*contacts, *beside], types=types).ties(as_of=AS_OF)[("a", "b")]
    wider = LogReference([*contacts, *beside, other_channel], types=types)
    assert tie.strength == pytest.approx(expected["strength_one_channel_log"], abs=1e-6)
    assert wider.ties(as_of=AS_OF)[("a", "b")].strength == pytest.approx(
        expected["strength_two_channel_log"], abs=1e-6
    )
    assert tie.family == expected["family"]
    assert tie.m == pytest.approx(expected["m"], abs=1e-6)
    assert (tie.active_days, tie.is_strong, tie.is_dormant) == (
        expected["active_days"],
        expected["is_strong"],
        expected["is_dormant"],
    )


def test_the_contrast_of_the_small_log_is_met() -> None:
    fixture = FIXTURES["contrast"]
    given = fixture["input"]
    natures = {kind: text.split(",")[0] for kind, text in given["kinds"].items()}
    events = [
        Event(
            source, target, date.fromisoformat(day), channel, 1 / recipients,
            natures[kind], given["kinds"][kind].endswith("asks"), topic or "", kind,
        )
        for source, target, day, channel, recipients, kind, topic
        in given["rows_source_target_day_channel_recipients_kind_topic"]
    ]  # fmt: skip
    log = LogReference(events, given["company"], given["types"], given["owned_channels"])
    found = log.contrast(given["customer"], as_of=AS_OF)
    for name, expected in fixture["expected"].items():
        assert found[name] == pytest.approx(expected, abs=1e-9), name
    assert log.contrasts([given["customer"]])[given["customer"]] == found


def test_self_loops_neither_tie_nor_begin_the_log() -> None:
    start = date(2025, 1, 1)
    log = LogReference(
        [
            Event("a", "a", start - timedelta(300)),
            Event("a", "b", start),
            Event("b", "a", start + timedelta(1)),
        ]
    )
    assert log.first_day == start
    assert list(log.ties()) == [("a", "b")]


def test_a_row_after_the_import_never_sets_the_last_day() -> None:
    log = LogReference([Event("a", "b", date(2025, 1, 1)), Event("b", "a", date(2099, 1, 1))])
    assert log.last_day(today=date(2026, 6, 1)) == date(2025, 1, 1)
