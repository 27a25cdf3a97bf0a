"""The conditions of a recipe, turned into functions of a row.

``order starts with C`` · ``parent is empty`` · ``type is not 1, 2`` · ``author is the same as
post.owner`` · ``amount is above 0`` · ``time is before 1990`` · ``votes is given`` (a file).
Two of them may be joined by ``or``. Texts are compared without case; ``is before`` compares texts
that begin with the year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from recentre.recipes.joining import Row, Scope
from recentre.recipes.values import Reads, Whole, compile_field, compile_value

Holds = Callable[[Row], bool]

_CONDITION = re.compile(
    r"(?P<left>.+?) (?:"
    r"is (?P<given_not>not )?(?P<given>given)"
    r"|is (?P<empty_not>not )?(?P<empty>empty)"
    r"|is (?P<same_not>not )?the same as (?P<same>.+)"
    r"|is (?P<side>above|below) (?P<limit>-?\d+(?:\.\d+)?)"
    r"|is before (?P<before>\d{4}[-\d T:]*)"
    r"|(?P<start_not>does not start|starts) with (?P<start>.+)"
    r"|is (?P<one_not>not )?(?P<one>.+)"
    r")"
)


def compile_all(conditions: tuple[str, ...], scope: Scope) -> Holds:
    """Return what says whether all conditions hold for a row."""
    compiled = [compile_condition(condition, scope) for condition in conditions]
    if not compiled:
        return lambda row: True
    if len(compiled) == 1:
        return compiled[0]
    return lambda row: all(holds(row) for holds in compiled)


def compile_condition(text: str, scope: Scope) -> Holds:  # noqa: PLR0911
    """Return what says whether a condition holds for a row."""
    if " or " in text:
        choices = [compile_condition(one, scope) for one in text.split(" or ")]
        return lambda row: any(holds(row) for holds in choices)
    found = _CONDITION.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    if found["given"]:
        there = (found["left"] in scope.export.given) is not bool(found["given_not"])
        return lambda row: there
    left = _left(found["left"], scope)
    if found["empty"]:
        wanted = bool(found["empty_not"])
        return lambda row: bool(left(row)) is wanted
    if found["same"]:
        right, same = compile_value(found["same"], scope), not found["same_not"]
        return lambda row: (left(row).casefold() == right(row).casefold()) is same
    if found["side"]:
        return _beside(left, found["side"], Decimal(found["limit"]), scope)
    if found["before"]:
        before = found["before"].replace("T", " ")
        return lambda row: "" != left(row).replace("T", " ") < before
    if found["start"]:
        start, starts = found["start"].casefold(), found["start_not"] == "starts"
        return lambda row: left(row).casefold().startswith(start) is starts
    known = frozenset(one.strip().casefold() for one in found["one"].split(","))
    is_one = not found["one_not"]
    return lambda row: (left(row).casefold() in known) is is_one


def _left(text: str, scope: Scope) -> Reads:
    read = compile_field(text, scope)
    if isinstance(read, Whole):
        whole = read
        return lambda row: whole.of_row(row)[0]
    return read


def _beside(left: Reads, side: str, limit: Decimal, scope: Scope) -> Holds:
    number = scope.number

    def holds(row: Row) -> bool:
        value = number(left(row)) if left(row) else None
        if value is None:
            return False
        return value > limit if side == "above" else value < limit

    return holds
