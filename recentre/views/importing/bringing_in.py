"""How files come in: dropped, several at once, or by their path; templates and examples."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import streamlit as st

from recentre import words
from recentre.errors import RecentreError
from recentre.importing import drafts
from recentre.importing.drafts import Draft
from recentre.jobs import Progress
from recentre.settings import settings
from recentre.views import declaring, working
from recentre.views.plain import plain
from recentre.views.working import Ended

TYPES = (
    *("csv", "tsv", "txt", "psv", "dat", "log", "gz", "zip", "xlsx", "xlsm", "xls", "ods"),
    *("json", "jsonl", "ndjson", "parquet", "mbox"),
)
_ROUND = "import_round"
_FILES = "import_files"
_BAD = "import_bad_files"


def draft() -> Draft | None:
    """Return the file that is being brought in; when one is done with, the next of those given."""
    found = working.draft()
    if found is None:
        waiting = files()
        if waiting:
            working.turn_to(waiting[0])
            return waiting[0]
    return found


def files() -> list[Draft]:
    """Return the files that were given and not yet loaded, in their order."""
    kept = [drafts.find(known_as) for known_as in st.session_state.get(_FILES, ())]
    return [one for one in kept if one is not None]


def give_up() -> None:
    """Delete every file that waits."""
    for one in files():
        drafts.drop(one.known_as)
    st.session_state.pop(_FILES, None)
    st.session_state.pop(_BAD, None)
    working.keep_draft(None)


def ask() -> None:
    """Draw the ways in which a file can come."""
    st.subheader(words.UPLOAD_FILE_STEP, anchor=False)
    st.markdown(words.UPLOAD_INTRO)
    show_bad()
    # A new key empties the uploader, so that the same file can be dropped again.
    key = f"import_file_{st.session_state.get(_ROUND, 0)}"
    given = st.file_uploader(
        words.UPLOAD_FILE, type=list(TYPES), accept_multiple_files=True, key=key
    )
    if given:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        _take(given)
        st.rerun()
    st.caption(words.UPLOAD_LARGE)
    _by_path()
    _examples()
    st.caption(words.say(words.DECLARED_ASK))
    declaring.offer(key="import", with_file=False)


def which() -> None:
    """Let the reader choose among several files that were given."""
    waiting = files()
    if len(waiting) < 2:
        show_bad()
        return
    names = {one.known_as: one.name for one in waiting}
    now = working.draft()
    chosen = st.segmented_control(
        words.UPLOAD_FILES,
        list(names),
        default=now.known_as if now else None,
        format_func=lambda known_as: names.get(known_as, ""),
        key=f"import_which_{now.known_as if now else ''}",
        help=words.UPLOAD_FILES_NOTE,
    )
    show_bad()
    if chosen is not None and now is not None and chosen != now.known_as:
        working.turn_to(next(one for one in waiting if one.known_as == chosen))
        st.rerun()


def show_bad() -> None:
    """Say which of the given files cannot be read, and why."""
    for said in st.session_state.get(_BAD, ()):
        st.error(said)


def _take(given: list[st.runtime.uploaded_file_manager.UploadedFile]) -> None:
    """Look at every file; the first that can be read is shown."""
    found, bad = [], []
    for one in given:
        try:
            found.append(drafts.begin(one.name, one))
        except RecentreError as error:
            said = words.UPLOAD_FILES_BAD if len(given) > 1 else "**{title}.** {message} {hint}"
            bad.append(
                said.format(
                    file=plain(one.name),
                    title=error.title,
                    message=plain(error.message),
                    hint=plain(error.hint),
                )
            )
    st.session_state[_BAD] = bad
    if found:
        working.keep_draft(found[0])
        st.session_state[_FILES] = [one.known_as for one in found]


def _by_path() -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        given = st.text_input(
            words.UPLOAD_PATH, key="import_path", help=words.UPLOAD_PATH_HELP, width=520
        )
        if st.button(
            words.UPLOAD_PATH_OPEN,
            key="import_path_open",
            icon=":material/folder_open:",
            disabled=not (given or "").strip(),
        ):
            _open(Path(str(given).strip()))
            st.rerun()


def _open(path: Path) -> None:
    """Look at a file where it lies, as a job: a large one takes its time."""

    def work(progress: Progress, cancel: Event) -> Ended:
        return working.opened(drafts.begin_path(path))

    st.session_state.pop(_BAD, None)
    working.begin("open", words.UPLOAD_OPENING.format(file=path.name), work)


def _examples() -> None:
    st.markdown(f"**{words.UPLOAD_EXAMPLES}**")
    st.caption(words.UPLOAD_EXAMPLES_NOTE)
    with st.container(horizontal=True, gap="small"):
        for name, label in words.UPLOAD_TEMPLATES.items():
            path = settings().data / "templates" / f"{name}.csv"
            if path.is_file():
                _download(label, path, f"{name}-template.csv")
        for name, label in words.UPLOAD_SAMPLE_FILES.items():
            _download(label, settings().sample / f"{name}.csv", f"kettle-{name}.csv")


def _download(label: str, path: Path, name: str) -> None:
    st.download_button(
        label,
        path.read_bytes,
        file_name=name,
        mime="text/csv",
        key=f"import_get_{name}",
        icon=":material/download:",
        on_click="ignore",
    )
