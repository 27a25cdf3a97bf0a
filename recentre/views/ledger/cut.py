"""How strong is strong: the half-life and the cut as controls, what flips, what still stands."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import strengths
from recentre.charts.theme import CONFIG
from recentre.ties.parameters import CUT, HALF_LIFE_DAYS
from recentre.views.ledger import sentences, tables
from recentre.views.ledger.subject import Subject
from recentre.views.plain import count

_HALF_LIVES = (7.0, 14.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0, 365.0, 730.0)
_CUTS = tuple(place / 100 for place in range(20, 85, 5))
_LISTED = 200


def draw(subject: Subject) -> None:
    """Draw the controls, what flips under them, and what becomes of the page's sentences."""
    half_life, cut = _controls(subject)
    now, usual = subject.by(half_life, cut), subject.by(HALF_LIFE_DAYS, CUT)
    flips = now.ask(
        "ties/flips",
        party=subject.customer,
        cut=cut,
        layer=subject.scene.selection.layer,
    )
    ties = sentences.quarters(now)
    st.markdown(_sentence(now, flips, len(ties)))
    left, right = st.columns([3, 2], gap="large")
    with left:
        _chart(now, ties, flips)
    with right:
        if len(flips):
            _list(now, flips)
    _sentences(now, usual, is_default=(half_life, cut) == (HALF_LIFE_DAYS, CUT))
    st.caption(f"{words.LEDGER_CUT_RULE} {words.LEDGER_FROM_DEFAULT} {now.window()}")


def _controls(subject: Subject) -> tuple[float, float]:
    keys = (f"ledger_half_life_{subject.page}", f"ledger_cut_{subject.page}")
    st.session_state.setdefault(keys[0], HALF_LIFE_DAYS)
    st.session_state.setdefault(keys[1], CUT)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="large"):
        half_life = st.select_slider(
            words.LEDGER_HALF_LIFE,
            _HALF_LIVES,
            format_func=lambda days: f"{days:g}",
            key=keys[0],
            persist_state="session",
            width=360,
        )
        cut = st.select_slider(
            words.LEDGER_CUT,
            _CUTS,
            format_func=lambda at: f"{at:.2f}",
            key=keys[1],
            persist_state="session",
            width=360,
        )
        st.button(
            words.LEDGER_CUT_DEFAULT,
            key=f"ledger_default_{subject.page}",
            icon=":material/restart_alt:",
            disabled=(half_life, cut) == (HALF_LIFE_DAYS, CUT),
            on_click=lambda: st.session_state.update(
                dict(zip(keys, (HALF_LIFE_DAYS, CUT), strict=True))
            ),
        )
    return float(half_life), float(cut)


def _sentence(now: Subject, flips: pd.DataFrame, ties: int) -> str:
    said = {
        "half_life": now.strength["half_life_days"],
        "cut": now.cut,
        "ties": words.counted(ties, words.COUNTED_TIES),
    }
    if not len(flips):
        return words.say(words.LEDGER_FLIPS_NONE, **said)
    strengthened = int(flips["is_strong"].sum())
    return words.counted(
        len(flips),
        words.LEDGER_FLIPS,
        strengthened=count(strengthened),
        weakened=count(len(flips) - strengthened),
        **said,
    )


def _chart(now: Subject, ties: pd.DataFrame, flips: pd.DataFrame) -> None:
    flipping = set(zip(flips["a"], flips["b"], strict=True))
    few = len(ties) <= strengths.MOST_DOTS
    labels: Mapping[int, str] = now.labels([*ties["a"], *ties["b"]]) if few else {}
    shown = pd.DataFrame(
        {
            "label": [_tie(now, labels, a, b) for a, b in zip(ties["a"], ties["b"], strict=True)]
            if few
            else "",
            "strength": ties["strength"],
            "is_strong": ties["is_strong"].astype(bool),
            "flips": [pair in flipping for pair in zip(ties["a"], ties["b"], strict=True)],
        }
    )
    st.plotly_chart(
        strengths.strip(
            shown,
            axis=words.LEDGER_FLIPS_AXIS,
            cut=now.cut,
            default=CUT,
            names=words.LEDGER_MARKS,
        ),
        key=f"ledger_strengths_{now.page}",
        config=CONFIG,
        alt=_sentence(now, flips, len(ties)),
    )


def _tie(now: Subject, labels: Mapping[int, str], a: int, b: int) -> str:
    other = labels[int(b)]
    return other if now.customer is not None else f"{labels[int(a)]} – {other}"


def _list(now: Subject, flips: pd.DataFrame) -> None:
    st.markdown(f"**{words.LEDGER_FLIPS_LIST}** ({count(len(flips))})")
    listed = flips.head(_LISTED)
    labels = now.labels([*listed["a"], *listed["b"]])
    strong, weak, _ = words.LEDGER_MARKS
    tables.shown(
        now,
        pd.DataFrame(
            {
                "tie": [
                    _tie(now, labels, a, b) for a, b in zip(listed["a"], listed["b"], strict=True)
                ],
                "strength": listed["strength"],
                "was": [strong if was else weak for was in listed["was_strong"]],
                "is": [strong if now_strong else weak for now_strong in listed["is_strong"]],
            }
        ),
        key="flips",
    )
    if len(flips) > _LISTED:
        st.caption(words.LEDGER_FLIPS_FIRST.format(shown=_LISTED, n=count(len(flips))))


def _sentences(now: Subject, usual: Subject, *, is_default: bool) -> None:
    st.markdown(f"**{words.LEDGER_SENTENCES}**")
    before = said_by(usual)
    if is_default:
        st.markdown(words.LEDGER_SURVIVE_DEFAULT.format(n=len(before)))
        return
    after = said_by(now)
    verdicts = [sentences.verdict(one, other) for one, other in zip(before, after, strict=True)]
    st.markdown(
        words.LEDGER_SURVIVE.format(
            n=len(verdicts),
            same=verdicts.count("same"),
            numbers=verdicts.count("numbers"),
            turned=verdicts.count("turned"),
        )
    )
    columns = st.columns(2)
    for turn, (one, other, verdict) in enumerate(zip(before, after, verdicts, strict=True)):
        with columns[turn % 2], st.container(border=True):
            st.markdown(f"**{words.LEDGER_VERDICTS[verdict]}** {other}")
            if verdict != "same":
                st.caption(f"{words.LEDGER_COLUMNS['before']}: {one}")


def said_by(subject: Subject) -> list[str]:
    """Return the sentences of the page and of the ledger, with the subject's own parameters."""
    scene = subject.scene
    if subject.customer is None:
        figures = subject.ask("contrast/of_base", cut=subject.cut)
        return [
            subject.headline(scene, figures, subject.name),
            sentences.sources(subject),
            sentences.top_of_base(subject),
            sentences.asymmetry(subject),
            sentences.bridges(subject),
        ]
    figures = subject.ask("contrast/of_customer", customer=subject.customer, cut=subject.cut)
    return [
        subject.headline(scene, figures, subject.who),
        sentences.sources(subject),
        sentences.top(subject),
        sentences.asymmetry(subject),
        sentences.bridges(subject),
    ]
