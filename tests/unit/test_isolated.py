"""Names that run right to left turn nothing round in the sentences in which they stand."""

from __future__ import annotations

import pytest

from recentre import words
from recentre.views.plain import plain


@pytest.mark.parametrize("name", ["Dana Ruiz", "田中 美咲", "Zoë O’Neill", "", "Дмитрий"])
def test_a_name_that_runs_left_to_right_stays_as_it_is(name: str) -> None:
    assert words.isolated(name) == name


@pytest.mark.parametrize("name", ["ليلى", "משה 3", "Café ليلى", "a\u202bb"])
def test_a_name_that_holds_the_other_direction_is_set_apart(name: str) -> None:
    assert words.isolated(name) == f"\u2068{name}\u2069"
    assert words.say("{who} (3)", who=plain(name)).startswith("\u2068")
    assert words.say("{who} (3)", who=plain(name)).endswith("\u2069 (3)")
