"""Logging: one line per query, never people's data."""

from __future__ import annotations

import logging

LOGGER = logging.getLogger("recentre")


def query_ran(name: str, milliseconds: float, rows: int) -> None:
    """Log that a query ran: its name, how long it took, how many rows it gave."""
    LOGGER.info("query %s %.1f ms %d rows", name, milliseconds, rows)


def step_ran(name: str, milliseconds: float) -> None:
    """Log that a step of a build or an import ran."""
    LOGGER.info("step %s %.1f ms", name, milliseconds)


def unforeseen(error: Exception) -> None:
    """Log an error that is a bug of the program, with where it came from."""
    LOGGER.error("unforeseen %s", type(error).__name__, exc_info=error)
