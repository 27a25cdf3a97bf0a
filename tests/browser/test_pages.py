"""The three pages in a real browser: what is clicked, what the address says, what is read aloud."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT, option_picked

HEADLINE = ".st-key-sentence h1"
PAGES = ("the_base", "two_centres", "one_party")


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def people() -> list[str]:
    with (ROOT / "data/sample/parties.csv").open(encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file) if row["type"] == "person"]


def headline(page: Any) -> str:
    return str(page.locator(HEADLINE).first.inner_text())


def wait_for_headline(page: Any, text: str) -> None:
    page.locator(HEADLINE, has_text=text).first.wait_for(timeout=30_000)


def wait_for_another_headline(page: Any, before: str) -> None:
    page.wait_for_function(
        "([selector, text]) => {const it = document.querySelector(selector);"
        " return it && it.innerText !== text}",
        arg=[HEADLINE, before],
        timeout=30_000,
    )
    page.wait_for_selector(IDLE)


def pick(page: Any, name: str) -> None:
    page.locator(".st-key-bar_centre input").first.click()
    page.keyboard.type(name)
    page.get_by_role("option", name=name).first.wait_for()
    page.keyboard.press("Enter")
    wait_for_headline(page, name)


def test_the_landing_page_answers_at_its_own_address(visit: Any, server: str) -> None:
    page = visit(server)
    page.wait_for_url("**/the_base")
    wait_for_headline(page, "Kettle & Co")


def test_a_dot_opens_the_two_centres_of_that_customer_and_back_returns(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/the_base")
    dot = page.locator(".scatterlayer path.point").nth(30)
    dot.wait_for(state="attached", timeout=30_000)
    box = dot.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.locator(".hoverlayer text").first.wait_for(state="attached")
    name = page.locator(".hoverlayer tspan").first.text_content()
    page.mouse.click(*middle)
    page.wait_for_url("**/two_centres?centre=*", timeout=30_000)
    wait_for_headline(page, name)
    page.go_back()
    page.wait_for_url("**/the_base*", timeout=30_000)
    wait_for_headline(page, "Most of what customers do")


def test_the_arrows_step_through_the_list_and_back_undoes(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres")
    first = headline(page)
    page.locator(".st-key-bar_after button").first.click()
    wait_for_another_headline(page, first)
    second = headline(page)
    page.go_back()
    wait_for_another_headline(page, second)
    assert headline(page) == first


def test_a_customer_is_found_by_typing_and_no_name_is_in_the_address(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/two_centres")
    pick(page, "Dana Ruiz")
    assert "dana" not in page.url.lower()
    assert "centre=" in page.url
    again = visit(page.url)
    wait_for_headline(again, "Dana Ruiz")


def test_a_value_that_does_not_fit_the_address_is_told_and_left_out(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/two_centres?half_life_days=-3&centre=zzz")
    page.get_by_text("could not be read").wait_for(timeout=30_000)
    wait_for_headline(page, "Kettle & Co")


def test_without_names_nobody_can_be_read_on_the_page(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres")
    before = headline(page)
    option_picked(page, page.locator(".st-key-bar_names input").first, "Names: none")
    wait_for_another_headline(page, before)
    # The headline comes first; what is below it is replaced while the same run goes on.
    page.wait_for_function(
        "names => !names.some(name => document.documentElement.innerHTML.includes(name))",
        arg=people(),
        timeout=15_000,
    )
    shown = page.content()
    assert [name for name in people() if name in shown] == []


def test_as_rows_the_pictures_make_room_for_the_table(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres")
    page.get_by_text("As rows").first.click()
    page.wait_for_url("**shown_as=rows*", timeout=30_000)
    page.locator("canvas.vis-canvas, .vis-network canvas").first.wait_for(
        state="detached", timeout=30_000
    )
    assert page.get_by_test_id("stDataFrame").first.is_visible()


def test_a_selected_tie_explains_itself_with_file_and_line(visit: Any, server: str) -> None:
    page = visit(f"{server}/one_party")
    table = page.locator("[class*='st-key-party_ties'] [data-testid=stDataFrame]").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 54)
    page.wait_for_url("**selected=*", timeout=30_000)
    page.get_by_text("The tie with").first.wait_for(timeout=30_000)
    page.get_by_text("in contact on").first.wait_for()
    page.get_by_text("Every interaction of it").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_serious_finding_of_axe(
    visit: Any, server: str, axe: Any, name: str, scheme: str
) -> None:
    page = visit(f"{server}/{name}", scheme=scheme)
    page.locator(HEADLINE).first.wait_for()
    page.get_by_text("How this was computed").first.wait_for()
    page.wait_for_selector(IDLE)
    # While a run goes on Streamlit fades what is about to be replaced; that is not what is read.
    page.wait_for_function(
        "() => !document.querySelector('[data-stale=true]')"
        " && document.getAnimations().every(one => one.playState !== 'running')"
    )
    assert axe(page) == []
