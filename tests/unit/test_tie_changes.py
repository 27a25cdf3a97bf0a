"""A second file is added: which ties changed their class because of it, and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from recentre import answers, words
from recentre.engine.database import Workspace, create_workspace
from recentre.importing import loading, undoing
from recentre.ties.because import Change

Row = tuple[str, str, int, str]
"""Source, target, day counted from the first, channel."""
FIRST = date(2026, 1, 1)


def both(a: str, b: str, days: Iterable[int], times: int = 1, channel: str = "mail") -> list[Row]:
    """Return rows in which two answer each other on some days, so many times each way."""
    return [row for day in days for row in [(a, b, day, channel), (b, a, day, channel)] * times]


def write(path: Path, rows: Iterable[Row]) -> Path:
    lines = ["source,target,occurred_at,channel,row"]
    for number, (source, target, day, channel) in enumerate(rows):
        at = FIRST + timedelta(days=day)
        lines.append(f"{source},{target},{at},{channel},{path.stem}{number}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def added(folder: Path, first: list[Row], second: list[Row]) -> Workspace:
    """Load a file, then another."""
    made = create_workspace(folder / "two.duckdb", title="two")
    loading.load(made, write(folder / "one.csv", first))
    loading.load(made, write(folder / "more.csv", second))
    return made


def changes(workspace: Workspace, batch: int = 2) -> dict[tuple[str, str], Change]:
    found = answers.ask(workspace, "ties/changed", batch=batch)
    named = answers.names_of(workspace)
    told = [Change.of(row) for row in found.to_dict("records")]
    return {(named[one.a], named[one.b]): one for one in told}


def the(workspace: Workspace, batch: int = 2) -> Change:
    """Return the one change of the tie between Ana and Bo."""
    return changes(workspace, batch)[("Ana", "Bo")]


FRAME = both("Cy", "Di", range(0, 100, 5))
"""A tie that spans the log, so that its days do not move."""


def test_new_contact_makes_a_tie_strong(tmp_path: Path) -> None:
    more = both("Ana", "Bo", range(30, 95, 7))
    change = the(added(tmp_path, [*FRAME, *both("Ana", "Bo", [10, 20])], more))
    assert (change.was_name, change.now.name) == ("weak", "strong")
    assert change.causes == ("contact",)
    assert change.reasons() == "20 new interactions in it"


def test_a_new_strong_tie_was_none(tmp_path: Path) -> None:
    made = added(tmp_path, FRAME, both("Ana", "Bo", range(0, 95, 7)))
    assert the(made).was_name == "none"
    counts = answers.ask(made, "ties/changed_counts", batch=2)
    assert counts.values.tolist() == [["none", "strong", 1], ["strong", "strong", 1]]


def test_a_longer_log_counts_earlier_contact_less(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", range(45, 95, 10))]
    change = the(added(tmp_path, first, both("Cy", "Di", [100, 170])))
    assert (change.was_name, change.now.name) == ("strong", "weak, dormant")
    assert set(change.causes) == {"later", "span", "silent"}
    assert "75 days later" in change.reasons()
    assert "so persistence counts over longer periods (14.2 days, 8 before)" in change.reasons()


def test_silence_is_told_in_days(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", range(0, 99, 3), times=3)]
    change = the(added(tmp_path, first, both("Cy", "Di", [130])))
    assert (change.was_name, change.now.name) == ("strong", "strong, dormant")
    assert change.causes == ("silent",)
    assert "34 days without contact, where up to 30 are usual" in change.reasons()


def test_contact_wakes_a_dormant_tie(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", range(0, 50, 3), times=3)]
    change = the(added(tmp_path, first, both("Ana", "Bo", [94])))
    assert (change.was.dormant if change.was else None, change.now.dormant) == (True, False)
    assert change.causes == ("contact",)


def test_older_contact_makes_a_silence_usual(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", [53, 54, 55])]
    change = the(added(tmp_path, first, both("Ana", "Bo", [5, 20])))
    assert (change.was_name, change.now.name) == ("weak, dormant", "weak")
    assert change.causes == ("gap",)


def test_a_second_channel_makes_breadth_count(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", range(30, 95, 15))]
    change = the(added(tmp_path, first, [("Cy", "Di", 50, "phone")]))
    assert (change.was_name, change.now.name) == ("strong", "weak")
    assert change.causes == ("breadth",)
    assert change.reasons() == words.BECAUSE["breadth"]


def test_a_first_answer_makes_the_family_two_sided(tmp_path: Path) -> None:
    first = [
        (who, whom, day, "mail")
        for who, whom in (("Ana", "Bo"), ("Cy", "Di"))
        for day in range(0, 100, 7)
    ]
    change = the(added(tmp_path, first, [("Di", "Cy", 50, "mail")]))
    assert (change.was_name, change.now.name) == ("strong", "weak")
    assert change.causes == ("two_sided",)


def test_three_days_make_persistence_count(tmp_path: Path) -> None:
    first = both("Ana", "Bo", [98, 99], times=7)
    change = the(added(tmp_path, first, both("Cy", "Di", [68])))
    assert (change.was_name, change.now.name) == ("strong", "weak")
    assert change.causes == ("persistence",)
    assert "from 2 to 32 days" in change.reasons()


def test_the_parts_give_the_strength_that_is_kept(tmp_path: Path) -> None:
    first = [*FRAME, *both("Ana", "Bo", range(45, 95, 7)), *both("Ed", "Flo", range(0, 60, 9))]
    second = [*both("Ana", "Flo", range(0, 150, 9), channel="chat"), ("Ed", "Di", 150, "phone")]
    for change in changes(added(tmp_path, first, second)).values():
        for moment in (change.was, change.now):
            assert moment is None or moment.weighed() == pytest.approx(moment.strength, abs=1e-9)


def test_undoing_the_file_forgets_what_it_changed(tmp_path: Path) -> None:
    made = added(tmp_path, [*FRAME, *both("Ana", "Bo", [10])], both("Ana", "Bo", range(0, 95, 7)))
    assert changes(made)
    undoing.undo(made, 2)
    assert not changes(made)
    assert not len(answers.ask(made, "ties/changed_counts", batch=2))


def test_the_first_file_and_a_questionnaire_change_nothing(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "two.duckdb", title="two")
    loading.load(made, write(tmp_path / "one.csv", [*FRAME, *both("Ana", "Bo", [10])]))
    asked = tmp_path / "asked.csv"
    asked.write_text("respondent,turns to,closeness\nAna,Bo,5\n", encoding="utf-8")
    loading.load(made, asked)
    for batch in (1, 2):
        assert not changes(made, batch)
        counts = answers.ask(made, "ties/changed_counts", batch=batch)
        assert (counts["was"] == counts["became"]).all()
        assert len(counts) == (0 if batch == 1 else 2)


def test_people_of_the_second_file_are_matched(tmp_path: Path) -> None:
    made = added(tmp_path, [*FRAME, *both("Ana", "Bo", [10])], both("Ana", "Eve", [20]))
    row = answers.ask(made, "quality/met_again", batch=2).iloc[0]
    assert (row["parties"], row["met_before"]) == (2, 1)
