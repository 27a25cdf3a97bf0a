"""Lines that are packed as a whole: framed by bars, or quoted from end to end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from recentre.reading.delimited.marks import Cutter, Marks

Unpack = Callable[[str], str]
_WHOLE = Cutter(Marks("", '"'))
_MOST_LINES = 400


def packing(lines: Sequence[str]) -> tuple[str, Unpack] | None:
    """Return how the lines of a text are packed, and what unpacks one; None if they are not."""
    kept = [line.strip() for line in lines[:_MOST_LINES] if line.strip()]
    if len(kept) < 2:
        return None
    framed = [line for line in kept if line[:1] == "|" == line[-1:] and len(line) > 2]
    rulers = sum(line[:1] == "+" == line[-1:] for line in kept)
    quoting = sum("|,|" in line or "|;|" in line or "|\t|" in line for line in kept)
    if quoting < 0.5 * len(kept) and len(framed) + rulers >= 0.9 * len(kept) and len(framed) > 1:
        return "framed", _unframed
    wrapped = [inner for inner in map(_inner, kept) if inner is not None]
    if len(wrapped) >= min(0.8 * len(kept), len(kept) - 1) and _is_regular(wrapped, kept):
        return "wrapped", _unwrapped
    return None


def _unframed(line: str) -> str:
    text = line.strip()
    return f"{text[1:-1]}\n" if text[:1] in ("|", "+") and text[-1:] == text[:1] else line


def _inner(line: str) -> str | None:
    """Return what a line says that is one quoted cell."""
    text = line.strip()
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return None
    cut = _WHOLE.cut(text)
    return cut.cells[0] if not cut.open and not cut.odd and len(cut.cells) == 1 else None


def _unwrapped(line: str) -> str:
    inner = _inner(line)
    return line if inner is None else f"{inner}\n"


def _is_regular(wrapped: Sequence[str], kept: Sequence[str]) -> bool:
    """Whether the unpacked lines have cells of their own, as many on each."""
    for sign in ",;\t|":
        cutter = Cutter(Marks(sign))
        widths = Counter(len(cutter.cut(line).cells) for line in wrapped)
        width, count = widths.most_common(1)[0]
        bare = [cutter.cut(line).cells for line in kept if _inner(line) is None]
        fits = all(len(cells) == width for cells in bare)
        if width > 1 and count >= 0.9 * len(wrapped) and fits:
            return width > 2 or bool(bare) or not any(f"{sign} " in line for line in wrapped)
    return False
