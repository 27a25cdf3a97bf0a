"""What a reader says of one tie by hand: strong or weak, and why.

It stands beside what was computed and enters no figure. It is kept with the workspace, survives
every rebuild, and goes with its parties.
"""

from __future__ import annotations

from recentre import words
from recentre.engine import run
from recentre.engine.database import Workspace
from recentre.errors import BadParameter

LONGEST_NOTE = 300


def judge(workspace: Workspace, a: int, b: int, *, is_strong: bool, note: str) -> None:
    """Call a tie strong or weak by hand; what was said of it before is replaced.

    Parameters
    ----------
    workspace : Workspace
        Whose tie.
    a, b : int
        Its two ends, in any order; the pooled company for any of its accounts.
    is_strong : bool
        What it is called.
    note : str
        Why, in the reader's words.

    Raises
    ------
    BadParameter
        If the note is empty or too long.
    """
    why = " ".join(note.split())
    if not why:
        raise BadParameter(words.JUDGE_NO_NOTE)
    if len(why) > LONGEST_NOTE:
        raise BadParameter(words.JUDGE_LONG_NOTE.format(most=LONGEST_NOTE))
    with workspace.writing() as cursor:
        run.step(cursor, "judgement/unsay", a=a, b=b)
        run.step(cursor, "judgement/say", a=a, b=b, is_strong=is_strong, note=why)


def unjudge(workspace: Workspace, a: int, b: int) -> None:
    """Take back what was said of a tie by hand."""
    with workspace.writing() as cursor:
        run.step(cursor, "judgement/unsay", a=a, b=b)
