"""Files whose dialect is known: small and messy, in the ways in which real ones are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.reading.texts import TEXTS


@dataclass(frozen=True)
class DialectCase:
    """A file and how it is written."""

    name: str
    data: bytes
    wanted: tuple[str, str, str]
    """Delimiter, quote, escape; each may be empty."""

    def fits(self, got: tuple[str, str, str]) -> bool:
        """Return whether an answer is right; the quote counts where the file has any."""
        delimiter, quote, escape = self.wanted
        if got[0].strip(" ") != delimiter.strip(" ") and got[0] != delimiter:
            return False
        if got[1] != quote and (quote or got[1] in self.data.decode("utf-8", "replace")):
            return False
        return (got[2] == "\\") == (escape == "\\")


def dialect_cases() -> Iterator[DialectCase]:
    """Yield every case."""
    for name, (text, delimiter, quote, escape) in TEXTS.items():
        yield DialectCase(name, text.encode("utf-8"), (delimiter, quote, escape))
