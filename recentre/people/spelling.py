"""What a name is made of: its words, an e-mail address in it, a legal form, or none of that.

Nothing is changed here: a name is only looked at, so that two spellings can be compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _set(
    "ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh mbh ag kg kgaa "
    "ohg ug ev se sa sas sarl sarlu sasu eurl snc bv nv vof cv spa srl sl slu sociedad ltda eirl "
    "lda oy oyj ab as asa aps kft zrt doo dd sro spzoo spk pty pte bhd sdn kk gk pvt"
)
"""Words that say in what form of law an organisation exists, without points."""
_SAME_FORM = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
TITLES = _set("mr mrs ms miss dr prof herr frau mme mlle sr sra")
MAILBOXES = _set(
    "info sales support contact hello admin office mail service help team noreply no-reply "
    "newsletter webmaster postmaster billing accounts orders press jobs marketing kontakt"
)
"""Local parts that say a desk, not a person."""
_MAIL = r"[^\s@<>()\[\]\"',;]+@[^\s@<>()\[\]\"',;]+\.[^\s@<>()\[\]\"',;]+"
_ADDRESS = re.compile(_MAIL)
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_OWN_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae", "œ": "oe",
     "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ı": "i"}
)  # fmt: skip
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "å": "aa", "ø": "oe"}
)
_WORDLIKE = re.compile(r"[^\W\d_]?[^\WA-Z\d_]*|[^\Wa-z\d_]+|([A-Z][a-z]+){1,3}[A-Z]?")
_ALIAS = re.compile(r"Alias [0-9A-F]{10}")
_VOWEL = re.compile(r"[aeiouy]")
LONGEST_WORD_OF_A_NAME = 20


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name, taken apart."""

    name: str
    lowered: str
    folded: str
    """Without case, accents and white space beyond single spaces."""
    words: tuple[str, ...]
    """Its words without case and accents; of an address alone, those of its local part."""
    address: str | None
    """The e-mail address in it."""
    is_address: bool
    """Whether it is nothing but an address."""
    has_comma: bool
    numbers: tuple[str, ...]
    """Runs of digits in it, sorted: two names with other numbers are two parties."""
    is_opaque: bool
    """Whether it is an id and no name: nothing about it may be guessed."""

    @property
    def local(self) -> str:
        """The address before its @."""
        return "" if self.address is None else self.address.partition("@")[0]

    @property
    def without_form(self) -> tuple[str, ...]:
        """Its words without those of a legal form at its end."""
        kept = list(self.words)
        while len(kept) > 1 and kept[-1] in (*LEGAL_FORMS, "and"):
            kept.pop()
        return tuple(kept)

    @property
    def form(self) -> tuple[str, ...]:
        """Its legal form, each word in its short writing."""
        words = self.words[len(self.without_form) :]
        return tuple(_SAME_FORM.get(word, word) for word in words if word != "and")


def fold(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.translate(_OWN_LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()


def written_out(text: str) -> str:
    """Return a text with umlauts written as two letters, without case and other accents."""
    return fold(text.translate(_UMLAUTS))


def spelling(name: str) -> Spelling:
    """Take a name apart."""
    folded = " ".join(fold(name).split())
    found = _ADDRESS.search(folded) if "@" in folded else None
    address = found[0].removeprefix("mailto:").rstrip(".") if found else None
    rest = folded
    if found:
        rest = f"{folded[: found.start()]} {folded[found.end() :]}"
        rest = re.sub(r"\bmailto:|[<>()\[\]\"]", " ", rest).strip()
    is_address = bool(found) and not _WORD.search(rest)
    spoken = address.partition("@")[0] if is_address and address else rest
    words = _words(spoken)
    return Spelling(
        name=name,
        lowered=" ".join(name.lower().split()),
        folded=folded,
        words=words,
        address=address,
        is_address=is_address,
        has_comma="," in rest,
        numbers=tuple(sorted(_DIGITS.findall(spoken))),
        is_opaque=address is None and _is_opaque(name, words),
    )


def _words(text: str) -> tuple[str, ...]:
    spoken = text.replace("&", " and ").replace("'", "").replace("’", "")
    # S.A. and G.m.b.H. are one word each.
    spoken = re.sub(r"\b(?:\w\.){2,}", lambda found: _abbreviated(found[0]), spoken)
    found = _WORD.findall(spoken)
    return tuple(word for word in found if word not in TITLES) or tuple(found)


def _abbreviated(text: str) -> str:
    """Return letters with points as one word if it is a legal form, else as they stand."""
    joined = text.replace(".", "")
    return f"{joined} " if joined in LEGAL_FORMS else text


def _is_opaque(name: str, words: tuple[str, ...]) -> bool:
    """Return whether a name is an id: no letters, digits in one word, or letters without sense."""
    if not words or not any(letter.isalpha() for letter in name) or _ALIAS.fullmatch(name):
        return True
    if " " in name.strip():
        return all(any(c.isdigit() for c in word) for word in words)
    if any(letter.isdigit() for letter in name):
        return True
    if len(name) > LONGEST_WORD_OF_A_NAME:
        return len(words) == 1
    parts = re.split(r"[\W_]+", name)
    if not all(_WORDLIKE.fullmatch(part) for part in parts):
        return True
    # Letters without a vowel among many are drawn by lot.
    return fold(name).isascii() and len(name) >= 6 and not _VOWEL.search(fold(name))


def spellings(names: Iterable[str]) -> list[Spelling]:
    """Take names apart; where most single words of a length are ids, all of that length are.

    In a column of ids drawn by lot a few look like words by chance.
    """
    found = [spelling(name) for name in names]
    single = [one for one in found if _is_single(one)]
    lengths = Counter(len(one.name) for one in single)
    opaque = Counter(len(one.name) for one in single if one.is_opaque)
    ids = {length for length, n in lengths.items() if opaque[length] * 2 > n >= 10}
    if not ids:
        return found
    return [_as_id(one) if _is_single(one) and len(one.name) in ids else one for one in found]


def _is_single(one: Spelling) -> bool:
    """Return whether a name has no white space and is no address."""
    return one.address is None and " " not in one.folded


def _as_id(one: Spelling) -> Spelling:
    return Spelling(
        one.name, one.lowered, one.folded, one.words, one.address, one.is_address, one.has_comma,
        one.numbers, is_opaque=True,
    )  # fmt: skip
