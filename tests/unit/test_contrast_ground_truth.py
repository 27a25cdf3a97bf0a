"""The contrast of the small complete log is met in every figure (science.md, section 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from recentre.engine.database import Workspace
from tests import oracle
from tests.oracle import Event

GIVEN = oracle.fixture("contrast")["input"]
EXPECTED = oracle.fixture("contrast")["expected"]


@pytest.fixture(scope="module")
def small() -> Iterator[Workspace]:
    kinds = GIVEN["kinds"]
    events = [
        Event(
            source, target, date.fromisoformat(day), channel, 1 / recipients,
            kinds[kind].split(",")[0], kinds[kind].endswith("asks"), topic or "", kind,
        )
        for source, target, day, channel, recipients, kind, topic
        in GIVEN["rows_source_target_day_channel_recipients_kind_topic"]
    ]  # fmt: skip
    company, *staff = GIVEN["company"]
    log = oracle.log_of(
        events,
        company=[company],
        staff=staff,
        types=GIVEN["types"],
        owned=GIVEN["owned_channels"],
    )
    with oracle.built(log) as workspace:
        yield workspace


@pytest.mark.parametrize("as_of", [None, GIVEN["as_of"]])
@pytest.mark.parametrize("query", ["contrast/of_customer", "contrast/of_base"])
def test_every_figure_is_met(small: Workspace, query: str, as_of: str | None) -> None:
    choices: dict[str, Any] = {"as_of": as_of}
    if query == "contrast/of_customer":
        choices["customer"] = "Dana"
    row = oracle.by(oracle.ask(small, query, **choices), "customer")["Dana"]
    for name, expected in EXPECTED.items():
        if isinstance(expected, float):
            assert oracle.close(row[name], expected), (name, expected, row[name])
        else:
            assert row[name] == expected, name


def test_the_base_holds_every_customer_and_nobody_else(small: Workspace) -> None:
    rows = oracle.ask(small, "contrast/of_base")
    assert {row["customer"] for row in rows} == {"Dana", "Tom", "Piet"}
    assert all(row["customers"] == EXPECTED["customers"] for row in rows)
