"""Single cells of an export, turned: addresses, pieces, marks, numbers."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from email.utils import getaddresses, parseaddr
from hashlib import blake2b

_PIECES = re.compile(r"[<>|;,]+")


def plain(number: Decimal) -> str:
    """Return a number without exponent and trailing zeros.

    >>> plain(Decimal("12.500")), plain(Decimal("1E+3")), plain(Decimal("-0.00"))
    ('12.5', '1000', '0')
    """
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def first_piece(text: str) -> str:
    """Return the first piece of a cell that holds several.

    >>> first_piece("<brakes><chain>"), first_piece("brakes; chain")
    ('brakes', 'brakes')
    """
    return next((one.strip() for one in _PIECES.split(text) if one.strip()), "")


def address(text: str) -> str:
    """Return the address in a text that may hold a name as well.

    >>> address("Ana Ruiz <Ana@Kettle.example>"), address("ana")
    ('ana@kettle.example', 'ana')
    """
    found = parseaddr(text)[1] if "@" in text else ""
    return found.lower() if "@" in found else text


def mark(text: str) -> str:
    """Return a short mark for a text, the same for the same text; nothing for nothing.

    >>> mark(""), len(mark("Ana 2026-03-02"))
    ('', 16)
    """
    return blake2b(text.encode(), digest_size=8).hexdigest() if text else ""


def pieces(text: str, split: str) -> list[str]:
    """Return the pieces of a cell that holds several, each once.

    >>> pieces("Ana <a@x.example>, b@x.example; A@x.example", "addresses")
    ['a@x.example', 'b@x.example']
    """
    if split == "addresses":
        found = getaddresses([text.replace(";", ",")]) if "@" in text else []
        listed = [one.lower() for _, one in found if one] or re.split(r"[;,]", text)
    else:
        listed = re.split(f"[{re.escape(split)}]", text)
    return list(dict.fromkeys(one.strip() for one in listed if _names_somebody(one)))


def _names_somebody(piece: str) -> bool:
    """Return whether a piece is more than white space or the name of a hidden group."""
    return bool(piece.strip()) and not piece.strip().endswith(":")


def decimal_of(text: str, comma: bool) -> Decimal | None:
    """Return a number of an export, or None where it cannot be read.

    >>> decimal_of("1.234,50", True), decimal_of("$1,234.50", False), decimal_of("n", False)
    (Decimal('1234.50'), Decimal('1234.50'), None)
    """
    bare = re.sub(r"[\s$€£¥'\u2019]|[A-Z]{3}", "", text).replace("\u2212", "-")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    bare = bare.replace(".", "").replace(",", ".") if comma else bare.replace(",", "")
    try:
        found = Decimal(bare)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
