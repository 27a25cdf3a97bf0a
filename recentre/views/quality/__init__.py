"""What a workspace holds, and what its log can and cannot show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import days as days_chart
from recentre.charts.theme import CONFIG
from recentre.views import declaring, how
from recentre.views.plain import count, day, percent, plain
from recentre.views.quality import feeds, plainly, said
from recentre.views.scene import Scene

MOST_GAPS = 3
_WEEK = 7


def headline(scene: Scene) -> str:
    """Return the sentence that says what the workspace holds."""
    facts = scene.facts
    title = plain(facts["title"])
    if not int(facts["interactions"]):
        declared = declaring.of_base(scene)
        if declared:
            return words.DECLARED_QUALITY.format(title=title, declared=declared)
        return words.QUALITY_EMPTY.format(title=title)
    kind = "none" if scene.company is None else str(facts["viewpoint"])
    return scene.say(
        words.QUALITY_SENTENCE,
        title=title,
        interactions=count(facts["interactions"]),
        parties=count(facts["parties"]),
        since=day(facts["first_day"]),
        as_of=day(facts["last_day"]),
        viewpoint=scene.say(words.QUALITY_VIEWPOINTS[kind], name=plain(scene.company_label)),
    )


def draw(scene: Scene) -> None:
    """Draw what this log can show."""
    if not int(scene.facts["interactions"]):
        none = scene.say(words.DECLARED_BASE_ALONE_NO_COMPANY)
        lacks = none if declaring.of_base(scene) else words.QUALITY_LACKS_ROWS
        st.info(lacks, icon=":material/info:")
        return
    declaring.note(declaring.of_base(scene))
    directions: Mapping[Any, Any] = scene.ask("quality/directions").iloc[0].to_dict()
    _figures(scene, directions)
    plainly.draw(scene, directions)
    st.markdown(f"**{words.QUALITY_PAGES}**")
    feeds.draw(scene)
    _days(scene)
    _future(scene)
    _shares(scene)
    said.draw(scene)
    how.shown(
        scene,
        "quality/days",
        "quality/fields",
        "quality/directions",
        "quality/types",
        *plainly.QUERIES,
    )


def _figures(scene: Scene, directions: Mapping[str, Any]) -> None:
    facts = scene.facts
    interactions, ties = int(facts["interactions"]), int(directions["ties"])
    first, last = _date(facts["first_day"]), _date(facts["last_day"])
    notes = words.QUALITY_FIGURE_NOTES
    shown = {
        "span": (
            count((last - first).days + 1),
            notes["span"].format(since=day(first), as_of=day(last), zone=plain(facts["zone"])),
        ),
        "two_way": (
            percent(int(directions["two_way"]) / ties) if ties else words.UNDEFINED,
            notes["two_way"].format(two_way=count(directions["two_way"]), ties=count(ties)),
        ),
        "future": (count(facts["dated_in_future"]), notes["future"]),
    }
    if scene.company is None:
        shown = {"viewpoint": (words.UNDEFINED, scene.say(notes["viewpoint_none"])), **shown}
    else:
        without = int(facts["without_company"])
        by_company = percent(1 - without / interactions)
        name = plain(scene.company_label)
        shown = {
            "viewpoint": (
                str(facts["viewpoint"]),
                notes["viewpoint"].format(name=name, share=by_company),
            ),
            "without": (
                percent(without / interactions),
                notes["without"].format(without=count(without), interactions=count(interactions)),
            ),
            **shown,
        }
    for column, (name, (value, note)) in zip(st.columns(len(shown)), shown.items(), strict=True):
        with column:
            st.metric(scene.say(words.QUALITY_FIGURES[name]), value)
            st.caption(note)


def _days(scene: Scene) -> None:
    rows = scene.ask("quality/days")
    drawn, early, late = days_chart.core(rows)
    st.markdown(f"**{words.QUALITY_TIME}**")
    st.plotly_chart(
        days_chart.bars(drawn, axis=words.QUALITY_TIME_AXIS), key="quality_days", config=CONFIG
    )
    first, last = _date(drawn["day"].iloc[0]), _date(drawn["day"].iloc[-1])
    notes = [
        words.QUALITY_TIME_NOTE.format(
            zone=plain(scene.facts["zone"]),
            n=count(drawn["interactions"].sum()),
            days=count(len(drawn)),
            span=count((last - first).days + 1),
            since=day(first),
            as_of=day(last),
        ),
        _gaps(drawn),
    ]
    if early:
        notes.append(
            words.QUALITY_EARLY_LEFT_OUT.format(
                n=count(early), day=day(first), years=days_chart.APART_YEARS
            )
        )
    if late:
        notes.append(words.QUALITY_FUTURE_LEFT_OUT.format(n=count(late)))
    st.caption(" ".join(notes))


def _gaps(drawn: pd.DataFrame) -> str:
    silent = drawn.iloc[1:]
    longest = silent[silent["silent_days"] > _WEEK].nlargest(MOST_GAPS, "silent_days")
    if not len(longest):
        return words.QUALITY_NO_GAPS
    gaps = [
        words.QUALITY_GAP.format(days=count(silent_days), day=day(after))
        for silent_days, after in zip(longest["silent_days"], longest["day"], strict=True)
    ]
    return words.QUALITY_GAPS.format(gaps="; ".join(gaps))


def _future(scene: Scene) -> None:
    late = int(scene.facts["dated_in_future"])
    if not late:
        return
    with st.expander(
        words.QUALITY_FUTURE.format(n=count(late)), icon=":material/schedule:", key="quality_late"
    ):
        st.caption(words.QUALITY_FUTURE_NOTE)
        _table(scene.ask("quality/dated_in_future"), words.QUALITY_FUTURE_COLUMNS, "future")


def _shares(scene: Scene) -> None:
    fields, natures, types = st.columns([7, 4, 4], gap="small")
    with fields:
        st.markdown(f"**{words.QUALITY_FIELDS}**")
        rows = scene.ask("quality/fields").copy()
        rows["use"] = [scene.say(words.QUALITY_FIELD_USES[name]) for name in rows["field"]]
        rows["field"] = [words.UPLOAD_SHORT_FIELDS[name] for name in rows["field"]]
        _table(rows, words.QUALITY_FIELD_COLUMNS, "fields")
    with natures:
        st.markdown(f"**{words.QUALITY_NATURES}**")
        rows = scene.ask("quality/natures").copy()
        rows["nature"] = rows["nature"].fillna(words.QUALITY_NO_NATURE)
        _table(rows, words.QUALITY_NATURE_COLUMNS, "natures")
    with types:
        st.markdown(f"**{words.QUALITY_TYPES}**")
        _table(scene.ask("quality/types"), words.QUALITY_TYPE_COLUMNS, "types")


def _table(rows: pd.DataFrame, titles: Mapping[str, str], key: str) -> None:
    configured: dict[str, Any] = dict(titles)
    for name in ("interactions", "parties"):
        if name in titles:
            configured[name] = st.column_config.NumberColumn(titles[name], format="localized")
    if "share" in titles:
        configured["share"] = st.column_config.ProgressColumn(
            titles["share"], format="percent", min_value=0.0, max_value=1.0, width=110
        )
    st.dataframe(
        rows.loc[:, list(titles)],
        key=f"quality_{key}",
        hide_index=True,
        height=min(36 * (len(rows) + 1) + 4, 330),
        column_config=configured,
    )


def _date(value: Any) -> date:
    return pd.Timestamp(value).date()
