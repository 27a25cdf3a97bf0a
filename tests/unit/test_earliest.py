"""Earliest arrivals in one pass: equal to the query and to trying every path."""

from __future__ import annotations

import random

import numpy as np

from recentre import answers, earliest
from recentre.earliest import NEVER, Contacts
from recentre.engine.database import Workspace
from recentre.views.knowledge import ways
from tests.unit.test_knowledge_reach import Contact, brute_force, random_log


def contacts_of(rows: list[Contact], names: list[str]) -> Contacts:
    ordered = sorted(rows, key=lambda row: row[2])
    place = {name: number for number, name in enumerate(names)}
    return Contacts(
        np.array([place[row[0]] for row in ordered], dtype=np.int64),
        np.array([place[row[1]] for row in ordered], dtype=np.int64),
        np.array([row[2] for row in ordered], dtype=np.int64),
        len(names),
    )


def test_arrivals_are_what_trying_every_path_finds() -> None:
    dice = random.Random(11)
    for _ in range(500):
        rows = random_log(dice, "")
        names = sorted({name for row in rows for name in row[:2]})
        start = dice.choice(names)
        found = earliest.arrivals(contacts_of(rows, names), names.index(start))
        got = {
            name: int(at)
            for name, at in zip(names, found, strict=True)
            if at < NEVER and name != start
        }
        assert got == {name: at for name, (at, _) in brute_force(rows, start).items()}


def test_the_pass_reaches_as_many_as_the_query(peers: Workspace) -> None:
    rows = answers.ask(peers, "knowledge/contacts")
    company = int(answers.ask(peers, "workspace/facts")["company"].iloc[0])
    for who in answers.ask(peers, "contrast/of_base")["customer"].head(5):
        found = ways.computed(rows, int(who), company).found.set_index("way")["reached"]
        asked = {
            "all": {},
            "without": {"without": company},
            "visible": {"perspective": "visible"},
            "strong": {"ties": "strong"},
            "weak": {"ties": "weak"},
        }
        for way, question in asked.items():
            reached = answers.ask(peers, "knowledge/reach", party=int(who), **question)
            assert found[way] == len(reached), way


def test_draws_are_the_same_for_the_same_seed_and_never_reach_further_than_all() -> None:
    dice = random.Random(3)
    rows = [row for _ in range(12) for row in random_log(dice, "")]
    names = sorted({name for row in rows for name in row[:2]})
    contacts = contacts_of(rows, names)
    _, ties = contacts.ties()
    first = earliest.drawn(contacts, 0, ties // 2, times=9, seed=7)
    again = earliest.drawn(contacts, 0, ties // 2, times=9, seed=7)
    assert first.tolist() == again.tolist()
    assert first.max() <= earliest.reached(contacts, 0)
    assert earliest.drawn(contacts, 0, ties, times=2, seed=7).tolist() == (
        [earliest.reached(contacts, 0)] * 2
    )
