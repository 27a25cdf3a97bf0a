"""What changed among ties between two days, and the days a timeline stops at."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from recentre.ties.over_time import MOST_STEPS, Changes, after, before, changes, steps


def ties(*rows: tuple[int, bool, bool]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["other", "is_strong", "is_dormant"])


def test_each_change_of_class_is_found_once() -> None:
    then = ties((1, True, False), (2, False, False), (3, False, True), (4, True, False))
    now = ties(
        (5, True, False),
        (2, True, False),
        (4, True, False),
        (1, False, True),
        (3, False, False),
        (6, False, False),
    )
    assert changes(then, now) == Changes(
        strong=(5, 2), not_strong=(1,), dormant=(1,), awake=(3,), new=(6,)
    )


def test_the_same_answer_holds_no_change() -> None:
    assert not changes(ties((1, True, True)), ties((1, True, True)))


def test_from_no_tie_at_all_every_tie_is_new() -> None:
    assert changes(ties(), ties((1, True, False), (2, False, False))) == Changes(
        (1,), (), (), (), (2,)
    )


def test_a_long_log_stops_at_the_ends_of_months_and_at_its_last_day() -> None:
    found = steps(date(2024, 1, 15), date(2024, 6, 10))
    assert found == (
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
        date(2024, 5, 31),
        date(2024, 6, 10),
    )


def test_a_short_log_stops_every_week_and_a_very_short_one_every_day() -> None:
    assert steps(date(2024, 3, 1), date(2024, 3, 22)) == tuple(
        date(2024, 3, day) for day in (1, 8, 15, 22)
    )
    assert steps(date(2024, 3, 1), date(2024, 3, 3)) == tuple(
        date(2024, 3, day) for day in (1, 2, 3)
    )


@given(st.dates(date(1980, 1, 1), date(2030, 1, 1)), st.integers(0, 20_000))
def test_stops_ascend_within_the_window_and_end_at_its_end(first: date, span: int) -> None:
    last = first + timedelta(days=span)
    found = steps(first, last)
    assert found[-1] == last
    assert found[0] >= first
    assert list(found) == sorted(set(found))
    assert len(found) <= MOST_STEPS
    assert before(found, found[0]) is None
    assert after(found, last) is None
    assert before(found, last) == (found[-2] if len(found) > 1 else None)
