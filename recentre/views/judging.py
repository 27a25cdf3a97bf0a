"""Calling a tie strong or weak by hand: shown as that, undone in one click, in no figure."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from recentre import library, words
from recentre.importing import judging
from recentre.naming import Names
from recentre.network.casting import judgements
from recentre.ties.judgement import Judgement
from recentre.views.plain import day, plain
from recentre.views.scene import Scene


def called(scene: Scene, ego: int) -> Mapping[int, Judgement]:
    """Return what was said by hand of a party's ties, by the party at the other end."""
    return judgements(scene.workspace, ego)


def with_notes(scene: Scene) -> bool:
    """Return whether notes may show: they are free text, and may name anybody."""
    return scene.names is Names.ALL


def card(scene: Scene, ego: int, other: int, *, key: str) -> None:
    """Show what was said of a tie by hand, and let the reader of an own workspace say or undo it.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    ego, other : int
        The two ends of the tie.
    key : str
        Prefix of the keys of what is shown.
    """
    said = called(scene, ego).get(other)
    name = library.own(scene.selection.workspace)
    if said is not None:
        judged = plain(said.sentence(with_note=with_notes(scene)))
        made = words.JUDGE_MADE.format(day=day(said.made_at))
        st.markdown(f":material/gavel: {judged} :small[{made}]")
    with st.container(horizontal=True):
        with st.popover(words.JUDGE, icon=":material/gavel:", key=f"{key}_judge"):
            if name is None:
                st.markdown(words.JUDGE_SAMPLE)
            else:
                _form(name, (ego, other), said, key)
        if said is not None and name is not None and _undone(key):
            judging.unjudge(library.opened(name), ego, other)
            st.rerun()


def _undone(key: str) -> bool:
    return st.button(words.JUDGE_UNDO, key=f"{key}_unjudge", icon=":material/undo:")


def _form(name: str, ends: tuple[int, int], said: Judgement | None, key: str) -> None:
    ego, other = ends
    st.caption(words.JUDGE_EXPLAINED)
    with st.form(f"{key}_judge_{ego}_{other}", border=False):
        is_strong = st.radio(
            words.JUDGE_WHICH,
            [True, False],
            format_func=lambda strong: words.JUDGE_AS[strong],
            index=0 if said is None or said.is_strong else 1,
            horizontal=True,
            key=f"{key}_judge_as_{ego}_{other}",
        )
        note = st.text_input(
            words.JUDGE_NOTE,
            value="" if said is None else said.note,
            max_chars=judging.LONGEST_NOTE,
            key=f"{key}_judge_note_{ego}_{other}",
        )
        if st.form_submit_button(words.JUDGE_SAVE, icon=":material/check:"):
            if not (note or "").strip():
                st.warning(words.JUDGE_NO_NOTE)
                return
            strong = bool(is_strong)
            judging.judge(library.opened(name), ego, other, is_strong=strong, note=str(note))
            st.rerun()
