"""What people declare of a tie, or a weight says of it, in words; none of it is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recentre import words
from recentre.ties.receipt import is_missing

DECLARED = "declared"
RANKED = "ranked"


@dataclass(frozen=True)
class Declaration:
    """A tie that is declared, or ranked by a weight."""

    family: str
    """``declared`` or ``ranked``."""
    closeness: float | None
    """1 to 5, as the party says, else as the other end says; None for a ranked tie."""
    is_own: bool
    """Whether the party itself says it."""
    strength: float | None
    """Closeness / 5; None for a ranked tie."""
    is_strong: bool
    weight: float | None
    place: int | None
    """By weight among the party's ranked ties; None for a declared tie."""
    ranked: int
    """How many ranked ties the party has."""
    share: float | None
    """Of those, how many weigh no more."""
    job: str
    often: str
    in_log: bool
    """Whether there is contact between the two in the log, in whatever window."""

    @classmethod
    def of(cls, row: Mapping[Any, Any], ranked: int = 0) -> Declaration:
        """Return the declaration of a row of ``ties/declared``.

        Parameters
        ----------
        row : mapping
            All its columns.
        ranked : int
            How many ranked ties the party has.
        """

        def number(name: str) -> float | None:
            return None if is_missing(row[name]) else float(row[name])

        place = number("place")
        return cls(
            family=str(row["family"]),
            closeness=number("closeness"),
            is_own=number("own_closeness") is not None,
            strength=number("strength"),
            is_strong=not is_missing(row["is_strong"]) and bool(row["is_strong"]),
            weight=number("weight"),
            place=None if place is None else int(place),
            ranked=ranked,
            share=number("share"),
            job="" if is_missing(row["job"]) else str(row["job"]),
            often="" if is_missing(row["often"]) else str(row["often"]),
            in_log=bool(row["in_log"]),
        )

    def sentence(self) -> str:
        """Return what such a tie says of itself.

        Examples
        --------
        Declared: closeness 4 of 5, asked for repairs, weekly; not computed from a log.
        """
        if self.family == RANKED:
            return words.DECLARED_RANKED.format(**self._ranks())
        template = words.DECLARED_SENTENCE if self.is_own else words.DECLARED_SENTENCE_THEIRS
        said = template.format(closeness=f"{self.closeness:g}", details=self._details())
        return said + words.DECLARED_NO_CONTACT if self.in_log else said

    def short(self) -> str:
        """Return it in a few words, for a cell of a table."""
        if self.family == RANKED:
            return words.DECLARED_SHORT_RANKED.format(**self._ranks())
        template = words.DECLARED_SHORT if self.is_own else words.DECLARED_SHORT_THEIRS
        return template.format(closeness=f"{self.closeness:g}")

    def beside(self) -> str:
        """Return what stands beside the sentence of a tie that is computed too."""
        if self.family == RANKED:
            return words.DECLARED_BESIDE_RANKED.format(**self._ranks())
        template = words.DECLARED_BESIDE if self.is_own else words.DECLARED_BESIDE_THEIRS
        return template.format(closeness=f"{self.closeness:g}", details=self._details())

    def _details(self) -> str:
        job = words.DECLARED_JOB.format(job=self.job) if self.job else ""
        return job + (words.DECLARED_OFTEN.format(often=self.often) if self.often else "")

    def _ranks(self) -> dict[str, str]:
        weight = 0.0 if self.weight is None else self.weight
        return {
            "place": f"{self.place or 0:,}",
            "count": f"{self.ranked:,}",
            "weight": f"{weight:,.6g}",
        }


def declarations(frame: Any) -> dict[int, Declaration]:
    """Return the declarations of an answer of ``ties/declared``, by the party at the other end."""
    ranked = int((frame["family"] == RANKED).sum())
    return {int(row["other"]): Declaration.of(row, ranked) for row in frame.to_dict("records")}
