"""A person erased: from every table, from kept views and drafts, and from the bytes of the file.

What stays is a note without the name, the lines of the rows with the reason, so that rows read
still add up, and a keyed hash, so that the same file read again does not bring the person back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Event

from recentre import answers, changes, words
from recentre.engine import run, staging
from recentre.engine.build import Progress, silent
from recentre.engine.database import TABLES, Cursor, Workspace
from recentre.errors import BadParameter, UnknownParty
from recentre.people import remains

ROWS = (
    *("interaction", "folded", "declared", "tie_change"),
    *("stated_party", "judgement", "merge", "declined"),
)
"""Tables that rows are taken out of."""
TEXTS = ("reject", "judgement", "meta", "batch", "party", "declared")
"""Texts in which a name is covered."""
WORDS = ("channel", "kind", "topic", "term")
"""Names of things in which a name is covered, if it cannot be an ordinary word."""
FORGETTING = ("import/undo_identity", "judgement/forget", "import/undo_term")
"""What nothing refers to any more goes with them."""
SHORT = 4
"""A shorter name is not looked for in uploaded files: it would be in most of them."""
LONG = 8
"""A name of one word that is shorter may be an ordinary word too."""


@dataclass(frozen=True)
class Traces:
    """What a workspace holds of somebody, and what would change if it were erased."""

    parties: tuple[int, ...]
    names: tuple[str, ...]
    """Every name of theirs, with those that were merged."""
    keys: tuple[str, ...]
    ids: tuple[int, ...]
    interactions: int
    repeats: int
    declared: int
    ties: int
    """Parties that lose their tie with them."""
    left_alone: int
    """Of these, those that have no other tie."""
    rejects: int
    """Refused rows that hold the name."""
    judgements: int
    views: int
    """Kept views that show them or name them."""
    similar: tuple[str, ...]
    """Other names that hold this one, and stay unless they are erased too."""

    def sentences(self) -> tuple[str, ...]:
        """Return what goes, what that does to others, and what stays, in Markdown."""
        parts = [
            words.counted(number, forms)
            for part, forms in words.ERASE_PARTS.items()
            if (number := int(getattr(self, part)))
        ]
        others = [
            words.counted(self.ties, words.ERASE_OTHERS),
            words.counted(self.left_alone, words.ERASE_ALONE),
            words.ERASE_ANEW,
        ]
        said = [
            words.ERASE_GOES.format(parts=", ".join(parts)) if parts else "",
            " ".join(filter(None, others)),
            words.ERASE_STAYS,
        ]
        return tuple(filter(None, said))


@dataclass(frozen=True)
class Erasure:
    """What was erased."""

    names: int
    interactions: int
    ties: int
    texts: int
    """Refused rows, notes and views that no longer hold the name."""
    drafts: int
    """Uploaded files, not loaded yet, that held the name and were deleted."""


def traces(workspace: Workspace, name: str, also: Sequence[str] = ()) -> Traces:
    """Return what a workspace holds of somebody.

    Parameters
    ----------
    workspace : Workspace
        Where to look.
    name : str
        Any name of theirs, as in the log; an e-mail address in any case.
    also : sequence of str
        Further names of the same person that were not merged.

    Raises
    ------
    UnknownParty
        If nobody bears such a name.
    BadParameter
        If it is the company itself, or the workspace is a generated world.
    """
    with workspace.reading() as cursor:
        parties = tuple(dict.fromkeys(_bearer(workspace, cursor, one) for one in (name, *also)))
        if run.row(cursor, "people/is_generated")[0]:
            raise BadParameter(words.ERASE_GENERATED, words.ERASE_GENERATED_HINT)
        found = run.rows(cursor, "people/names_of", parties=list(parties))
        ids, names, keys = (tuple(column) for column in zip(*found, strict=True))
        pattern = pattern_of(names)
        counts = run.row(cursor, "people/traces", ids=list(ids), pattern=pattern)
        rows, repeats, declared, ties, left_alone, rejects, judgements = counts
        holding = run.rows(cursor, "people/holding", ids=list(ids), pattern=pattern)
    return Traces(
        parties=parties,
        names=names,
        keys=keys,
        ids=ids,
        interactions=rows,
        repeats=repeats,
        declared=declared,
        ties=ties,
        left_alone=left_alone,
        rejects=rejects,
        judgements=judgements,
        views=remains.in_views(workspace.path, ids, keys, names),
        similar=tuple(one for (one,) in holding),
    )


def _bearer(workspace: Workspace, cursor: Cursor, name: str) -> int:
    found = run.rows(cursor, "people/bearer", name=" ".join(name.split()) or name)
    if not found:
        close = answers.ask(workspace, "party/like_name", name=name)["name"].tolist()
        hint = words.ERASE_CLOSE.format(names=", ".join(close)) if close else ""
        raise UnknownParty(words.ERASE_NOBODY.format(name=name), hint)
    party, role = found[0]
    if role == "company":
        raise BadParameter(words.ERASE_COMPANY, words.ERASE_COMPANY_HINT)
    return int(party)


def pattern_of(names: Iterable[str]) -> str:
    """Return the regular expression, as DuckDB writes it, that finds names as whole words."""
    spelt = {form for name in names for form in (name, name.replace('"', '""'))}
    longest_first = sorted(spelt, key=lambda one: (-len(one), one))
    either = "|".join(re.escape(one) for one in longest_first)
    return rf"(?i)(^|[^\pL\pN_])({either})($|[^\pL\pN_])"


def erase(
    workspace: Workspace,
    name: str,
    also: Sequence[str] = (),
    *,
    progress: Progress = silent,
    cancel: Event | None = None,
) -> Erasure:
    """Erase somebody from a workspace; it cannot be undone.

    The workspace's file is written anew and put in the place of the old one at once. The old file's
    blocks are given back to the disk, not overwritten.

    Parameters
    ----------
    workspace : Workspace
        What to erase from.
    name : str
        Any name of theirs; merged names go with it.
    also : sequence of str
        Further names of the same person that were not merged.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    UnknownParty, BadParameter
        See `traces`.
    WorkspaceUnavailable
        If somebody else changed the workspace meanwhile; then nothing was changed.
    """
    found = traces(workspace, name, also)
    telling = [one for one in found.names if " " in one or "@" in one or len(one) >= LONG]

    def alter(copy: Workspace) -> None:
        progress(0.1, words.ERASE_ERASING)
        with copy.writing() as cursor, staging.watched(cursor, cancel):
            _take_out(cursor, found, telling)

    changes.rewrite(
        workspace,
        alter,
        lambda share, text: progress(0.3 + 0.7 * share, text),
        cancel,
    )
    answers.forget(workspace)
    views = remains.out_of_views(workspace.path, found.ids, found.keys, found.names)
    return Erasure(
        names=len(found.names),
        interactions=found.interactions + found.repeats + found.declared,
        ties=found.ties,
        texts=found.rejects + found.judgements + views,
        drafts=remains.out_of_drafts([one for one in found.names if len(one) >= SHORT]),
    )


def _take_out(cursor: Cursor, found: Traces, telling: Sequence[str]) -> None:
    run.step(cursor, "import/session")
    run.step(cursor, "import/quiet")
    for table in TABLES:
        run.step(cursor, f"schema/{table}")
    run.step(cursor, "people/erase_gone", ids=list(found.ids))
    run.step(cursor, "people/erase_rows")
    run.step(cursor, "people/erase_batch")
    run.step(cursor, "people/erase_refuse")
    for table in ROWS:
        run.step(cursor, f"people/erase_{table}")
    pattern = pattern_of(found.names)
    for table in TEXTS:
        run.step(cursor, f"people/erase_text_{table}", pattern=pattern)
    for table in WORDS if telling else ():
        run.step(cursor, f"people/erase_text_{table}", pattern=pattern_of(telling))
    run.step(cursor, "people/erase_hash")
    run.step(cursor, "people/erase_identity")
    for step in FORGETTING:
        run.step(cursor, step)
    run.step(
        cursor,
        "people/erase_note",
        names=len(found.names),
        interactions=found.interactions + found.repeats + found.declared,
        ties=found.ties,
        texts=found.rejects + found.judgements + found.views,
    )
