"""The selection bar: workspace, who stands in the middle, window and half-life, names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from recentre import library, state, words
from recentre.naming import Names
from recentre.selection import Selection
from recentre.ties.parameters import HALF_LIFE_DAYS, LAYERS
from recentre.views import roster, undoing
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.story import keeping

_KEYS = {
    "since": "bar_since",
    "as_of": "bar_as_of",
    "half_life_days": "bar_half_life",
    "layer": "bar_layer",
}


def draw(scene: Scene, *, page: str, has_centre: str | None) -> None:
    """Draw the bar; what it changes is the selection, and with it the address."""
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        chosen = _centre(scene, has_centre) if has_centre is not None else None
        if page != "import_and_quality":
            _window(scene)
            _names(scene)
        st.space("stretch")
        keeping.draw(scene, page, chosen)
        _workspace(scene)
    undoing.keys()


def _centre(scene: Scene, has_centre: str) -> int | None:
    listed = roster.customers(scene).head(roster.MOST)
    chosen = roster.chosen(scene, listed)
    parties = [int(party) for party in listed["customer"]]
    if chosen is not None and chosen not in parties:
        parties.insert(0, chosen)
    labels = scene.labels(parties)
    keys = {party: f"{labels[party]}" for party in parties}
    before, after = roster.neighbours(listed, chosen) if chosen is not None else (None, None)
    label = words.BAR_CENTRE if has_centre == "customer" else words.BAR_PARTY
    # The widget follows the selection, which arrows, links and pictures change as well.
    st.session_state["bar_centre"] = chosen
    st.selectbox(
        scene.say(label),
        parties,
        format_func=lambda party: keys.get(party, str(party)),
        key="bar_centre",
        on_change=_pick,
        args=(scene,),
        label_visibility="collapsed",
        placeholder=words.BAR_FIND,
        accept_new_options=scene.names is Names.ALL and len(listed) == roster.MOST,
        width=200,
    )
    with st.container(horizontal=True, gap=None, width="content"):
        st.button(
            scene.say(words.BAR_BEFORE),
            icon=":material/chevron_left:",
            key="bar_before",
            help=scene.say(words.BAR_BEFORE),
            disabled=before is None,
            on_click=centre_on,
            args=(scene, before),
        )
        st.button(
            scene.say(words.BAR_AFTER),
            icon=":material/chevron_right:",
            key="bar_after",
            help=scene.say(words.BAR_AFTER),
            disabled=after is None,
            on_click=centre_on,
            args=(scene, after),
        )
    return chosen


def centre_on(scene: Scene, party: int | None) -> None:
    """Put a party in the middle; for callbacks."""
    if party is not None:
        state.choose(centre=scene.key_of(party), selected=None)


def _pick(scene: Scene) -> None:
    chosen = st.session_state["bar_centre"]
    if isinstance(chosen, str):
        found = scene.ask("party/by_name", name=chosen)
        if not len(found):
            st.toast(words.say(words.BAR_UNKNOWN, name=plain(chosen)))
            return
        chosen = int(found["party"].iloc[0])
    centre_on(scene, chosen)


def _window(scene: Scene) -> None:
    if pd.isna(scene.facts["first_day"]):
        return
    first, last = _day(scene.facts["first_day"]), _day(scene.facts["last_day"])
    chosen = scene.selection
    since, as_of = chosen.since or first, chosen.as_of or last
    label = words.say(
        words.BAR_WINDOW,
        since=f"{since:%b %Y}",
        as_of=f"{as_of:%b %Y}",
        days=chosen.half_life_days,
    )
    st.session_state[_KEYS["since"]] = min(max(since, first), last)
    st.session_state[_KEYS["as_of"]] = min(max(as_of, first), last)
    st.session_state[_KEYS["half_life_days"]] = chosen.half_life_days
    st.session_state[_KEYS["layer"]] = chosen.layer
    with st.popover(label, icon=":material/date_range:", key="bar_window"):
        bounds: dict[str, Any] = {"min_value": first, "max_value": last}
        st.date_input(
            words.BAR_SINCE, key=_KEYS["since"], on_change=_choose_since, args=(first,), **bounds
        )
        st.date_input(
            words.BAR_AS_OF, key=_KEYS["as_of"], on_change=_choose_as_of, args=(last,), **bounds
        )
        st.number_input(
            words.BAR_HALF_LIFE,
            min_value=1.0,
            max_value=3650.0,
            step=15.0,
            format="%g",
            key=_KEYS["half_life_days"],
            help=words.BAR_HALF_LIFE_HELP,
            on_change=lambda: state.choose(half_life_days=float(st.session_state["bar_half_life"])),
        )
        st.selectbox(
            words.BAR_LAYER,
            LAYERS,
            format_func=lambda layer: words.BAR_LAYERS[layer],
            key=_KEYS["layer"],
            on_change=lambda: state.choose(layer=st.session_state["bar_layer"]),
        )
        st.button(
            words.BAR_DEFAULTS,
            key="bar_defaults",
            on_click=state.choose,
            kwargs={
                "since": None,
                "as_of": None,
                "half_life_days": HALF_LIFE_DAYS,
                "layer": "all",
            },
        )


def _choose_since(first: date) -> None:
    since = st.session_state["bar_since"]
    if since is not None and since <= st.session_state["bar_as_of"]:
        state.choose(since=None if since == first else since)


def _choose_as_of(last: date) -> None:
    as_of = st.session_state["bar_as_of"]
    if as_of is not None and as_of >= st.session_state["bar_since"]:
        state.choose(as_of=None if as_of == last else as_of)


def _names(scene: Scene) -> None:
    workspace = str(scene.workspace.path)
    st.session_state["bar_names"] = str(scene.names)
    st.selectbox(
        words.BAR_NAMES,
        [str(setting) for setting in Names],
        format_func=lambda setting: scene.say(words.BAR_NAMES_SHOWN[setting]),
        key="bar_names",
        help=words.BAR_NAMES_HELP,
        on_change=lambda: state.choose_names(workspace, Names(st.session_state["bar_names"])),
        label_visibility="collapsed",
        width=185,
    )


def _workspace(scene: Scene) -> None:
    generated = bool(scene.facts["generated"])
    title = str(scene.facts["title"])
    if generated:
        st.badge(words.BAR_GENERATED, icon=":material/science:", color="orange")
    with st.popover(plain(title), icon=":material/database:", key="bar_workspace"):
        names: list[str | None] = list(library.WORLDS)
        titles: dict[str | None, str] = {
            name: words.say(words.BAR_SAMPLE_WORLD, title=library.WORLD_TITLES[world])
            for name, world in library.WORLDS.items()
        }
        for entry in library.entries():
            names.append(entry.name)
            titles[entry.name] = entry.title
        st.session_state["bar_open"] = scene.selection.workspace
        st.radio(
            words.BAR_WORKSPACE,
            names,
            format_func=lambda name: plain(titles.get(name, str(name))),
            key="bar_open",
            on_change=_open,
        )
        st.page_link("pages/import_and_quality.py", label=words.BAR_BRING, icon=":material/upload:")
        own = library.own(scene.selection.workspace)
        if own is not None:
            _housekeeping(own, title)


def _open() -> None:
    state.write(Selection(workspace=st.session_state["bar_open"]))


def _housekeeping(name: str, title: str) -> None:
    with st.form("bar_rename_form", border=False):
        renamed = st.text_input(words.BAR_RENAME_TO, value=title, key=f"bar_title_{name}")
        if st.form_submit_button(words.BAR_RENAME) and renamed != title:
            library.rename(name, renamed)
            st.rerun()
    sure = st.checkbox(words.say(words.BAR_DELETE_SURE, title=plain(title)), key=f"bar_sure_{name}")
    if st.button(
        words.BAR_DELETE_NOW, key="bar_delete", icon=":material/delete:", disabled=not sure
    ):
        library.delete(name)
        state.write(Selection())
        st.rerun()


def _day(value: Any) -> date:
    return pd.Timestamp(value).date()
