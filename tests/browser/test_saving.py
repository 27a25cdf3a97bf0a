"""A picture saved by the browser holds what is seen, its legend and where the log comes from."""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

APP = Path(__file__).parent / "network_app.py"
SVG = "{http://www.w3.org/2000/svg}"
TOLD = "Generated sample data: nobody in it exists."


@pytest.fixture
def drawing(serve: Any, visit: Any) -> Callable[..., Any]:
    def show(world: str, **options: Any) -> Any:
        page = visit(f"{serve(APP)}/?world={world}", **options)
        page.wait_for_function("globalThis.recentreLibrary?.report('picture')?.[0].named > 0")
        return page

    return show


def saved(page: Any, choice: str, folder: Path) -> Path:
    page.get_by_role("button", name="Save the picture").click()
    with page.expect_download(timeout=30_000) as download:
        page.get_by_role("button", name=choice).click()
    place = folder / download.value.suggested_filename
    download.value.save_as(place)
    return place


def pixels(place: Path) -> tuple[int, int, Counter[bytes]]:
    """Return width, height and how often each filtered scan line occurs, of a PNG."""
    data = place.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    rows = zlib.decompress(packed)
    step = len(rows) // height
    return width, height, Counter(rows[n * step : (n + 1) * step] for n in range(height))


def test_a_png_is_as_fine_as_asked_and_not_blank(drawing: Any, tmp_path: Path) -> None:
    page = drawing("dana")
    one = pixels(saved(page, "PNG, 1x", tmp_path))
    four = pixels(saved(page, "PNG, 4x", tmp_path))
    assert one[0] > 1000 and one[1] > 500
    assert all(abs(4 * small - large) <= 3 for small, large in zip(one[:2], four[:2], strict=True))
    assert len(four[2]) > 0.6 * four[1]


def test_an_svg_holds_every_name_as_text_and_as_many_marks_as_are_seen(
    drawing: Any, tmp_path: Path
) -> None:
    page = drawing("60")
    page.get_by_role("button", name="promotion").click()
    page.wait_for_function("globalThis.recentreLibrary.scene('picture').hidden.size === 1")
    page.wait_for_function(
        "() => globalThis.recentreLibrary.scene('picture').drawn.every(panel => !panel.moving())"
    )
    seen = page.evaluate(
        """() => globalThis.recentreLibrary.scene('picture').drawn.map(panel => ({
          picture: panel.info.picture, names: panel.labels.map(({ text }) => text),
          marks: [...panel.nodes.keys()].filter(id => panel.scene.shows(id)).length,
          ties: [...panel.edges.values()].filter(edge => panel.edgeAlpha(edge) > 0).length,
          captions: panel.info.rings.map(ring => ring.caption.toUpperCase()) }))"""
    )
    place = saved(page, "SVG", tmp_path)
    assert place.name == "two-centres.svg"
    root = ElementTree.parse(place).getroot()
    groups = {
        one.get("data-picture"): one for one in root.iter(f"{SVG}g") if one.get("data-picture")
    }
    for picture in seen:
        group = groups[picture["picture"]]
        written = {one.get("class"): _texts(one) for one in group.iter(f"{SVG}g")}
        assert sorted(written["names"]) == sorted(picture["names"])
        assert set(picture["captions"]) <= set(written["ground"])
        assert sum(one.get("class") == "mark" for one in group.iter()) == picture["marks"]
        (ties,) = (one for one in group.iter() if one.get("class") == "ties")
        # A line begins with a move; the thin ones of one look are one path.
        assert sum((one.get("d") or "").count("M") for one in ties) == picture["ties"]
    everything = _texts(root)
    assert {TOLD, "All names are shown.", "knowledge", "promotion"} <= set(everything)
    assert any(text.endswith("shown") for text in everything)
    assert "Kettle & Co in the middle" in everything, everything
    assert "http" not in place.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")


def test_the_list_of_files_is_worked_by_keyboard_alone(drawing: Any) -> None:
    page = drawing("one")
    button = page.get_by_role("button", name="Save the picture")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert page.locator(".save-list :focus").inner_text() == "PNG, 2x"
    page.keyboard.press("Escape")
    assert page.get_by_role("button", name="PNG, 2x").count() == 0
    assert button.evaluate("it => it === it.getRootNode().activeElement")


def _texts(element: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in element.iter(f"{SVG}text")]


@pytest.mark.parametrize("world", ["scripts", "long"])
def test_names_of_any_script_and_length_are_cut_whole_and_run_their_own_way(
    drawing: Any, tmp_path: Path, world: str
) -> None:
    page = drawing(world)
    for picture in page.evaluate("globalThis.recentreLibrary.report('picture')"):
        assert picture["names"] == picture["marks"] == picture["ground"] == 0
        assert picture["named"] == picture["drawn"]
    root = ElementTree.parse(saved(page, "SVG", tmp_path)).getroot()
    names = [
        one
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "names"
        for one in group.iter(f"{SVG}text")
    ]
    for name in names:
        text = "".join(name.itertext())
        first = next((sign for sign in text if sign.isalpha()), "a")
        backward = unicodedata.bidirectional(first) in ("R", "AL")
        assert (name.get("direction") == "rtl") == backward, text
        # A sign of several characters, such as a person with a profession, is never cut apart.
        assert not re.search("\u200d…|[\U0001f469][\U0001f3fd]?…", text), text
