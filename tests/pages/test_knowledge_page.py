"""The page Knowledge without a browser: which part is open, what is said, what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from recentre import changes, library, words
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.selection import LEARN_PARTS
from tests.pages.test_ledger import asked, dana, opened, ran, texts

__all__ = ["asked"]

ONE_CENTRED = """source,target,occurred_at,kind,topic
Ana,Kettle,2025-03-01,question,descaling
Kettle,Ana,2025-03-02,answer,descaling
Tom,Kettle,2025-04-02,question,descaling
"""
PLAIN = """source,target,occurred_at
Ana,Tom,2025-03-01
Tom,Ana,2025-03-02
"""
NO_TOPIC = """source,target,occurred_at,kind
Ana,Tom,2025-03-01,answer
Tom,Eva,2025-03-02,answer
"""


@pytest.fixture(autouse=True)
def _no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


def own(text: str, folder: Path, *company: str) -> str:
    path = folder / "log.csv"
    path.write_text(text, encoding="utf-8")
    options = ImportOptions(company=company)
    return changes.make_new("Shop", lambda made: loading.load(made, path, options))[0]


def said(page: AppTest) -> str:
    return "\n".join([*(str(one.value) for one in page.title), texts(page)])


@pytest.mark.parametrize("part", LEARN_PARTS)
def test_every_part_is_drawn_with_window_and_limits(part: str) -> None:
    page = opened("knowledge", learn=part)
    assert "Customers learn most from strong peers" in said(page)
    assert words.KNOWLEDGE_LIMITS in said(page)
    assert "half-life 90 days" in said(page)


@pytest.mark.parametrize("part", LEARN_PARTS)
def test_every_part_is_drawn_of_one_customer(part: str) -> None:
    page = opened("knowledge", learn=part, learn_of="customer", centre=dana())
    assert "Dana Ruiz learns most from" in said(page)


def test_only_the_open_part_is_computed(asked: list[str]) -> None:
    opened("knowledge", learn="repository")
    assert "knowledge/unanswered" in asked
    closed = {"knowledge/outcomes", "knowledge/novelty", "knowledge/first_contacts"}
    assert not closed & set(asked)


def test_taking_the_company_out_says_what_still_flows() -> None:
    page = opened("knowledge", learn="reach", centre=dana())
    company = [one for one in page.selectbox(key="knowledge_without").options if "Kettle" in one]
    page.selectbox(key="knowledge_without").select(company[0])
    ran(page.run())
    assert "still flows" in said(page)


def test_a_topic_and_weak_ties_narrow_what_is_reached() -> None:
    page = opened("knowledge", learn="reach", centre=dana())
    before = said(page)
    page.selectbox(key="knowledge_start").select_index(2)
    page.selectbox(key="knowledge_topic").select("flow control")
    page.selectbox(key="knowledge_ties_kept").select_index(2)
    ran(page.run())
    assert said(page) != before
    assert "could have heard of it" in said(page)


def test_a_segment_has_its_own_sentence() -> None:
    page = opened("knowledge")
    segment = page.selectbox(key="knowledge_segment").options[1]
    page.selectbox(key="knowledge_segment").select(segment)
    ran(page.run())
    assert "Customers of segment" in said(page)


def test_a_one_centred_log_answers_what_it_can_and_says_what_it_cannot(tmp_path: Path) -> None:
    name = own(ONE_CENTRED, tmp_path, "Kettle")
    for part in ("sources", "ties", "reach"):
        page = opened("knowledge", workspace=name, learn=part)
        assert "drawn from the chair of Kettle" in said(page)
        assert "would bring the rest" in said(page)
    page = opened("knowledge", workspace=name, learn="repository")
    assert "2 questions with a topic were asked; 50 % were answered" in said(page)
    library.delete(name)


def test_a_log_without_kinds_names_the_column_that_would_bring_the_page_to_life(
    tmp_path: Path,
) -> None:
    name = own(PLAIN, tmp_path)
    assert "a column kind (question, answer, review)" in said(opened("knowledge", workspace=name))
    library.delete(name)


@pytest.mark.parametrize("part", LEARN_PARTS)
def test_a_log_without_topics_and_company_says_so_and_shows_the_rest(
    part: str, tmp_path: Path
) -> None:
    name = own(NO_TOPIC, tmp_path)
    page = opened("knowledge", workspace=name, learn=part)
    told = said(page)
    assert "weak peers" in told
    if part in ("sources", "ties"):
        assert "a column topic would bring" in told
    if part == "repository":
        assert "columns kind and topic" in told
    library.delete(name)
