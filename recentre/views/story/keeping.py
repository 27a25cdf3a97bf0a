"""Keeping a view, and the way to the list and to presenting: three buttons in the bar."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from recentre import state, words
from recentre.story.view import new_view
from recentre.views import drawings
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.story import going, listing, telling


def draw(scene: Scene, page: str, centre: int | None) -> None:
    """Draw the buttons.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    page : str
        The page's address.
    centre : int or None
        The party in the middle, where the page has one.
    """
    with st.container(key="keeping", horizontal=True, gap="small", width="content"):
        st.button(
            words.STORY_KEEP,
            key="keep_view",
            icon=":material/bookmark_add:",
            help=words.STORY_KEEP_HELP,
            type="tertiary",
            on_click=_keep,
            args=(scene, page, centre),
        )
        if st.button(
            words.STORY_VIEWS,
            key="open_views",
            icon=":material/list_alt:",
            help=words.STORY_VIEWS_HELP,
            type="tertiary",
        ):
            listing.opened(scene)
        with st.container(key="present_here", width="content"):
            st.button(
                words.STORY_PRESENT,
                key="start_presenting",
                icon=":material/slideshow:",
                help=words.STORY_PRESENT_HELP,
                type="tertiary",
                on_click=going.present_here,
            )


def _keep(scene: Scene, page: str, centre: int | None) -> None:
    chosen = state.selected()
    if centre is not None and scene.party_of(chosen.centre) != centre:
        # Whom a page puts in the middle by itself changes with the data; a view keeps this one.
        chosen = replace(chosen, centre=scene.key_of(centre))
    view = new_view(words.STORY_TITLES[page], page, chosen, drawings.states())
    told = telling.change(lambda story: story.added(view))
    if told is not None:
        title = plain(telling.named(scene, view.title, view.address.get("centre")))
        st.toast(
            words.say(words.STORY_KEPT, place=len(told.views), title=title),
            icon=":material/bookmark_added:",
        )
