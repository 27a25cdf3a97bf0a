"""The timeline: a last day that moves, by hand or by itself, and what changed on the way."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.ties import over_time
from recentre.views.plain import day, plain
from recentre.views.scene import Scene

_SECONDS = 1.8
"""How long the pictures rest at a stop: the glide of 0.9 s, and as long again to look."""
_TICK = 0.3
_NAMED = 3
_ARRIVED = "timeline_arrived"


def draw(scene: Scene, party: int, found: pd.DataFrame, *, key: str) -> None:
    """Draw the slider with its play button, and the sentence of changes.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    party : int
        Whose ties are looked at.
    found : pandas.DataFrame
        The answer of ``ties/of_party`` for the window at hand.
    key : str
        Key of the widgets on this page.
    """
    since, last = window(scene, party)
    stops = over_time.steps(since, last)
    if len(stops) < 2:
        st.caption(words.TIME_TOO_SHORT)
        return
    at = min(scene.selection.as_of or last, last)
    offered = sorted({*stops, at})
    with st.container(key=f"{key}_row", horizontal=True, vertical_alignment="center", gap="small"):
        _buttons(stops, at, last, key)
        st.session_state[f"{key}_stop"] = at
        st.select_slider(
            words.TIME_SLIDER,
            offered,
            key=f"{key}_stop",
            format_func=lambda one: f"{one.day} {one:%b %Y}",
            on_change=_slid,
            args=(key, last),
            label_visibility="collapsed",
            width="stretch",
        )
    st.markdown(said(scene, party, found, over_time.before(stops, at), at))
    st.session_state[_ARRIVED] = time.monotonic()
    if state.is_playing():
        _advance(last, over_time.after(stops, at))


def said(scene: Scene, party: int, found: pd.DataFrame, before: date | None, at: date) -> str:
    """Return the sentence of what changed between two stops, safe Markdown with a few names."""
    if before is None:
        return words.say(words.TIME_FIRST, at=day(at), ties=_ties(len(found)))
    weighing = {**scene.selection.strength, "layer": scene.selection.layer, "as_of": before}
    then = scene.ask("ties/of_party", party=party, **weighing)
    changed = over_time.changes(then, found)
    span = {"before": day(before), "at": day(at)}
    if not changed:
        return words.say(words.TIME_NOTHING, **span)
    parts = []
    for name, forms in words.TIME_CHANGES.items():
        others = getattr(changed, name)
        if others:
            shown = scene.labels(others[:_NAMED], party)
            parts.append(words.counted(len(others), forms, names=_listed(others, shown)))
    return words.say(words.TIME_CHANGED, changes=words.TIME_AND.join(parts), **span)


def _ties(number: int) -> str:
    return words.counted(number, words.COUNTED_TIES)


def _listed(parties: tuple[int, ...], labels: Mapping[int, str]) -> str:
    names = ", ".join(plain(labels[party]) for party in parties[:_NAMED])
    return names + (words.PARTY_AND_OTHERS if len(parties) > _NAMED else "")


def window(scene: Scene, party: int) -> tuple[date, date]:
    """Return the days the timeline spans: from the party's first contact, for before is nothing."""
    first, last = (pd.Timestamp(scene.facts[name]).date() for name in ("first_day", "last_day"))
    met = scene.ask("ties/of_party", party=party)["first_day"].min()
    begins = [first, *([scene.selection.since] if scene.selection.since else [])]
    begins += [] if pd.isna(met) else [pd.Timestamp(met).date()]
    return min(max(begins), last), last


def _buttons(stops: tuple[date, ...], at: date, last: date, key: str) -> None:
    playing = state.is_playing()
    st.button(
        "",
        icon=":material/pause:" if playing else ":material/play_arrow:",
        help=words.TIME_PAUSE if playing else words.TIME_PLAY,
        key=f"{key}_play",
        on_click=_turn,
        args=(stops, at, last),
    )


def _turn(stops: tuple[date, ...], at: date, last: date) -> None:
    if state.is_playing():
        state.pause()
        return
    state.play()
    if at >= last:
        state.pass_by(as_of=stops[0])


def _slid(key: str, last: date) -> None:
    # While it plays the slider follows; what it then reports is an echo of where it was put.
    if not state.is_playing():
        state.choose(as_of=_as_of(st.session_state[f"{key}_stop"], last))


def _as_of(stop: date, last: date) -> date | None:
    return None if stop == last else stop


@st.fragment(run_every=_TICK)
def _advance(last: date, stop: date | None) -> None:
    """Go to the next stop when the pictures have rested; the last stop ends it."""
    if not state.is_playing() or time.monotonic() - _arrived() < _SECONDS:
        return
    if stop is None:
        state.pause()
    else:
        state.pass_by(as_of=_as_of(stop, last))
    st.rerun()


def _arrived() -> float:
    found: Any = st.session_state.get(_ARRIVED)
    return float(found) if found is not None else 0.0
