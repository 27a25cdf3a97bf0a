"""What looks wrong in a file is said with its row, its column and its value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest

from recentre.importing.cells import Cells
from recentre.importing.doubts import Doubt, doubts
from recentre.importing.fields import Mapping

NOW = datetime(2026, 1, 1)


def found(
    header: str, rows: Sequence[str], mapping: str, company: tuple[str, ...] = ()
) -> dict[str, Doubt]:
    pairs = [pair.split("=") for pair in mapping.split()]
    cells = Cells(
        tuple(header.split(",")),
        [tuple(row.split(",")) for row in rows],
        Mapping.of((name, column) for name, column in pairs),
        decimal="point",
    )
    return {doubt.about: doubt for doubt in doubts(cells, company, now=NOW)}


LOG = "from,to,date,kind"
MAPPED = "source=from target=to occurred_at=date kind=kind"
GOOD = [
    f"P{n % 7},P{n % 5 + 10},2025-03-{n % 28 + 1:02d} 10:{n:02d},{('call', 'answer')[n % 2]}"
    for n in range(40)
]


def test_an_ordinary_log_raises_no_doubt() -> None:
    assert found(LOG, GOOD, MAPPED) == {}


@pytest.mark.parametrize(
    ("about", "row", "says"),
    [
        ("shortened", "5.7E+17,Tom,2025-03-01 10:00,call", "5.7E+17 in row 1"),
        ("formula", "=cmd(),Tom,2025-03-01 10:00,call", "=cmd() in row 1"),
        ("early", "Ana,Tom,1970-01-01 00:00,call", "1970-01-01 00:00 in row 1 (year 1970)"),
        ("future", "Ana,Tom,2031-01-01 10:00,call", "2031-01-01 10:00 in row 1 (year 2031)"),
    ],
)
def test_a_single_odd_cell_is_named(about: str, row: str, says: str) -> None:
    doubt = found(LOG, [row, *GOOD], MAPPED)[about]
    assert says in doubt.text


def test_rows_that_would_be_refused_are_told_with_the_first_value() -> None:
    rows = [f"Ana,Tom{n},soon,call" for n in range(30)]
    doubt = found(LOG, rows, MAPPED)["refused"]
    assert doubt.is_grave and "100 %" in doubt.text and "row 1 holds soon in date" in doubt.text


def test_one_target_is_told_before_and_after_the_company_is_named() -> None:
    rows = [f"Ana{n},Kettle,2025-03-01 10:{n:02d},call" for n in range(30)]
    assert "toward Kettle" in found(LOG, rows, MAPPED)["one-centred"].text
    named = found(LOG, rows, MAPPED, ("Kettle",))["one-centred"]
    assert "an end of 100 % of these rows" in named.text and not named.is_grave


def test_a_company_that_buys_from_its_customers_is_probably_the_wrong_end() -> None:
    rows = [f"Kettle,Ana{n},2025-03-01 10:{n:02d},Kauf" for n in range(30)]
    doubt = found(LOG, rows, MAPPED, ("Kettle",))["swapped"]
    assert "In 30 of 30 purchases" in doubt.text and "row 1 says Kettle, Kauf, Ana0" in doubt.text
    turned = [f"Ana{n},Kettle,2025-03-01 10:{n:02d},Kauf" for n in range(30)]
    assert "swapped" not in found(LOG, turned, MAPPED, ("Kettle",))


def test_a_weight_is_no_party() -> None:
    rows = [f"Ana,{n}.5,2025-03-01 10:{n:02d},call" for n in range(30)]
    assert "0.5 in row 1" in found(LOG, rows, MAPPED)["number as party"].text
    weights = [f"Ana,{n},2025-03-01 10:{n:02d},call" for n in range(30)]
    named = found(
        "from,amount,date,kind", weights, "source=from target=amount occurred_at=date kind=kind"
    )
    assert "number as party" in named


def test_times_at_midnight_are_told_and_days_without_a_time_are_a_remark() -> None:
    rows = [f"P{n},Q{n % 3},2025-03-{n % 28 + 1:02d} 00:00,call" for n in range(30)]
    assert found(LOG, rows, MAPPED)["midnight"].is_grave
    days = [row.replace(" 00:00", "") for row in rows]
    assert not found(LOG, days, MAPPED)["midnight"].is_grave


def test_duplicates_self_loops_empty_and_constant_columns_are_told() -> None:
    rows = ["Ana,Ana,2025-03-01 10:00,call,,"] * 30
    doubt = found(f"{LOG},topic,amount", rows, f"{MAPPED} topic=topic amount=amount")
    assert {"duplicates", "self loops", "empty", "constant"} <= set(doubt)
    assert "96 % of these rows repeat" in doubt["duplicates"].text


def test_words_in_a_column_of_amounts_are_told() -> None:
    rows = [f"{row},many" for row in GOOD]
    doubt = found(f"{LOG},price", rows, f"{MAPPED} amount=price")["no number"]
    assert "40 cells in price" in doubt.text and "many in row 1" in doubt.text
