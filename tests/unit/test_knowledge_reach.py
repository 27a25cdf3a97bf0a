"""Who could have heard of it: the query, against a search by brute force on small random logs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from recentre import answers
from tests.oracle import built
from tests.tiny import Log

Contact = tuple[str, str, int]
BEGINNING = datetime(2025, 3, 1)
LOGS = 500
TOGETHER = 25
"""So many small logs lie in one workspace, each with parties of its own."""


def random_log(dice: random.Random, mark: str) -> list[Contact]:
    """Return a few contacts among a few parties; moments often coincide."""
    parties = [f"{mark}{one}" for one in "abcdefg"[: dice.randint(2, 7)]]
    contacts = []
    for _ in range(dice.randint(1, 14)):
        source, target = dice.sample(parties, 2)
        contacts.append((source, target, dice.randint(1, dice.choice((4, 9, 30)))))
    return contacts


def brute_force(contacts: Sequence[Contact], start: str) -> dict[str, tuple[int, int]]:
    """Return arrival and hops by trying every path in time, and then every first contact."""
    arrival: dict[str, int] = {}

    def walk(party: str, moment: int) -> None:
        for source, target, at in contacts:
            if source == party and at > moment and target != start:
                if at < arrival.get(target, 10**9):
                    arrival[target] = at
                walk(target, at)

    walk(start, 0)
    hops = {start: 0}
    moments = {start: 0, **arrival}
    for party in sorted(arrival, key=lambda one: arrival[one]):
        hops[party] = 1 + min(
            hops[source]
            for source, target, at in contacts
            if target == party
            and at == arrival[party]
            and source in moments
            and moments[source] < at
        )
    return {party: (arrival[party], hops[party]) for party in arrival}


def log_of(contacts: Sequence[Contact], **more: Any) -> Log:
    rows = [
        f"{source},{target},{BEGINNING + timedelta(hours=at)},answer"
        for source, target, at in contacts
    ]
    return Log("source,target,at,kind\n" + "\n".join(rows), **more)


@pytest.mark.parametrize("first", range(0, LOGS, TOGETHER))
def test_reach_is_what_trying_every_path_finds(first: int) -> None:
    dice = random.Random(first)
    logs = {f"{number}": random_log(dice, f"{number}") for number in range(first, first + TOGETHER)}
    with built(log_of([contact for one in logs.values() for contact in one])) as workspace:
        names = answers.names_of(workspace)
        for contacts in logs.values():
            start = dice.choice(contacts)[0]
            found = answers.ask(workspace, "knowledge/reach", party=start)
            hours = (found["arrives_at"] - BEGINNING).dt.total_seconds() / 3600
            got = {
                names[int(party)]: (int(hour), int(hops))
                for party, hour, hops in zip(found["party"], hours, found["hops"], strict=True)
            }
            assert got == brute_force(contacts, start), (start, contacts)


def test_reach_without_a_party_is_reach_in_a_log_without_it() -> None:
    dice = random.Random(7)
    for _ in range(20):
        contacts = random_log(dice, "p")
        start, gone = "pa", "pb"
        left = [one for one in contacts if gone not in one[:2]]
        if not any(source == start for source, _, _ in contacts):
            continue
        with built(log_of([*contacts, (gone, start, 1)])) as workspace:
            names = answers.names_of(workspace)
            found = answers.ask(workspace, "knowledge/reach", party=start, without=gone)
            assert {names[int(one)] for one in found["party"]} == set(brute_force(left, start))


def test_first_contacts_name_who_told_whom_and_each_is_one_step_further() -> None:
    contacts = [("a", "b", 4), ("a", "w", 1), ("w", "b", 2), ("b", "v", 5), ("v", "a", 6)]
    with built(log_of(contacts)) as workspace:
        found = answers.with_names(
            workspace,
            "knowledge/first_contacts",
            answers.ask(workspace, "knowledge/first_contacts", party="a"),
        )
    told = {row.party: (row.told_by, row.hops) for row in found.itertuples()}
    assert told == {"w": ("a", 1), "b": ("w", 2), "v": ("b", 3)}
    assert set(found["reached"]) == {3}
    assert set(found["start"]) == {"a"}
