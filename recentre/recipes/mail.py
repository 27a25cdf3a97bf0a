"""A mailbox file as a table of its messages: headers only, bodies are never read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from pathlib import Path
from threading import Event

from recentre import words
from recentre.errors import Cancelled
from recentre.reading.table import SAMPLE_ROWS, Dialect, Record, Table

HEADER = ("from", "to", "cc", "bcc", "date", "subject", "message_id", "in_reply_to", "list_id")
_BEGIN = re.compile(rb"^From \S+ .*\d\d?:\d\d(:\d\d)?\b.*\b\d{4}\b")
_LOOK = 1 << 12
_LONGEST_HEADERS = 1 << 20


def is_mailbox(path: Path) -> bool:
    """Return whether a file is a mailbox, by its first line and a header below it."""
    try:
        with path.open("rb") as file:
            first, _, rest = file.read(_LOOK).partition(b"\n")
    except OSError:
        return False
    return bool(_BEGIN.match(first)) and bool(re.match(rb">?[A-Za-z][A-Za-z0-9-]*:", rest))


def open_mailbox(path: Path, shown: str | None) -> Table:
    """Return a mailbox as a table; a message is a record from its ``From`` line to the next."""
    digest, count = hashlib.sha256(), 0
    with path.open("rb") as file:
        for line in file:
            digest.update(line)
            count += 1
    head: list[tuple[str, ...]] = []
    whole = True
    for record in messages(path, None):
        if len(head) == SAMPLE_ROWS:
            whole = False
            break
        head.append(record.cells)
    return Table(
        shown=shown or path.name,
        sha256=digest.hexdigest(),
        format="csv",
        dialect=Dialect("utf-8", "", "", "", "\n"),
        header=HEADER,
        has_header=False,
        head=tuple(head),
        whole=whole,
        lines=count,
        header_lines=0,
        findings=(),
        plain=None,
        text=path,
        records=lambda cancel: messages(path, cancel),
    )


def messages(path: Path, cancel: Event | None) -> Iterator[Record]:
    """Yield the messages of a mailbox: the cells of `HEADER`, times in UTC where they are known.

    Only the headers of a message are kept in memory; a line of a body that begins with ``From``
    is taken for a new message only after an empty line, and with a time and a year.
    """
    first, number, after_empty, in_headers = 0, 0, True, False
    headers = bytearray()
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if after_empty and _BEGIN.match(line):
                if cancel is not None and cancel.is_set():
                    raise Cancelled(words.IMPORT_CANCELLED)
                if first:
                    yield Record(first, number - 1, _cells(bytes(headers)))
                first, in_headers = number, True
                headers.clear()
            elif in_headers and line.strip():
                if len(headers) < _LONGEST_HEADERS:
                    headers += line
            elif in_headers:
                in_headers = False
            after_empty = not line.strip()
    if first:
        yield Record(first, number, _cells(bytes(headers)))


def _cells(headers: bytes) -> tuple[str, ...]:
    message = BytesHeaderParser(policy=compat32).parsebytes(headers)

    def read(name: str) -> str:
        return ", ".join(_text(value) for value in message.get_all(name, []))

    return (
        read("From"),
        read("To"),
        read("Cc"),
        read("Bcc"),
        _time(read("Date")),
        read("Subject"),
        read("Message-ID"),
        read("In-Reply-To"),
        read("List-Id"),
    )


def _text(value: object) -> str:
    raw = " ".join(str(value).split())
    try:
        return str(make_header(decode_header(raw)))
    except (LookupError, UnicodeError, ValueError):
        return raw


def _time(text: str) -> str:
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return text
    if found.tzinfo is None:
        return found.isoformat(sep=" ")
    return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
