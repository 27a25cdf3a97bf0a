"""Topics into jobs: choose topics, name the job, put them together; each change can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from recentre import library, words
from recentre.views import bringing, working
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

_UNDO = "jobs_topics_steps"
_MOST_STEPS = 20


def draw(subject: Subject) -> None:
    """Draw the table of topics and what can be done with those that are chosen."""
    scene = subject.scene
    if working.is_running():
        working.show_progress()
        return
    found = scene.ask("quality/topics")
    st.markdown(subject.say(words.JOBS_TOPICS))
    if not len(found):
        st.markdown(subject.say(words.JOBS_NO_TOPICS))
        return
    read_only = library.own(scene.selection.workspace) is None or bool(scene.facts["generated"])
    if read_only:
        st.caption(words.QUALITY_READ_ONLY)
    left, right = st.columns([3, 2], gap="large")
    with left:
        like = st.text_input(
            words.JOBS_TOPICS_LIKE,
            key="jobs_topics_like",
            icon=":material/search:",
            placeholder=words.JOBS_TOPICS_LIKE,
            label_visibility="collapsed",
        )
        listed = found[
            found["topic"].str.contains(like, case=False, regex=False)
            | found["job"].str.contains(like, case=False, regex=False)
        ].reset_index(drop=True)
        event: Any = tables.shown(
            subject,
            listed,
            # Another version of the data starts with nothing chosen.
            key=f"topics_{scene.selection.workspace}_{scene.workspace.data_version}_{like}",
            titles={"job": words.JOBS_COLUMNS["now"]},
            height=470,
            on_select="rerun",
            selection_mode="multi-row",
        )
    picked = [str(listed["topic"].iloc[place]) for place in event["selection"]["rows"]]
    former = dict(zip(found["topic"], found["job"], strict=True))
    with right:
        _together(scene, picked, former, read_only=read_only)
        _undo(scene, read_only=read_only)


def _together(
    scene: Scene, picked: Sequence[str], former: Mapping[str, str], *, read_only: bool
) -> None:
    version = scene.workspace.data_version
    jobs = sorted(set(former.values()))
    st.markdown(f"**{words.JOBS_TOPICS_NAME}**")
    job = st.selectbox(
        words.JOBS_TOPICS_NAME,
        jobs,
        index=None,
        accept_new_options=True,
        placeholder=words.JOBS_TOPICS_NAME_HINT,
        key=f"jobs_topics_name_{version}",
        label_visibility="collapsed",
        disabled=read_only,
    )
    name = str(job or "").strip()
    if st.button(
        words.counted(len(picked), words.JOBS_TOPICS_PUT),
        key="jobs_topics_put",
        icon=":material/join_inner:",
        type="primary",
        disabled=read_only or not picked or not name,
    ):
        say(scene, dict.fromkeys(picked, name), former)
    apart = [topic for topic in picked if former[topic] != topic]
    if st.button(
        words.counted(len(apart), words.JOBS_TOPICS_APART),
        key="jobs_topics_apart",
        icon=":material/call_split:",
        disabled=read_only or not apart,
    ):
        say(scene, {topic: topic for topic in apart}, former)


def say(scene: Scene, wanted: Mapping[str, str], former: Mapping[str, str]) -> None:
    """State the job of each topic, and note what it was, so that it can be undone."""
    changed = {topic: job for topic, job in wanted.items() if former.get(topic) != job}
    if not changed:
        return
    before = {topic: former[topic] for topic in changed}
    st.session_state[_UNDO] = [*_steps(scene), (scene.selection.workspace, before)][-_MOST_STEPS:]
    _state(scene, changed)


def _undo(scene: Scene, *, read_only: bool) -> None:
    steps = _steps(scene)
    if read_only or not steps:
        return
    _, before = steps[-1]
    if len(before) == 1:
        ((topic, job),) = before.items()
        label = words.JOBS_TOPICS_UNDO.format(topics=plain(topic), job=plain(job))
    else:
        label = words.JOBS_TOPICS_UNDO_SEVERAL.format(n=count(len(before)))
    if st.button(label, key="jobs_topics_undo", icon=":material/undo:"):
        st.session_state[_UNDO] = steps[:-1]
        _state(scene, before)


def _steps(scene: Scene) -> list[tuple[str | None, dict[str, str]]]:
    """Return what was changed in this workspace in this session, oldest first."""
    found: list[tuple[str | None, dict[str, str]]] = st.session_state.get(_UNDO, [])
    return [step for step in found if step[0] == scene.selection.workspace]


def _state(scene: Scene, jobs: Mapping[str, str]) -> None:
    rows = [{"topic": topic, "job": job} for topic, job in jobs.items()]
    bringing.start_stating(str(scene.selection.workspace), "topic", rows)
    st.rerun()
