"""A few rows of a file as sentences: what the choices make of them, in words."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from recentre import words
from recentre.errors import AmbiguousFile
from recentre.importing import amounts
from recentre.importing.cells import Cells, plain_word, read_number, read_time
from recentre.settings import settings

EXAMPLES = 5
Shown = Callable[[str], str]


@dataclass(frozen=True)
class Spoken:
    """One row as a sentence."""

    row: int
    """Its place below the header, from 1, among the rows that fit the header."""
    text: str


@cache
def _vocabulary(name: str, *columns: str) -> MappingType[str, tuple[str, ...]]:
    path = settings().data / "vocabulary" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return MappingProxyType(
            {row["word"]: tuple(row[one] for one in columns) for row in csv.DictReader(file)}
        )


def nature_of(kind: str) -> tuple[str, bool] | None:
    """Return the nature that common words give a kind and whether it asks, or None."""
    found = _vocabulary("kinds", "nature", "asks").get(plain_word(kind))
    return None if found is None else (found[0], found[1] == "true")


def examples(
    cells: Cells,
    *,
    label: Shown = str,
    value: Shown = str,
    most: int = EXAMPLES,
) -> tuple[Spoken, ...]:
    """Return the first rows that load, as sentences, chosen to be different.

    Parameters
    ----------
    cells : Cells
        The first rows under the choices made so far.
    label : callable
        How the name of a party is shown.
    value : callable
        How any other text of the file is shown.
    most : int
        How many sentences at most.
    """
    return tuple(
        Spoken(row, sentence(found, cells, label=label, value=value))
        for row, found in _different(cells, most)
    )


def _different(cells: Cells, most: int) -> list[tuple[int, MappingType[str, str]]]:
    """Return rows of different kinds first, then of different people; the fullest of each."""
    rows = [(row, found) for row, found in cells.rows() if cells.loads(found)]
    kinds = Counter(found.get("kind", "") for _, found in rows)
    best: dict[str, tuple[int, MappingType[str, str]]] = {}
    for row, found in rows:
        kind = found.get("kind", "")
        kept = best.get(kind)
        if kept is None or (_fullness(found) > _fullness(kept[1]) and kept[0] > row - 50):
            best[kind] = (row, found)
    chosen = [best[kind] for kind in _of_every_nature(kinds)[:most]]
    taken = {row for row, _ in chosen}
    met = {(found["source"], found["target"]) for _, found in chosen}
    for only_new in (True, False):
        for row, found in rows:
            if len(chosen) >= most:
                break
            ends = (found["source"], found["target"])
            if row not in taken and not (only_new and ends in met):
                chosen.append((row, found))
                taken.add(row)
                met.add(ends)
    return sorted(chosen, key=lambda pair: pair[0])


def _of_every_nature(kinds: Counter[str]) -> list[str]:
    """Return the kinds, the most frequent of each nature first."""
    natures: set[object] = set()
    first: list[str] = []
    later: list[str] = []
    for kind, _ in kinds.most_common():
        nature = (nature_of(kind) or (kind,))[0]
        (later if nature in natures else first).append(kind)
        natures.add(nature)
    return [*first, *later]


def _fullness(found: MappingType[str, str]) -> int:
    return sum(1 for name in ("amount", "topic", "channel", "rating") if found.get(name))


def sentence(
    found: MappingType[str, str], cells: Cells, *, label: Shown = str, value: Shown = str
) -> str:
    """Return one row as a sentence.

    Parameters
    ----------
    found : mapping of str to str
        Field to its text, for the fields that the row fills.
    cells : Cells
        How times and numbers are read.
    label, value : callable
        How a name and any other text are shown.
    """
    source, target = label(found["source"]), label(found["target"])
    if "closeness" in found:
        said = words.SAYS_CLOSE.format(source=source, target=target, n=value(found["closeness"]))
    elif cells.mapping.family == "ranked":
        said = words.SAYS_WEIGHT.format(source=source, target=target, n=value(found["weight"]))
    else:
        said = _verb(found.get("kind", ""), value).format(source=source, target=target)
    return said + "".join(_tails(found, cells, value)) + "."


def _verb(kind: str, value: Shown) -> str:
    if not kind:
        return words.SAYS_NO_KIND
    known = _vocabulary("spoken", "says").get(plain_word(kind))
    if known is not None:
        return words.SAYS_KINDS[known[0]]
    nature = nature_of(kind)
    template = words.SAYS_NATURES["unknown" if nature is None else _asking(*nature)]
    shown = value(kind).replace("{", "{{").replace("}", "}}")
    return template.replace("{kind}", shown)


def _asking(nature: str, asks: bool) -> str:
    return f"{nature} asks" if asks and nature in ("service", "knowledge") else nature


def _tails(found: MappingType[str, str], cells: Cells, value: Shown) -> Iterator[str]:
    if "occurred_at" in found:
        yield _when(found["occurred_at"], cells, value)
    # A number without a figure in it will be dropped, so it is not said either.
    if any(map(str.isdigit, found.get("amount", ""))):
        number = read_number(found["amount"], cells.decimal)
        amount = value(found["amount"]) if number is None else _written(number, found["amount"])
        currency = value(found["currency"]) if "currency" in found else ""
        yield words.SAYS_FOR.format(amount=f"{amount} {currency}".strip())
    if "topic" in found:
        yield words.SAYS_ABOUT.format(topic=value(found["topic"]))
    if "channel" in found:
        yield words.SAYS_VIA.format(channel=value(found["channel"]))
    if any(map(str.isdigit, found.get("rating", ""))):
        yield words.SAYS_RATED.format(rating=value(found["rating"]))
    if found.get("recipients", "1") not in ("", "1"):
        yield words.SAYS_RECIPIENTS.format(n=value(found["recipients"]))


def _when(text: str, cells: Cells, value: Shown) -> str:
    read = read_time(text, cells.dates)
    if read is None:
        return words.SAYS_ON_OPEN.format(text=value(text))
    said = words.SAYS_ON.format(day=spoken_day(read))
    if read.hour or read.minute:
        said += words.SAYS_AT.format(time=f"{read:%H:%M}")
    return said


def spoken_day(read: datetime) -> str:
    """Return a day as it is read: 3 March 2025."""
    return f"{read.day} {words.IMPORT_MONTHS[read.month - 1]} {read.year}"


def _written(number: float, text: str) -> str:
    """Return an amount as it is read: with cents if it was written with a mark."""
    return f"{number:,.2f}" if "," in text or "." in text else f"{number:,.0f}"


def settled_decimal(texts: Sequence[str], told: Any) -> amounts.DecimalMark | None:
    """Return the decimal mark of some numbers, or None while that is open."""
    try:
        return amounts.decide(amounts.marks_of(texts), told, "")
    except AmbiguousFile:
        return None


def labels_when_loaded(
    cells: Cells, company: Sequence[str], staff: Sequence[str]
) -> MappingType[str, str]:
    """Return how names will show at first: the company, its staff and its customers by name.

    Whoever never meets the company in these rows and is taken for a person appears by role. While
    no company is named every name stays as it is.
    """
    ours = {*company, *staff}
    if not ours:
        return MappingProxyType({})
    met: set[str] = set()
    typed: dict[str, str] = {}
    everybody: dict[str, None] = {}
    for _, found in cells.rows():
        ends = (found.get("source", ""), found.get("target", ""))
        for end, name in zip(("source", "target"), ends, strict=True):
            everybody.setdefault(name)
            typed.setdefault(name, found.get(f"{end}_type", ""))
        if ours & set(ends):
            met.update(ends)
    hidden = [
        name
        for name in everybody
        if name and name not in met and name not in ours and typed[name] in ("", "person")
    ]
    return MappingProxyType(
        {name: words.SAYS_PERSON.format(place=place) for place, name in enumerate(hidden, start=1)}
    )
