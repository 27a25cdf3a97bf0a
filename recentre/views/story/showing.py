"""What a page must know while it is presented: the title over it, and what the room may not see."""

from __future__ import annotations

import re
from dataclasses import dataclass

import streamlit as st

from recentre import state

_NOW = "story_now"
_BEFORE_NUMBER = re.compile(r" (?=(?::primary\[)?[\d%])")
HEIGHT = "var(--recentre-room, calc(100vh - 270px))"
"""What the sentence and the legend leave to a picture; the frame measures it."""


@dataclass(frozen=True)
class Now:
    """What is on the wall right now; texts are safe for Markdown."""

    title: str
    """Title of the view; empty for a page that is no view of the story."""
    question: str = ""
    """Stands in place of the sentence while the room guesses."""
    hides: str = ""
    """sentence, right or picture while the room guesses, else empty."""
    answer: str = ""
    """Stands in place of the page's sentence once revealed; empty leaves that one."""


def is_on() -> bool:
    """Return whether the page is being presented: the picture and its sentence, nothing else."""
    return state.presenting() is not None


def now() -> Now:
    """Return what is on the wall."""
    found = st.session_state.get(_NOW)
    return found if is_on() and isinstance(found, Now) else Now("")


def ink() -> str:
    """Return the colour that type on the wall has, on its light or dark ground."""
    return "#FFFFFF" if st.context.theme.type == "dark" else "#000000"


def worded(sentence: str) -> str:
    """Return a page's sentence as it stands on the wall: no line ends before a number or its sign.

    While the room guesses, the question stands there in its place, and then the view's answer.
    """
    if not is_on():
        return sentence
    on_wall = now()
    return _BEFORE_NUMBER.sub("\N{NO-BREAK SPACE}", on_wall.question or on_wall.answer or sentence)


def show(on_wall: Now) -> None:
    """Say what is on the wall in this run, before the page is drawn."""
    st.session_state[_NOW] = on_wall
