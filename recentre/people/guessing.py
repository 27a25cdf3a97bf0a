"""Names that may be one: initials, short forms, mailboxes, legal forms, slips of the keyboard."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from recentre.people import nicknames, typos
from recentre.people.alike import LARGEST_BLOCK, SURE, Alike, blocks, one_of, star
from recentre.people.spelling import MAILBOXES, Spelling, fold


def by_organisation(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield organisations that differ by their form of law alone."""
    formed = {names[place].without_form for place in open_ if _has_form(names[place])}
    spoken = [
        place
        for place in open_
        if not names[place].is_address and names[place].without_form in formed
    ]
    for _, block in blocks(spoken, lambda place: names[place].without_form):
        plain = [place for place in block if not _has_form(names[place])]
        for one, other in star(block, weight):
            both = not ({one, other} & set(plain))
            same = names[one].form == names[other].form
            rule = "other legal form" if both and not same else "legal form"
            yield Alike(one, other, rule, SURE[rule])


def _has_form(name: Spelling) -> bool:
    return len(name.without_form) < len(name.words)


def by_mailbox(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield addresses with the same mailbox elsewhere, and those that say somebody's name."""
    addresses = [place for place in open_ if names[place].is_address]
    for _, block in blocks(addresses, lambda place: _mailbox(names[place])):
        for one, other in star(block, weight):
            yield one_of(one, other, "same mailbox", len(block) - 1)
    spoken = [place for place in open_ if not names[place].is_address and names[place].words]
    yield from _name_and_address(names, addresses, spoken)


def _mailbox(name: Spelling) -> str | None:
    """Return the local part of an address if it says somebody."""
    local = name.local.partition("+")[0]
    if local in MAILBOXES or local.isdigit():
        return None
    tells = len([word for word in name.words if len(word) > 1]) > 1 or len(local) >= 7
    return local if tells else None


def _name_and_address(
    names: Sequence[Spelling], addresses: Sequence[int], spoken: Sequence[int]
) -> Iterator[Alike]:
    written: dict[tuple[str, ...], list[int]] = defaultdict(list)
    joined: dict[str, list[int]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    for place in spoken:
        words = names[place].words
        if len(words) < 2:
            continue
        written[tuple(sorted(word for word in words if len(word) > 1))].append(place)
        joined["".join(words)].append(place)
        short[words[0][0] + words[-1]].append(place)
        short[words[0] + words[-1][0]].append(place)
        if names[place].has_comma:
            short[words[-1][0] + words[0]].append(place)
    for place in addresses:
        words = tuple(sorted(word for word in names[place].words if len(word) > 1))
        local = names[place].local.partition("+")[0]
        full = (written.get(words, []) if len(words) > 1 else []) or joined.get(local, [])
        for other in full[:LARGEST_BLOCK]:
            yield one_of(other, place, "name and address", len(full))
        initial = "".join(names[place].words) if len(names[place].words) == 2 else local
        fits = [] if full or len(local) < 5 else short.get(initial, short.get(local, []))
        for other in dict.fromkeys(fits[:LARGEST_BLOCK]):
            yield one_of(other, place, "short address", len(set(fits)))


def by_initials(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield names of which one has letters where the other has words, or leaves a middle out."""
    spoken = [
        place for place in open_ if 2 <= len(names[place].words) <= 4 and not _is_only(names[place])
    ]
    turned = {place: _first_name_first(names[place]) for place in spoken}
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, words in turned.items():
        if len(words[-1]) > 1:
            blocks[words[-1], words[0][0]].append(place)
    for block in blocks.values():
        bare = [place for place in block if len(turned[place][0]) == 1]
        full = [place for place in block if len(turned[place][0]) > 1]
        yield from _initials(bare, full, turned)
        if len(full) > 1:
            yield from _middles(full, turned)


def _is_only(name: Spelling) -> bool:
    return name.is_address or any(word.isdigit() for word in name.words)


def _first_name_first(name: Spelling) -> tuple[str, ...]:
    if not name.has_comma:
        return name.words
    family = fold(name.name.partition(",")[0]).split()
    count = len([word for word in family if any(c.isalnum() for c in word)])
    return (*name.words[count:], *name.words[:count])


def _initials(
    bare: Sequence[int], full: Sequence[int], turned: dict[int, tuple[str, ...]]
) -> Iterator[Alike]:
    for place in bare[:LARGEST_BLOCK]:
        fits = [other for other in full if _stand_for(turned[place], turned[other])]
        firsts = len({turned[other][0] for other in fits})
        for other in fits[:LARGEST_BLOCK]:
            yield one_of(other, place, "initials", firsts)


def _stand_for(letters: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether letters can stand for words; one of the two may leave a middle out."""
    shorter = min(len(letters), len(words)) - 1
    return all(
        one[0] == other[0] and (len(one) == 1 or len(other) == 1 or one == other)
        for one, other in zip(letters[:shorter], words[:shorter], strict=True)
    )


def _middles(full: Sequence[int], turned: dict[int, tuple[str, ...]]) -> Iterator[Alike]:
    firsts: dict[str, list[int]] = defaultdict(list)
    for place in full:
        firsts[turned[place][0]].append(place)
    for same in firsts.values():
        short = [place for place in same if len(turned[place]) == 2]
        longer = [place for place in same if len(turned[place]) > 2]
        kinds = Counter(turned[place][1][0] for place in longer)
        for place in short[:1]:
            for other in longer[:LARGEST_BLOCK]:
                yield one_of(place, other, "middle name", len(kinds))
        letters = [place for place in longer if len(turned[place][1]) == 1]
        for place in letters[:LARGEST_BLOCK]:
            fits = [
                other
                for other in longer
                if len(turned[other][1]) > 1 and _stand_for(turned[place], turned[other])
            ]
            for other in fits[:LARGEST_BLOCK]:
                yield one_of(other, place, "middle name", len(fits))


def by_short_forms(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield names of which one has a short form of the other's first name."""
    spoken = [place for place in open_ if len(names[place].words) == 2 and not names[place].numbers]
    turned = {place: _first_name_first(names[place]) for place in spoken}
    for _, block in blocks(spoken, lambda place: (turned[place][1], turned[place][0][:1])):
        yield from _short_forms(block, turned)
    for _, block in blocks(spoken, lambda place: turned[place][1]):
        yield from _short_forms(block, turned)


def _short_forms(block: Sequence[int], turned: Mapping[int, tuple[str, ...]]) -> Iterator[Alike]:
    for place in block:
        fits = [
            other
            for other in block
            if other != place and nicknames.may_be_one(turned[place][0], turned[other][0])
        ]
        for other in fits:
            if other > place:
                yield one_of(place, other, "short form", len(fits))


def by_typos(
    names: Sequence[Spelling], open_: Sequence[int], weight: Sequence[int]
) -> Iterator[Alike]:
    """Yield names that are one slip of the keyboard apart; addresses by the words in them."""
    spoken = [place for place in open_ if len(names[place].words) > names[place].is_address]
    for one, other, near in typos.near(names, spoken):
        first, second = (one, other) if weight[one] >= weight[other] else (other, one)
        yield Alike(first, second, "typo", SURE["typo"] * near)
