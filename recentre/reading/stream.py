"""JSON read piece by piece, so that a file of any size fits: values of arrays, keys of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import IO, Any

from recentre.reading.kinds import encoding_of
from recentre.reading.rows import go_on

_PIECE = 1 << 20
_SPACE = " \t\r\n"
_LETTERS = frozenset("truefalsn0123456789+-.eEINity")


class Broken(Exception):
    """What was read is no JSON from here on; the message is the place in characters."""


DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
"""Numbers stay as they are written: no digit of a long id is lost."""


class Stream:
    """The text of a file, of which only a window is held.

    Parameters
    ----------
    file : text file
        Where the text comes from.
    cancel : Event or None
        Set to stop.
    """

    def __init__(self, file: IO[str], cancel: Event | None) -> None:
        self._file = file
        self._cancel = cancel
        self._text = ""
        self._at = 0
        self._before = 0
        self._ended = False

    @property
    def place(self) -> int:
        """How many characters have been read."""
        return self._before + self._at

    def _more(self) -> bool:
        if self._ended:
            return False
        go_on(self._cancel)
        piece = self._file.read(max(_PIECE, len(self._text) - self._at))
        self._before += self._at
        self._text = self._text[self._at :] + piece
        self._at = 0
        self._ended = not piece
        return bool(piece)

    def peek(self) -> str:
        """Return the next character that is no space, empty at the end, and do not pass it."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in _SPACE:
                at += 1
            self._at = at
            if at < len(text):
                return text[at]
            if not self._more():
                return ""

    def take(self, expected: str) -> None:
        """Pass one character.

        Raises
        ------
        Broken
            If it is another.
        """
        if self.peek() != expected:
            raise Broken(self.place)
        self._at += 1

    def value(self) -> Any:
        """Return the next value.

        Raises
        ------
        Broken
            If there is none, or it is cut off.
        """
        if not self.peek():
            raise Broken(self.place)
        while True:
            try:
                found, end = DECODER.raw_decode(self._text, self._at)
            except (json.JSONDecodeError, RecursionError) as error:
                if isinstance(error, RecursionError) or not self._more():
                    raise Broken(self.place) from error
                continue
            if end == len(self._text) and self._text[end - 1] in _LETTERS and self._more():
                continue
            self._at = end
            return found

    def array(self) -> Iterator[None]:
        """Stand before each value of an array in turn; whoever iterates takes the values."""
        self.take("[")
        if self.peek() == "]":
            self.take("]")
            return
        while True:
            yield
            if self.peek() == "]":
                self.take("]")
                return
            self.take(",")

    def members(self) -> Iterator[str]:
        """Yield each key of an object; whoever iterates takes the values."""
        self.take("{")
        if self.peek() == "}":
            self.take("}")
            return
        while True:
            if self.peek() != '"':
                raise Broken(self.place)
            key = self.value()
            self.take(":")
            yield key
            if self.peek() == "}":
                self.take("}")
                return
            self.take(",")


def opened(path: Path) -> IO[str]:
    """Return a file of JSON as text, in the encoding that its first bytes tell."""
    return path.open(encoding=encoding_of(path), errors="replace", newline="")
