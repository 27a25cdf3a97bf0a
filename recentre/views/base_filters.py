"""Which customers stand in the networks of the base: how many, which segment, type and nature."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.base import casting
from recentre.network.base.casting import Kept, offered
from recentre.views.chips import Chip
from recentre.views.plain import plain
from recentre.views.scene import Scene

_FILTERS = {
    "segment": words.BASENET_SEGMENT,
    "type": words.BASENET_TYPE,
    "nature": words.BASENET_NATURE,
}
_MOST_CHOICES = 24


def chips_of(scene: Scene, kept: Kept) -> list[Chip]:
    """Return a chip for each value that the filters let through."""
    return [
        Chip(
            f"{name}_{value}",
            _named(value),
            _drop,
            {"scene": scene, "name": name, "value": value},
        )
        for name in _FILTERS
        for value in sorted(_values(kept, name))
    ]


def offer(scene: Scene, customers: pd.DataFrame, kept: Kept) -> None:
    """Offer what there is to filter by, with how many customers each value has, and how many."""
    n = sum(len(_values(kept, name)) for name in _FILTERS)
    label = words.BASENET_FILTERED.format(n=n) if n else words.BASENET_FILTER
    with st.popover(label, icon=":material/filter_alt:", key="base_filter"):
        st.session_state["base_most"] = scene.selection.base_most
        if len(customers) > casting.FEWEST:
            st.slider(
                scene.say(words.BASENET_MOST),
                min_value=casting.FEWEST,
                max_value=casting.MOST,
                step=10,
                key="base_most",
                on_change=lambda: state.choose(base_most=int(st.session_state["base_most"])),
            )
        for name, counts in offered(customers).items():
            _choices(scene, name, counts, kept)


def _choices(scene: Scene, name: str, counts: Mapping[str, int], kept: Kept) -> None:
    """Show the values of a filter, unless there is only one."""
    if len(counts) < 2:
        return
    key = f"base_keep_{name}"
    chosen = _values(kept, name)
    # A value that the window has no customer of stays, so that it can be given up.
    options = [*list(counts)[:_MOST_CHOICES], *sorted(chosen - set(list(counts)[:_MOST_CHOICES]))]
    st.session_state[key] = [value for value in options if value in chosen]
    st.pills(
        scene.say(_FILTERS[name], name=plain(scene.company_label)),
        options,
        selection_mode="multi",
        format_func=lambda value: f"{plain(_named(value))} ({counts.get(value, 0)})",
        key=key,
        on_change=lambda: _choose(scene, name, st.session_state[key]),
    )


def _named(value: str) -> str:
    return words.BASENET_MISSING if value == casting.MISSING else value


def _values(kept: Kept, name: str) -> frozenset[str]:
    found: frozenset[str] = getattr(kept, f"{name}s")
    return found


def kept_by(scene: Scene) -> Kept:
    """Return what this session has chosen for this workspace; segments are names of the log's own
    and stay out of the address."""
    found = st.session_state.get("base_kept", {}).get(str(scene.workspace.path))
    return found if isinstance(found, Kept) else Kept()


def _keep(scene: Scene, kept: Kept) -> None:
    others = st.session_state.get("base_kept", {})
    st.session_state["base_kept"] = {**others, str(scene.workspace.path): kept}


def _choose(scene: Scene, name: str, values: Collection[str]) -> None:
    kept = kept_by(scene)
    chosen = {one: _values(kept, one) for one in _FILTERS} | {name: frozenset(values)}
    _keep(scene, Kept(chosen["segment"], chosen["type"], chosen["nature"]))


def _drop(scene: Scene, name: str, value: str, **_: object) -> None:
    _choose(scene, name, _values(kept_by(scene), name) - {value})
