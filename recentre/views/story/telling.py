"""The story as a screen tells and changes it: names as they may be, undo, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from recentre import state, words
from recentre.errors import RecentreError
from recentre.story import kept
from recentre.story.store import Story
from recentre.story.view import filled, unnamed
from recentre.views.plain import plain
from recentre.views.scene import Scene

_BEFORE = "story_before"
_SAID = "story_said"
_MOST_STEPS = 30


def named(scene: Scene, text: str, centre: str | None) -> str:
    """Return a title or question with the two ends named as the names setting allows."""
    who, company = _ends(scene, centre)
    told = filled(text, centre=who, company=company)
    return told[:1].upper() + told[1:]


def without_names(scene: Scene, text: str, centre: str | None) -> str:
    """Return a title or question that a reader wrote, with places where it names the two ends."""
    who, company = _ends(scene, centre)
    return unnamed(text, centre=who, company=company)


def _ends(scene: Scene, centre: str | None) -> tuple[str, str]:
    party = scene.party_of(centre)
    who = scene.say(words.STORY_SOMEBODY) if party is None else scene.label(party)
    return who, scene.company_label


def change(alter: Callable[[Story], Story]) -> Story | None:
    """Change the story of the open workspace so that it can be undone; None if it went wrong.

    What went wrong is kept and told by `said`.
    """
    name = state.selected().workspace
    try:
        base = kept.story_of(name)
        told = kept.change(name, base, alter)
    except RecentreError as error:
        st.session_state[_SAID] = f"{plain(error.message)} {plain(error.hint)}"
        return None
    _note(name, (*_steps(name), (told.version, base)))
    return told


def can_undo(story: Story) -> bool:
    """Return whether the last change of this story was made in this session."""
    steps = _steps(state.selected().workspace)
    return bool(steps) and steps[-1][0] == story.version


def undo() -> None:
    """Take back the last change; for callbacks."""
    name = state.selected().workspace
    *earlier, (_, before) = _steps(name)
    told = change(lambda story: replace(story, views=before.views))
    if told is not None:
        # The step before led to the list that stands there again, under a new number now.
        _note(name, (*earlier[:-1], *((told.version, older) for _, older in earlier[-1:])))


def said() -> str | None:
    """Return what went wrong with the last change, once."""
    found = st.session_state.pop(_SAID, None)
    return None if found is None else str(found)


def _steps(name: str | None) -> tuple[tuple[int, Story], ...]:
    """Return the changes of a story in this session: the version each led to, and from what."""
    steps: tuple[tuple[int, Story], ...] = st.session_state.get(_BEFORE, {}).get(name, ())
    return steps


def _note(name: str | None, steps: tuple[tuple[int, Story], ...]) -> None:
    st.session_state[_BEFORE] = {
        **st.session_state.get(_BEFORE, {}),
        name: steps[-_MOST_STEPS:],
    }
