"""The charts of the ledger: every mark is drawn, and is seen on a light and on a dark ground."""

from __future__ import annotations

import pandas as pd
import pytest

from recentre import words
from recentre.charts import quarters, ranks, shares, sources, strengths
from recentre.charts.theme import FOCUS, QUIET, written

LIGHT, DARK = "#F7F6F2", "#12181D"
COLOURS = {
    FOCUS, QUIET, *(colour for colour, _ in sources.CLASSES.values()),
    *(colour for _, colour in quarters.MARKS.values()),
}  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", sorted(COLOURS))
def test_every_mark_is_seen_on_both_grounds(colour: str) -> None:
    assert contrast(colour, LIGHT) >= 3
    assert contrast(colour, DARK) >= 3


@pytest.mark.parametrize("colour", sorted({c for c, _ in sources.CLASSES.values()}))
def test_what_is_written_in_a_bar_can_be_read(colour: str) -> None:
    assert contrast(colour, "#FFFFFF") >= 4.5


def test_colour_is_never_the_only_carrier() -> None:
    assert len(set(sources.CLASSES.values())) == len(sources.CLASSES)
    assert len({symbol for symbol, _ in quarters.MARKS.values()}) == 4


def test_a_bar_holds_every_class_and_adds_up() -> None:
    names = dict.fromkeys(sources.CLASSES, "x")
    mix = pd.DataFrame(
        {
            "perspective": ["seen"] * 6 + ["all"] * 6,
            "source_class": list(sources.CLASSES) * 2,
            "share": [0.5, 0.5, 0, None, None, 0, 0.1, 0.2, 0.3, 0.2, 0.1, 0.1],
            "n": [5, 5, 0, 0, 0, 0, 1, 2, 3, 2, 1, 1],
        }
    )
    figure = sources.bars(mix, axis="share", names=names)
    assert len(figure.data) == 6
    for place in (0, 1):
        assert sum(trace.x[place] for trace in figure.data) == pytest.approx(1)


def test_a_line_runs_where_a_party_is_in_both_lists_only() -> None:
    ranking = pd.DataFrame(
        {
            "other": [1, 2, 3],
            "label": ["Ana", "<b>Bo</b>", "Kettle"],
            "place": [1, 2, 3],
            "place_visible": [2.0, None, 1.0],
            "strength": [0.7, 0.6, 0.2],
            "strength_visible": [0.1, None, 0.2],
        }
    )
    figure = ranks.slopes(
        ranking, k=2, titles=("a", "b"), elsewhere=words.LEDGER_TOP_ELSEWHERE, picked=None
    )
    assert [trace.mode for trace in figure.data].count("lines") == 1
    shown = " ".join(trace.text[0] for trace in figure.data if trace.text)
    assert "&lt;b&gt;Bo&lt;/b&gt;" in shown
    assert "(unseen)" in shown
    assert "(3 in full)" in shown


def test_each_tie_has_a_mark_for_either_side() -> None:
    rows = pd.DataFrame(
        {
            "other": [1, 2], "label": ["Ana", "Bo"], "own_share": [0.2, 0.00001],
            "their_share": [0.1, 0.5], "differs": [False, True],
        }
    )  # fmt: skip
    figure = shares.pairs(rows, axis="share", names=("own", "theirs"), picked=None)
    own, theirs = (trace for trace in figure.data if trace.mode == "markers")
    assert list(own.x) == [0.2, 0.001]
    assert list(theirs.x) == [0.1, 0.5]
    assert figure.layout.yaxis.ticktext == ("Ana", "<b>Bo</b>")


@pytest.mark.parametrize("many", [10, 2000])
def test_every_tie_is_counted_along_its_strength(many: int) -> None:
    ties = pd.DataFrame(
        {
            "label": ["x"] * many,
            "strength": [place / many for place in range(many)],
            "is_strong": [place * 2 >= many for place in range(many)],
            "flips": [place == 0 for place in range(many)],
        }
    )
    figure = strengths.strip(ties, axis="s", cut=0.6, default=0.5, names=words.LEDGER_MARKS)
    drawn = sum(sum(t.y) if t.type == "bar" else len(t.x) for t in figure.data)
    assert drawn == many


@pytest.mark.parametrize("many", [8, 4000])
def test_the_quarters_are_named_and_counted(many: int) -> None:
    ties = pd.DataFrame(
        {
            "party": range(many),
            "label": ["x"] * many,
            "bridgeness": [place / many for place in range(many)],
            "strength": [1 - place / many for place in range(many)],
            "quarter": [list(quarters.MARKS)[place % 4] for place in range(many)],
        }
    )
    names = {quarter: f"{quarter} (2)" for quarter in quarters.MARKS}
    figure = quarters.scatter(ties, axes=("b", "s"), names=names, bars=(0.9, 0.5), picked=None)
    said = " ".join(note.text for note in figure.layout.annotations)
    assert all(name in said for name in names.values())
    drawn = sum(
        len(t.x) if t.type == "scatter" else int(pd.DataFrame(t.z).sum().sum()) for t in figure.data
    )
    assert drawn == many


def test_a_label_is_shown_as_it_stands() -> None:
    assert written("<a href='x'>Ana & Bo</a>") == "&lt;a href='x'&gt;Ana &amp; Bo&lt;/a&gt;"
