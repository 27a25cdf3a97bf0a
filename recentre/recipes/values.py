"""The little language of a recipe's values, turned into functions of a row.

==============================  ==================================================================
``customer``                    a column of the file, by the name that the recipe gives it
``post.owner``                  a column of the row that the join ``post`` finds
``@purchase``                   this very text
``?company``                    the reader's answer to a question of ``[needs]``
``{first} {last}``              a text with places; nothing if one of them is empty
``name | email``                the first that is not empty
``type as kinds``               the word that the table ``kinds`` gives for the code
``quantity * price``            a product; a factor may be a number
``sum of quantity * price``     over all rows of one interaction, or all rows that a join finds
``only product``                the one value that all of them share, else nothing
``count of product``            how many different ones there are
``first piece of tags``         what stands before the first of the signs < > | ; ,
``address of sender``           the address in ``Ana Ruiz <ana@kettle.example>``
``mark of {from} {time}``       a short mark, equal for equal values, that holds no name
``alone user.name``             the value, unless another row of that file has it too
==============================  ==================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter

from recentre.recipes.joining import Find, Key, Row, Scope
from recentre.recipes.texts import address, first_piece, mark, plain

Reads = Callable[[Row], str]
Lists = Callable[[Row], Iterable[str]]
Result = tuple[str, bool]

_AGGREGATE = re.compile(r"(sum|only|count) of (.+)|(only) (.+)")
_PLACE = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
UNREADABLE = "\x00"
"""Stands for a number that cannot be read, until it is counted."""
_TURNS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("first piece of ", first_piece),
    ("address of ", address),
    ("mark of ", mark),
)


@dataclass(frozen=True)
class Whole:
    """A value over all rows of one interaction, or over all rows that a join finds."""

    how: str
    """sum, only or count."""
    items: Lists
    """What a row adds to it."""
    same: Callable[[Row], int] | None = None
    """Where a join finds the rows: equal for rows that find the same ones."""
    known: dict[int, Result] = field(default_factory=dict)

    def of_row(self, row: Row) -> Result:
        """Return the value of one row alone."""
        if self.same is None:
            return self.of(self.items(row))
        key = self.same(row)
        if key not in self.known:
            self.known[key] = self.of(self.items(row))
        return self.known[key]

    def of(self, items: Iterable[str]) -> Result:
        """Return the value of all items, and whether all of them could be read."""
        if self.how == "sum":
            listed = [item for item in items if item]
            numbers = [Decimal(item) for item in listed if item != UNREADABLE]
            text = plain(sum(numbers, Decimal(0))) if numbers else ""
            return text, len(numbers) == len(listed)
        different = dict.fromkeys(item for item in items if item)
        if self.how == "count":
            return str(len(different)), True
        return next(iter(different)) if len(different) == 1 else "", True


def compile_field(text: str, scope: Scope) -> Reads | Whole:
    """Return what reads a field: of one row, or over all rows of an interaction."""
    found = _AGGREGATE.fullmatch(text.strip())
    if found is None:
        return compile_value(text, scope)
    how, inner = found[1] or found[3], found[2] or found[4]
    return _whole(how, inner, scope)


def compile_value(text: str, scope: Scope) -> Reads:
    """Return what reads a value of one row."""
    choices = [_one(part.strip(), scope) for part in text.split(" | ")]
    if len(choices) == 1:
        return choices[0]

    def first(row: Row) -> str:
        for choice in choices:
            value = choice(row)
            if value:
                return value
        return ""

    return first


def _one(text: str, scope: Scope) -> Reads:  # noqa: PLR0911
    if text.startswith("@"):
        constant = text[1:]
        return lambda row: constant
    if text.startswith("?"):
        answer = scope.answer(text[1:])
        return lambda row: answer
    for prefix, reads in _TURNS:
        if text.startswith(prefix):
            inner = compile_value(text.removeprefix(prefix), scope)
            return lambda row, reads=reads, inner=inner: reads(inner(row))  # type: ignore[misc]
    if text.startswith("alone "):
        return _alone(text.removeprefix("alone ").strip(), scope)
    if " as " in text:
        path, _, table = text.partition(" as ")
        inner, codes = compile_value(path, scope), scope.table(table.strip())
        return lambda row: codes.get(inner(row).casefold(), "")
    if "{" in text:
        return _filled(text, scope)
    if " * " in text:
        product = compile_product(text, scope)
        return lambda row: product(row).removeprefix(UNREADABLE)
    return path_of(text, scope)


def path_of(dotted: str, scope: Scope) -> Reads:
    """Return what reads a column of the row, or of a row that joins find."""
    head, _, rest = dotted.strip().partition(".")
    if not rest:
        return itemgetter(scope.place(head))
    find, there = scope.join(head)
    inner = path_of(rest, there)

    def follow(row: Row) -> str:
        other = find(row)
        return inner(other) if other is not None else ""

    return follow


def _filled(text: str, scope: Scope) -> Reads:
    pieces = _PLACE.split(text)
    texts, reads = pieces[::2], [compile_value(one, scope) for one in pieces[1::2]]

    def fill(row: Row) -> str:
        out = [texts[0]]
        for read, after in zip(reads, texts[1:], strict=True):
            value = read(row)
            if not value:
                return ""
            out += (value, after)
        return "".join(out)

    return fill


def _alone(text: str, scope: Scope) -> Reads:
    """Return what reads a value of a joined row that no other row there shares.

    Rows with the same key are versions of one and the same.
    """
    place = _PLACE.search(text)
    path = (place[1] if place else text).rpartition(".")[0]
    find, there, key = _followed(path, scope)
    read = compile_value(_without(path, text), there)
    owners: dict[str, tuple[str, ...]] = {}
    shared: set[str] = set()
    for row in scope.export.rows.get(there.file.name, ()):
        value = read(row).casefold()
        if owners.setdefault(value, key(row)) != key(row):
            shared.add(value)

    def alone(row: Row) -> str:
        other = find(row)
        value = read(other) if other is not None else ""
        return "" if value.casefold() in shared else value

    return alone


def _followed(path: str, scope: Scope) -> tuple[Find, Scope, Key]:
    """Return what follows a path of joins, the scope of its end, and the key of a row there."""
    head, _, rest = path.partition(".")
    find, there = scope.join(head)
    if not rest:
        return find, there, scope.key_there(head)
    further, end, key = _followed(rest, there)

    def follow(row: Row) -> Row | None:
        other = find(row)
        return further(other) if other is not None else None

    return follow, end, key


def _without(path: str, text: str) -> str:
    """Return a value as the row at the end of a path says it."""
    return re.sub(rf"(?<![\w.]){re.escape(path)}\.", "", text)


def _whole(how: str, text: str, scope: Scope) -> Whole:
    """Return what adds up one value for each row, or one for each row that a join finds."""
    compile_one = compile_product if how == "sum" else compile_value
    heads = {part.partition(".")[0].strip() for part in text.split(" * ") if "." in part}
    many = [head for head in heads if scope.is_many(head)]
    if not many:
        one = compile_one(text, scope)
        return Whole(how, lambda row: (one(row),))
    find, there = scope.join_many(many[0])
    inner = compile_one(_without(many[0], text), there)
    return Whole(how, lambda row: [inner(other) for other in find(row)], lambda row: id(find(row)))


def compile_product(text: str, scope: Scope) -> Reads:
    """Return what multiplies columns and numbers; a number that cannot be read is `UNREADABLE`."""
    number = scope.number
    constant = Decimal(1)
    reads: list[Reads] = []
    for factor in text.split(" * "):
        if _NUMBER.fullmatch(factor.strip()):
            constant *= Decimal(factor.strip())
        else:
            reads.append(path_of(factor, scope))

    def multiply(row: Row) -> str:
        value = constant
        for read in reads:
            one = read(row)
            if not one:
                return ""
            factor = number(one)
            if factor is None:
                return UNREADABLE
            value *= factor
        return str(value)

    return multiply
