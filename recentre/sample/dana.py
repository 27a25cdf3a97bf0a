"""Dana Ruiz, whom every picture shows first: her people and places, set by hand."""

from __future__ import annotations

from recentre.sample import cast as people
from recentre.sample.cast import DANA
from recentre.sample.clock import LAST
from recentre.sample.places import COMMUNITIES, OWN_FORUM
from recentre.sample.vocabulary import EVERYDAY_TOPICS
from recentre.sample.web import Bond, Habit, Web


def place_dana(web: Web, world: str, scale: float) -> None:
    """Tie Dana to her people: in *peers* six strong ties of which the company sees one."""
    hub = world == "company-hub"
    for bond in _bonds_of_a_hub(scale) if hub else _bonds(scale):
        web.bind(bond)
    for habit in _habits_of_a_hub(scale) if hub else _habits(scale):
        web.visit(habit)


def _close(
    other: str, channels: tuple[str, ...], learning: float, days: tuple[int, int], rate: float
) -> Bond:
    topics = ("dialling in", "burr size", "water hardness", "channelling")
    recent, earlier = days
    return Bond(DANA, other, True, channels, topics, learning, recent, earlier, rate=rate)


def _weak(other: str, channels: tuple[str, ...], learning: float, *days: int) -> Bond:
    recent, earlier = days
    return Bond(DANA, other, False, channels, EVERYDAY_TOPICS, learning, recent, earlier)


def _bonds(scale: float) -> list[Bond]:
    few, many = round(3 * scale), round(14 * scale)
    lapsed = _weak(people.GRETA, ("messenger", "in person"), 0.1, 0, 2 + few)
    gone = _weak(people.KARIM, ("in person", "messenger"), 0.1, 0, 2 + few)
    for bond in (lapsed, gone):
        bond.last = LAST - 400
    return [
        _close(people.MARA, ("in person", "messenger", "phone"), 0.12, (18 + few, many), 2.2),
        _close(people.PRIYA, ("messenger", "in person"), 0.6, (14, many), 1.0),
        _close(people.JONAS, ("messenger", "forum"), 0.65, (11, many), 0.7),
        _close(people.TOM, ("own forum",), 0.8, (13, many), 1.8),
        _close(people.ROSA, ("phone", "in person"), 0.05, (10, many), 0.7),
        _weak(people.INES, ("messenger",), 0.2, 4, few),
        _weak(people.PIET, ("own forum",), 0.9, 2, few),
        lapsed,
        gone,
        _weak(people.ELIF, ("in person", "messenger"), 0.1, 4, few),
        _weak(people.LIU, ("messenger",), 0.1, 4, few),
        _weak(people.SAM, ("forum",), 1.0, 2, few),
        _weak(people.NOOR, ("forum",), 1.0, 2, few),
        _weak(people.OLA, ("forum", "in person"), 0.9, 4, few),
    ]


def _habits(scale: float) -> list[Habit]:
    few = round(3 * scale)
    return [
        Habit(DANA, COMMUNITIES[1], True, 14, round(10 * scale), 0.4),
        Habit(DANA, OWN_FORUM, False, 4, few + 2),
        Habit(DANA, COMMUNITIES[2], False, 4, few),
        Habit(DANA, "Brewcritic", False, 2, few),
        Habit(DANA, "GrindScore", False, 4, few),
        Habit(DANA, "ShopVotes", False, 2, 1),
        Habit(DANA, "Coffee with Ada", False, 4, few),
        Habit(DANA, "Aurora One", False, 4, 6 + few),
    ]


def _bonds_of_a_hub(scale: float) -> list[Bond]:
    few = round(2 * scale)
    return [
        _close(people.MARA, ("in person", "messenger", "phone"), 0.03, (12, round(6 * scale)), 0.6),
        _weak(people.ROSA, ("phone",), 0.0, 3, few),
        _weak(people.JONAS, ("own forum",), 0.6, 2, few),
        _weak(people.TOM, ("own forum",), 0.6, 2, few),
        _weak(people.PRIYA, ("messenger",), 0.1, 2, few),
    ]


def _habits_of_a_hub(scale: float) -> list[Habit]:
    return [
        Habit(DANA, OWN_FORUM, True, 16, round(12 * scale), 0.8),
        Habit(DANA, "Aurora One", True, 16, round(10 * scale), 0.8),
        Habit(DANA, "ShopVotes", False, 2, 1),
    ]
