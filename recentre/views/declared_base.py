"""The base of a workspace without a log of contact: who declares what, and what cannot be said."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.views import declaring
from recentre.views.bar import centre_on
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.sentence import sentence


def draw(scene: Scene) -> None:
    """Draw the page: its sentence, and who declares ties as rows."""
    found = scene.ask("ties/declaring")
    if not len(found):
        sentence(scene.say(words.BASE_EMPTY))
        return
    sentence(declaring.of_base(scene))
    alone = words.DECLARED_BASE_ALONE
    if scene.company is None:
        alone = words.DECLARED_BASE_ALONE_NO_COMPANY
    st.caption(scene.say(alone, name=plain(scene.company_label)))
    event = st.dataframe(
        _readable(scene, found),
        key="base_declaring",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        height=min(38 * (len(found) + 1), 420),
    )
    st.caption(scene.say(words.BASE_OPEN))
    if event["selection"]["rows"]:
        centre_on(scene, int(found["party"].iloc[event["selection"]["rows"][0]]))
        st.switch_page("pages/two_centres.py", query_params=state.page_address())


def _readable(scene: Scene, found: pd.DataFrame) -> pd.DataFrame:
    labels = scene.labels(found["party"])
    shown: dict[str, Any] = {words.DECLARED_BY: [labels[int(party)] for party in found["party"]]}
    for name, title in words.DECLARED_COLUMNS.items():
        if found[name].notna().any() and (found[name] != 0).any():
            shown[scene.say(title)] = found[name]
    return pd.DataFrame(shown)
