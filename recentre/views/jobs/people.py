"""Differences between people: between them and within each, and one household side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import stripes
from recentre.charts.theme import CONFIG
from recentre.network.several.casting import MOST, households
from recentre.views.jobs import tables
from recentre.views.jobs.dealing import TIMES, Split, interval, split, table_of
from recentre.views.jobs.one import TURNED
from recentre.views.jobs.subject import Subject, called, tight
from recentre.views.plain import count, percent, plain
from recentre.views.several.choosing import put_side_by_side

_MOST = 400
_MOST_CARDS = 120_000
_MOST_HOMES = 200
_TEMPLATES = {"jobs": words.JOBS_PEOPLE_JOBS, "channels": words.JOBS_PEOPLE_CHANNELS}
_MOSTLY = 0.5


def draw(subject: Subject) -> None:
    """Draw the split of the variation, and a household."""
    found = subject.ask("variation")
    left, right = st.columns(2, gap="large")
    with left:
        _split(subject, found)
    with right:
        _household(subject)


def _split(subject: Subject, found: pd.DataFrame) -> None:
    splits = dealt(subject, found)
    if not splits:
        st.markdown(subject.say(words.JOBS_PEOPLE_FEW))
        return
    for name in splits:
        row = found[found["what"] == name].iloc[0]
        st.markdown(tight(sentence(subject, row, splits[name])))
    shares = dict(zip(found["what"], found["between"].astype(float), strict=True))
    rows = pd.DataFrame(
        {
            "label": [words.JOBS_PEOPLE_WHAT[name] for name in splits],
            "value": [shares[name] for name in splits],
            "low": [interval(one.dealt)[0] for one in splits.values()],
            "high": [interval(one.dealt)[1] for one in splits.values()],
        }
    )
    st.plotly_chart(
        stripes.against_chance(
            rows, axis=subject.say(words.JOBS_PEOPLE_AXIS), names=words.JOBS_PEOPLE_MARKS
        ),
        key="jobs_people",
        config=CONFIG,
        alt=words.JOBS_PEOPLE_CHART,
    )
    first = found[found["what"] == next(iter(splits))].iloc[0]
    reading = "between" if float(first["between"]) >= _MOSTLY else "within"
    st.markdown(subject.say(words.JOBS_PEOPLE_READ[reading]))
    st.caption(subject.say(words.JOBS_PEOPLE_RULE, most=count(_MOST)))
    tables.numbers(subject, found, key="variation")


def dealt(subject: Subject, found: pd.DataFrame) -> dict[str, Split]:
    """Return the split of jobs and of channels, with random dealings of up to 400 customers."""
    rows = found[found["between"].notna() & (found["customers"] >= 2)]
    if not len(rows):
        return {}
    return _dealt(
        str(subject.scene.workspace.path),
        subject.scene.workspace.data_version,
        tuple(rows["what"]),
        tuple(sorted(subject.scene.selection.strength.items(), key=lambda part: part[0])),
        _subject=subject,
    )


@st.cache_data(show_spinner=False, max_entries=20)
def _dealt(
    workspace: str, version: int, names: tuple[str, ...], strength: Any, *, _subject: Subject
) -> dict[str, Split]:
    habits = _subject.ask("habits", most=_MOST)
    made = {}
    for name in names:
        table = table_of(habits, name)
        # So many cards are dealt at most: fewer customers, never a part of what one of them did.
        table = table[table.sum(axis=1).cumsum() <= _MOST_CARDS]
        found = split(table) if len(table) >= 2 else None
        if found is not None:
            made[name] = found
    return made


def sentence(subject: Subject, row: pd.Series[Any], found: Split) -> str:
    """Say how much lies between customers, and whether chance would do that too.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    row : pandas.Series
        A row of ``jobs/variation``.
    found : Split
        The random dealings.
    """
    between = float(row["between"])
    verdict = words.JOBS_PEOPLE_VERDICTS[found.reached == 0].format(
        above=count(found.reached), times=count(TIMES)
    )
    return subject.say(
        _TEMPLATES[str(row["what"])],
        between=percent(between),
        within=percent(1 - between),
        n=count(row["n"]),
        customers_counted=subject.counted(int(row["customers"]), words.COUNTED_CUSTOMERS),
        by_chance=percent(float(row["by_chance"])),
        verdict=verdict,
    )


def _household(subject: Subject) -> None:
    st.markdown(f"**{words.JOBS_PEOPLE_HOUSEHOLD}**")
    everybody = subject.scene.ask("party/list")
    homes = sorted(households(everybody).values(), key=lambda members: (-len(members), members))
    homes = [members[:MOST] for members in homes[:_MOST_HOMES]]
    if not homes:
        st.markdown(words.JOBS_PEOPLE_HOUSEHOLD_LACKS)
        return
    labels = subject.labels({party for members in homes for party in members})
    place = st.selectbox(
        words.JOBS_COLUMNS["household"],
        list(range(len(homes))),
        format_func=lambda one: (
            ", ".join(labels[party] for party in homes[one]) if one < len(homes) else ""
        ),
        key="jobs_home",
        label_visibility="collapsed",
    )
    members = homes[int(place or 0)]
    who = ", ".join(plain(labels[party]) for party in members)
    st.markdown(subject.say(words.JOBS_PEOPLE_HOUSEHOLD_NOTE, who=who))
    rows = pd.concat(
        [subject.ask("of_party", party=party).assign(party=labels[party]) for party in members]
    )
    rows = rows[(rows["asked"] > 0) & rows["job"].notna()]
    if len(rows):
        st.plotly_chart(
            stripes.stacked(
                rows.assign(job=[called(job) for job in rows["job"]]),
                order=[labels[party] for party in members],
                axis=words.JOBS_PEOPLE_HOUSEHOLD_AXIS,
            ),
            key="jobs_household",
            config=CONFIG,
            alt=words.JOBS_PEOPLE_HOUSEHOLD,
        )
    st.button(
        words.JOBS_PEOPLE_HOUSEHOLD_OPEN,
        icon=":material/family_restroom:",
        key="jobs_household_open",
        on_click=_open,
        args=(subject, members),
    )


def _open(subject: Subject, members: list[int]) -> None:
    put_side_by_side(subject.scene, members)
    st.session_state[TURNED] = True
