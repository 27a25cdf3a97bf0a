"""Where the log comes from, who agreed, and whether all of the company's contact is in it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views import bringing
from recentre.views.bringing import Said
from recentre.views.scene import Scene


def draw(scene: Scene) -> None:
    """Draw the three answers; those of the reader's own workspace can be changed."""
    name = scene.selection.workspace
    if name is None or bool(scene.facts["generated"]):
        return
    st.markdown(f"**{words.QUALITY_SAID}**")
    with st.form(f"quality_said_{name}", border=False):
        left, right = st.columns(2)
        origin = left.text_input(
            words.UPLOAD_ORIGIN,
            value=_text(scene, "origin"),
            placeholder=words.UPLOAD_ORIGIN_PLACEHOLDER,
        )
        consent = right.text_input(
            words.UPLOAD_CONSENT,
            value=_text(scene, "consent"),
            placeholder=words.UPLOAD_CONSENT_PLACEHOLDER,
        )
        all_contact = st.checkbox(
            scene.say(words.UPLOAD_ALL_CONTACT),
            value=bool(scene.facts["all_contact_logged"]),
            help=scene.say(words.UPLOAD_ALL_CONTACT_HELP),
        )
        st.caption(words.UPLOAD_SAID_NOTE)
        if st.form_submit_button(words.QUALITY_SAID_SAVE, icon=":material/save:"):
            bringing.start_telling(name, Said(origin or "", consent or "", all_contact))
            st.rerun()


def _text(scene: Scene, name: str) -> str:
    value = scene.facts[name]
    return "" if value is None or pd.isna(value) else str(value)
