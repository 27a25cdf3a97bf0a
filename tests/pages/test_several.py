"""Several parties side by side on One party, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from recentre import answers, library
from recentre.network.several.casting import households
from recentre.selection import Selection

PAGE = str(Path(__file__).parents[2] / "pages" / "one_party.py")


def opened(**chosen: Any) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["recentre_selection"] = Selection(**chosen)
    return ran(page.run())


def ran(page: AppTest) -> AppTest:
    assert not page.exception, [error.message for error in page.exception]
    return page


@pytest.fixture
def home() -> tuple[str, ...]:
    """Return the keys of the largest household of the sample world."""
    parties = answers.ask(library.sample(), "party/list")
    members = max(households(parties).values(), key=len)
    keys = parties.set_index("party")["key"]
    return tuple(keys[party] for party in members)


def test_a_household_stands_side_by_side_in_one_click(home: tuple[str, ...]) -> None:
    page = opened(centre=home[0])
    page.button(key="several_household").click()
    ran(page.run())
    assert page.title[0].value.startswith("4 people of one household, 4 networks")
    assert set(page.session_state["recentre_selection"].several) == set(home)


def test_one_can_be_taken_out_and_the_table_follows(home: tuple[str, ...]) -> None:
    page = opened(party_as="several", several=home)
    picked = page.multiselect(key="several_parties")
    assert len(picked.value) == 4
    picked.set_value(picked.value[:3])
    ran(page.run())
    assert len(page.session_state["recentre_selection"].several) == 3
    assert len(page.dataframe[0].value) == 3


def test_the_order_is_in_the_address(home: tuple[str, ...]) -> None:
    page = opened(party_as="several", several=home)
    page.selectbox(key="several_by").set_value("name")
    ran(page.run())
    names = list(page.dataframe[0].value["name"])
    assert names == sorted(names)
    assert page.session_state["recentre_selection"].to_address()["several_by"] == "name"


def test_a_segment_fills_the_places(home: tuple[str, ...]) -> None:
    page = opened(party_as="several", several=home)
    page.selectbox(key="several_segment").set_value(0)
    ran(page.run())
    assert len(page.dataframe[0].value) == 12 or "customers" in page.title[0].value


def test_a_key_of_nobody_is_left_out(home: tuple[str, ...]) -> None:
    page = opened(party_as="several", several=(*home[:2], "0" * 12))
    assert len(page.dataframe[0].value) == 2
