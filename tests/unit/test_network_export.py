"""The export stands alone, and the script that draws is what its files say."""

from __future__ import annotations

import json
import re
from importlib import resources

import pytest

from recentre.network import library
from recentre.network.export import to_json, write_html
from recentre.network.graph import two_centres
from tests.browser import network_worlds as worlds

ASSETS = resources.files("recentre.network") / "assets"
DECLARED = re.compile(r"^(?:export )?(?:function|class|const|let) (\w+)", re.MULTILINE)


@pytest.fixture(scope="module")
def html() -> str:
    cast, links = worlds.dana()
    cast["label"] = ["</script><script>alert(1)</script>\u2028&", *cast["label"].iloc[1:]]
    both = two_centres(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN)
    return write_html(both, title="<b>Two & centres", sentence="28 %", footer="Generated")


def test_texts_cannot_leave_their_place(html: str) -> None:
    assert "<script>alert" not in html
    assert "<b>Two" not in html
    assert "&lt;b&gt;Two &amp; centres" in html
    assert "\u2028" not in html.split("showAlone(document", 1)[1]
    own = html.replace(library.vis_network(), "")
    assert own.count("<script>") == own.count("</script>") == 2


def test_the_file_forbids_itself_every_request(html: str) -> None:
    assert "default-src 'none'" in html
    without_library = html.replace(library.vis_network(), "")
    assert not re.findall(r"(?:src|href)\s*=\s*[\"']", without_library)


def test_the_json_is_what_pyvis_holds() -> None:
    cast, links = worlds.dana()
    both = two_centres(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN)
    pictures = json.loads(to_json(both))["networks"]
    for picture, network in zip(pictures, (both.company, both.customer), strict=True):
        assert network is not None
        nodes, edges, _, _, _, options = network.get_network_data()
        assert picture == {
            "nodes": json.loads(json.dumps(nodes)),
            "edges": json.loads(json.dumps(edges)),
            "options": json.loads(options),
        }


def test_the_modules_are_all_joined_each_after_what_it_imports() -> None:
    seen: set[str] = set()
    for name in library.MODULES:
        imported = re.findall(r'from "\./([a-z]+\.js)"', library.asset(name))
        assert set(imported) <= seen, name
        seen.add(name)
    apart = {"offer.js", "picture.js", "several.js", "wishes.js", "keeper.js"}
    assert seen | apart == {one.name for one in ASSETS.iterdir() if one.name.endswith(".js")}


def test_joined_modules_share_no_name_and_keep_no_import() -> None:
    names = [name for module in library.MODULES for name in DECLARED.findall(library.asset(module))]
    assert len(names) == len(set(names))
    assert not re.search(r"^(import|export) ", library.modules(), re.MULTILINE)


def test_no_file_is_long_and_none_writes_markup() -> None:
    for name in (*library.MODULES, "network.css"):
        text = library.asset(name)
        assert len(text.splitlines()) <= 305, name
        assert "innerHTML" not in text
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


def test_every_word_that_the_script_asks_for_is_there() -> None:
    spoken = library.screen_words()
    asked = re.findall(r'\bsay\("(\w+)"', library.modules())
    assert asked
    assert set(asked) <= set(spoken)


def test_a_saved_legend_draws_every_shape_of_which_samples_are_made() -> None:
    made = {
        tag
        for module in ("legend.js", "hulls.js")
        for tag in re.findall(r'\["(\w+)", \{', library.asset(module))
    }
    drawn = set(re.findall(r'tagName === "(\w+)"', library.asset("composing.js"))) | {"path"}
    assert made
    assert made <= drawn
