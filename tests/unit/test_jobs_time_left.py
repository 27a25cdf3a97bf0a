"""How long work may still take is told when it can be known, in round figures."""

from __future__ import annotations

from recentre.jobs import seconds_left, with_time_left


def test_the_time_left_follows_the_share_done() -> None:
    assert seconds_left(30.0, 0.25) == 90.0
    assert seconds_left(1.0, 0.5) is None
    assert seconds_left(30.0, 0.01) is None
    assert seconds_left(30.0, 1.0) is None


def test_the_time_left_is_told_in_round_figures() -> None:
    assert with_time_left("ties", 7.4) == "ties, about 5 seconds left"
    assert with_time_left("ties", 130.0) == "ties, about 2 minutes left"
    assert with_time_left("ties", None) == "ties"
    assert with_time_left("", 62.0) == "about 60 seconds left"
