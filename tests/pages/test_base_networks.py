"""The base as networks: the switch, the filters and the ways on, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from recentre import words
from recentre.selection import Selection

PAGE = str(Path(__file__).parents[2] / "pages" / "the_base.py")


@pytest.fixture(autouse=True)
def _no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    # A page that runs alone has no navigation, and so no page to link to.
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


def opened(**chosen: Any) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["recentre_selection"] = Selection(**chosen)
    return ran(page.run())


def ran(page: AppTest) -> AppTest:
    assert not page.exception, [error.message for error in page.exception]
    return page


def captions(page: AppTest) -> str:
    return " ".join(caption.value for caption in page.caption)


def test_the_distribution_is_what_a_first_look_shows() -> None:
    page = opened()
    assert page.title[0].value.startswith("Most of what customers do")
    assert page.button_group(key="base_as").value == "distribution"


def test_the_switch_shows_the_networks_and_says_so_in_the_address() -> None:
    page = opened()
    page.button_group(key="base_as").set_value("networks")
    ran(page.run())
    assert "60 customers share nothing but the company" in page.title[0].value
    assert page.session_state["recentre_selection"].base_as == "networks"
    assert "60 of 80 customers shown" in captions(page)
    assert any(words.BASENET_TABLE in one.value for one in page.markdown)


def test_a_filter_is_a_chip_that_can_be_given_up() -> None:
    page = opened(base_as="networks")
    segments = page.button_group(key="base_keep_segment")
    segments.set_value(["Delft"])
    ran(page.run())
    assert "all that the filters let through" in captions(page)
    assert page.title[0].value.count(" customers share nothing") == 1
    page.button(key="chip_base_segment_Delft").click()
    ran(page.run())
    assert "60 of 80 customers shown" in captions(page)


def test_more_customers_can_be_asked_for() -> None:
    page = opened(base_as="networks")
    page.slider(key="base_most").set_value(150)
    ran(page.run())
    assert "All 80 customers shown." in captions(page)
    assert page.session_state["recentre_selection"].base_most == 150
