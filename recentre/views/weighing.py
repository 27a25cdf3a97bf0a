"""How far the weighing of a whole base is: shown while it lasts, and gone when it is done."""

from __future__ import annotations

import streamlit as st

from recentre import words
from recentre.answers import Progress


def progress() -> Progress:
    """Return what shows the progress here; nothing is shown where nothing has to be weighed."""
    place = st.empty()

    def tell(share: float, step: str) -> None:
        if share >= 1:
            place.empty()
        else:
            place.progress(share, text=words.say(words.WEIGHING, step=words.WEIGHING_STEPS[step]))

    return tell
