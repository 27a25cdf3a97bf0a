"""The words of the program: one file, plain sentences, places that can be filled."""

from __future__ import annotations

import ast
import re
import string
import unicodedata
from collections import Counter

from recentre import words
from tests.architecture.sources import PROGRAM, ROOT, tree

WRITTEN = [
    (node.lineno, node.value)
    for node in ast.walk(tree(ROOT / "recentre" / "words.py"))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
]
CONSTANTS = sorted(name for name in vars(words) if name.isupper())
PICTURES = {"So", "Sk", "Cs", "Co"}
"""Categories of Unicode that hold emoji, their skins, and private pictures."""


def test_words_use_no_emoji_and_no_exclamation_mark() -> None:
    for line, text in WRITTEN:
        spoken = re.sub(r"\{\w*![rs]|[`^]", "", text)
        odd = [c for c in spoken if c == "!" or unicodedata.category(c) in PICTURES]
        assert not odd, f"words.py, line {line}: {odd} in {text!r}"


def test_every_text_can_be_filled() -> None:
    for name in CONSTANTS:
        for text in _texts(getattr(words, name)):
            for _, place, _, _ in string.Formatter().parse(text):
                assert place is None or place.isidentifier(), f"{name}: {place!r} in {text!r}"


def test_every_text_is_used() -> None:
    everything = "\n".join(path.read_text("utf-8") for path in PROGRAM)
    uses = Counter(re.findall(r"\b[A-Z][A-Z0-9_]+\b", everything))
    assert [name for name in CONSTANTS if uses[name] < 2] == []


def test_the_noun_pair_changes_words_only() -> None:
    pair = words.NounPair("member", "members", "association")
    said = words.say("{Customers} of the {company}: {n}", pair, n=3)
    assert said == "Members of the association: 3"


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in _texts(part)]
    return []
