"""A short piece of One party: what this party is trying to get done."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

_WITHIN = 30
_NAMED = 3


def draw(scene: Scene, party: int, who: str) -> None:
    """Say what a party asks about, with the way to the page Jobs.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    party : int
        The party in the middle.
    who : str
        What it is called, safe for Markdown.
    """
    window = {name: scene.selection.strength[name] for name in ("as_of", "since")}
    found = scene.ask("jobs/of_party", party=party, within_days=_WITHIN, **window)
    st.markdown(f"**{words.say(words.JOBS_PARTY, who=who)}**")
    st.markdown(sentence(found, who))
    if st.button(
        words.JOBS_PARTY_OPEN,
        key="party_jobs",
        icon=":material/task_alt:",
        type="tertiary",
    ):
        st.switch_page("pages/jobs.py", query_params=state.page_address())


def sentence(found: pd.DataFrame, who: str) -> str:
    """Say what a party asks about and whether it is answered.

    Parameters
    ----------
    found : pandas.DataFrame
        The answer of ``jobs/of_party``.
    who : str
        What the party is called, safe for Markdown.
    """
    asked = found[found["asked"] > 0]
    if not len(asked):
        return words.say(words.JOBS_PARTY_NONE, who=who)
    values = {
        "asked": words.counted(int(asked["asked"].sum()), words.JOBS_PARTY_ASKED),
        "answered": count(asked["answered"].sum()),
        "days": _WITHIN,
    }
    named = asked[asked["job"].notna()].head(_NAMED)
    if not len(named):
        return words.say(words.JOBS_PARTY_NAMELESS, **values)
    jobs = ", ".join(
        f"{plain(job)} ({count(n)})" for job, n in zip(named["job"], named["asked"], strict=True)
    )
    return words.say(words.JOBS_PARTY_SENTENCE, jobs=jobs, **values)
