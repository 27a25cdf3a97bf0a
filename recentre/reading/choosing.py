"""Which one of several sheets, members or keys of a file is meant."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

from recentre import words
from recentre.errors import AmbiguousFile, UnreadableFile
from recentre.reading.choices import Part

_NAMED = 12


def chosen(
    listed: Sequence[Part],
    part: str | None,
    shown: str,
    holds: Callable[[Part], bool] = lambda one: True,
) -> Part:
    """Return the part that was named, or the only one that can be meant.

    Parameters
    ----------
    listed : sequence of Part
        All there are.
    part : str or None
        The name that the reader said, in any case of letters.
    shown : str
        What to call the file.
    holds : callable
        Whether a part holds anything that can be a table.

    Raises
    ------
    UnreadableFile
        If there is no such part, or none that holds a table.
    AmbiguousFile
        If several can be meant.
    """
    if part is not None:
        for same in (str, str.casefold):
            found = [one for one in listed if same(one.name) == same(part)]
            if found:
                return found[0]
        near = difflib.get_close_matches(part, [one.name for one in listed], n=1)
        hint = words.IMPORT_DID_YOU_MEAN.format(names=near[0]) if near else _names(listed)
        raise UnreadableFile(words.INTAKE_NO_PART.format(file=shown, part=part), hint)
    filled = [one for one in listed if holds(one)]
    if not filled:
        raise UnreadableFile(words.INTAKE_NO_TABLE.format(file=shown))
    seen = [one for one in filled if not one.hidden] or filled
    if len(seen) == 1:
        return seen[0]
    names = tuple(one.name for one in seen)
    listing = ", ".join(names[:_NAMED]) + (words.INTAKE_AND_MORE if len(names) > _NAMED else "")
    raise AmbiguousFile(
        words.INTAKE_WHICH_PART.format(file=shown, n=len(names), names=listing),
        words.INTAKE_PART_HINT.format(part=names[0]),
        question="part",
        readings=names,
    )


def _names(listed: Sequence[Part]) -> str:
    names = [one.name for one in listed]
    more = words.INTAKE_AND_MORE if len(names) > _NAMED else ""
    return words.INTAKE_PARTS.format(names=", ".join(names[:_NAMED]) + more)
