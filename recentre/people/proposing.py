"""Which parties of a workspace may be one, why, and what the log says for and against it.

Nothing is merged here. A pair is proposed with its reason in a sentence, both counts, and the
evidence; the reader decides. What the reader declined is not proposed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from recentre import words
from recentre.engine import run
from recentre.engine.build import Progress, silent
from recentre.engine.database import Cursor, Workspace
from recentre.people import likeness
from recentre.people.alike import Alike
from recentre.people.spelling import Spelling, spellings

MOST = 2_000
"""So many proposals are looked at closely and given, the surest ones."""
ONE_MESSAGE = "one message"
"""The rule of two names that sent the same messages."""
_SURE_OF_ONE_MESSAGE = 0.75
_LIKE_ENOUGH = 60
"""Of 100: how like the names must be that sent the same messages."""
_UNLIKE = frozenset({"product", "process"})
"""Types whose names are descriptions: many differ by one word or letter and are not the same."""
_PLAIN = frozenset({"address", "case", "accents", "marks"})
_FOR_SHARED, _AGAINST_BETWEEN, _AGAINST_TOGETHER, _FOR_ONE_MESSAGE = 0.08, 0.2, 0.25, 0.12
LEAST = 0.3
"""Less sure than this is not worth the reader's time."""


@dataclass(frozen=True)
class Proposal:
    """Two parties that may be one."""

    kept: int
    """The one whose name and key would stay: an account of the company, else the more frequent."""
    merged: int
    kept_key: str
    merged_key: str
    kept_name: str
    merged_name: str
    rule: str
    """One of ``alike.SURE``, or ``ONE_MESSAGE``."""
    sure: float
    """0 to 1, our own estimate; proposals are ordered by it."""
    fitting: int
    """How many names fit as well."""
    kept_interactions: int
    merged_interactions: int
    shared_contacts: int
    """Parties that both met, the company and hubs left out."""
    interactions_between: int
    moments_together: int
    """How often somebody wrote to both at the same moment."""
    messages_of_both: int
    """Messages that stand in the log with either as the sender."""

    @property
    def reason(self) -> str:
        """Why the two are proposed, in a sentence."""
        template = words.PEOPLE_REASONS[self.rule]
        several = words.PEOPLE_SEVERAL_FIT.format(n=self.fitting) if self.fitting > 1 else ""
        return f"{template} {several}".strip()

    @property
    def evidence(self) -> str:
        """What the log says for and against it, in a sentence or a few."""
        said = [
            words.counted(number, forms)
            for number, forms in (
                (self.shared_contacts, words.PEOPLE_SHARED),
                (self.messages_of_both, words.PEOPLE_ONE_MESSAGE),
                (self.moments_together, words.PEOPLE_TOGETHER),
                (self.interactions_between, words.PEOPLE_BETWEEN),
            )
            if number or forms in (words.PEOPLE_SHARED, words.PEOPLE_TOGETHER)
        ]
        return " ".join(said)


@dataclass(frozen=True)
class _Party:
    """A party as it is compared."""

    party: int
    key: str
    name: str
    type: str
    role: str
    pool: int
    interactions: int


def proposals(
    workspace: Workspace, most: int = MOST, progress: Progress = silent
) -> tuple[Proposal, ...]:
    """Return pairs of parties that may be one, the surest first.

    Parameters
    ----------
    workspace : Workspace
        Whose parties.
    most : int
        How many at most.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    """
    with workspace.reading() as cursor:
        progress(0.0, words.PEOPLE_READING)
        parties = [_Party(*row) for row in run.rows(cursor, "people/named")]
        progress(0.3, words.PEOPLE_COMPARING)
        taken_apart = spellings(one.name for one in parties)
        alike = likeness.pairs(taken_apart, [one.interactions for one in parties])
        alike = _with_one_message(cursor, parties, taken_apart, alike)
        declined = {frozenset(pair) for pair in run.rows(cursor, "people/declines")}
        fitting = [
            one
            for one in alike
            if _may_be_one(parties[one.one], parties[one.other], one.rule)
            and frozenset((parties[one.one].party, parties[one.other].party)) not in declined
        ][: 2 * most]
        progress(0.7, words.PEOPLE_WEIGHING)
        found = _weighed(cursor, [_proposal(parties, one) for one in fitting])
    progress(1.0, words.PEOPLE_WEIGHING)
    return tuple(one for one in found if one.sure >= LEAST)[:most]


def _may_be_one(one: _Party, other: _Party, rule: str) -> bool:
    types = {one.type, other.type}
    if len(types) > 1 and not types <= {"person", "organisation", "bot"}:
        return False
    return rule in _PLAIN or not types & _UNLIKE


def _with_one_message(
    cursor: Cursor,
    parties: Sequence[_Party],
    names: Sequence[Spelling],
    alike: Iterable[Alike],
) -> list[Alike]:
    """Return the pairs with those added that sent the same messages under names a little alike."""
    found = list(alike)
    known = {frozenset((one.one, one.other)) for one in found}
    place = {one.party: number for number, one in enumerate(parties)}
    for a, b, _ in run.rows(cursor, "people/one_message"):
        one, other = place[a], place[b]
        if frozenset((one, other)) in known or names[one].is_opaque or names[other].is_opaque:
            continue
        if fuzz.token_set_ratio(_spoken(names[one]), _spoken(names[other])) >= _LIKE_ENOUGH:
            found.append(Alike(one, other, ONE_MESSAGE, _SURE_OF_ONE_MESSAGE))
    return found


def _spoken(name: Spelling) -> str:
    return " ".join(name.words)


def _proposal(parties: Sequence[_Party], alike: Alike) -> Proposal:
    kept, merged = sorted(
        (parties[alike.one], parties[alike.other]),
        key=lambda one: (
            one.role not in ("company", "staff"),
            -one.interactions,
            "@" in one.name or one.name.isupper() or one.name.islower(),
            one.party,
        ),
    )
    return Proposal(
        kept=kept.party,
        merged=merged.party,
        kept_key=kept.key,
        merged_key=merged.key,
        kept_name=kept.name,
        merged_name=merged.name,
        rule=alike.rule,
        sure=alike.sure,
        fitting=alike.fitting,
        kept_interactions=kept.interactions,
        merged_interactions=merged.interactions,
        shared_contacts=0,
        interactions_between=0,
        moments_together=0,
        messages_of_both=0,
    )


def _weighed(cursor: Cursor, found: Sequence[Proposal]) -> list[Proposal]:
    """Return proposals with their evidence, ordered by how sure they are with it."""
    if not found:
        return []
    said = {
        (a, b): tuple(counts)
        for a, b, *counts in run.rows(
            cursor,
            "people/evidence",
            ones=[one.kept for one in found],
            others=[one.merged for one in found],
        )
    }
    weighed = []
    for one in found:
        shared, between, together, messages = said[one.kept, one.merged]
        sure = one.sure
        sure += _FOR_SHARED * min(shared, 5) / 5
        sure += _FOR_ONE_MESSAGE if messages else 0.0
        sure -= _AGAINST_BETWEEN if between else 0.0
        sure -= _AGAINST_TOGETHER if together else 0.0
        weighed.append(
            replace(
                one,
                sure=round(min(max(sure, 0.0), 0.99), 3),
                shared_contacts=shared,
                interactions_between=between,
                moments_together=together,
                messages_of_both=messages,
            )
        )
    return sorted(weighed, key=lambda one: (-one.sure, one.kept, one.merged))
