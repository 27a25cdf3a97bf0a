"""One pass over a file's bytes: checksum, encoding, line ends; and a plain UTF-8 copy if needed."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO, cast

from recentre import words
from recentre.errors import Cancelled, UnreadableFile

PIECE = 1 << 22
_GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPACED_QUOTES = (b', "', b'; "', b'\t "')
_SPECIAL_CP1252 = frozenset(range(0x80, 0xA0))
_UNDEFINED_CP1252 = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))


@dataclass(frozen=True)
class Survey:
    """What the bytes of a file say."""

    shown: str
    """The file's name as it is shown."""
    sha256: str
    """Checksum of the file as it was given, before unpacking or transcoding."""
    encoding: str
    """``utf-8``, ``utf-8-sig``, ``utf-16-le``, ``utf-16-be``, ``latin-1`` or ``cp1252``."""
    plain: Path
    """The file itself, or its unpacked UTF-8 copy."""
    size: int
    """Bytes of the plain file."""
    lines: int
    """Physical lines of the plain file; a last line without a line end counts."""
    line_end: str
    """``\\n`` or ``\\r\\n``; empty if the file mixes them or uses ``\\r`` alone."""
    has_nul: bool
    has_spaced_quote: bool
    """Whether a quote follows a delimiter and a space, as in ``a, "b"``."""


@dataclass
class _Counts:
    feeds: int = 0
    returns: int = 0
    pairs: int = 0
    nul: bool = False
    spaced: bool = False
    last: bytes = b""

    def add(self, piece: bytes) -> None:
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
        ended = self.last in (b"\n", b"\r", b"")
        return self.feeds + self.returns - self.pairs + (not ended)

    @property
    def line_end(self) -> str:
        if self.returns == 0:
            return "\n"
        return "\r\n" if self.feeds == self.returns == self.pairs else ""


def survey(
    path: Path, folder: Path, shown: str | None = None, cancel: Event | None = None
) -> Survey:
    """Read a file once and say how its bytes are to be taken.

    Parameters
    ----------
    path : Path
        The file; gzip is unpacked.
    folder : Path
        Where a copy goes if the file is packed or not UTF-8.
    shown : str, optional
        What to call the file.
    cancel : Event, optional
        Set to stop.

    Raises
    ------
    UnreadableFile
        If it is missing, no file, empty, or cannot be read.
    """
    shown = shown or path.name
    stop = cancel or Event()
    try:
        with path.open("rb") as file:
            first = file.read(4096)
    except FileNotFoundError:
        raise UnreadableFile(words.IMPORT_NO_FILE.format(file=path)) from None
    except IsADirectoryError:
        raise UnreadableFile(words.IMPORT_FOLDER.format(file=path)) from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableFile(words.IMPORT_UNREADABLE.format(file=path, reason=reason)) from error
    if not first:
        raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=shown))
    plain = path
    if first.startswith(_GZIP):
        plain = folder / f"{path.name}.unpacked"
        _unpack(path, plain, shown, stop)
        with plain.open("rb") as file:
            first = file.read(4096)
        if not first:
            raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=shown))
    encoding = _marked(first) or _unmarked_utf16(first)
    digest = hashlib.sha256()
    counts = _Counts()
    valid = _pass(path, plain, digest, counts, stop)
    if encoding is None:
        encoding = "utf-8" if valid else _western(plain)
    if encoding not in ("utf-8", "utf-8-sig"):
        copy = folder / f"{path.name}.utf-8"
        counts = _transcode(plain, copy, encoding, shown, stop)
        plain = copy
    return Survey(
        shown=shown,
        sha256=digest.hexdigest(),
        encoding=encoding,
        plain=plain,
        size=plain.stat().st_size,
        lines=counts.lines,
        line_end=counts.line_end,
        has_nul=counts.nul,
        has_spaced_quote=counts.spaced,
    )


def _marked(first: bytes) -> str | None:
    return next((name for mark, name in _MARKS if first.startswith(mark)), None)


def _unmarked_utf16(first: bytes) -> str | None:
    """Text in Latin letters has a zero in every other byte when it is UTF-16."""
    even, odd = first[0::2], first[1::2]
    if len(odd) < 4:
        return None
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _pass(raw: Path, plain: Path, digest: hashlib._Hash, counts: _Counts, stop: Event) -> bool:
    """Hash the file as given, count in the plain one; return whether that is valid UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid = True
    if raw != plain:
        with raw.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    with plain.open("rb") as file:
        while piece := file.read(PIECE):
            if stop.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            if raw == plain:
                digest.update(piece)
            counts.add(piece)
            valid = valid and _decodes(decoder, piece)
    return valid and _decodes(decoder, b"", final=True)


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, final: bool = False) -> bool:
    if piece.isascii() and not final and decoder.getstate()[0] == b"":
        return True
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _unpack(path: Path, unpacked: Path, shown: str, stop: Event) -> None:
    try:
        with gzip.open(path) as source, unpacked.open("wb") as out:
            packed = cast("IO[bytes]", source)
            while piece := packed.read(PIECE):
                if stop.is_set():
                    raise Cancelled(words.IMPORT_CANCELLED)
                out.write(piece)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFile(words.IMPORT_BROKEN_GZIP.format(file=shown)) from error


def _western(path: Path) -> str:
    """cp1252 fills the bytes 80 to 9f with signs such as the euro; latin-1 has nothing there."""
    seen: set[int] = set()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            seen.update(_SPECIAL_CP1252.intersection(piece))
    return "cp1252" if seen and not seen & _UNDEFINED_CP1252 else "latin-1"


def _transcode(path: Path, copy: Path, encoding: str, shown: str, stop: Event) -> _Counts:
    decoder = codecs.getincrementaldecoder(encoding)()
    counts = _Counts()
    start = True
    with path.open("rb") as source, copy.open("wb") as out:
        while True:
            piece = source.read(PIECE)
            if stop.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            try:
                text = decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                raise UnreadableFile(
                    words.IMPORT_NOT_DECODED.format(file=shown, encoding=encoding.upper())
                ) from error
            if start and text:
                text = text.removeprefix("\ufeff")
                start = False
            plain = text.encode("utf-8", "replace")
            if plain:
                counts.add(plain)
                out.write(plain)
            if not piece:
                return counts
