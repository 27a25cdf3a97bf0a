"""Calling two names one party, and taking that back exactly.

A merge is a word of the reader, kept apart from what was loaded: no interaction is rewritten, the
build only reads both names as one party. So merges survive every import and every rebuild, and one
that is taken back leaves each table as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Event

from recentre import words
from recentre.engine import build, run, staging
from recentre.engine.build import Progress, silent
from recentre.engine.database import Cursor, Workspace
from recentre.errors import BadParameter, Cancelled

BY_HAND = "by hand"
"""The rule of a merge that nothing proposed."""


@dataclass(frozen=True)
class Answer:
    """What the reader says of two parties."""

    kept: int
    """The party whose name and key stay."""
    merged: int
    is_same: bool
    rule: str = BY_HAND
    """Why they were proposed."""


def merge(
    workspace: Workspace,
    kept: int,
    merged: int,
    rule: str = BY_HAND,
    *,
    progress: Progress = silent,
    cancel: Event | None = None,
) -> None:
    """Call two parties one; see `answer_all`."""
    answer_all(workspace, [Answer(kept, merged, True, rule)], progress, cancel)


def decline(workspace: Workspace, one: int, other: int) -> None:
    """Say that two parties are two, so that they are not proposed again."""
    answer_all(workspace, [Answer(one, other, False)])


def answer_all(
    workspace: Workspace,
    given: Sequence[Answer],
    progress: Progress = silent,
    cancel: Event | None = None,
) -> None:
    """Keep the reader's answers about pairs, and build anew if any two became one.

    Parameters
    ----------
    workspace : Workspace
        Whose parties.
    given : sequence of Answer
        In this order; a party that an earlier answer merged stands for the one it is now.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    BadParameter
        If the two are one party already, or both an account of the company.
    UnknownParty
        If a party is not there.
    Cancelled
        If it was stopped.
    """
    with workspace.writing() as cursor, staging.watched(cursor, cancel):
        now = _parties(cursor, given)
        merges = False
        for one in given:
            kept, other = _now(now, one.kept), _now(now, one.merged)
            if kept == other:
                raise BadParameter(words.PEOPLE_SAME_ALREADY, words.PEOPLE_SAME_ALREADY_HINT)
            if one.is_same:
                _merge(cursor, kept, other, one.rule)
                now[other] = kept
                merges = True
            else:
                run.step(cursor, "people/decline", one=kept, other=other)
        if merges:
            _rebuild(cursor, progress, cancel)


def unmerge(
    workspace: Workspace,
    merged: str | Iterable[str],
    progress: Progress = silent,
    cancel: Event | None = None,
) -> None:
    """Take merges back: the names are parties of their own again.

    Parameters
    ----------
    workspace : Workspace
        Whose parties.
    merged : str or iterable of str
        Opaque keys of the names that were merged, as ``people/merges`` gives them.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    BadParameter
        If a name was not merged.
    """
    keys = [merged] if isinstance(merged, str) else list(merged)
    with workspace.writing() as cursor, staging.watched(cursor, cancel):
        known = {row[0] for row in run.rows(cursor, "people/merges")}
        for key in keys:
            if key not in known:
                raise BadParameter(words.PEOPLE_NO_MERGE, words.PEOPLE_NO_MERGE_HINT)
            run.step(cursor, "people/unmerge", merged=key)
        _rebuild(cursor, progress, cancel)


def reconsider(workspace: Workspace) -> None:
    """Let every pair that was called two be proposed again."""
    with workspace.writing() as cursor:
        run.step(cursor, "people/reconsider")


def _now(now: dict[int, int], party: int) -> int:
    while party in now:
        party = now[party]
    return party


def _parties(cursor: Cursor, given: Sequence[Answer]) -> dict[int, int]:
    """Return the ids that were merged before, each with the party that it is now."""
    wanted = {party for one in given for party in (one.kept, one.merged)}
    found = dict(run.rows(cursor, "people/there", parties=sorted(wanted)))
    if wanted - set(found):
        raise BadParameter(words.PEOPLE_GONE, words.PEOPLE_GONE_HINT)
    return {id_: party for id_, party in found.items() if id_ != party}


def _merge(cursor: Cursor, kept: int, merged: int, rule: str) -> None:
    run.step(cursor, "people/merge", kept=kept, merged=merged, rule=rule)
    run.step(cursor, "people/clear_declined", kept=kept, merged=merged)


def _rebuild(cursor: Cursor, progress: Progress, cancel: Event | None) -> None:
    run.step(cursor, "import/quiet")
    build.rebuild(cursor, progress)
    if cancel is not None and cancel.is_set():
        raise Cancelled(words.IMPORT_CANCELLED)
