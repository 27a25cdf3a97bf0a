"""The facts that pages must find again, each beside the rule that says what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recentre.sample.clock import FIRST_DAY, LAST_DAY
from recentre.sample.evidence import Evidence
from recentre.sample.places import COMPANY, STAFF, Party
from recentre.sample.planted_customers import customer_facts
from recentre.sample.planted_knowledge import knowledge_facts
from recentre.sample.planted_log import log_facts
from recentre.sample.planted_traits import trait_facts
from recentre.sample.rows import Row

NOTE = (
    "Everything in this folder was made up by a program. Nobody in it lives. Unless a rule says "
    "otherwise it counts the rows that load (self loops dropped, exact duplicates folded), dated "
    "from the first day of the log to as_of, with the company and its staff pooled into one."
)


def planted_facts(
    rows: Sequence[Row], parties: Sequence[Party], arguments: Mapping[str, object]
) -> dict[str, object]:
    """Return what planted.json holds, computed from the rows of a finished log."""
    evidence = Evidence(rows, parties)
    return {
        "generated": True,
        "note": NOTE,
        "arguments": dict(arguments),
        "company": COMPANY,
        "staff": list(STAFF),
        "first_day": FIRST_DAY.isoformat(),
        "as_of": LAST_DAY.isoformat(),
        **log_facts(evidence),
        **customer_facts(evidence),
        **knowledge_facts(evidence),
        **trait_facts(evidence),
    }
