"""Every page by keyboard alone: each control is reached, in order, seen when it is, and left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT, option_picked

HEADLINE = ".st-key-sentence h1"
SCENE = "globalThis.recentreLibrary.scene('two_centres')"
MOST_STOPS = 220
ORDER = {
    "the_base": ("bar_window", "bar_names", "bar_workspace", "tour", "base_sort", "how"),
    "two_centres": (
        "bar_centre",
        "bar_after",
        "bar_window",
        "bar_names",
        "bar_workspace",
        "centres_shown_as",
        "two_centres_save",
        "two_centres",
        "how",
    ),
    "one_party": ("bar_centre", "bar_window", "one_party_save", "one_party", "how"),
    "import_and_quality": ("bar_workspace",),
}
"""Keys of pieces of a page in the order in which the focus comes to them."""

FOCUS = """() => {
  const deep = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body ? null : at;
  };
  const above = at => at.parentElement ?? at.getRootNode().host;
  const looks = at => {
    const styles = [];
    for (let up = at, steps = 0; up && steps < 5; up = above(up), steps += 1) {
      const s = getComputedStyle(up);
      styles.push([s.outline, s.boxShadow, s.borderColor, s.backgroundColor].join());
    }
    return styles.join(';');
  };
  const walk = globalThis.walk ??= { seen: [], unseen: [] };
  const at = deep();
  // A control must look another way while it is focused than after.
  if (walk.last && walk.last.at !== at && looks(walk.last.at) === walk.last.looks
      && walk.last.at.tagName !== 'CANVAS') walk.unseen.push(walk.last.name);
  if (!at) return null;
  const keys = [];
  for (let up = at; up; up = above(up)) {
    for (const one of up.classList ?? []) if (one.startsWith('st-key-')) keys.push(one.slice(7));
  }
  const name = at.getAttribute('aria-label') || at.innerText || at.tagName;
  walk.last = { at, looks: looks(at), name: `${name} (${keys[0] ?? at.tagName})` };
  const again = walk.seen.includes(at) && walk.seen[0] === at;
  walk.seen.push(at);
  return { name, keys, tag: at.tagName, again };
}"""

MISSED = """() => {
  const found = [];
  const look = root => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) look(one.shadowRoot);
      if (one.matches('button:not([disabled]), a[href], input:not([disabled]), summary, textarea,'
          + ' [tabindex="0"]')) found.push(one);
    }
  };
  look(document);
  const seen = new Set(globalThis.walk.seen);
  return found.filter(one => {
    const box = one.getBoundingClientRect();
    return !seen.has(one) && one.tabIndex >= 0 && box.width > 1 && box.height > 1
      && one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && !one.closest('[data-testid=stDataFrame], [role=radiogroup], [inert], .js-plotly-plot');
  }).map(one => one.getAttribute('aria-label') || one.innerText || one.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def opened(visit: Any, address: str) -> Any:
    page = visit(address)
    page.get_by_test_id("stMainBlockContainer").wait_for(timeout=30_000)
    if "import" not in address:
        page.get_by_text("How this was computed").first.wait_for(timeout=30_000)
    for key in ("two_centres", "one_party"):
        if key in address:
            drawn = f"globalThis.recentreLibrary?.scene('{key}')?.drawn.length > 0"
            page.wait_for_function(drawn, timeout=30_000)
    page.wait_for_selector(IDLE)
    return page


def tab_to(page: Any, key: str, tag: str = "*", back: bool = False) -> None:
    """Press Tab until the focus is in a piece of the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        at = page.evaluate(FOCUS)
        if at and key in at["keys"] and tag in ("*", at["tag"]):
            return
    raise AssertionError(f"Tab does not come to {key}")


@pytest.mark.parametrize("name", ORDER)
def test_tab_reaches_every_control_in_order_and_goes_on(visit: Any, server: str, name: str) -> None:
    page = opened(visit, f"{server}/{name}")
    for key in ORDER[name]:
        page.locator(f".st-key-{key}").first.wait_for(state="attached", timeout=30_000)
    page.wait_for_selector(IDLE)
    reached: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None or at["again"]:
            break
        reached += [key for key in at["keys"] if key not in reached]
    else:
        raise AssertionError(f"the focus does not leave the page: {reached[-5:]}")
    in_order = sorted(ORDER[name], key=lambda key: reached.index(key) if key in reached else -1)
    assert tuple(in_order) == ORDER[name]
    assert page.evaluate(MISSED) == []
    assert page.evaluate("walk.unseen") == []


def test_a_customer_and_a_window_are_chosen_by_keys(visit: Any, server: str) -> None:
    page = opened(visit, f"{server}/two_centres")
    tab_to(page, "bar_centre", "INPUT")
    page.keyboard.type("Dana Ruiz")
    page.get_by_role("option", name="Dana Ruiz").first.wait_for(timeout=30_000)
    page.keyboard.press("Enter")
    page.locator(HEADLINE, has_text="Dana Ruiz").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    tab_to(page, "bar_after", "BUTTON")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "at => !document.querySelector(at).innerText.includes('Dana')", arg=HEADLINE, timeout=30_000
    )
    page.wait_for_selector(IDLE)
    tab_to(page, "bar_before", "BUTTON", back=True)
    page.keyboard.press("Enter")
    page.locator(HEADLINE, has_text="Dana Ruiz").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    tab_to(page, "bar_window", "BUTTON")
    page.keyboard.press("Enter")
    tab_to(page, "bar_half_life", "INPUT")
    page.keyboard.press("Control+a")
    page.keyboard.type("30")
    page.keyboard.press("Enter")
    page.wait_for_url("**half_life_days=30*", timeout=30_000)
    page.wait_for_selector(IDLE)
    page.keyboard.press("Escape")
    page.locator(".st-key-bar_half_life").first.wait_for(state="detached", timeout=30_000)


def test_a_tie_is_looked_up_and_saved_by_keys(visit: Any, server: str) -> None:
    page = opened(visit, f"{server}/two_centres")
    tab_to(page, "two_centres", "DIV")
    page.keyboard.press("ArrowRight")
    page.locator(".card").wait_for(timeout=30_000)
    assert page.locator(".recentre .spoken").inner_text()
    page.keyboard.press("/")
    weak = "[...it.drawn.at(-1).nodes.values()].find(one => one.tie === 'weak').label"
    page.keyboard.type(page.evaluate(f"() => {{ const it = {SCENE}; return {weak}; }}"))
    page.locator(".matches [role=option]").first.wait_for(timeout=30_000)
    page.keyboard.press("Enter")
    page.wait_for_url("**selected=*", timeout=30_000)
    page.get_by_text("Every interaction of it").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    page.keyboard.press("?")
    page.locator(".key-list:focus").wait_for(timeout=30_000)
    page.keyboard.press("Escape")
    page.locator(".stage:focus").wait_for(timeout=30_000)
    tab_to(page, "two_centres_save", "BUTTON", back=True)
    page.keyboard.press("Enter")
    tab_to(page, "two_centres_save_ties", "BUTTON")
    with page.expect_download(timeout=30_000) as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "two-centres-ties.csv"
    page.keyboard.press("Escape")
    tab_to(page, "centres_shown_as", "BUTTON", back=True)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.wait_for_url("**shown_as=rows*", timeout=30_000)


def test_a_customer_is_opened_from_the_table_by_keys(visit: Any, server: str) -> None:
    page = opened(visit, f"{server}/the_base")
    tab_to(page, "base_table", "CANVAS")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_url("**/two_centres?centre=*", timeout=30_000)
    page.locator(HEADLINE).first.wait_for(timeout=30_000)


@pytest.mark.parametrize("name", ["two_centres", "one_party"])
def test_a_question_mark_lists_the_keys_from_anywhere(visit: Any, server: str, name: str) -> None:
    page = opened(visit, f"{server}/{name}")
    tab_to(page, "bar_window", "BUTTON")
    page.keyboard.press("?")
    page.locator(".key-list:focus").wait_for(timeout=30_000)
    assert page.locator(".key-list").get_by_text("Ctrl + Shift + Z").is_visible()
    page.keyboard.press("?")
    page.locator(".key-list").wait_for(state="hidden", timeout=30_000)
    assert "bar_window" in page.evaluate(FOCUS)["keys"]


def test_with_names_hidden_nobody_is_found_by_name_and_everybody_by_alias(
    visit: Any, server: str
) -> None:
    page = opened(visit, f"{server}/two_centres")
    last = "[...it.drawn.at(-1).nodes.values()].find(one => one.tie === 'weak').label"
    weak = f"() => {{ const it = {SCENE}; return {last}; }}"
    name = page.evaluate(weak)
    option_picked(page, page.locator(".st-key-bar_names input").first, "Names: none")
    page.wait_for_function(f"name => ({weak})() !== name", arg=name, timeout=30_000)
    page.wait_for_selector(IDLE)
    page.locator("[data-picture=customer] .stage").focus()
    page.keyboard.press("/")
    page.keyboard.type(name)
    assert page.locator(".matches [role=option]").count() == 0
    page.keyboard.press("Control+a")
    page.keyboard.type(page.evaluate(weak))
    page.locator(".matches [role=option]").first.wait_for(timeout=30_000)
    page.keyboard.press("Enter")
    page.wait_for_url("**selected=*", timeout=30_000)
    closer = f"{SCENE}.drawn.every(one => one.network.getScale() > one.camera.fitted * 1.3)"
    page.wait_for_function(closer, timeout=30_000)
