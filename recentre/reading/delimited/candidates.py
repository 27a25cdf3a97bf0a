"""The dialects that a text could be written in, before they are weighed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from recentre.reading.delimited.marks import Marks

PRIOR = {
    ",": 1.0,
    ";": 1.0,
    "\t": 1.0,
    "|": 0.98,
    "\x1f": 1.0,
    "\x01": 1.0,
    "\x02": 1.0,
    "\x1e": 0.95,
    "^": 0.95,
    "~": 0.95,
    "¦": 0.95,
    "¬": 0.9,
    "§": 0.9,
    "¤": 0.9,
    "þ": 0.9,
    ":": 0.72,
    " ": 0.72,
    "#": 0.7,
    "*": 0.65,
    "&": 0.6,
    "!": 0.55,
    "=": 0.6,
    "@": 0.45,
    "$": 0.45,
    "%": 0.4,
    "/": 0.35,
    "-": 0.3,
    "_": 0.3,
    "\\": 0.3,
    ".": 0.05,
}
"""How often a sign parts cells in files that people have; 1 for the usual ones."""
QUOTES = ('"', "'", "`", "|", "~", "^", "%", "$", "*", "´")
_TOGETHER = re.compile(r"[^\w\s\"'.,()\[\]{}\-]{2,5}")
_QUOTED = re.compile(r'"[^"\n]*"')
_LEAST_SHARE = 0.2


def delimiters(lines: Sequence[str]) -> list[str]:
    """Return the signs that may part cells, those of several characters first."""
    counts = Counter[str]()
    for line in lines:
        counts.update({sign for sign in PRIOR if sign in line})
    least = _LEAST_SHARE * len(lines)
    single = [sign for sign in PRIOR if counts[sign] >= least and counts[sign]]
    several = dict.fromkeys([*_repeated(lines, single), *_mixed(lines), *_gaps(lines)])
    always = {
        signs[0]
        for signs in several
        if signs[0] not in ",;\t " and _stands_only_in(signs, lines, signs[0])
    }
    return [*several, *(sign for sign in single if sign not in always)]


def _stands_only_in(signs: str, lines: Sequence[str], sign: str) -> bool:
    """Whether a sign stands nowhere but in several signs together."""
    text = "\n".join(lines)
    return text.replace(signs, "").count(sign) == 0


def _repeated(lines: Sequence[str], signs: Sequence[str]) -> Iterator[str]:
    """Yield ``||`` where a sign stands twice on nearly every line."""
    for sign in signs:
        if sign in " -=_*#./\\,;\t":
            continue
        having = [line for line in lines if sign in line]
        for size in (3, 2):
            doubled = sum(sign * size in line for line in having)
            if doubled >= 0.95 * len(having) and len(having) >= 0.3 * len(lines):
                yield sign * size


def _mixed(lines: Sequence[str]) -> Iterator[str]:
    """Yield ``~|~`` and the like: signs that stand together on most lines."""
    seen = Counter[str]()
    for line in lines:
        seen.update(set(_TOGETHER.findall(line)))
    for signs, count in seen.most_common(3):
        alone = any(
            PRIOR.get(sign, 0) >= 0.7 and not _stands_only_in(signs, lines, sign) for sign in signs
        )
        if count >= 0.8 * len(lines) and len(set(signs)) > 1 and len(lines) > 1 and not alone:
            yield signs


def _gaps(lines: Sequence[str]) -> Iterator[str]:
    """Yield two spaces or more, where cells with single spaces are parted by gaps of one size."""
    sizes = Counter(len(gap) for line in lines for gap in re.findall(r"(?<=\S) {2,}(?=\S)", line))
    for size, count in sizes.most_common(2):
        if count >= 0.8 * len(lines):
            yield " " * size


def quotes(text: str, delimiter: str) -> list[str]:
    """Return the signs that stand right inside delimiters, most frequent first; none at the end."""
    found = []
    edge = re.escape(delimiter) if delimiter else r"(?!)"
    space = "" if delimiter[:1] == " " else " ?"
    for sign in QUOTES:
        if sign in delimiter or sign not in text:
            continue
        mark = re.escape(sign)
        opening = len(re.findall(rf"(?:^|{edge}){space}{mark}(?!\s*(?:$))", text, re.MULTILINE))
        closing = len(re.findall(rf"{mark}{space}(?:{edge}|$)", text, re.MULTILINE))
        if opening and closing and (sign in "\"'" or min(opening, closing) > 2):
            found.append((min(opening, closing), sign))
    return [*[sign for _, sign in sorted(found, key=lambda pair: -pair[0])][:3], ""]


def escapes(text: str, delimiter: str, quote: str) -> list[str]:
    """Return the ways in which a quote may stand inside a quoted cell."""
    if not quote:
        return [""]
    found = [quote]
    slashed = text.count("\\" + quote)
    if slashed:
        found.append("\\")
    return found


def spacing(text: str, delimiter: str) -> tuple[bool, bool]:
    """Return whether nearly every delimiter is followed by a space, and led by one too."""
    if delimiter[:1] == " " or not delimiter:
        return False, False
    count = text.count(delimiter)
    last = text.count(delimiter + "\n") + text.endswith(delimiter)
    first = text.count("\n" + delimiter) + text.startswith(delimiter)
    again = text.count(delimiter * 2)
    after = text.count(delimiter + " ")
    lead = text.count(" " + delimiter)
    spaced = after >= 0.9 * (count - last - again) and after > 1
    return spaced, spaced and lead >= 0.9 * (count - first - again) and lead > 1


def marks_for(text: str, delimiter: str) -> Iterator[Marks]:
    """Yield every way to cut a text at a delimiter."""
    spaced, padded = spacing(_QUOTED.sub('"', text), delimiter)
    if set(delimiter) == {" "}:
        spaced = padded = False
    for quote in quotes(text, delimiter):
        for escape in escapes(text, delimiter, quote):
            yield Marks(delimiter, quote, escape, False, spaced, padded)
            if delimiter == " " and "  " in text:
                yield Marks(delimiter, quote, escape, True)
                yield Marks("  ", quote, escape, True)
