"""What goes wrong is told in one place: a sentence for what is known, a sentence for a bug."""

from __future__ import annotations

import logging

import pytest
from streamlit.testing.v1 import AppTest


def known() -> None:
    from recentre import shell
    from recentre.errors import UnreadableFile

    with shell.errors_shown():
        raise UnreadableFile("letters.csv has *no* header.", "Give it one.")


def unforeseen() -> None:
    from recentre import shell

    with shell.errors_shown():
        raise ZeroDivisionError("Ana Ruiz")


def test_a_known_error_is_a_card_with_its_hint() -> None:
    page = AppTest.from_function(known).run()
    (card,) = page.error
    said = card.value.replace("\\", "")
    assert said == "**This file cannot be read.** letters.csv has *no* header. Give it one."
    assert "\\*no\\*" in card.value
    assert not page.exception


def test_a_bug_is_told_without_what_it_holds_and_is_logged_in_full(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("RECENTRE_STRICT")
    with caplog.at_level(logging.ERROR, logger="recentre"):
        page = AppTest.from_function(unforeseen).run()
    (card,) = page.error
    assert "ZeroDivisionError" in card.value
    assert "Ana" not in card.value
    assert not page.exception
    assert "in unforeseen" in caplog.text


def test_a_bug_fails_a_test_that_meets_it() -> None:
    assert AppTest.from_function(unforeseen).run().exception
