"""A plain UTF-8 copy of a text in another encoding; and what is counted on the way."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from threading import Event, local

from recentre import words
from recentre.errors import Cancelled

PIECE = 1 << 22
_SPACED_QUOTES = (b', "', b'; "', b'\t "')
_MISFITS = "recentre.misfits"
_met = local()


@dataclass
class Counts:
    """What is counted in one pass over a text."""

    feeds: int = 0
    returns: int = 0
    pairs: int = 0
    nul: bool = False
    spaced: bool = False
    last: bytes = b""

    def add(self, piece: bytes) -> None:
        """Count in a further piece."""
        returns = piece.count(b"\r")
        self.feeds += piece.count(b"\n")
        if returns:
            self.returns += returns
            self.pairs += piece.count(b"\r\n")
        self.pairs += self.last == b"\r" and piece[:1] == b"\n"
        self.nul = self.nul or b"\x00" in piece
        if b'"' in piece:
            self.spaced = self.spaced or any(mark in piece for mark in _SPACED_QUOTES)
        self.last = piece[-1:]

    @property
    def lines(self) -> int:
        """Physical lines; a last one without an end counts."""
        ended = self.last in (b"\n", b"\r", b"")
        return self.feeds + self.returns - self.pairs + (not ended)

    @property
    def line_end(self) -> str:
        """The end of every line; empty for a mix."""
        if self.returns == 0:
            return "\n"
        return "\r\n" if self.feeds == self.returns == self.pairs else ""


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that do not fit an encoding as cp1252, so that nothing is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _met.misfits = getattr(_met, "misfits", 0) + 1
    piece = error.object[error.start : error.end]
    return piece.decode("cp1252", "ignore") or piece.decode("latin-1"), error.end


codecs.register_error(_MISFITS, _as_cp1252)


def transcode(path: Path, copy: Path, encoding: str, stop: Event) -> tuple[Counts, int]:
    """Write a UTF-8 copy; return what it holds, and how many bytes did not fit the encoding.

    Raises
    ------
    Cancelled
        When the event is set.
    """
    _met.misfits = 0
    decoder = codecs.getincrementaldecoder(encoding)(_MISFITS)
    counts, start = Counts(), True
    with path.open("rb") as source, copy.open("wb") as out:
        while True:
            piece = source.read(PIECE)
            if stop.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            text = decoder.decode(piece, final=not piece)
            if start and text:
                text = text.removeprefix("\ufeff")
                start = False
            plain = text.encode("utf-8", "replace")
            if plain:
                counts.add(plain)
                out.write(plain)
            if not piece:
                return counts, int(_met.misfits)
