"""A drawing as a file: HTML that stands alone, or the bare data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from pyvis.network import Network

from recentre.network import library
from recentre.network.graph import TwoCentres
from recentre.network.notes import Notes


def write_html(
    drawing: TwoCentres | Network,
    *,
    title: str,
    sentence: str = "",
    footer: str = "",
    file: str = "network",
    mode: str = "side",
    state: Mapping[str, Any] | None = None,
) -> str:
    """Return one HTML file that draws the same pictures, legend included, with no network at all.

    Parameters
    ----------
    drawing : TwoCentres or pyvis.network.Network
        What to draw.
    title, sentence : str
        What stands above the pictures.
    footer : str
        Where the log comes from and who agreed.
    file : str
        How a picture is called that is saved from this file, without its ending.
    mode : {"side", "recentre"}
        Two pictures side by side, or both on one canvas.
    state : mapping, optional
        What the reader has made of the drawing: camera, pins, hidden keys of the legend.

    Notes
    -----
    The file's own policy forbids every request. Texts are escaped, data stands in it as JSON whose
    ``<``, ``>``, ``&`` and line separators are escapes.
    """
    notes = Notes(title, sentence, (footer,) if footer else (), file)
    data = {
        "networks": library.packed(drawing),
        "words": library.screen_words(),
        "notes": notes.record(),
        "mode": mode,
        "state": dict(state or {}),
    }
    places = {
        "TITLE": escape(title),
        "SENTENCE": escape(sentence),
        "FOOTER": escape(footer),
        "STYLE": library.style() + library.asset("export.css"),
        "LIBRARY": _in_script(library.vis_network()),
        "MODULES": _in_script(library.modules()),
        "DATA": library.script_json(data),
    }
    page = library.asset("export.html")
    parts = page.split("%%")
    return "".join(places[part] if place % 2 else part for place, part in enumerate(parts))


def to_json(drawing: TwoCentres | Network) -> str:
    """Return nodes, edges and options of each picture as JSON, as ``get_network_data()`` gives."""
    pictures: list[dict[str, Any]] = []
    for network in library.pictures(drawing):
        nodes, edges, _, _, _, options = network.get_network_data()
        pictures.append({"nodes": nodes, "edges": edges, "options": json.loads(options)})
    return json.dumps({"networks": pictures}, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _in_script(script: str) -> str:
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
