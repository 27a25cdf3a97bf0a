"""The ledger's own frame: which part is open; the others are not computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from recentre import words
from recentre.network.casting import CastData
from recentre.views import how
from recentre.views.ledger import asymmetry, bridges, cut, differs, most
from recentre.views.ledger.subject import Headline, Subject, follow
from recentre.views.plain import plain
from recentre.views.scene import Scene

_PARTS: Mapping[str, Callable[[Subject], None]] = {
    "most": most.draw,
    "differs": differs.draw,
    "asymmetry": asymmetry.draw,
    "cut": cut.draw,
    "bridges": bridges.draw,
}
_STYLE = Path(__file__).parents[1] / "assets" / "ledger.css"
_OF_CUSTOMER = ("differs", "asymmetry", "cut", "bridges")
_ASKED: Mapping[str, Sequence[str]] = {
    "most": ("contrast/differences",),
    "differs": ("contrast/sources", "contrast/mix", "contrast/top", "contrast/centralisation"),
    "asymmetry": ("ties/asymmetry",),
    "cut": ("ties/flips",),
    "bridges": ("ties/by_bridgeness",),
}
"""What each part asks, for the reader who wants to see how it was computed."""


def draw(
    scene: Scene,
    customer: int,
    data: CastData,
    found: pd.DataFrame,
    labels: Mapping[int, str],
    *,
    headline: Headline,
) -> None:
    """Draw the ledger of one customer.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    customer : int
        Whose ledger.
    data : CastData
        The cast round that party, which says from whose chair its part of the log was drawn.
    found : pandas.DataFrame
        The answer of ``ties/of_party``.
    labels : mapping of int to str
        Labels of the party and of everybody it is tied to.
    headline : callable
        Makes the page's own sentence.
    """
    st.markdown(f"**{words.LEDGER}**: {words.LEDGER_NOTE}")
    name, who = plain(scene.company_label), plain(labels[customer])
    if scene.company is None or customer == scene.company:
        st.markdown(scene.say(words.LEDGER_NO_COMPANY))
    elif data.viewpoint == "one-centred":
        st.markdown(scene.say(words.LEDGER_ONE_CENTRED, who=who, name=name))
    elif scene.company not in set(found["other"]) and not _is_customer(scene, customer):
        st.markdown(scene.say(words.LEDGER_NO_CUSTOMER, who=who, name=name))
    else:
        _parts(Subject(scene, customer, scene.selection.strength, headline), _OF_CUSTOMER)


def draw_base(scene: Scene, *, headline: Headline) -> None:
    """Draw the ledger of the whole base; ``headline`` makes the page's own sentence."""
    st.markdown(f"**{words.LEDGER}**: {words.LEDGER_NOTE}")
    figures = scene.ask("contrast/of_base", **scene.selection.strength)
    if scene.company is None:
        st.markdown(scene.say(words.LEDGER_NO_COMPANY))
    elif not (figures["viewpoint"] == "two-centred").any():
        said = scene.say(words.LEDGER_BASE_ONE_CENTRED, name=plain(scene.company_label))
        st.markdown(said)
    else:
        _parts(Subject(scene, None, scene.selection.strength, headline), tuple(_PARTS))


def _is_customer(scene: Scene, party: int) -> bool:
    found = scene.ask("contrast/of_customer", customer=party, **scene.selection.strength)
    return bool(len(found))


@st.fragment
def _parts(subject: Subject, offered: Sequence[str]) -> None:
    follow(subject)
    st.html(_STYLE)
    with st.container(key=f"ledger_{subject.page}"):
        opened = st.segmented_control(
            words.LEDGER,
            offered,
            format_func=lambda part: words.LEDGER_SECTIONS[part],
            default=offered[0],
            key=f"ledger_part_{subject.page}",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
        part = opened or offered[0]
        _PARTS[part](subject)
        with st.expander(words.LEDGER_HOW, icon=":material/function:", key=f"ledger_how_{part}"):
            how.behind(*_ASKED[part])
