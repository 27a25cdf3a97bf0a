"""The list of kept views: their order, titles, notes and questions, and the walk-through."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from recentre import state, words
from recentre.errors import RecentreError
from recentre.story import kept
from recentre.story.store import Story
from recentre.story.view import HIDES, LONGEST_NOTES, LONGEST_TITLE, View
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.story import going, telling

_EDITED = "story_edited"


@st.dialog(words.STORY_VIEWS, width="medium", position="right", icon=":material/list_alt:")
def opened(scene: Scene) -> None:
    """Open the list at the right."""
    draw(scene)


def offer_walk(scene: Scene) -> None:
    """Offer the walk-through of a generated world, which opens with its notes."""
    name = state.selected().workspace
    if kept.has_walk(name) and st.button(
        words.say(words.STORY_WALK, minutes=f"{kept.walk_minutes(name):g}"),
        key="story_walk",
        icon=":material/slideshow:",
        help=words.STORY_WALK_HELP,
        wrap=True,
    ):
        opened(scene)


def draw(scene: Scene) -> None:
    """Draw the list; a click on a view's title opens it, presenting starts there as well."""
    name = state.selected().workspace
    try:
        story = kept.story_of(name)
    except RecentreError as error:
        st.error(f"{plain(error.message)} {plain(error.hint)}")
        return
    wrong = telling.said()
    if wrong:
        st.warning(wrong)
    _head(name, story)
    if not story.views:
        st.markdown(words.STORY_EMPTY)
    for place, view in enumerate(story.views):
        _entry(scene, story, place, view)


def _head(name: str | None, story: Story) -> None:
    minutes = sum(view.minutes for view in story.views)
    if story.views:
        st.caption(
            words.say(
                words.STORY_HEAD if minutes else words.STORY_HEAD_UNTIMED,
                n=len(story.views),
                minutes=f"{minutes:g}",
            )
        )
    with st.container(key="story_head", horizontal=True, gap="small"):
        with st.container(key="present_story", width="content"):
            if st.button(
                words.STORY_PRESENT_ALL,
                key="story_present",
                icon=":material/slideshow:",
                type="primary",
                disabled=not story.views,
                on_click=going.present_from,
                args=(0,),
            ):
                st.rerun()
        st.button(
            words.STORY_UNDO,
            key="story_undo",
            icon=":material/undo:",
            disabled=not telling.can_undo(story),
            on_click=telling.undo,
        )
        if kept.has_walk(name):
            st.button(
                words.STORY_WALK_BACK,
                key="story_walk_back",
                icon=":material/restart_alt:",
                disabled=story.version == 0,
                on_click=_back_to_walk,
                args=(name,),
            )


def _entry(scene: Scene, story: Story, place: int, view: View) -> None:
    centre = view.address.get("centre")
    with st.container(key=f"story_view_{view.id}", border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            title = plain(telling.named(scene, view.title, centre))
            if st.button(
                f"**{place + 1}. {title}**",
                key=f"story_open_{view.id}",
                type="tertiary",
                help=words.STORY_OPEN,
                on_click=going.open_view,
                args=(view,),
            ):
                st.rerun()
            st.space("stretch")
            _tools(story, place, view)
        facts = [words.STORY_PAGES[view.page]]
        if view.minutes:
            facts.append(words.say(words.STORY_MINUTES, minutes=f"{view.minutes:g}"))
        if centre is not None and scene.party_of(centre) is None:
            facts.append(words.STORY_PARTY_GONE)
        st.caption(" · ".join(facts))
        if st.session_state.get(_EDITED) == view.id:
            _form(scene, view)
            return
        if view.guess:
            question = plain(telling.named(scene, view.guess, centre))
            st.markdown(f"*{words.STORY_GUESS_FIRST} {question}*")
        if view.notes:
            st.markdown(plain(view.notes))


def _tools(story: Story, place: int, view: View) -> None:
    for key, icon, text, disabled, act in (
        ("up", ":material/arrow_upward:", words.STORY_UP, place == 0, partial(_move, view.id, -1)),
        (
            "down",
            ":material/arrow_downward:",
            words.STORY_DOWN,
            place == len(story.views) - 1,
            partial(_move, view.id, 1),
        ),
        ("edit", ":material/edit:", words.STORY_EDIT, False, partial(_edit, view.id)),
        ("delete", ":material/delete:", words.STORY_DELETE, False, partial(_delete, view.id)),
    ):
        st.button(
            "",
            key=f"story_{key}_{view.id}",
            icon=icon,
            help=text,
            type="tertiary",
            disabled=disabled,
            on_click=act,
        )


def _form(scene: Scene, view: View) -> None:
    centre = view.address.get("centre")
    with st.form(f"story_form_{view.id}", border=False):
        title = st.text_input(
            words.STORY_TITLE,
            value=telling.named(scene, view.title, centre),
            max_chars=LONGEST_TITLE,
            key=f"story_title_{view.id}",
            help=words.STORY_TITLE_HELP,
        )
        notes = st.text_area(
            words.STORY_NOTES,
            value=view.notes,
            max_chars=LONGEST_NOTES,
            height=160,
            key=f"story_notes_{view.id}",
        )
        minutes = st.number_input(
            words.STORY_MINUTES_FOR,
            value=view.minutes,
            min_value=0.0,
            max_value=240.0,
            step=0.5,
            format="%g",
            key=f"story_minutes_{view.id}",
        )
        guess = st.text_input(
            words.STORY_GUESS,
            value=telling.named(scene, view.guess, centre) if view.guess else "",
            max_chars=LONGEST_TITLE,
            key=f"story_guess_{view.id}",
            help=words.STORY_GUESS_HELP,
        )
        hides = st.selectbox(
            words.STORY_HIDES,
            HIDES,
            index=HIDES.index(view.hides),
            format_func=lambda part: words.STORY_HIDDEN[part],
            key=f"story_hides_{view.id}",
        )
        if st.form_submit_button(words.STORY_SAVE, icon=":material/check:", type="primary"):
            changed: dict[str, Any] = {
                "notes": notes,
                "minutes": float(minutes),
                "hides": hides,
                "title": telling.without_names(scene, title, centre),
                "guess": telling.without_names(scene, guess, centre).strip(),
            }
            if telling.change(lambda story: story.changed(view.id, **changed)) is not None:
                st.session_state[_EDITED] = None
            st.rerun(scope="fragment")


def _back_to_walk(name: str | None) -> None:
    telling.change(partial(kept.with_walk, name))


def _move(view_id: str, by: int) -> None:
    telling.change(lambda story: story.moved(view_id, by))


def _delete(view_id: str) -> None:
    telling.change(lambda story: story.without(view_id))


def _edit(view_id: str) -> None:
    at = st.session_state.get(_EDITED)
    st.session_state[_EDITED] = None if at == view_id else view_id
