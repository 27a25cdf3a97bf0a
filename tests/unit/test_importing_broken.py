"""Every broken log has the outcome that is stated for it, and the documentation shows it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.broken.outcomes import FILES, STATED
from tests.broken_files import BEGIN, DOCS, END, imported, outcome, stated, table

CASES = stated()


@pytest.mark.parametrize("name", CASES)
def test_a_broken_log_has_the_outcome_that_is_stated(name: str) -> None:
    assert outcome(CASES[name]) == CASES[name]["outcome"]


@pytest.mark.parametrize("one", STATED, ids=lambda one: str(one["name"]))
def test_a_broken_file_is_imported_as_stated(one: dict[str, Any]) -> None:
    assert imported(FILES / one["name"]) == one["imported"]


def test_at_least_sixty_things_are_broken_and_each_is_told() -> None:
    assert len(CASES) >= 60
    assert len({one["what"] for one in CASES.values()}) == len(CASES)


def test_the_documentation_shows_every_outcome() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert text[text.index(BEGIN) : text.index(END) + len(END)] == table()
