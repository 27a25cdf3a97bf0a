"""The one place of the terminal where errors are told: one line on stderr, exit code 1."""

from __future__ import annotations

import errno
import os
from typing import Any

import typer
from typer.core import TyperGroup

from recentre import words
from recentre.errors import RecentreError

TRACE = "RECENTRE_TRACE"
"""Set in the environment, it shows where in the program a fault of its own happened."""


class Commands(TyperGroup):
    """The commands of the terminal, in the order in which they are written down."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; whatever goes wrong becomes one line and exit code 1."""
        try:
            return super().invoke(ctx)
        except RecentreError as error:
            raise _failed(error.one_line()) from error
        except KeyboardInterrupt as error:
            raise _failed(words.TERMINAL_STOPPED) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            file = error.filename or words.TERMINAL_SOME_FILE
            reason = error.strerror or type(error).__name__
            raise _failed(words.TERMINAL_FILE.format(file=file, reason=reason)) from error
        except Exception as error:
            if _is_typers_own(error) or os.environ.get(TRACE):
                raise
            if _is_interrupted(error):
                raise _failed(words.TERMINAL_STOPPED) from error
            fault = f"{type(error).__name__}: {error}"
            raise _failed(words.TERMINAL_FAULT.format(fault=fault, trace=TRACE)) from error


def _is_typers_own(error: Exception) -> bool:
    """Return whether typer itself turns it into an exit code, as it does with wrong usage."""
    return isinstance(error, typer.Abort) or hasattr(error, "exit_code")


def _is_interrupted(error: Exception) -> bool:
    """Return whether it is what DuckDB makes of Ctrl-C while a query runs."""
    return isinstance(error, RuntimeError) and "interrupted" in str(error)


def _failed(line: str) -> typer.Exit:
    typer.echo(words.TERMINAL_ERROR.format(line=" ".join(line.split())), err=True)
    return typer.Exit(1)
