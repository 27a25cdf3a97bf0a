"""Pairs of names that look like one party, each with the rule that says why.

Ids are never compared: they may differ by case alone, and numbers by one digit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from recentre.people import guessing, writing
from recentre.people.alike import Alike, Rule
from recentre.people.spelling import Spelling

PLAIN: tuple[Rule, ...] = (writing.by_address, writing.by_writing)
GUESSED: tuple[Rule, ...] = (
    guessing.by_organisation,
    guessing.by_mailbox,
    guessing.by_initials,
    guessing.by_short_forms,
    guessing.by_typos,
)


def pairs(names: Sequence[Spelling], weights: Sequence[int] | None = None) -> list[Alike]:
    """Return pairs of names that look like one party, the surest first.

    Parameters
    ----------
    names : sequence of Spelling
        Names, each once.
    weights : sequence of int, optional
        How often each occurs: in a block of several, each is paired with the most frequent one.

    Returns
    -------
    list of Alike
        Each pair once, under its surest rule.
    """
    weight = weights or [1] * len(names)
    open_ = [place for place, name in enumerate(names) if not name.is_opaque]
    found = _surest(rule(names, open_, weight) for rule in PLAIN)
    # What is plainly one name is compared further once, under its most frequent writing.
    heads = _heads(open_, found, weight)
    found = _surest((rule(names, heads, weight) for rule in GUESSED), found)
    return sorted(found.values(), key=lambda alike: (-alike.sure, alike.one, alike.other))


def _surest(
    told: Iterable[Iterator[Alike]], known: Mapping[tuple[int, int], Alike] | None = None
) -> dict[tuple[int, int], Alike]:
    """Return each pair under its surest rule."""
    found = dict(known or {})
    for alike in chain.from_iterable(told):
        pair = (min(alike.one, alike.other), max(alike.one, alike.other))
        if pair not in found or found[pair].sure < alike.sure:
            found[pair] = alike
    return found


def _heads(
    places: Sequence[int], found: Iterable[tuple[int, int]], weight: Sequence[int]
) -> list[int]:
    """Return one place for each group that pairs hold together, the most frequent."""
    head = {place: place for place in places}

    def of(place: int) -> int:
        while head[place] != place:
            head[place] = head[head[place]]
            place = head[place]
        return place

    for pair in found:
        one, other = sorted(map(of, pair), key=lambda place: (weight[place], -place))
        head[one] = other
    return [place for place in places if head[place] == place]
