"""What is seen, as a file: a page, a network for other programs, tables."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from pyvis.network import Network

from recentre import state, words
from recentre.network import export
from recentre.network.casting import CastData
from recentre.network.exports import graph_files, tables
from recentre.network.exports.records import Records, Told, records_of
from recentre.network.graph import TwoCentres
from recentre.network.notes import Notes
from recentre.views import footer, undoing
from recentre.views.scene import Scene


def notes(scene: Scene, *, title: str, sentence: str, file: str) -> Notes:
    """Return what a file of this scene says about itself.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    title, sentence : str
        What stands above the pictures; plain text with labels as the names setting lets show.
    file : str
        How the file is called, without its ending.
    """
    return Notes(title, sentence, footer.lines(scene), file)


def menu(
    scene: Scene,
    told: Notes,
    *,
    key: str,
    records: Callable[[Told], Records],
    drawing: TwoCentres | Network | None = None,
    mode: str = "side",
) -> None:
    """Offer what is drawn as files; each is made when it is asked for.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    told : Notes
        What a file says about itself.
    key : str
        Key of the drawing.
    records : callable
        Gives parties and ties as they are seen, with what the files say about themselves.
    drawing : TwoCentres or pyvis.network.Network, optional
        What is drawn, to be one file of HTML that stands alone.
    mode : {"side", "recentre"}
        Two pictures side by side, or both on one canvas.
    """
    made = state.drawings().get(key, {})
    seen = undoing.as_seen(key)

    def found() -> Records:
        return records(Told(told.title, footer.origin(scene), " ".join(told.lines)))

    files: dict[str, tuple[str, str, Callable[[], str]]] = {
        "graphml": (
            f"{told.file}.graphml",
            "application/graphml+xml",
            lambda: graph_files.to_graphml(found()),
        ),
        "gexf": (f"{told.file}.gexf", "application/gexf+xml", lambda: graph_files.to_gexf(found())),
        "parties": (f"{told.file}-parties.csv", "text/csv", lambda: tables.parties_csv(found())),
        "ties": (f"{told.file}-ties.csv", "text/csv", lambda: tables.ties_csv(found())),
    }
    if drawing is not None:
        whole = drawing

        def page() -> str:
            return export.write_html(
                whole,
                title=told.title,
                sentence=told.sentence,
                footer=" ".join(told.lines),
                file=told.file,
                mode=mode,
                state=seen,
            )

        files = {"html": (f"{told.file}.html", "text/html", page), **files}
    with st.popover(
        words.SAVE, icon=":material/download:", key=f"{key}_save", help=words.SAVE_HELP
    ):
        for name, (file, mime, write) in files.items():
            st.download_button(
                words.SAVE_FILES[name],
                write,
                file_name=file,
                mime=mime,
                key=f"{key}_save_{name}",
                on_click="ignore",
                type="tertiary",
            )
        if made.get("hidden"):
            st.caption(words.SAVE_AS_SEEN)
        st.caption(words.SAVE_PICTURES)


def of_party(
    data: CastData, drawing: TwoCentres | Network, *, key: str
) -> Callable[[Told], Records]:
    """Return what gives the records of one party's network, as the reader has left its drawing."""
    made = state.drawings().get(key, {})
    return lambda told: records_of(
        data, drawing, told, hidden=made.get("hidden", ()), pins=made.get("pins")
    )
