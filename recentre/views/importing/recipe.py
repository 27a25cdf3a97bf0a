"""Recipes: which known export the files look like; the reader confirms, or maps the columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from recentre import recipes, words
from recentre.errors import RecentreError
from recentre.importing.guess import plain_header
from recentre.recipes import Recipe, Recognised
from recentre.views import working
from recentre.views.following import Followed
from recentre.views.importing import bringing_in
from recentre.views.importing.choices import Choices
from recentre.views.plain import percent, plain
from recentre.views.scene import Scene

LIKELY = 0.6
"""A recipe less sure than this is not offered."""
MOST = 2
_FOLLOWED = "import_recipe"
COMPANY = "company"


def recognised() -> tuple[Recognised, ...]:
    """Return the recipes that all files that were given, or the one that shows, are meant for."""
    now = working.draft()
    every = {one.name: one.table.header for one in bringing_in.files()}
    alone = {} if now is None else {now.name: now.table.header}
    asked = (every, alone)
    key = "import_recognised"
    kept = st.session_state.get(key)
    if kept is None or kept[0] != asked:
        kept = (asked, _likely(every) or _likely(alone))
        st.session_state[key] = kept
    found: tuple[Recognised, ...] = kept[1]
    return found


def _likely(headers: dict[str, tuple[str, ...]]) -> tuple[Recognised, ...]:
    found = recipes.recognise(headers) if headers else ()
    return tuple(one for one in found if one.confidence >= LIKELY)[:MOST]


def chosen() -> Recognised | None:
    """Return the recipe that the reader confirmed for these files."""
    name = st.session_state.get(_FOLLOWED)
    return next((one for one in recognised() if one.recipe.name == name), None)


def offer(choices: Choices) -> None:
    """Offer the recipes that fit, each with its confidence and its reason."""
    for one in recognised():
        with st.container(border=True, key=f"import_offer_{one.recipe.name}"):
            said, button = st.columns([5, 1], vertical_alignment="center")
            said.markdown(
                words.RECIPE_LOOKS_LIKE.format(
                    title=plain(one.recipe.title), confidence=percent(one.confidence)
                )
            )
            said.caption("  \n".join(plain(text) for text in (one.why, *one.missing)))
            button.button(
                words.RECIPE_FOLLOW,
                key=f"import_follow_{one.recipe.name}",
                icon=":material/menu_book:",
                on_click=_setter(one.recipe.name),
            )


def _setter(name: str | None) -> Callable[[], None]:
    return partial(st.session_state.__setitem__, _FOLLOWED, name)


def draw(scene: Scene, choices: Choices, one: Recognised) -> None:
    """Draw a confirmed recipe: what it does, which file is which, and what it asks."""
    recipe = one.recipe
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(words.RECIPE_STEP.format(title=plain(recipe.title)), anchor=False)
        st.button(
            words.RECIPE_LEAVE,
            key="import_recipe_leave",
            icon=":material/undo:",
            on_click=_setter(None),
        )
    st.markdown(plain(recipe.about))
    st.markdown(
        "\n".join(
            words.RECIPE_FILE.format(file=plain(name), about=plain(recipe.files[role].about))
            for role, name in one.files.items()
        )
    )
    notes = [*one.missing, *recipe.cautions]
    if notes:
        st.caption("\n".join(f"- {plain(text)}" for text in notes))
    answers = _answers(choices, recipe)
    waiting = {draft.name: draft for draft in bringing_in.files()}
    taken = [waiting[name] for name in one.files.values() if name in waiting]
    choices.followed = Followed(
        recipe=recipe.name,
        title=recipe.title,
        files=tuple((draft.path, draft.name) for draft in taken),
        answers=answers,
        drafts=tuple(draft.known_as for draft in taken),
    )
    choices.zone = recipe.zone or "UTC"


def _answers(choices: Choices, recipe: Recipe) -> tuple[tuple[str, str], ...]:
    found = []
    for name, question in recipe.needs.items():
        answer = st.text_input(
            question, key=choices.key(f"needs_{name}"), persist_state="session", width=520
        )
        if (answer or "").strip():
            found.append((name, str(answer).strip()))
        else:
            choices.missing.append(words.RECIPE_MISSING.format(question=question.rstrip(".")))
    return tuple(found)


def keep_own(choices: Choices) -> None:
    """Let the reader keep this mapping as a recipe, to be offered for files like this one."""
    with st.popover(words.RECIPE_KEEP, icon=":material/bookmark_add:", key="import_keep_recipe"):
        st.caption(words.RECIPE_KEEP_NOTE)
        name = st.text_input(words.RECIPE_KEEP_NAME, key=choices.key("recipe_name")) or ""
        if st.button(
            words.RECIPE_KEEP_NOW,
            key="import_keep_recipe_now",
            disabled=not name.strip() or bool(choices.missing),
        ):
            try:
                recipes.save(
                    short(name), recipes.own(choices.ready, title=name.strip(), zone=choices.zone)
                )
            except RecentreError as error:
                working.fail(error)
            else:
                st.session_state.pop("import_recognised", None)
                st.success(words.RECIPE_KEPT.format(name=plain(short(name))))


def short(title: str) -> str:
    """Return a title as the name of a recipe: small letters, digits and hyphens."""
    return plain_header(title).replace("_", "-")[:60] or "own"
