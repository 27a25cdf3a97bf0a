"""One pass over a file's bytes: checksum, encoding, line ends; and a plain UTF-8 copy if needed."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO, cast

from recentre import words
from recentre.errors import Cancelled, EmptyFile, UnreadableFile
from recentre.reading.encoding import guess_encoding
from recentre.reading.transcoding import PIECE, Counts, transcode

_GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_SAMPLE = 1 << 17
_SPECIAL = re.compile(rb"[\x80-\x9f]")
_FOREIGN = re.compile(rb"[^\x00-\x7f]")
_LEAST_UTF8 = 2
"""Signs in UTF-8 for one byte that is none, so that a text still counts as UTF-8."""


@dataclass(frozen=True)
class Survey:
    """What the bytes of a file say."""

    shown: str
    """The file's name as it is shown."""
    sha256: str
    """Checksum of the file as it was given, before unpacking or transcoding."""
    encoding: str
    """As Python names it: ``utf-8``, ``utf-8-sig``, ``utf-16-le``, ``cp1252`` and so on."""
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
    sure: bool = True
    """Whether the encoding is known or fairly sure, not merely likely."""
    mixed: int = 0
    """Bytes that were no UTF-8 in a text that is, and were read as cp1252."""
    lone_returns: int = 0
    """Carriage returns that no line feed follows."""


def survey(
    path: Path,
    folder: Path,
    shown: str | None = None,
    cancel: Event | None = None,
    encoding: str | None = None,
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
    encoding : str, optional
        How it is encoded, if the reader said so.

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
        raise EmptyFile(words.IMPORT_EMPTY_FILE.format(file=shown))
    plain = path
    if first.startswith(_GZIP):
        plain = folder / f"{path.name}.unpacked"
        _unpack(path, plain, shown, stop)
        with plain.open("rb") as file:
            first = file.read(4096)
        if not first:
            raise EmptyFile(words.IMPORT_EMPTY_FILE.format(file=shown))
    known = _known(encoding, shown) or _marked(first) or _unmarked_wide(first)
    digest = hashlib.sha256()
    counts = Counts()
    valid = _pass(path, plain, digest, counts, stop)
    encoding, sure, mixed = known or "utf-8", True, 0
    if known is None and not valid:
        encoding, sure = _guessed(plain)
    if encoding not in ("utf-8", "utf-8-sig") or not valid:
        copy = folder / f"{path.name}.utf-8"
        counts, mixed = transcode(plain, copy, encoding, stop)
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
        sure=sure,
        mixed=mixed,
        lone_returns=counts.returns - counts.pairs,
    )


def _marked(first: bytes) -> str | None:
    return next((name for mark, name in _MARKS if first.startswith(mark)), None)


def _known(encoding: str | None, shown: str) -> str | None:
    """Return an encoding that the reader named, as Python names it."""
    if encoding is None:
        return None
    try:
        info = codecs.lookup(encoding)
        b"a".decode(info.name)
    except (LookupError, UnicodeError, ValueError) as error:
        if isinstance(error, UnicodeError):
            return info.name
        raise UnreadableFile(
            f"{shown}: {words.READING_UNKNOWN_ENCODING.format(encoding=encoding)}",
            words.READING_ENCODING_HINT,
        ) from error
    return info.name


def _unmarked_wide(first: bytes) -> str | None:
    """Text in Latin letters has zeros in fixed places when it is UTF-16 or UTF-32."""
    if len(first) < 8:
        return None
    empty = [first[place::4].count(0) / len(first[place::4]) for place in range(4)]
    if min(empty[1:]) > 0.9 and empty[0] < 0.1:
        return "utf-32-le"
    if min(empty[:3]) > 0.9 and empty[3] < 0.1:
        return "utf-32-be"
    even, odd = (empty[0] + empty[2]) / 2, (empty[1] + empty[3]) / 2
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return None


def _guessed(path: Path) -> tuple[str, bool]:
    """Return the encoding of a text that is not wholly UTF-8, and whether that is sure."""
    kept: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        for line in file:
            if _FOREIGN.search(line):
                kept.append(line[:_MOST_SAMPLE])
                size += len(line)
            if size > _MOST_SAMPLE:
                break
    sample = b"".join(kept)
    strays = sample.decode("utf-8", "replace").count("\ufffd")
    signs = sum(sign > "\x7f" for sign in sample.decode("utf-8", "ignore"))
    if signs >= max(2, _LEAST_UTF8 * strays):
        return "utf-8", True
    encoding, sure = guess_encoding(sample)
    if encoding in ("cp1252", "latin-1"):
        encoding = "cp1252" if _has_special(path) else "latin-1"
    return encoding, sure


def _has_special(path: Path) -> bool:
    """Whether a text has the bytes 80 to 9f: signs such as the euro, of which latin-1 has none."""
    with path.open("rb") as file:
        return any(_SPECIAL.search(piece) for piece in iter(lambda: file.read(PIECE), b""))


def _pass(raw: Path, plain: Path, digest: hashlib._Hash, counts: Counts, stop: Event) -> bool:
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
