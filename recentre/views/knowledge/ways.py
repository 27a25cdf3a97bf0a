"""How far it gets through all, strong, weak and visible ties, against as many drawn at random."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import streamlit as st

from recentre import earliest, words
from recentre.charts import arrivals
from recentre.charts.theme import CONFIG
from recentre.earliest import Contacts
from recentre.views import weighing
from recentre.views.knowledge import tables
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count, percent, plain

TIMES = 40
_TIMES_OF_MANY = 12
_MANY = 300_000
"""From so many contacts on fewer draws are made."""
SEED = 7
_LARGE = 1_000_000
"""In so large a log the draws take seconds, and are made when the reader asks for them."""
_HALF = 0.5


@dataclass(frozen=True)
class Ways:
    """How many could have heard, each way."""

    found: pd.DataFrame
    """Columns way, reached, low, high, is_draw, ties."""
    times: int
    without: str = ""
    """How much of all that flows does so without the company."""


def draw(learner: Learner, start: int, topic: str | None) -> None:
    """Draw reach each way as a bar, and say what a class of ties is worth beyond its number."""
    scene = learner.scene
    company = scene.company
    if int(scene.facts["interactions"]) >= _LARGE and not st.toggle(
        words.KNOWLEDGE_REACH_COMPARE, key="knowledge_compare", persist_state="session"
    ):
        return
    computed = _kept(learner, start, topic)
    found = computed.found
    name = plain(scene.company_label)
    labels = {
        way: words.say(text, name=scene.company_label)
        for way, text in words.KNOWLEDGE_REACH_WAYS_NAMED.items()
    }
    st.markdown(f"**{words.KNOWLEDGE_REACH_WAYS}**")
    if computed.without:
        st.markdown(computed.without)
    for ties in ("strong", "weak"):
        said = sentence(found, ties)
        if said:
            st.markdown(said)
    shown = found if company is not None else found[~found["way"].isin(["without", "visible"])]
    st.plotly_chart(
        arrivals.bars(
            shown.assign(label=[labels[str(way)] for way in shown["way"]]),
            axis=words.KNOWLEDGE_REACH_AXIS,
        ),
        key="knowledge_ways",
        config=CONFIG,
        alt=words.KNOWLEDGE_REACH_WAYS,
    )
    note = words.KNOWLEDGE_REACH_NOTE.format(times=computed.times, seed=SEED)
    st.caption(f"{learner.say(note) if name else note} {learner.window()}")
    tables.numbers(
        learner,
        pd.DataFrame(
            {
                "through": [labels[str(way)] for way in shown["way"]],
                "ties": shown["ties"],
                "reached": shown["reached"],
            }
        ),
        key="ways",
    )


def sentence(found: pd.DataFrame, ties: str) -> str:
    """Say whether a class of ties reaches further than as many at random; empty if it has none.

    Parameters
    ----------
    found : pandas.DataFrame
        What `computed` found.
    ties : str
        strong or weak.
    """
    of_way = found.set_index("way")
    if not int(of_way["ties"][ties]):
        return ""
    own = int(of_way["reached"][ties])
    draw = dict(of_way.loc[f"{ties}_draw"])
    verdict = "less" if own < draw["low"] else "more" if own > draw["high"] else "same"
    return words.KNOWLEDGE_REACH_LIFT[verdict].format(
        ties=words.KNOWLEDGE_TIES_OF[ties == "strong"],
        n=count(own),
        draw=count(draw["reached"]),
        low=count(draw["low"]),
        high=count(draw["high"]),
    )


def without_company(learner: Learner, contacts: pd.DataFrame, company: int | None) -> str:
    """Say how much of all that flows has the company at neither end; empty without a company."""
    if company is None or not len(contacts):
        return ""
    free = (contacts["source"] != company) & (contacts["target"] != company)
    share = float(free.mean())
    return learner.say(
        words.KNOWLEDGE_WITHOUT_MOST if share >= _HALF else words.KNOWLEDGE_WITHOUT_LITTLE,
        share=percent(share),
        n=count(free.sum()),
        all=count(len(contacts)),
        receivers=words.counted(int(contacts["target"][free].nunique()), words.COUNTED_PARTIES),
    )


def computed(contacts: pd.DataFrame, start: int, company: int | None) -> Ways:
    """Return reach through every class of ties, and through as many at random.

    Parameters
    ----------
    contacts : pandas.DataFrame
        The answer of ``knowledge/contacts``.
    start : int
        From whom.
    company : int or None
        Who is taken out in one of the ways.
    """
    every = _contacts(contacts, start)
    strong = contacts["is_strong"].to_numpy(dtype=bool)
    without = (every.source != company) & (every.target != company)
    times = TIMES if len(contacts) < _MANY else _TIMES_OF_MANY
    rows = [("all", every), ("without", every.some(without))]
    rows += [("visible", every.some(contacts["visible"].to_numpy(dtype=bool)))]
    found = [_row(way, some, start) for way, some in rows]
    for way, kept in (("strong", strong), ("weak", ~strong)):
        some = every.some(kept)
        _, ties = some.ties()
        draws = earliest.drawn(every, start, ties, times=times, seed=SEED)
        low, high = np.quantile(draws, [0.025, 0.975])
        found.append(_row(way, some, start))
        found.append((f"{way}_draw", float(np.median(draws)), low, high, True, ties))
    names = ["way", "reached", "low", "high", "is_draw", "ties"]
    return Ways(pd.DataFrame(found, columns=names), times)


def _row(way: str, some: Contacts, start: int) -> tuple[str, float, float, float, bool, int]:
    return way, float(earliest.reached(some, start)), np.nan, np.nan, False, some.ties()[1]


def _contacts(found: pd.DataFrame, start: int) -> Contacts:
    source, target = found["source"].to_numpy(np.int64), found["target"].to_numpy(np.int64)
    most = max(start, int(source.max(initial=0)), int(target.max(initial=0)))
    return Contacts(source, target, found["moment"].to_numpy(np.int64), most + 1)


def _kept(learner: Learner, start: int, topic: str | None) -> Ways:
    """Return what was computed before for the same question, or compute it."""
    scene = learner.scene
    strength = scene.selection.strength
    key = (
        str(scene.workspace.path),
        scene.workspace.data_version,
        start,
        topic,
        *strength.values(),
    )
    memory = st.session_state.setdefault("knowledge_ways_kept", {})
    if key not in memory:
        contacts = scene.ask("knowledge/contacts", weighing.progress(), topic=topic, **strength)
        memory.clear()
        said = without_company(learner, contacts, scene.company)
        memory[key] = replace(computed(contacts, start, scene.company), without=said)
    found: Ways = memory[key]
    return found
