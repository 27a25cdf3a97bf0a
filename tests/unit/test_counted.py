"""Sentences that count read right for none, for one and for many."""

from __future__ import annotations

import pandas as pd
import pytest

from recentre import words
from recentre.views import centres, party
from recentre.words import NounPair


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 members"), (1, "1 member"), (2, "2 members"), (1200, "1,200 members")],
)
def test_a_count_takes_the_form_of_its_number(number: int, said: str) -> None:
    pair = NounPair("member", "members", "association")
    assert words.counted(number, words.COUNTED_CUSTOMERS, pair) == said


@pytest.mark.parametrize(
    ("strong", "company_strong", "known", "said"),
    [
        (2, 0, 0, "It knows none of those 2 parties."),
        (1, 0, 0, "It does not know that party."),
        (1, 0, 1, "It knows that party."),
        (1, 1, 0, "It is that one party itself."),
        (2, 1, 0, "It is one of them itself and does not know the other."),
        (4, 1, 2, "It is one of them itself and knows 2 of the other 3."),
    ],
)
def test_what_the_company_knows_is_said_for_none_one_and_many(
    strong: int, company_strong: int, known: int, said: str
) -> None:
    row = pd.Series({"strong": strong, "company_strong": company_strong, "strong_known": known})
    assert centres.knows(row) == said


@pytest.mark.parametrize(
    ("strong", "dormant", "said"),
    [
        ([True], [False], "Dana has 1 tie in this window, a strong one (P0); it has not gone"),
        ([False], [True], "Dana has 1 tie in this window, a weak one; it has gone silent"),
        (
            [False, False],
            [False, False],
            "2 ties in this window, none of them strong; none",
        ),
        ([True, False], [True, False], "2 ties in this window, 1 of them strong (P0); 1 has gone"),
        ([True] * 4, [True] * 4, "4 of them strong (P0, P1, P2 and others); 4 have gone silent"),
    ],
)
def test_the_sentence_of_one_party_is_said_for_none_one_and_many(
    strong: list[bool], dormant: list[bool], said: str
) -> None:
    found = pd.DataFrame({"other": range(len(strong)), "is_strong": strong, "is_dormant": dormant})
    labels = {number: f"P{number}" for number in range(len(strong))}
    text = party.headline(found, "Dana", labels).replace(":primary[", "").replace("]", "")
    assert said in text
