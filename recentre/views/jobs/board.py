"""The grid of jobs by sources: what a cell shows is chosen above it, a click opens the job."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.charts import grid
from recentre.charts.grid import Cells
from recentre.charts.sources import CLASSES
from recentre.charts.theme import CONFIG, enlarged
from recentre.views.jobs.subject import Subject, called, chosen, key_of, points, short_hours, value
from recentre.views.plain import count, percent, unmarked
from recentre.views.story import showing

MOST_ROWS = 14
_METRIC = "jobs_metric"
_DOT = "·"
_KEY = "jobs_grid"
Row = list[tuple[float | None, str, str]]
"""Depth of colour, what is written, what is told; a cell each."""


def metrics(subject: Subject) -> None:
    """Offer what a cell shows."""
    st.segmented_control(
        words.JOBS_METRIC,
        tuple(words.JOBS_METRICS),
        format_func=lambda name: words.JOBS_METRICS[name],
        default="answers",
        required=True,
        key=_METRIC,
        label_visibility="collapsed",
        persist_state="session",
    )


def shown_rows(found: pd.DataFrame) -> pd.DataFrame:
    """Return the jobs that the grid shows: those asked about most, the most surely unmet on top."""
    asked = found[found["asked"] > 0]
    most = asked.nlargest(MOST_ROWS, "asked", keep="first").index
    return asked.loc[asked.index.isin(most)]


def draw(subject: Subject, found: pd.DataFrame) -> None:
    """Draw the grid and what its colours say."""
    metric = str(st.session_state.get(_METRIC) or "answers")
    rows = shown_rows(found)
    cells = subject.ask("by_source")
    classes = [name for name in CLASSES if name in set(cells["source_class"])]
    made, columns, scale, apart = _MADE[metric](subject, rows, cells, classes)
    names = [unmarked(subject.source(name)) for name in classes] + columns
    key = key_of(chosen(rows["job"], subject.scene.selection.job))
    figure = grid.grid(
        Cells(
            depth=[[depth for depth, _, _ in row] for row in made],
            text=[[text for _, text, _ in row] for row in made],
            told=[[told for _, _, told in row] for row in made],
        ),
        rows=[
            words.JOBS_GRID_ROW.format(job=called(job), asked=count(asked))
            for job, asked in zip(rows["job"], rows["asked"], strict=True)
        ],
        columns=names,
        keys=[key_of(job) for job in rows["job"]],
        scale=scale,
        apart=apart,
        picked=None if showing.is_on() else key,
    )
    if showing.is_on():
        figure = enlarged(_without_sizes(figure), showing.ink())
        figure.update_layout(margin={"t": 84, "b": 12})
        figure.update_xaxes(tickfont={"size": 17})
    st.plotly_chart(
        figure,
        key=_KEY,
        height="stretch" if showing.is_on() else "content",
        config=CONFIG,
        on_select="ignore" if showing.is_on() else _picked,
        selection_mode="points",
        alt=words.JOBS_METRICS[metric],
    )
    if not showing.is_on():
        st.caption(_note(subject, metric, found, rows))


def _without_sizes(figure: Any) -> Any:
    """Give marks a size each, as enlarging wants it; this figure's marks are figures."""
    for trace in figure.data:
        if trace.type == "scatter":
            trace.marker.size = [0]
            trace.textfont.size = 20
    return figure


def _note(subject: Subject, metric: str, found: pd.DataFrame, rows: pd.DataFrame) -> str:
    means = subject.say(words.JOBS_OUTCOME_MEANS[subject.outcome])
    said = [subject.say(words.JOBS_METRIC_NOTES[metric], means=means), words.JOBS_GRID_ORDER]
    every = int((found["asked"] > 0).sum())
    if len(rows) < every:
        said.append(words.JOBS_GRID_FIRST.format(shown=count(len(rows)), n=count(every)))
    return " ".join((*said, words.JOBS_GRID_CLICK))


def _picked() -> None:
    points_found = st.session_state[_KEY]["selection"]["points"]
    if points_found and "customdata" in points_found[0]:
        state.choose(job=str(points_found[0]["customdata"][0]))


def _cell(cells: pd.DataFrame, job: Any, name: str) -> pd.Series[Any] | None:
    same = cells["job"].isna() if pd.isna(job) else cells["job"] == job
    found = cells[same & (cells["source_class"] == name)]
    return found.iloc[0] if len(found) else None


def _told(subject: Subject, job: Any, name: str, text: str) -> str:
    source = unmarked(subject.source(name)) if name in CLASSES else name
    return words.JOBS_GRID_HOVER.format(job=called(job), source=source, text=text)


Made = tuple[list[Row], list[str], tuple[tuple[float, str], ...], int]


def _answers(subject: Subject, rows: pd.DataFrame, cells: pd.DataFrame, classes: list[str]) -> Made:
    made = []
    for _, row in rows.iterrows():
        line: Row = []
        for name in classes:
            found = _cell(cells, row["job"], name)
            n = 0 if found is None else int(found["answers"])
            share = n / int(row["asked"])
            told = _told(subject, row["job"], name, f"{count(n)} / {count(row['asked'])}")
            line.append((share, percent(share) if n else "", told))
        left = int(row["asked"] - row["answered"])
        share = left / int(row["asked"])
        told = _told(
            subject, row["job"], words.JOBS_GRID_NOBODY, f"{count(left)} / {count(row['asked'])}"
        )
        line.append((share, percent(share), told))
        made.append(line)
    return made, [words.JOBS_GRID_NOBODY], grid.RISING, 1


def _knowledge(
    subject: Subject, rows: pd.DataFrame, cells: pd.DataFrame, classes: list[str]
) -> Made:
    largest = max(int(cells["knowledge"].max()), 1) if len(cells) else 1
    made = []
    for _, row in rows.iterrows():
        line: Row = []
        for name in classes:
            found = _cell(cells, row["job"], name)
            n = 0 if found is None else int(found["knowledge"])
            told = _told(subject, row["job"], name, count(n))
            line.append((math.sqrt(n / largest), count(n) if n else "", told))
        made.append(line)
    return made, [], grid.RISING, 0


def _hours(subject: Subject, rows: pd.DataFrame, cells: pd.DataFrame, classes: list[str]) -> Made:
    made = []
    for _, row in rows.iterrows():
        line: Row = []
        for name in classes:
            found = _cell(cells, row["job"], name)
            hours = math.nan if found is None else float(found["median_hours"])
            n = 0 if found is None else int(found["answers"])
            text = "" if math.isnan(hours) else short_hours(hours)
            told = _told(subject, row["job"], name, f"{text or words.NOTHING}, n = {count(n)}")
            line.append((_slow(hours), text, told))
        every = float(row["median_hours"]) if not pd.isna(row["median_hours"]) else math.nan
        text = words.NOTHING if math.isnan(every) else short_hours(every)
        told = _told(subject, row["job"], words.JOBS_GRID_ALL, f"{text}, n = {count(row['asked'])}")
        line.append((_slow(every), text, told))
        made.append(line)
    return made, [words.JOBS_GRID_ALL], grid.FALLING, 0


def _slow(hours: float) -> float | None:
    """Return how slow an answer is, 0 for six minutes and less, 1 for 30 days and more."""
    if math.isnan(hours):
        return None
    return min(max(math.log(max(hours, 0.1) / 0.1) / math.log(7200), 0.0), 1.0)


def _outcome(subject: Subject, rows: pd.DataFrame, cells: pd.DataFrame, classes: list[str]) -> Made:
    found = subject.ask("sources")
    known = found["outcome"].dropna()
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    made = []
    for _, row in rows.iterrows():
        line: Row = []
        for name in classes:
            own = _cell(found[found["job"].notna()], row["job"], name)
            if own is None:
                line.append((None, "", ""))
            elif pd.isna(own["outcome"]):
                told = f"{words.JOBS_NOT_ENOUGH}, n = {count(own['n'])}"
                line.append((None, _DOT, _told(subject, row["job"], name, told)))
            else:
                number = float(own["outcome"])
                text = value(subject.outcome, number)
                told = f"{text}, n = {count(own['n'])}"
                depth = (number - low) / (high - low) if high > low else 0.5
                line.append((depth, text, _told(subject, row["job"], name, told)))
        made.append(line)
    return made, [], grid.RISING, 0


def _trend(subject: Subject, rows: pd.DataFrame, cells: pd.DataFrame, classes: list[str]) -> Made:
    made = []
    for _, row in rows.iterrows():
        line: Row = []
        for name in classes:
            found = _cell(cells, row["job"], name)
            if found is None or pd.isna(found["low"]):
                line.append((None, "" if found is None else _DOT, ""))
                continue
            change, low, high = (float(found[part]) for part in ("change", "low", "high"))
            text = points(change)
            told = f"{text} ({points(low)} … {points(high)})"
            sure = low > 0 or high < 0
            depth = min(max(0.5 + change * 1.6, 0.0), 1.0) if sure else 0.5
            line.append(
                (depth, f"<b>{text}</b>" if sure else text, _told(subject, row["job"], name, told))
            )
        made.append(line)
    return made, [], grid.EITHER, 0


_MADE: dict[str, Callable[[Subject, pd.DataFrame, pd.DataFrame, list[str]], Made]] = {
    "answers": _answers,
    "knowledge": _knowledge,
    "hours": _hours,
    "outcome": _outcome,
    "trend": _trend,
}
