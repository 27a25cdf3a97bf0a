"""One row of the log, and the episodes that rows come in."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Row(NamedTuple):
    """An interaction as it will stand in interactions.csv; an empty text is a missing value."""

    moment: int
    source: str
    target: str
    channel: str
    kind: str
    topic: str = ""
    amount: str = ""
    currency: str = ""
    rating: str = ""
    message_id: str = ""
    recipients: str = ""


Episode: TypeAlias = list[Row]
"""Rows that belong together, such as a question and its answers."""
