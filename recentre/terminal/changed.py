"""What a file that was added changed among the ties, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from recentre import answers, words
from recentre.engine.database import Workspace
from recentre.importing.report import Report
from recentre.ties.because import Change
from recentre.ties.changed import counts_of, sentences

_SHOWN = 5


def text_of(workspace: Workspace, reports: Sequence[Report]) -> str:
    """Return what the added files changed, and why; nothing after a first file.

    Parameters
    ----------
    workspace : Workspace
        Where they were loaded.
    reports : sequence of Report
        What the files gave.
    """
    batch = max((one.batch for one in reports if one.batch is not None), default=0)
    counts = answers.ask(workspace, "ties/changed_counts", batch=batch)
    if not len(counts):
        return ""
    found = answers.ask(workspace, "ties/changed", batch=batch).head(_SHOWN)
    names = answers.names_of(
        workspace, frozenset(int(one) for end in ("a", "b") for one in found[end])
    )
    told = [
        words.BECAUSE_LINE.format(
            a=names[one.a],
            b=names[one.b],
            was=words.BECAUSE_WAS[one.was_name],
            now=words.BECAUSE_WAS[one.now.name],
            why=one.reasons(),
        )
        for one in (Change.of(row) for row in found.to_dict("records"))
    ]
    lines = [*sentences(counts_of(counts.itertuples(index=False, name=None))), *told]
    return "\n".join(["", words.BECAUSE_TITLE, *(f"  {line}" for line in lines)]) + "\n"
