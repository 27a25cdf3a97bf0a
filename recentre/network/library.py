"""What draws: vis-network, which pyvis brings, our own modules and style, and the data they take.

The modules in ``assets`` are ordinary JavaScript modules. A component takes one script, and so
does a file that stands alone, so they are joined here: imports go, exports stay as names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network

from recentre import words
from recentre.network.graph import TwoCentres

MODULES = (
    "unpack.js",
    "dom.js",
    "colours.js",
    "glide.js",
    "hulls.js",
    "pictures.js",
    "camera.js",
    "board.js",
    "shapes.js",
    "lines.js",
    "rings.js",
    "texts.js",
    "labels.js",
    "names.js",
    "panel.js",
    "legend.js",
    "card.js",
    "finder.js",
    "keys.js",
    "switches.js",
    "vector.js",
    "composing.js",
    "saving.js",
    "keeping.js",
    "scene.js",
    "overlaps.js",
    "mount.js",
    "small.js",
    "multiples.js",
)
"""Our modules, each after those that it imports."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[a-z]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|class|const)", re.MULTILINE)
_ESCAPES = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def asset(name: str) -> str:
    """Return the text of one of our own files."""
    return resources.files("recentre.network").joinpath("assets", name).read_text("utf-8")


@cache
def modules() -> str:
    """Return our modules as one script."""
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", asset(name))) for name in MODULES)


@cache
def style() -> str:
    """Return our style sheet."""
    return asset("network.css") + asset("saving.css") + asset("several.css")


@cache
def vis_network() -> str:
    """Return vis-network, from the copy that pyvis brings."""
    folder = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
    return folder.joinpath("vis-network.min.js").read_text("utf-8")


def pictures(drawn: TwoCentres | Network) -> list[Network]:
    """Return the networks of a drawing from left to right."""
    if isinstance(drawn, TwoCentres):
        return [network for network in (drawn.company, drawn.customer) if network is not None]
    return [drawn]


def packed(drawn: TwoCentres | Network) -> list[dict[str, Any]]:
    """Return what ``get_network_data()`` gives of each picture, with its keys written only once.

    Nothing is added and nothing lost: ``networkData`` in ``unpack.js`` makes the same records.
    """
    return packed_all(pictures(drawn))


def packed_all(networks: Sequence[Network]) -> list[dict[str, Any]]:
    """Return what ``get_network_data()`` gives of each network, with its keys written only once."""
    data = []
    for network in networks:
        nodes, edges, _, _, _, options = network.get_network_data()
        data.append(
            {
                "nodes": pack(nodes),
                "edges": pack(edges),
                "options": json.loads(options),
            }
        )
    return data


def pack(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return records as their keys and rows of values; absent values at a row's end are left out.

    The keys that most records carry come first, so that most rows end early. A key whose texts or
    lists repeat has them listed once under ``codes``; its rows hold places in that list.
    """
    counts: dict[str, int] = {}
    for record in records:
        for key in record:
            counts[key] = counts.get(key, 0) + 1
    keys = sorted(counts, key=lambda key: -counts[key])
    codes = {key: listed for key in keys if (listed := _repeating(records, key, counts[key]))}
    places = {key: {repr(value): place for place, value in enumerate(codes[key])} for key in codes}
    rows = []
    for record in records:
        row = [
            places[key][repr(record[key])] if key in places and key in record else record.get(key)
            for key in keys
        ]
        while row and row[-1] is None:
            row.pop()
        rows.append(row)
    return {"keys": keys, "codes": codes, "rows": rows}


def _repeating(records: Sequence[Mapping[str, Any]], key: str, count: int) -> list[Any]:
    """Return the different values of a key if they are texts or lists of which most repeat."""
    values = {repr(record[key]): record[key] for record in records if key in record}
    written = all(isinstance(value, str | list) for value in values.values())
    return list(values.values()) if written and 3 * len(values) <= count else []


def screen_words() -> dict[str, Any]:
    """Return the words that the script needs, those that no picture brings itself."""
    return words.NETWORK_SCREEN | {"groups": words.NETWORK_LEGEND_GROUPS}


def script_json(value: object) -> str:
    """Return JSON that may stand inside a script element whatever the texts in it are."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text
