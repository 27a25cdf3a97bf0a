"""What a single cell looks like: nothing, a number, a time, an address, words, or debris."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Kind = Literal["empty", "number", "date", "time", "address", "code", "flag", "words", "debris"]
"""``address`` is of the web, of mail or of a machine; ``code`` mixes letters and digits."""
TYPED: frozenset[Kind] = frozenset(("number", "date", "time", "address", "flag"))
"""Kinds that a name of a column does not have."""

RULER = re.compile(r"[\s\-+|=:_*]*[\-=_*]{3}[\s\-+|=:_*]*")
"""A line drawn of dashes, as between a header and its rows."""
_EMPTY = frozenset(
    ("", "-", "--", "NA", "N/A", "n/a", "na", "NaN", "nan", "NULL", "null", "None", "\\N", "?")
)
_FLAG = frozenset(("true", "false", "yes", "no"))
_NUMBER = re.compile(
    r"[(]?[+\-−]?\s?(?:[A-Z]{3}\s?|[$€£¥₹]\s?)?[+\-−]?"
    r"(?:\d{1,3}(?:[,.'’   ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
    r"(?:[eE][+\-]?\d+)?\s?(?:%|[A-Z]{3}|[$€£¥₹]|°[CF]?)?[)]?"
)
_MONTH = (
    r"(?:jan|feb|mar|m[äa]r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|"
    r"f[ée]v|avr|juin|juil|ao[uû]t|d[ée]c|mrt|maa|mei|set|out|gen|mag|giu|lug|ott)[a-zé]*"
)
_CLOCK = (
    r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?(?:z|utc|gmt|[+\-]\d{2}:?\d{2}))?"
)
_DAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?"
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d{{2}})"
    rf"|\d{{1,2}}\.?[-\s/]{_MONTH}[-\s.,/]+\d{{2,4}}|{_MONTH}\.?\s\d{{1,2}},?\s\d{{4}}"
    rf"|\d{{4}}-\d{{2}}|\d{{4}}[-/\s]?{_MONTH}(?:[-/\s]\d{{1,2}})?|{_MONTH}[-/\s']{{1,2}}\d{{2,4}})"
)
_DATE = re.compile(rf"{_DAY}(?:(?:t|,?\s){_CLOCK})?", re.IGNORECASE)
_TIME = re.compile(rf"{_CLOCK}|\d{{1,3}}:\d{{2}}:\d{{2}}", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.\-]*://\S+|www\.\S+|mailto:\S+|[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"
    r"|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:/\d+)?"
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    r"|[\w\-]+(?:\.[\w\-]+)*\.(?:com|org|net|edu|gov|io|de|fr|uk|eu)(?:/\S*)?)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?[(]?\d[\d()/.\- ]{5,}\d(?:\s?(?:x|ext\.?)\s?\d+)?")
_CODE = re.compile(r"(?=.*\d)[\w][\w.\-/#]*")
NUMBERS = re.compile(r"[-+]?\d[\d.,]*(?: +[-+]?\d[\d.,]*)+")
"""Numbers with spaces between: one cell of several, or several cells."""
_JSON = re.compile(r"\{.*\}|\[.*\]", re.DOTALL)


@lru_cache(maxsize=1 << 16)
def kind_of(cell: str) -> Kind:
    """Return what a cell looks like."""
    text = cell.strip()
    if text in _EMPTY:
        return "empty"
    if len(text) > 400:
        return "words"
    return _of_text(text)


_FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("number", _NUMBER),
    ("date", _DATE),
    ("time", _TIME),
)


def _of_text(text: str) -> Kind:
    for kind, form in _FORMS:
        if form.fullmatch(text):
            return kind
    return "flag" if text.lower() in _FLAG else _of_words(text)


def _of_words(text: str) -> Kind:
    if _ADDRESS.fullmatch(text):
        return "address"
    if _PHONE.fullmatch(text):
        return "code"
    if _CODE.fullmatch(text):
        return "code"
    if (
        _JSON.fullmatch(text)
        or NUMBERS.fullmatch(text)
        or (_balanced(text) and any(sign.isalpha() for sign in text))
    ):
        return "words"
    return "debris"


def _balanced(text: str) -> bool:
    """Whether brackets and quotes that open also close, as they do in a whole cell."""
    return (
        text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
        and text.count("{") == text.count("}")
        and text.count('"') % 2 == 0
    )


_STRONG = re.compile(r"[;\t|]")


@lru_cache(maxsize=1 << 16)
def wholeness(cell: str) -> float:
    """Return how much a cell looks like one whole cell, from 0 (debris) to 1 (typed)."""
    kind = kind_of(cell)
    if kind in TYPED:
        return 1.0
    if kind == "empty":
        return 0.6
    if kind == "code":
        return 0.9
    if kind == "debris":
        return 0.1
    return _of_prose(cell)


def _of_prose(cell: str) -> float:
    text = cell.strip()
    worth = 0.8
    if _JSON.fullmatch(text):
        return worth
    if _STRONG.search(text):
        worth -= 0.4
    if text[0] in "\"'" or text[-1] in '"' or text[0] in ",:;)]}.":
        worth -= 0.3
    if text.count(",") > 1 and re.search(r",\S", text):
        worth -= 0.25
    return worth
