"""Names that differ by a slip of the keyboard: all words but one are equal, and that one nearly.

Two words one slip apart (a letter more, less, changed, or two turned round) share what is left
when one letter is taken out of each. So only names that share that, and all their other words, are
measured at all (Damerau and Levenshtein's distance, computed by rapidfuzz).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from rapidfuzz.distance import OSA

from recentre.people.spelling import Spelling

SHORTEST = 4
"""Shorter words differ by one letter too easily: Tim and Tom."""
SHORTEST_ALONE = 8
"""A name of one word must be this long."""
TWO_SLIPS = 9
"""Words of this length may be two slips apart."""
LARGEST_BLOCK = 40
USUAL = 2
"""A word that so many names have is no slip, nor is the other if both are that usual."""


def near(names: Sequence[Spelling], places: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of places and how near they are, 0 to 1.

    Parameters
    ----------
    names : sequence of Spelling
        All names.
    places : sequence of int
        Which of them to compare.
    """
    usual = Counter(word for place in places for word in set(names[place].words))
    told: set[tuple[int, int]] = set()
    for block in _blocks(names, places):
        for one, other in combinations(block, 2):
            pair = (min(one, other), max(one, other))
            if pair in told:
                continue
            told.add(pair)
            nearness = _nearness(names[one], names[other], usual)
            if nearness > 0:
                yield (*pair, nearness)


def _blocks(names: Sequence[Spelling], places: Sequence[int]) -> Iterator[list[int]]:
    """Yield places that may be near each other; numbers stand for keys, so that memory stays."""
    keys: list[int] = []
    owners: list[int] = []
    for place in places:
        words = names[place].words
        if len(words) > 5:
            continue
        for turn, word in enumerate(words):
            if len(word) < (SHORTEST if len(words) > 1 else SHORTEST_ALONE) or word.isdigit():
                continue
            rest = hash((len(words), *sorted(words[:turn] + words[turn + 1 :])))
            keys.append(hash((rest, word)))
            keys.extend(
                hash((rest, word[:letter] + word[letter + 1 :])) for letter in range(len(word))
            )
            owners.extend([place] * (len(word) + 1))
            if len(word) >= TWO_SLIPS:
                # Two slips seldom hit both the first and the second half of a long word.
                half = len(word) // 2
                keys.extend((hash((rest, 1, word[:half])), hash((rest, 2, word[-half:]))))
                owners.extend((place, place))
    yield from _equal(np.array(keys, dtype=np.int64), np.array(owners, dtype=np.int64))
    yield from _skeletons(names, places)


def _equal(keys: np.ndarray, owners: np.ndarray) -> Iterator[list[int]]:
    """Yield the owners of each key that several have."""
    if not len(keys):
        return
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    ends = np.r_[starts[1:], len(keys)]
    for start, end in zip(starts[ends - starts > 1], ends[ends - starts > 1], strict=True):
        block = np.unique(owners[start:end])
        if 1 < len(block) <= LARGEST_BLOCK:
            yield [int(place) for place in block]


def _skeletons(names: Sequence[Spelling], places: Sequence[int]) -> Iterator[list[int]]:
    """Yield names whose words have the same consonants: for a slip in more than one word."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in places:
        words = names[place].words
        if 1 < len(words) <= 5 and sum(map(len, words)) >= 10:
            found[tuple(_skeleton(word) for word in words)].append(place)
    return (block for block in found.values() if 1 < len(block) <= LARGEST_BLOCK)


def _skeleton(word: str) -> str:
    kept = word[:1]
    for letter in word[1:]:
        if letter not in "aeiouyh" and letter != kept[-1]:
            kept += letter
    return kept


def _nearness(one: Spelling, other: Spelling, usual: Counter[str]) -> float:
    """Return how near two names are, 0 if a slip does not explain what differs."""
    if one.numbers != other.numbers or len(one.words) != len(other.words):
        return 0.0
    rest, gone = _apart(one.words, other.words)
    if not rest or len(rest) != len(gone):
        return 0.0
    whole = "".join(one.words)
    slips = 0
    for first, second in zip(rest, gone, strict=True):
        distance = OSA.distance(first, second, score_cutoff=2)
        length = min(len(first), len(second))
        most = 2 if length >= TWO_SLIPS else 1
        if length < SHORTEST or distance > most or _both_are_words(first, second, usual):
            return 0.0
        slips += distance
    if slips > max(1, len(whole) // 6) or (len(one.words) == 1 and slips > 1):
        return 0.0
    return 1.0 - slips / max(len(whole), 1)


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words that only one of the two has, in order."""
    left, right = Counter(one), Counter(other)
    return (
        [word for word in one if left[word] > right[word]],
        [word for word in other if right[word] > left[word]],
    )


def _both_are_words(first: str, second: str, usual: Counter[str]) -> bool:
    """Return whether both are words in their own right: a slip is seldom made twice."""
    return min(usual[first], usual[second]) >= USUAL
