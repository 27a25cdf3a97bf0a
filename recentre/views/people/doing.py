"""The work behind the buttons of Who is who, each as a job."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from recentre import changes, library, words
from recentre.engine.database import Workspace
from recentre.importing import telling
from recentre.jobs import Progress
from recentre.people import erasing, merging, proposing
from recentre.people.merging import Answer
from recentre.views import working
from recentre.views.working import Ended


def start_looking(workspace: Workspace, kept: str) -> None:
    """Look for names that are alike, and remember what was found in the session."""
    version = workspace.data_version

    def work(progress: Progress, cancel: Event) -> Ended:
        found = proposing.proposals(workspace, progress=progress)
        return Ended(keeps={kept: (str(workspace.path), version, found)})

    working.begin("look", words.PEOPLE_LOOKING, work)


def start_answering(name: str, given: Sequence[Answer]) -> None:
    """Keep the reader's answers about pairs of names."""
    merges = sum(one.is_same for one in given)

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: merging.answer_all(place, given, progress, cancel))
        return Ended(says=words.PEOPLE_ANSWERED.format(merges=merges, apart=len(given) - merges))

    working.begin("merge", words.PEOPLE_MERGING, work)


def start_undoing(name: str, merged: str) -> None:
    """Take a merge back."""

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: merging.unmerge(place, merged, progress, cancel))
        return Ended(says=words.PEOPLE_UNDONE)

    working.begin("unmerge", words.PEOPLE_UNDOING, work)


def start_reconsidering(name: str) -> None:
    """Let declined pairs be proposed again."""

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, merging.reconsider)
        return Ended()

    working.begin("reconsider", words.PEOPLE_LOOKING, work)


def start_typing(name: str, rows: Sequence[dict[str, str | None]]) -> None:
    """Keep what the reader says parties are."""

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: telling.state(place, "party", rows, progress, cancel))
        return Ended(says=words.UPLOAD_SAVED)

    working.begin("state", words.UPLOAD_SAVING, work)


def start_erasing(name: str, person: str, also: Sequence[str]) -> None:
    """Erase a person from a workspace."""

    def work(progress: Progress, cancel: Event) -> Ended:
        done = erasing.erase(library.opened(name), person, also, progress=progress, cancel=cancel)
        return Ended(
            says=words.ERASE_DONE.format(
                names=done.names, interactions=done.interactions, ties=done.ties
            )
        )

    working.begin("erase", words.ERASE_WORKING, work)
