"""The commands about people: who is who, merging, and erasing."""

# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recentre import words

WORKSPACE = Annotated[Path, typer.Argument(metavar="W.duckdb", help=words.TERMINAL_WORKSPACE)]
NAME = Annotated[str, typer.Argument(metavar="NAME", help=words.WHO_NAME)]


def register(app: typer.Typer) -> None:
    """Add the commands, after those that are there."""
    app.command(help=words.WHO, short_help=words.WHO_SHORT, epilog=words.WHO_EXAMPLES)(who)
    app.command(help=words.WHO_MERGE_HELP, epilog=words.WHO_MERGE_EXAMPLES)(merge)
    app.command(help=words.WHO_UNMERGE_HELP, epilog=words.WHO_UNMERGE_EXAMPLES)(unmerge)
    app.command(help=words.WHO_ERASE_HELP, epilog=words.WHO_ERASE_EXAMPLES)(erase)


def who(
    workspace: WORKSPACE,
    most: Annotated[int, typer.Option(metavar="N", min=1, help=words.WHO_MOST)] = 200,
    as_json: Annotated[bool, typer.Option("--json", help=words.WHO_JSON)] = False,
) -> None:
    """List names that may be one party, and names that were merged."""
    from recentre.terminal.people import who_is_who

    who_is_who(workspace, most, as_json=as_json)


def merge(
    workspace: WORKSPACE,
    kept: Annotated[str, typer.Argument(metavar="KEPT", help=words.WHO_KEPT)],
    merged: Annotated[str, typer.Argument(metavar="MERGED", help=words.WHO_MERGED_NAME)],
) -> None:
    """Call two names one party."""
    from recentre.terminal.people import merge_names

    merge_names(workspace, kept, merged)


def unmerge(workspace: WORKSPACE, name: NAME) -> None:
    """Take a merge back."""
    from recentre.terminal.people import unmerge_name

    unmerge_name(workspace, name)


def erase(
    workspace: WORKSPACE,
    name: NAME,
    also: Annotated[
        list[str], typer.Option(metavar="NAME", help=words.WHO_ALSO, show_default=False)
    ] = [],  # noqa: B006
    sure: Annotated[bool, typer.Option("--yes", help=words.WHO_YES)] = False,
) -> None:
    """Erase a person from a workspace."""
    from recentre.terminal.people import erase_person

    erase_person(workspace, name, also, sure=sure)
