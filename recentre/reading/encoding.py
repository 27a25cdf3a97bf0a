"""How a text that is no UTF-8 is encoded: the reading in which its words look like words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import charset_normalizer

_LANGUAGES: dict[str, str] = {
    "german": "äöüß",
    "french": "éèêëàâçùûôîïœæ",
    "spanish": "áéíóúñü",
    "portuguese": "ãõçáéíóúâêôà",
    "italian": "àèéìòù",
    "nordic": "åäöæøéü",
    "icelandic": "þðæáéíóúýö",
    "estonian": "õäöüšž",
    "polish": "ąćęłńóśźż",
    "czech": "áčďéěíňóřšťúůýž",
    "slovak": "áäčďéíĺľňóôŕšťúýž",
    "hungarian": "áéíóöőúüű",
    "romanian": "ăâîșțşţ",
    "croatian": "čćđšž",
    "turkish": "ğışçöüâî",
    "russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",
}
"""Letters beyond ASCII that a language uses."""
_OWN_SCRIPT = frozenset(("russian", "ukrainian", "greek"))
_TYPED = frozenset("’‘“”„–—…€£°§«»•™®©²³½¼·µºª¿¡ \x85")
_WEST = ("german", "french", "spanish", "portuguese", "italian", "nordic", "icelandic", "estonian")
_CENTRAL = ("polish", "czech", "slovak", "hungarian", "romanian", "croatian", "german")
_EAST = ("russian", "ukrainian")
_ONE_BYTE: dict[str, tuple[tuple[str, ...], float]] = {
    "cp1252": (_WEST, 0.06),
    "latin-1": (_WEST, 0.05),
    "cp1250": (_CENTRAL, 0.03),
    "iso8859-2": (_CENTRAL, 0.02),
    "cp1251": (_EAST, 0.02),
    "koi8-r": (_EAST, 0.01),
    "cp866": (_EAST, 0.0),
    "iso8859-5": (_EAST, 0.0),
    "cp1253": (("greek",), 0.0),
    "cp1254": (("turkish",), 0.01),
    "iso8859-15": (_WEST, 0.0),
    "mac-roman": (_WEST, 0.0),
    "cp850": (_WEST, -0.01),
    "cp437": (_WEST, -0.02),
    "cp852": (_CENTRAL, -0.02),
}
"""The languages written in an encoding, and how much more common one is than others."""
_SEVERAL_BYTES = ("cp932", "euc-jp", "gb18030", "big5", "cp949")
_RUNS = re.compile(rb"[\x80-\xff]+")
_LEAST_SURE = 0.35
_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f]+(?:[^\W\d_]|[^\x00-\x7f])*")
_NAMES = {"cp932": "shift_jis", "cp949": "euc-kr"}
_MOST_WORDS = 4_000


def guess_encoding(sample: bytes) -> tuple[str, bool]:
    """Return an encoding, as Python names it, and whether that is fairly sure.

    Parameters
    ----------
    sample : bytes
        Lines of the file that hold other bytes than ASCII.
    """
    if b"\x1b$" in sample or b"\x1b(" in sample:
        return "iso2022_jp", True
    runs = [len(run) for run in _RUNS.findall(sample)]
    if not runs:
        return "cp1252", False
    scores = {name: _one_byte(sample, name) for name in _ONE_BYTE}
    alone = sum(size == 1 for size in runs) / len(runs)
    for name in _SEVERAL_BYTES:
        scores[name] = _several_bytes(sample, name) - alone * (0.2 if name == "cp932" else 0.9)
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _LEAST_SURE:
        return _NAMES.get(best, best), True
    found = charset_normalizer.from_bytes(sample[:50_000]).best()
    if found is not None and found.chaos < 0.1 and alone < 0.5:
        return found.encoding, False
    return best if best in _ONE_BYTE else "cp1252", False


def _one_byte(sample: bytes, name: str) -> float:
    """Return how much the words look like words of a language of an encoding."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -1.0
    languages, common = _ONE_BYTE[name]
    words = _WORD.findall(text)[:_MOST_WORDS]
    foreign = sum(sign > "\x7f" for word in words for sign in word)
    best: float = max(sum(_worth(word, language) for word in words) for language in languages)
    return float(best / max(1, foreign) + common)


@lru_cache(maxsize=1 << 15)
def _worth(word: str, language: str) -> float:
    letters, own = _LANGUAGES[language], language in _OWN_SCRIPT
    worth, ascii_letters = 0.0, any("a" <= sign.lower() <= "z" for sign in word)
    for place, sign in enumerate(word):
        if sign <= "\x7f":
            continue
        if unicodedata.category(sign) == "Cc":
            worth -= 3
        elif sign in _TYPED:
            worth += 0.8 if sign not in "ªº·¿¡²³µ" else 0.3
        elif not sign.isalpha():
            worth -= 0.6
        elif sign.lower() not in letters:
            worth -= 0.5
        elif sign.isupper() and place and word[place - 1].islower():
            worth -= 0.7
        elif not own and not ascii_letters:
            worth += 0.1 if len(word) < 3 else -0.8
        else:
            worth += 1 if not (own and ascii_letters) else -1
    return worth


def _several_bytes(sample: bytes, name: str) -> float:
    """Return how much a text looks like Japanese, Chinese or Korean."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 4:
            return -1.0
        text = sample[: error.start].decode(name)
    signs = [sign for sign in text if sign > "\x7f"]
    if not signs:
        return -1.0
    worth = sum(_of_sign(sign, name) for sign in signs)
    return worth / len(signs) - 0.02


def _of_sign(sign: str, name: str) -> float:
    code = ord(sign)
    if 0x3040 <= code <= 0x30FF:
        return 1.0 if name in ("cp932", "euc-jp") else 0.1
    if 0xAC00 <= code <= 0xD7A3:
        return 1.0 if name == "cp949" else -0.5
    if 0xFF61 <= code <= 0xFF9F:
        return -0.3
    if 0x4E00 <= code <= 0x9FFF:
        return _of_han(sign, name)
    if 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFF60:
        return 0.6
    return -0.5


@lru_cache(maxsize=1 << 14)
def _of_han(sign: str, name: str) -> float:
    """Common signs stand in the first half of each country's own table."""
    if name == "gb18030":
        first = sign.encode("gb18030")[0]
        return 0.9 if 0xB0 <= first <= 0xD7 else 0.2
    if name == "big5":
        first = sign.encode("big5")[0]
        return 0.85 if 0xA4 <= first <= 0xC6 else 0.1
    if name == "cp949":
        return -0.2
    code = sign.encode("euc-jp", "ignore")
    return 0.6 if code and 0xB0 <= code[0] <= 0xCF else -0.2
