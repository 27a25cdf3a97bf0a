"""Names that are plainly one: the same address, or another way to write the same words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from recentre.people.alike import SURE, Alike, blocks, star
from recentre.people.spelling import Spelling, written_out


def by_address(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield names with the same address in them."""
    for _, block in blocks(open_, lambda place: names[place].address):
        for one, other in star(block, weight):
            yield Alike(one, other, "address", SURE["address"])


def by_writing(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield names that differ by case, accents, marks or the order of their words alone."""
    spoken = [place for place in open_ if names[place].words and not names[place].is_address]
    keys: tuple[tuple[str, Callable[[int], Hashable | None]], ...] = (
        ("case", lambda place: names[place].lowered),
        ("accents", lambda place: names[place].folded),
        ("marks", lambda place: "".join(names[place].words)),
        ("order", lambda place: _sorted_words(names[place])),
    )
    for rule, key in keys:
        for _, block in blocks(spoken, key):
            for one, other in star(block, weight):
                if rule != "marks" or _same_marks(names[one].words, names[other].words):
                    yield Alike(one, other, rule, SURE[rule])
    umlauts = [place for place in spoken if not names[place].name.isascii()]
    plain = {names[place].folded: place for place in spoken}
    for place in umlauts:
        twin = plain.get(" ".join(written_out(names[place].name).split()))
        if twin is not None and twin != place:
            yield Alike(twin, place, "accents", SURE["accents"])


def _same_marks(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names of the same letters are also cut into words alike."""
    return one == other or len(one) != len(other)


def _sorted_words(name: Spelling) -> tuple[str, ...] | None:
    return tuple(sorted(name.words)) if 1 < len(name.words) <= 5 else None
