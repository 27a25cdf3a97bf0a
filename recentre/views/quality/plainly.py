"""What is in the log, in sentences with numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from recentre import words
from recentre.views.plain import count, percent, plain
from recentre.views.scene import Scene

QUERIES = ("quality/visible", "quality/clocks", "people/flags")
_ODD_SHARE = 0.2
"""Share of times at midnight from which that is told: ordinary logs have one in 86,400."""


def draw(scene: Scene, directions: Mapping[Any, Any]) -> None:
    """Draw the sentences."""
    st.markdown(f"**{words.PLAINLY_TITLE}**")
    said = [
        *_rows(scene),
        *_seen(scene),
        *_clocks(scene),
        *_directions(directions),
        *_flags(scene),
    ]
    with st.container(key="quality_plainly"):
        st.markdown("\n".join(f"- {one}" for one in said))


def _rows(scene: Scene) -> Iterator[str]:
    batches = scene.ask("import/batches")
    read = int(batches["rows_read"].sum())
    if not read:
        return
    loops, repeated = int(batches["self_loops"].sum()), int(batches["duplicates"].sum())
    yield words.PLAINLY_ROWS.format(
        read=count(read),
        files=words.counted(len(batches), words.PLAINLY_FILES),
        loaded=count(batches["rows_loaded"].sum()),
        refused=count(batches["rows_rejected"].sum()),
        loops=count(loops),
        repeated=count(repeated),
    )
    if repeated > read / 2:
        yield words.PLAINLY_REPEATED.format(share=percent(repeated / read))


def _seen(scene: Scene) -> Iterator[str]:
    if scene.company is None:
        yield scene.say(words.PLAINLY_NO_COMPANY)
        return
    row = scene.ask("quality/visible").iloc[0]
    every = int(row["interactions"])
    if not every:
        return
    at_company, owned, unseen = (int(row[n]) for n in ("at_company", "on_own_channel", "unseen"))
    yield scene.say(
        words.PLAINLY_SEEN,
        name=plain(scene.company_label),
        share=percent((at_company + owned) / every),
        n=count(every),
        at_company=percent(at_company / every),
        owned=percent(owned / every),
        unseen=percent(unseen / every),
    )
    if not bool(scene.facts["all_contact_logged"]):
        yield scene.say(words.PLAINLY_NOT_ALL)


def _clocks(scene: Scene) -> Iterator[str]:
    row = scene.ask("quality/clocks").iloc[0]
    every = int(row["interactions"])
    midnight, early, late = (int(row[n]) for n in ("at_midnight", "before_1990", "after_import"))
    if every and midnight == every:
        yield words.PLAINLY_DAYS_ONLY
    elif every and midnight > _ODD_SHARE * every:
        yield words.PLAINLY_MIDNIGHT.format(share=percent(midnight / every), n=count(midnight))
    if early:
        yield words.counted(early, words.PLAINLY_EARLY)
    if late:
        yield words.counted(late, words.PLAINLY_LATE)
    if every and not early and not late and midnight <= _ODD_SHARE * every:
        yield words.PLAINLY_CLOCKS


def _directions(directions: Mapping[Any, Any]) -> Iterator[str]:
    ties, two_way = int(directions["ties"]), int(directions["two_way"])
    if ties:
        yield words.PLAINLY_DIRECTIONS.format(
            two_way=count(two_way), ties=count(ties), share=percent(two_way / ties)
        )


def _flags(scene: Scene) -> Iterator[str]:
    flags = scene.ask("people/flags")
    told = [
        words.counted(int(flags[name].sum()), forms)
        for name, forms in words.PLAINLY_FLAGS.items()
        if int(flags[name].sum())
    ]
    if told:
        yield words.PLAINLY_FLAGGED.format(flags=words.PLAINLY_AND.join(told))
    else:
        yield words.PLAINLY_NO_FLAGS
