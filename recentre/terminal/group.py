"""The one place of the terminal where errors are told: one line on stderr, exit code 1."""

from __future__ import annotations

import errno
from typing import Any

import typer
from typer.core import TyperGroup

from recentre import words
from recentre.errors import RecentreError


class Commands(TyperGroup):
    """The commands of the terminal, in the order in which they are written down."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; what a person can mend becomes one line and exit code 1."""
        try:
            return super().invoke(ctx)
        except RecentreError as error:
            raise _failed(error.one_line()) from error
        except KeyboardInterrupt as error:
            raise _failed(words.TERMINAL_STOPPED) from error
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            reason = error.strerror or type(error).__name__
            raise _failed(words.TERMINAL_FILE.format(file=error.filename, reason=reason)) from error


def _failed(line: str) -> typer.Exit:
    typer.echo(words.TERMINAL_ERROR.format(line=line), err=True)
    return typer.Exit(1)
