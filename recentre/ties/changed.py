"""What a file changed among the ties, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from recentre import words

Counts = Mapping[tuple[str, str], int]
"""How many ties went from which class to which; ``none`` is no tie yet."""


def counts_of(rows: Iterable[tuple[str, str, int]]) -> Counts:
    """Return the rows of ``ties/changed_counts`` by what was and what became."""
    return {(was, became): int(ties) for was, became, ties in rows}


def sentences(counts: Counts) -> tuple[str, ...]:
    """Return what changed, one sentence a kind of change; a tie may be told in two of them.

    Parameters
    ----------
    counts : mapping
        What `counts_of` gives.
    """
    told = {
        "strong": _sum(counts, lambda was, is_: not _strong(was) and _strong(is_)),
        "weak": _sum(counts, lambda was, is_: _strong(was) and not _strong(is_)),
        "dormant": _sum(counts, lambda was, is_: not _dormant(was) and _dormant(is_)),
        "awake": _sum(counts, lambda was, is_: _dormant(was) and not _dormant(is_)),
    }
    said = [words.counted(n, words.BECAUSE_CHANGES[name]) for name, n in told.items() if n]
    if not said:
        said.append(words.BECAUSE_NOTHING)
    new = sum(ties for (was, _), ties in counts.items() if was == "none")
    if new:
        strong = sum(ties for (was, is_), ties in counts.items() if was == "none" and _strong(is_))
        said.append(
            words.counted(new, words.BECAUSE_CHANGES["new"])
            + words.counted(strong, words.BECAUSE_NEW_STRONG)
        )
    return tuple(said)


def _sum(counts: Counts, wanted: Callable[[str, str], bool]) -> int:
    """Return how many of the ties that were there before changed in a way."""
    return sum(
        ties for (was, became), ties in counts.items() if was != "none" and wanted(was, became)
    )


def _strong(name: str) -> bool:
    return name.startswith("strong")


def _dormant(name: str) -> bool:
    return name.endswith("dormant")
