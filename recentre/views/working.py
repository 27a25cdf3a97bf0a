"""Work that runs while the page is open: its progress, its end, what it has to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from recentre import jobs, state, words
from recentre.errors import AmbiguousFile, RecentreError
from recentre.importing import drafts
from recentre.jobs import Work
from recentre.selection import Selection
from recentre.views.plain import plain
from recentre.views.scene import Scene

_JOB = "import_job"
_DRAFT = "import_draft"
_TURN = "import_turn_to"
_SAID = "import_said"
_FAILED = "import_failed"


@dataclass(frozen=True)
class Ended:
    """What a job gives the page."""

    says: str = ""
    """A sentence for the reader, in Markdown."""
    opens: str | None = None
    """The workspace to open."""
    turns_to: str | None = None
    """The tab to turn to."""
    keeps: dict[str, Any] = field(default_factory=dict)
    """What to remember in the session."""
    drops: str | None = None
    """The draft that is done with."""


def begin(name: str, title: str, work: Work) -> None:
    """Start a job whose end, an `Ended`, this page takes."""
    st.session_state[_JOB] = jobs.start(name, title, work)


def is_running() -> bool:
    """Whether this session's job is still at work."""
    job = jobs.find(st.session_state.get(_JOB))
    return job is not None and not job.is_done


def take(scene: Scene) -> None:
    """Take the result of a job that has ended, if any; opening another workspace runs again."""
    known_as = st.session_state.get(_JOB)
    job = jobs.find(known_as)
    if known_as is None or job is None or not job.is_done:
        return
    jobs.forget(known_as)
    del st.session_state[_JOB]
    try:
        ended: Ended = job.result()
    except AmbiguousFile as error:
        draft = st.session_state.get(_DRAFT)
        st.session_state[f"{draft}_asked_{error.question}"] = error.message
        return
    except RecentreError as error:
        st.session_state[_FAILED] = error
        return
    st.session_state.update(ended.keeps)
    st.session_state[_SAID] = ended.says
    if ended.turns_to is not None:
        st.session_state[_TURN] = ended.turns_to
    if ended.drops is not None:
        drafts.drop(ended.drops)
        st.session_state.pop(_DRAFT, None)
    if ended.opens is not None:
        state.write(Selection(workspace=ended.opens))
        st.rerun()


def show_messages(scene: Scene) -> None:
    """Show once what the last job had to say."""
    said = st.session_state.pop(_SAID, "")
    if said:
        with st.container(key="import_said"):
            st.success(said, icon=":material/check_circle:")
            if scene.facts["interactions"] and not scene.facts["generated"]:
                st.page_link(
                    "pages/the_base.py",
                    label=words.UPLOAD_LOADED_GO,
                    icon=":material/arrow_forward:",
                )
    show_failure(keep=draft() is not None)


def fail(error: RecentreError) -> None:
    """Remember an error that is to be shown when the page runs again."""
    st.session_state[_FAILED] = error


def show_failure(*, keep: bool = False) -> None:
    """Show why the last job failed; kept, it is shown again where the job was started."""
    failed = st.session_state.get(_FAILED)
    if not keep:
        st.session_state.pop(_FAILED, None)
    if failed is not None:
        st.error(f"**{failed.title}.** {plain(failed.message)} {plain(failed.hint)}")


def turn_tab(key: str) -> None:
    """Turn to the tab that the last job asked for."""
    turned = st.session_state.pop(_TURN, None)
    if turned is not None:
        st.session_state[key] = turned


@st.fragment(run_every=0.4)
def show_progress() -> None:
    """Show how far the job is, and a way to stop it; run the page again when it has ended."""
    job = jobs.find(st.session_state.get(_JOB))
    if job is None or job.is_done:
        st.rerun()
    assert job is not None
    with st.container(border=True, key="import_progress"):
        st.markdown(f"**{plain(job.title)}**")
        text = jobs.with_time_left(plain(job.text), job.seconds_left)
        st.progress(job.share, text=text or words.UPLOAD_GOES_ON)
        stopping = job.cancel.is_set()
        st.button(
            words.UPLOAD_STOPPING if stopping else words.UPLOAD_STOP,
            key="import_stop",
            icon=":material/stop_circle:",
            disabled=stopping,
            on_click=job.cancel.set,
        )
        st.caption(words.UPLOAD_GOES_ON)


def opened(found: drafts.Draft) -> Ended:
    """Return the end of a job that has opened a file: the page goes on with it."""
    return Ended(keeps={_DRAFT: found.known_as})


def turn_to(found: drafts.Draft) -> None:
    """Go on with another of the files that were brought; the one before is kept."""
    st.session_state[_DRAFT] = found.known_as


def draft() -> drafts.Draft | None:
    """Return the file that this session is bringing in."""
    return drafts.find(st.session_state.get(_DRAFT))


def keep_draft(found: drafts.Draft | None) -> None:
    """Remember, or with None give up, the file that this session is bringing in."""
    former = st.session_state.pop(_DRAFT, None)
    if former is not None:
        drafts.drop(former)
        for key in [key for key in st.session_state if str(key).startswith(f"{former}_")]:
            del st.session_state[key]
    if found is not None:
        st.session_state[_DRAFT] = found.known_as


def halves(
    progress: Callable[[float, str], None], place: int, of: int
) -> Callable[[float, str], None]:
    """Return a progress callback for one of several equal parts of a job."""
    return lambda share, text: progress((place + share) / of, text)
