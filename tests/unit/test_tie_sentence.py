"""The sentence and the receipt of a tie, from real answers and from rows made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.ties.receipt import WEIGHTS, Receipt, is_missing
from recentre.ties.sentence import sentence_of
from tests.tiny import Log

TIE: dict[str, Any] = {
    "type": "person",
    "family": "two-sided",
    "strength": 0.67,
    "intensity": 0.7,
    "mutuality": 0.6,
    "persistence": 1.0,
    "breadth": 0.0,
    "is_strong": True,
    "is_dormant": False,
    "active_days": 24,
    "outgoing": 24,
    "incoming": 24,
    "silent_days": 4,
    "periods": 12,
    "all_periods": 12,
    "period_days": 30.0,
    "channels": 1,
    "span_days": 730,
    "two_way": True,
}


def test_a_strong_tie_says_why_it_is_strong() -> None:
    assert sentence_of(TIE) == (
        "Strong (0.67): in contact on 24 days, last 4 days ago, in 12 of the last 12 months; "
        "both sides write (24/24); one channel."
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"is_strong": False, "strength": 0.31}, "Weak (0.31): "),
        ({"is_strong": False, "strength": 0.4996}, "Weak (0.4996): "),
        ({"is_strong": False, "active_days": 1}, "Weak (0.67), on too few days to be strong: "),
        ({"is_strong": False, "incoming": 0}, "Weak (0.67), too one-sided to be strong: "),
        ({"is_dormant": True, "silent_days": 210}, "Strong (0.67), dormant: "),
        ({"is_dormant": True, "silent_days": 210}, "in contact on 24 days, silent for 210 days,"),
        ({"silent_days": 0}, "last on the final day counted"),
        ({"silent_days": 1}, "last 1 day ago"),
        ({"periods": 0}, "in none of the last 12 months"),
        ({"period_days": 17.83}, "in 12 of the last 12 periods of 17.8 days"),
        ({"period_days": 1.0}, "in 12 of the last 12 days"),
        ({"incoming": 0}, "only one side writes (24/0)"),
        ({"channels": 0}, "no channel noted."),
        ({"channels": 3}, "3 channels."),
        ({"span_days": 12}, "one channel. Provisional: the window holds 12 days only."),
    ],
)
def test_each_fact_has_its_words(changed: dict[str, Any], said: str) -> None:
    assert said in sentence_of(TIE | changed)


def test_persistence_is_left_out_where_it_does_not_count() -> None:
    assert "of the last" not in sentence_of(TIE | {"persistence": float("nan")})


def test_a_log_of_thirty_days_is_not_provisional() -> None:
    assert "Provisional" not in sentence_of(TIE | {"span_days": 30})


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"type": "review site"}, "because a review site cannot act (24/24)"),
        ({"type": "person"}, "because one end cannot act (24/24)"),
        ({"two_way": False}, "because no two in this log write both ways (24/24)"),
    ],
)
def test_a_one_sided_tie_says_that_mutuality_is_left_out_and_why(
    changed: dict[str, Any], because: str
) -> None:
    said = sentence_of(TIE | {"family": "one-sided", "mutuality": None} | changed)
    assert "mutuality is left out, " + because in said


@pytest.fixture
def talk(tmp_path: Path) -> Workspace:
    rows = ["source,target,at,channel,kind"]
    for month in range(1, 13):
        rows.append(f"ann,bob,2025-{month:02}-10,mail,message")
        rows.append(f"bob,ann,2025-{month:02}-20,phone,message")
        rows.append(f"ann,forum,2025-{month:02}-15,web,question")
        rows.append(f"shop,ann,2025-{month:02}-15,mail,newsletter")
    return Log("\n".join(rows), company=["shop"], types={"forum": "community"}).workspace(tmp_path)


def _ties(workspace: Workspace, **values: Any) -> list[dict[str, Any]]:
    frame = answers.with_names(
        workspace, "ties/of_party", answers.ask(workspace, "ties/of_party", **values)
    )
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


@pytest.mark.parametrize("choice", [{}, {"since": "2025-11-25"}, {"layer": "personal"}])
def test_what_the_parts_gave_adds_up_to_the_strength(
    talk: Workspace, choice: dict[str, Any]
) -> None:
    ties = _ties(talk, party="ann", **choice)
    assert ties
    for tie in ties:
        receipt = Receipt.of(tie)
        assert receipt.strength == pytest.approx(tie["strength"], abs=1e-12)
        counted = {part.name for part in receipt.parts}
        assert counted | set(receipt.left_out) == set(WEIGHTS)
        assert counted.isdisjoint(receipt.left_out)


def test_a_real_tie_counts_its_months_and_channels(talk: Workspace) -> None:
    said = {tie["other"]: sentence_of(tie) for tie in _ties(talk, party="ann")}
    assert said["bob"].endswith(
        "in contact on 24 days, last on the final day counted, in 12 of the last 12 periods of "
        "28.8 days; both sides write (12/12); 2 channels."
    )
    assert "mutuality is left out, because a community cannot act (12/0)" in said["forum"]
    assert "only one side writes (0/12)" in said["shop"]


def test_missing_is_none_and_nan_and_nothing_else() -> None:
    assert is_missing(None)
    assert is_missing(float("nan"))
    assert is_missing(pd.NA)
    assert not is_missing(0.0)
