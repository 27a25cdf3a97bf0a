"""What was said of a tie by hand, in words that stand beside the computed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from recentre import words


@dataclass(frozen=True)
class Judgement:
    """What a reader said of a tie; it enters no figure."""

    is_strong: bool
    """What it was called."""
    note: str
    """Why."""
    made_at: datetime
    """When, in UTC."""

    @classmethod
    def of(cls, row: Mapping[Any, Any]) -> Judgement:
        """Return the judgement of a row of ``ties/judgements``."""
        return cls(bool(row["is_strong"]), str(row["note"]), row["made_at"])

    @property
    def label(self) -> str:
        """What it was called, in three words."""
        return words.JUDGED[self.is_strong]

    def sentence(self, *, with_note: bool = True) -> str:
        """Return the sentence that says it, without the note where names are hidden.

        A note is free text, and may name anybody.
        """
        judged = self.label[:1].upper() + self.label[1:]
        template = words.JUDGED_SENTENCE if with_note else words.JUDGED_SENTENCE_BARE
        note = self.note if self.note.endswith((".", "?", "…")) else f"{self.note}."
        return template.format(Judged=judged, note=note)


def beside(sentence: str, judgement: Judgement | None, *, with_note: bool = True) -> str:
    """Return a tie's computed sentence, and after it what was said of the tie by hand."""
    if judgement is None:
        return sentence
    return f"{sentence} {judgement.sentence(with_note=with_note)}"
