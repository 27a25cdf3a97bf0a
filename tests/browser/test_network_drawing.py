"""The drawing in a real browser: what it draws, that names do not meet, and every key and click."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import option_picked

APP = Path(__file__).parent / "network_app.py"
PICTURE = ".recentre canvas"
COMPANY, CUSTOMER = "[data-picture=company] .stage", "[data-picture=customer] .stage"


@pytest.fixture
def drawing(serve: Any, visit: Any) -> Any:
    def show(world: str, **options: Any) -> Any:
        page = visit(f"{serve(APP)}/?world={world}", **options)
        page.wait_for_selector(PICTURE)
        page.wait_for_function("globalThis.recentreLibrary?.report('picture')?.[0].named > 0")
        return page

    return show


def report(page: Any) -> list[dict[str, float]]:
    return page.evaluate("globalThis.recentreLibrary.report('picture')")


def spoken(page: Any) -> str:
    return page.locator(".recentre .spoken").inner_text()


def said(page: Any, pattern: str) -> None:
    """Wait until Python has answered with a text."""
    page.get_by_text(re.compile(pattern)).wait_for()


def focus(page: Any, stage: str = CUSTOMER) -> None:
    page.locator(stage).focus()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("world", ["dana", "60"])
def test_up_to_sixty_parties_are_all_named_and_no_name_meets_anything(
    drawing: Any, world: str, size: tuple[int, int], scheme: str
) -> None:
    for picture in report(drawing(world, size=size, scheme=scheme)):
        assert picture["names"] == picture["marks"] == picture["ground"] == 0
        assert picture["named"] == picture["drawn"] or (world == "60" and picture["named"] >= 60)


@pytest.mark.parametrize("world", ["150", "3000"])
def test_beyond_sixty_the_strongest_are_named_and_no_name_meets_anything(
    drawing: Any, world: str
) -> None:
    for picture in report(drawing(world)):
        assert picture["names"] == picture["marks"] == picture["ground"] == 0
        assert picture["drawn"] == 152 + (world == "3000")
        assert 10 <= picture["named"] <= 64


@pytest.mark.parametrize("world", ["none", "one", "one-centred"])
def test_hardly_any_ties_are_drawn_too(drawing: Any, world: str) -> None:
    for picture in report(drawing(world)):
        assert picture["named"] == picture["drawn"] == (3 if world == "one" else 2)


def test_a_name_that_is_cut_still_says_who_it_is(drawing: Any) -> None:
    for world in ("long", "150"):
        shown = drawing(world).evaluate(
            """() => {
              const { drawn } = globalThis.recentreLibrary.scene("picture");
              return drawn.flatMap(({ labels, nodes }) => (
                labels.map(({ id, text }) => [nodes.get(id).label, text])));
            }"""
        )
        for name, text in shown:
            if text.endswith("…"):
                assert len(text) > 12
                assert len(name) > 40 or not name[-1].isdecimal()


def test_one_party_alone_is_one_picture(drawing: Any) -> None:
    assert len(report(drawing("ego"))) == 1


def test_a_click_selects_in_both_pictures_and_reaches_python(drawing: Any) -> None:
    page = drawing("dana")
    focus(page)
    page.keyboard.press("/")
    page.keyboard.type("grind")
    page.keyboard.press("Enter")
    said(page, r"selected 28\b")
    assert page.evaluate("globalThis.recentreLibrary.scene('picture').selected") == 28
    page.keyboard.press("Escape")
    said(page, r"selected None")


def test_a_row_of_a_table_lights_up_in_both_pictures(drawing: Any) -> None:
    page = drawing("dana")
    option_picked(page, page.get_by_label("Row of the table"), "12")
    page.wait_for_function("globalThis.recentreLibrary.scene('picture').selected === 12")


def test_keys_move_from_party_to_party_and_say_who_it_is(drawing: Any) -> None:
    page = drawing("dana")
    focus(page)
    page.keyboard.press("ArrowUp")
    first = spoken(page)
    page.keyboard.press("ArrowRight")
    assert first and spoken(page) and spoken(page) != first
    assert page.locator(".recentre .card").is_visible()
    page.keyboard.press("Enter")
    said(page, r"selected \d+")


def test_shift_enter_puts_a_party_in_the_middle(drawing: Any) -> None:
    page = drawing("dana")
    focus(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+Enter")
    said(page, r"centred \d+")


def test_a_double_click_puts_a_party_in_the_middle(drawing: Any) -> None:
    page = drawing("dana")
    x, y = place(page, CUSTOMER, 10)
    page.mouse.dblclick(x, y)
    said(page, r"centred 10\b")


def place(page: Any, stage: str, party: int) -> tuple[float, float]:
    """Return where a party's mark stands on the screen."""
    at = page.evaluate(
        """([stage, party]) => {
          const scene = globalThis.recentreLibrary.scene('picture');
          const panel = scene.drawn.find((one) => one.stage.matches(stage));
          const { x, y } = panel.network.canvasToDOM(panel.nodes.get(party));
          return [x, y];
        }""",
        [stage, party],
    )
    box = page.locator(stage).bounding_box()
    return box["x"] + at[0], box["y"] + at[1]


def test_hover_shows_a_card_of_plain_text_and_dims_the_rest_in_both(drawing: Any) -> None:
    page = drawing("dana")
    page.mouse.move(*place(page, CUSTOMER, 13))
    card = page.locator(".recentre .card")
    card.wait_for()
    assert "Tom Becker" in card.inner_text()
    assert "To Kettle & Co" in card.inner_text()
    assert page.evaluate("globalThis.recentreLibrary.scene('picture').lookedAt") == 13


def test_a_dragged_party_is_pinned_and_stays_when_the_data_changes(drawing: Any) -> None:
    page = drawing("dana")
    x, y = place(page, CUSTOMER, 10)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y - 60, steps=4)
    page.mouse.up()
    page.wait_for_function("globalThis.recentreLibrary.scene('picture').reported?.pins")
    page.get_by_text("Only the strong").click()
    said(page, r"customer-2")
    page.wait_for_function("globalThis.recentreLibrary.report('picture')[1].drawn < 20")
    moved = place(page, CUSTOMER, 10)
    assert moved == pytest.approx((x + 40, y - 60), abs=4)


def test_new_data_keeps_canvas_camera_and_angles(drawing: Any) -> None:
    page = drawing("dana", reduced_motion="reduce")
    page.evaluate(
        """() => {
          const scene = globalThis.recentreLibrary.scene('picture');
          scene.canvases = scene.drawn.map((panel) => panel.canvas);
        }"""
    )
    focus(page)
    page.keyboard.press("+")
    scale = "globalThis.recentreLibrary.scene('picture').drawn[1].network.getScale()"
    zoomed = page.evaluate(scale)
    assert zoomed > 1.25
    page.get_by_text("Only the strong").click()
    page.wait_for_function("globalThis.recentreLibrary.report('picture')[1].drawn < 20")
    assert page.evaluate(scale) == pytest.approx(zoomed)
    assert page.evaluate(
        """() => {
          const scene = globalThis.recentreLibrary.scene('picture');
          return scene.drawn.every((panel, place) => panel.canvas === scene.canvases[place]);
        }"""
    )


ALL_INSIDE = """() => {
  const { drawn } = globalThis.recentreLibrary.scene("picture");
  return drawn.every(({ network, nodes, stage, info }) => {
    const { clientWidth: width, clientHeight: height } = stage;
    const [view, scale] = [network.getViewPosition(), network.getScale()];
    const marks = [...nodes.values()].every((node) => {
      const [{ x, y }, reach] = [network.canvasToDOM(node), node.size * scale];
      return x > reach && y > reach && x < width - reach && y < height - reach;
    });
    const filled = 2 * info.extent * scale > 0.5 * Math.min(width, height);
    return marks && filled && Math.hypot(view.x, view.y) < 2;
  });
}"""
HIGH = "high => globalThis.recentreLibrary.scene('picture').drawn[0].stage.offsetHeight === high"


def test_a_window_of_another_size_still_shows_all_of_the_picture(drawing: Any) -> None:
    page = drawing("dana")
    for width, height in ((1280, 1400), (1280, 720), (1900, 900), (900, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(HIGH, arg=height - 202)
        page.wait_for_function(ALL_INSIDE)


def test_the_legend_hides_and_shows(drawing: Any) -> None:
    page = drawing("dana")
    social = page.get_by_role("button", name="social")
    social.focus()
    page.keyboard.press("Enter")
    assert social.get_attribute("aria-pressed") == "false"
    page.get_by_text("17 of 24 shown").wait_for()
    page.get_by_role("button", name="Show all").click()
    page.get_by_text("24 of 24 shown").wait_for()


def test_the_question_mark_lists_the_keys(drawing: Any) -> None:
    page = drawing("dana")
    focus(page)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    dialog.wait_for()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    assert page.evaluate("globalThis.recentreLibrary.scene('picture').lastPanel !== undefined")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(drawing: Any, axe: Any, scheme: str) -> None:
    page = drawing("dana", scheme=scheme)
    focus(page)
    page.keyboard.press("ArrowUp")
    assert axe(page) == []
    page.keyboard.press("?")
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("a")
    assert axe(page) == []


def test_a_change_sends_the_drawing_and_not_the_library(serve: Any, visit: Any) -> None:
    page = visit("about:blank")
    received: list[int] = []
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))),
    )
    page.goto(f"{serve(APP)}/?world=60")
    page.wait_for_selector(PICTURE)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    assert sum(received) > 500_000
    received.clear()
    page.get_by_text("Only the strong").click()
    page.wait_for_function("globalThis.recentreLibrary.report('picture')[1].drawn < 40")
    page.get_by_text("Only the strong").click()
    page.wait_for_function("globalThis.recentreLibrary.report('picture')[1].drawn === 62")
    assert max(received) < 60_000
    received.clear()
    option_picked(page, page.get_by_label("Row of the table"), "12")
    page.wait_for_function("globalThis.recentreLibrary.scene('picture').selected === 12")
    assert sum(received) < 25_000


def test_what_is_not_drawn_singly_is_counted(drawing: Any) -> None:
    drawing("3000").get_by_text("150 of 3000 shown").wait_for()
