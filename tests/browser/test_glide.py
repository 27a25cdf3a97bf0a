"""One canvas for both centres: what glides, what stays, and what is kept of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import option_picked

APP = Path(__file__).parent / "network_app.py"
SCENE = "globalThis.recentreLibrary?.scene('picture')"
STAGE = ".panel:not([hidden]) .stage"
STANDS = (
    f"{SCENE}?.drawn.length && {SCENE}.drawn.every((one) => one.labels.length && !one.moving())"
)
OFF = f"""() => {{
  const {{ drawn, pictures, stood }} = {SCENE};
  const picture = pictures[stood === "company" ? 0 : 1];
  const at = drawn[0].network.getPositions();
  return Math.max(...[...picture.nodes.values()].map(({{ id, x, y }}) => (
    Math.hypot(at[id].x - x, at[id].y - y))));
}}"""


@pytest.fixture
def drawing(serve: Any, visit: Any) -> Any:
    def show(address: str, **options: Any) -> Any:
        page = visit(f"{serve(APP)}/?world={address}", **options)
        stands(page)
        return page

    return show


def stands(page: Any, more: str = "true") -> None:
    """Wait until nothing moves any more, and something else is true."""
    page.wait_for_function(f"{STANDS} && ({more})")


def pressed(page: Any, key: str) -> None:
    page.locator(STAGE).last.focus()
    page.keyboard.press(key)


def ask(page: Any, what: str) -> Any:
    return page.evaluate(f"{SCENE}.{what}")


def test_one_key_puts_the_other_centre_in_the_middle_of_the_same_canvas(drawing: Any) -> None:
    page = drawing("dana&one")
    assert ask(page, "drawn.length") == 1
    page.evaluate(f"() => {{ globalThis.was = {SCENE}.drawn[0].canvas; }}")
    page.get_by_role("heading", name="Kettle & Co in the middle").wait_for()
    pressed(page, "r")
    stands(page, f"{SCENE}.drawn[0].info.picture === 'customer'")
    page.get_by_role("heading", name="Dana Ruiz in the middle").wait_for()
    assert page.evaluate(OFF) < 0.1
    assert page.evaluate(f"globalThis.was === {SCENE}.drawn[0].canvas")
    page.get_by_role("button", name=re.compile("^Recentre")).click()
    stands(page, f"{SCENE}.drawn[0].info.picture === 'company'")
    assert page.evaluate(OFF) < 0.1


def test_the_key_works_wherever_the_focus_is_but_in_a_field(drawing: Any) -> None:
    page = drawing("dana&one", reduced_motion="reduce")
    page.get_by_text("Only the strong").focus()
    page.keyboard.press("r")
    assert ask(page, "stood") == "customer"
    pressed(page, "/")
    page.keyboard.type("rosa")
    assert ask(page, "stood") == "customer"


def test_half_way_ghosts_are_half_alive_and_lines_of_both_are_drawn(drawing: Any) -> None:
    page = drawing("dana&one")
    half = page.evaluate(
        f"""() => {{
          const {{ drawn: [panel], pictures }} = {SCENE};
          {SCENE}.recentre();
          const passage = panel.passage;
          passage.step(0.5);
          const one = passage.nodes.get(10);
          const [from, to] = pictures.map((picture) => picture.nodes.get(10));
          const centres = [...passage.nodes.values()].filter((node) => node.place);
          return {{
            ghost: one.look.ghost,
            middle: Math.hypot(one.x - (from.x + to.x) / 2, one.y - (from.y + to.y) / 2),
            apart: Math.hypot(centres[0].x - centres[1].x, centres[0].y - centres[1].y),
            size: centres[0].size + centres[1].size,
            shown: passage.lines().map((line) => line.shown),
            rings: passage.ground().rings.map((ring) => ring.shown ?? 1),
          }};
        }}"""
    )
    assert half["ghost"] == pytest.approx(0.5)
    assert half["middle"] < 0.1
    assert half["apart"] > half["size"] * 0.9
    assert min(half["shown"]) < 0.6
    assert sorted(half["rings"])[0] < 0.6
    stands(page, f"{SCENE}.drawn[0].info.picture === 'customer'")
    assert ask(page, "drawn[0].nodes.get(10).look.ghost") == 0


def test_pressed_again_half_way_it_turns_round(drawing: Any) -> None:
    page = drawing("dana&one")
    page.evaluate(f"() => {{ {SCENE}.recentre(); {SCENE}.recentre(); }}")
    stands(page)
    assert ask(page, "drawn[0].info.picture") == "company"
    assert page.evaluate(OFF) < 0.1


def test_selection_pins_zoom_and_hidden_entries_survive(drawing: Any) -> None:
    page = drawing("dana&one")
    page.evaluate(
        f"""() => {{
          const scene = {SCENE};
          scene.select(13);
          scene.toggle("nature:social");
          const [panel] = scene.drawn;
          panel.dragged = 13;
          panel.network.moveNode(13, 150, 20);
          panel.dropped();
        }}"""
    )
    pressed(page, "+")
    stands(page, f"{SCENE}.drawn[0].camera.kept()?.[2] > 1.29")
    camera = ask(page, "drawn[0].camera.kept()")
    pressed(page, "r")
    stands(page, f"{SCENE}.stood === 'customer'")
    assert ask(page, "drawn[0].camera.kept()") == pytest.approx(camera, abs=0.01)
    assert ask(page, "selected") == 13
    assert ask(page, "state().hidden") == ["nature:social"]
    pressed(page, "r")
    stands(page, f"{SCENE}.stood === 'company'")
    assert ask(page, "drawn[0].network.getPositions([13])[13]") == {"x": 150, "y": 20}


def test_at_once_for_readers_who_prefer_reduced_motion(drawing: Any) -> None:
    page = drawing("60&one", reduced_motion="reduce")
    assert page.evaluate(f"() => {{ {SCENE}.recentre(); return ({OFF})(); }}") < 0.1
    assert not ask(page, "drawn[0].passage")


def test_new_data_in_place_glides_on_the_same_canvases(drawing: Any) -> None:
    page = drawing("60")
    page.evaluate(f"() => {{ globalThis.was = {SCENE}.drawn.map((one) => one.canvas); }}")
    page.get_by_text("Only the strong").click()
    stands(page, f"{SCENE}.drawn[1].nodes.size < 40 && {SCENE}.drawn[1].last")
    assert page.evaluate(f"{SCENE}.drawn.every((one, at) => one.canvas === globalThis.was[at])")
    assert ask(page, "drawn[1].nodeData.length") == ask(page, "pictures[1].nodes.size")
    assert ask(page, "drawn[1].edgeData.length") == ask(page, "pictures[1].edges.size")


def test_a_kept_view_is_put_back_once_and_then_left_to_the_reader(drawing: Any) -> None:
    page = drawing("dana&one")
    option_picked(page, page.get_by_label("Kept view"), "customer")
    stands(page, f"{SCENE}.drawn[0].info.picture === 'customer'")
    assert ask(page, "drawn[0].camera.kept()") == pytest.approx([40, -30, 1.5], abs=1)
    pressed(page, "r")
    page.wait_for_function(f"{SCENE}.reported?.centre_shown === 'company'")
    page.get_by_text("Only the strong").click()
    stands(page, f"{SCENE}.drawn[0].nodes.size < 20")
    page.get_by_text("'centre_shown': 'company'").wait_for()
    assert ask(page, "stood") == "company"


def test_side_by_side_and_one_canvas_are_a_switch_that_sends_no_drawing(drawing: Any) -> None:
    page = drawing("60")
    received: list[int] = []
    page.evaluate(f"() => {{ globalThis.was = {SCENE}.drawn[0].canvas; }}")
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))),
    )
    page.get_by_text("On one canvas", exact=True).click()
    stands(page, f"{SCENE}.drawn.length === 1")
    assert page.evaluate(f"globalThis.was === {SCENE}.drawn[0].canvas")
    assert sum(received) < 25_000
    page.get_by_text("On one canvas", exact=True).click()
    stands(page, f"{SCENE}.drawn.length === 2")
    for picture in page.evaluate("globalThis.recentreLibrary.report('picture')"):
        assert picture["names"] == picture["marks"] == picture["ground"] == 0


def test_the_layer_of_differences_counts_marks_and_filters(drawing: Any) -> None:
    page = drawing("dana")
    page.get_by_role("button", name="Differences (D)").click()
    assert page.get_by_text("the company only: none").is_visible()
    only = page.get_by_role("button", name="the customer only: 16")
    only.click()
    page.get_by_text("8 of 24 shown").wait_for()
    assert page.get_by_role("button", name="both: 8").is_visible()
    pressed(page, "d")
    page.get_by_text("24 of 24 shown").wait_for()
    assert not only.is_visible()
    assert page.get_by_role("button", name="known to the company").is_visible()


def test_linked_zoom_moves_both_pictures(drawing: Any) -> None:
    page = drawing("dana", reduced_motion="reduce")
    pressed(page, "l")
    pressed(page, "+")
    page.wait_for_function(f"{SCENE}.drawn.every((one) => one.camera.kept()?.[2] > 1.29)")
    pressed(page, "l")
    pressed(page, "+")
    page.wait_for_function(f"{SCENE}.drawn[1].camera.kept()[2] > 1.6")
    assert ask(page, "drawn[0].camera.kept()[2]") == pytest.approx(1.3, abs=0.01)


def test_who_is_looked_for_during_a_glide_is_seen_close(drawing: Any) -> None:
    page = drawing("dana&one")
    weak = f"[...{SCENE}.pictures[1].nodes.values()].find((one) => one.tie === 'weak').id"
    page.evaluate(f"() => {{ const id = {weak}; {SCENE}.recentre(); {SCENE}.approach(id); }}")
    stands(page, f"{SCENE}.drawn[0].info.picture === 'customer'")
    assert ask(page, "drawn[0].camera.kept()[2]") == pytest.approx(1.7, abs=0.01)
    at = f"(({{ x, y }}) => [x, y])({SCENE}.pictures[1].nodes.get({weak}))"
    view = f"(({{ x, y }}) => [x, y])({SCENE}.drawn[0].camera.now())"
    assert page.evaluate(view) == pytest.approx(page.evaluate(at), abs=1)


def test_escape_after_a_search_goes_back_to_where_the_reader_stood(drawing: Any) -> None:
    page = drawing("dana", reduced_motion="reduce")
    pressed(page, "+")
    page.wait_for_function(f"{SCENE}.drawn[1].camera.kept()?.[2] > 1.29")
    pressed(page, "/")
    page.keyboard.type("grind")
    page.keyboard.press("Enter")
    page.wait_for_function(f"{SCENE}.drawn[1].camera.kept()[2] > 1.6")
    page.keyboard.press("Escape")
    page.wait_for_function(f"Math.abs({SCENE}.drawn[1].camera.kept()[2] - 1.3) < 0.01")
    assert ask(page, "drawn[0].camera.kept()") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_projector_type_is_large_and_nothing_overlaps(drawing: Any, scheme: str) -> None:
    page = drawing("60&far", scheme=scheme)
    for picture in page.evaluate("globalThis.recentreLibrary.report('picture')"):
        assert picture["names"] == picture["marks"] == picture["ground"] == 0
    sizes = ask(page, "drawn.flatMap((one) => one.labels.map((label) => label.font))")
    assert min(float(re.search(r"([\d.]+)px", size)[1]) for size in sizes) >= 16
    assert ask(page, "theme.leastWord") >= 14
