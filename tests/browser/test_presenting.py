"""The whole walk-through on the wall, driven by keys, as a facilitator with a clicker would."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import IDLE, ROOT

from recentre.sample.world import write_world

SENTENCE = ".st-key-sentence h1"
TITLE = ".st-key-wall_title p"
CHROME = (
    "header, .st-key-bar, .st-key-keeping, [data-testid=stDataFrame], [data-testid=stExpander],"
    " [data-testid=stCaptionContainer], [data-testid=stMain] button, [data-testid=stAlert]"
)
CANVAS = ".st-key-picture_two_centres canvas"
NEXT = ("ArrowRight", " ", "PageDown", "ArrowDown")


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def people(folder: Path = ROOT / "data/sample") -> list[str]:
    with (folder / "parties.csv").open(encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file) if row["type"] == "person"]


def at_step(page: Any, step: int, steps: int) -> None:
    """Wait until a step stands on the wall and nothing is under way."""
    page.locator(".said", has_text=f"Step {step} of {steps}").wait_for(
        state="attached", timeout=30_000
    )
    page.wait_for_selector(IDLE, timeout=30_000)
    page.locator(SENTENCE).first.wait_for(timeout=30_000)


def gone_from_wall(page: Any) -> None:
    page.wait_for_function(
        "() => !document.documentElement.hasAttribute('data-recentre-presenting')", timeout=30_000
    )
    page.wait_for_selector(IDLE, timeout=30_000)


def chrome(page: Any) -> list[str]:
    """Return what else than title, sentence and picture can be seen."""
    found: list[str] = page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(one => one.checkVisibility({ visibilityProperty: true }))"
        ".map(one => one.outerHTML.slice(0, 120))",
        CHROME,
    )
    return found


def text(page: Any, selector: str) -> str:
    return str(page.locator(selector).first.inner_text()).replace("\N{NO-BREAK SPACE}", " ")


def _back_and_forth(page: Any, steps: int) -> None:
    page.keyboard.press("Home")
    at_step(page, 1, steps)
    assert not page.locator("[class*='st-key-picture_']").first.is_visible()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    at_step(page, 3, steps)
    page.keyboard.press("PageUp")
    at_step(page, 2, steps)


def _blank_keys_and_names(page: Any) -> None:
    blank, keys = page.locator(".blank"), page.locator(".list")
    page.keyboard.press("b")
    blank.wait_for(state="visible")
    page.keyboard.press("ArrowRight")
    blank.wait_for(state="hidden")
    assert "presenting=2" in page.url
    page.keyboard.press("?")
    keys.get_by_text("blank the screen").wait_for(state="visible")
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")

    page.keyboard.press("n")
    page.locator(SENTENCE, has_text="Kettle").first.wait_for(timeout=30_000)
    page.keyboard.press("n")
    page.locator(SENTENCE, has_text="Company").first.wait_for(timeout=30_000)


def test_the_walk_through_is_presented_with_keys(
    visit: Any, server: str, axe: Callable[[Any], list[str]]
) -> None:
    page = visit(f"{server}/the_base")
    before = text(page, SENTENCE)
    page.locator(".st-key-story_walk button").first.click()
    page.get_by_text("show of hands").first.wait_for(timeout=30_000)
    page.locator(".st-key-present_story button").first.click()
    said = page.locator(".said", has_text="Step 1 of")
    said.wait_for(state="attached", timeout=30_000)
    steps = int(str(said.text_content()).split()[-1])
    names, seen, asked = people(), [], []
    for step in range(1, steps + 1):
        at_step(page, step, steps)
        title, sentence = text(page, TITLE), text(page, SENTENCE)
        seen.append(title)
        assert title
        assert sentence
        assert page.locator(".st-key-wall_generated").is_visible()
        assert chrome(page) == []
        shown = page.content()
        assert [name for name in names if name in shown] == []
        if sentence.endswith("?"):
            asked.append(step)
        elif step - 1 in asked:
            # Revealed: the same view, now with its answer.
            assert title == seen[-2]
            assert page.locator("[class*='st-key-picture_']").first.is_visible()
        if step in (1, 3, 4, 7):
            assert axe(page) == []
        if step == 3:
            page.locator(CANVAS).first.evaluate("canvas => { canvas.dataset.first = 'yes' }")
        if step in (4, 5, 6):
            # From view to view of one drawing the networks glide on the same canvas.
            assert page.locator(f"{CANVAS}[data-first=yes]").count() == 1
        if step < steps:
            page.keyboard.press(NEXT[step % len(NEXT)])
    assert len(asked) >= 2
    assert len(dict.fromkeys(seen)) == steps - len(asked)

    _back_and_forth(page, steps)
    _blank_keys_and_names(page)

    page.keyboard.press("Escape")
    gone_from_wall(page)
    page.wait_for_url("**/the_base", timeout=30_000)
    page.locator(".st-key-bar").first.wait_for(timeout=30_000)
    assert text(page, SENTENCE) == before


def test_the_other_world_has_a_walk_through_of_its_own(
    visit: Any, server: str, tmp_path: Path
) -> None:
    write_world(tmp_path, world="company-hub")
    page = visit(f"{server}/the_base?workspace=sample.company-hub")
    page.locator(".st-key-story_walk button").first.click()
    page.get_by_text("the hub").first.wait_for(timeout=30_000)
    page.locator(".st-key-present_story button").first.click()
    said = page.locator(".said", has_text="Step 1 of")
    said.wait_for(state="attached", timeout=30_000)
    steps = int(str(said.text_content()).split()[-1])
    names, sentences = people(tmp_path), []
    for step in range(1, steps + 1):
        at_step(page, step, steps)
        assert text(page, TITLE)
        assert page.locator(".st-key-wall_generated").is_visible()
        assert chrome(page) == []
        shown = page.content()
        assert [name for name in names if name in shown] == []
        sentences.append(text(page, SENTENCE))
        if step < steps:
            page.keyboard.press("ArrowRight")
    assert all(sentences)
    assert sum(sentence.endswith("?") for sentence in sentences) >= 2
    page.keyboard.press("Escape")
    gone_from_wall(page)
    assert "workspace=sample.company-hub" in page.url


def test_any_page_is_presented_with_f_and_a_reload_stays_on_the_wall(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/one_party")
    page.locator(SENTENCE).first.wait_for(timeout=30_000)
    stage = page.locator(".stage").first
    stage.wait_for(timeout=30_000)
    stage.focus()
    page.keyboard.press("f")
    page.wait_for_url("**presenting=0*", timeout=30_000)
    page.wait_for_selector(IDLE)
    page.reload()
    page.wait_for_function(
        "() => document.documentElement.hasAttribute('data-recentre-presenting')", timeout=30_000
    )
    page.wait_for_selector(IDLE, timeout=30_000)
    page.locator(".stage").first.wait_for(timeout=30_000)
    assert chrome(page) == []
    page.keyboard.press("Escape")
    gone_from_wall(page)
    assert "presenting" not in page.url


def test_a_view_is_kept_with_one_click_and_opens_again(
    visit: Any, server: str, axe: Callable[[Any], list[str]]
) -> None:
    page = visit(f"{server}/two_centres?layer=personal")
    page.locator(SENTENCE).first.wait_for(timeout=30_000)
    page.locator(".st-key-keep_view button").first.click()
    page.get_by_text("Kept as view").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    kept = visit(f"{server}/the_base")
    kept.locator(".st-key-open_views button").first.click()
    views = kept.locator("[class*='st-key-story_open_'] button:visible")
    views.last.wait_for(timeout=30_000)
    kept.wait_for_function(
        "() => document.getAnimations().every(one => one.playState !== 'running')"
    )
    assert axe(kept) == []
    views.last.click()
    kept.wait_for_url("**/two_centres?*layer=personal*", timeout=30_000)
    assert "centre=" in kept.url
