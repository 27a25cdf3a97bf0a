"""What a reader may have meant: the names nearest to the one that was given."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from recentre import words


def nearest(given: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Return the known names most like the given one, case aside, best first."""
    spelt = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(given.casefold(), spelt, n=count, cutoff=0.6)
    return tuple(spelt[name] for name in found)


def near(given: str, known: Iterable[str]) -> str:
    """Return a sentence that names the nearest, or nothing if none is near."""
    found = nearest(given, known)
    return words.IMPORT_DID_YOU_MEAN.format(names=", ".join(found)) if found else ""
