"""What a file that was added changed among the ties that were there, and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.ties.because import Change
from recentre.ties.changed import counts_of, sentences
from recentre.views.plain import count
from recentre.views.scene import Scene

_MOST_ROWS = 200


def draw(scene: Scene, batch: int) -> None:
    """Say which ties changed their class when a batch was added; nothing after a first file.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    batch : int
        The batch; of several files added at once, the last.
    """
    counts = scene.ask("ties/changed_counts", batch=batch)
    if not len(counts):
        return
    with st.container(key=f"changed_{batch}"):
        st.markdown(f"**{words.BECAUSE_TITLE}**")
        st.markdown(" ".join((_met(scene, batch), *said(scene, batch))))
        _rows(scene, batch)


def said(scene: Scene, batch: int) -> tuple[str, ...]:
    """Return what a batch changed, one sentence a kind of change."""
    counts = scene.ask("ties/changed_counts", batch=batch)
    return sentences(counts_of(counts.itertuples(index=False, name=None)))


def _met(scene: Scene, batch: int) -> str:
    found = scene.ask("quality/met_again", batch=batch).iloc[0]
    return words.counted(
        int(found["parties"]), words.BECAUSE_MET, before=count(found["met_before"])
    )


def _rows(scene: Scene, batch: int) -> None:
    found = scene.ask("ties/changed", batch=batch)
    if not len(found):
        return
    shown = found.head(_MOST_ROWS)
    labels = scene.labels([*shown["a"], *shown["b"]])
    changes = [Change.of(row) for row in shown.to_dict("records")]
    columns = (
        [labels[one.a] for one in changes],
        [labels[one.b] for one in changes],
        [words.BECAUSE_WAS[one.was_name] for one in changes],
        [words.BECAUSE_WAS[one.now.name] for one in changes],
        [one.reasons() for one in changes],
        [None if one.was is None else one.was.strength for one in changes],
        [one.now.strength for one in changes],
    )
    titles = words.BECAUSE_COLUMNS
    st.dataframe(
        pd.DataFrame(dict(zip(titles, columns, strict=True))),
        key=f"changed_rows_{batch}",
        hide_index=True,
        height=min(36 * (len(shown) + 1) + 4, 320),
        column_config={
            **{name: st.column_config.NumberColumn(name, format="%.2f") for name in titles[5:]},
            titles[4]: st.column_config.TextColumn(titles[4], width=620),
        },
    )
    first = ""
    if len(found) > len(shown):
        first = words.BECAUSE_FIRST.format(shown=count(len(shown)), n=count(len(found)))
    st.caption(f"{first} {words.BECAUSE_NOTE}".strip())
