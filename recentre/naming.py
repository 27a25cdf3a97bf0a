"""Names of parties as a screen or an export may show them.

Three settings: all names; customers only, where a person who is neither customer nor staff appears
by role ("contact 2 of Dana"); none, where everybody has an alias that is stable in the workspace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from recentre import answers, words
from recentre.engine.database import Workspace


class Names(StrEnum):
    """How much of the names a screen shows."""

    ALL = "all"
    CUSTOMERS = "customers"
    NONE = "none"


def labels(
    workspace: Workspace,
    parties: Iterable[int],
    names: Names,
    *,
    centre: int | None = None,
    pair: words.NounPair = words.DEFAULT_PAIR,
) -> Mapping[int, str]:
    """Return a label for every party.

    Parameters
    ----------
    workspace : Workspace
        Where the parties live.
    parties : iterable of int
        Their ids.
    names : Names
        The setting.
    centre : int, optional
        The party in the middle, of whom the unnamed persons are contacts.
    pair : NounPair
        What the reader calls the two ends.
    """
    wanted = sorted({int(party) for party in parties} | ({centre} if centre is not None else set()))
    if not wanted:
        return {}
    asked = ",".join(map(str, wanted))
    frame = answers.ask(workspace, "party/list", parties=asked)
    found: dict[int, str] = {}
    unnamed: list[int] = []
    for row in frame.to_dict("records"):
        party = int(row["party"])
        hidden = row["type"] == "person" and not row["is_customer"] and row["role"] not in _COMPANY
        if names is Names.ALL or (names is Names.CUSTOMERS and not hidden):
            found[party] = str(row["name"])
        elif names is Names.CUSTOMERS and centre is not None and party != centre:
            unnamed.append(party)
        else:
            found[party] = _alias(party, row, pair)
    for place, party in enumerate(unnamed, start=1):
        found[party] = words.say(
            words.CONTACT_OF, pair, place=place, name=_first_word(found[int(centre or 0)])
        )
    return found


_COMPANY = ("company", "staff")


def _alias(party: int, row: Mapping[Any, Any], pair: words.NounPair) -> str:
    if row["role"] == "company":
        return words.say(words.NAMES_COMPANY, pair)
    noun = words.say("{Customer}", pair) if row["is_customer"] else words.TYPES[row["type"]]
    return f"{noun} {party}"


def _first_word(label: str) -> str:
    first, _, rest = label.partition(" ")
    return label if rest.isdigit() else first
