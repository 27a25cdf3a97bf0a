"""What a word says of the type of a party: a friend is a person, a forum a community."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from recentre.importing.small_files import TYPES
from recentre.settings import settings


@cache
def _words() -> Mapping[str, str]:
    path = settings().data / "vocabulary" / "types.csv"
    with path.open(encoding="utf-8", newline="") as file:
        said = {row["word"]: row["type"] for row in csv.DictReader(file)}
    return MappingProxyType(said | {name: name for name in TYPES})


def type_of(text: str) -> str | None:
    """Return the type of party that a word stands for, or None.

    >>> type_of("Review-Site"), type_of("a friend"), type_of("weather")
    ('review site', 'person', None)
    """
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    plain = " ".join(bare.casefold().replace("_", " ").replace("-", " ").split())
    for article in ("a ", "an ", "the "):
        plain = plain.removeprefix(article)
    return _words().get(plain)
