"""The sample worlds are what they promise, for several seeds, measured by the reference."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from typing import Any

import pytest

from recentre.errors import BadParameter
from recentre.sample.world import write_world
from tests.unit.strength_reference import LogReference, read_world

ROOT = Path(__file__).parents[2]
FILES = (
    "channels.csv", "interactions.csv", "kinds.csv", "parties.csv", "planted.json", "topics.csv",
)  # fmt: skip
DANA = "Dana Ruiz"
SIZES = ((80, 25_000, 7), (80, 25_000, 3), (80, 25_000, 11), (30, 5_000, 7), (30, 5_000, 3))
peers = pytest.mark.parametrize("size", SIZES, ids=str)


@cache
def folder_of(world: str, size: tuple[int, int, int]) -> Path:
    folder = Path(mkdtemp(prefix="recentre-sample-"))
    customers, interactions, seed = size
    write_world(folder, world=world, customers=customers, interactions=interactions, seed=seed)
    return folder


@cache
def measured(
    world: str, size: tuple[int, int, int]
) -> tuple[LogReference, dict[str, dict[str, str]], dict[str, dict[str, Any]]]:
    log, parties = read_world(folder_of(world, size))
    customers = [name for name, row in parties.items() if row["role"] == "customer"]
    return log, parties, log.contrasts(customers)


def rows_of(folder: Path, name: str = "interactions.csv") -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def middle(figures: dict[str, dict[str, Any]], name: str) -> float:
    return median(line[name] for line in figures.values() if line[name] is not None)


def test_the_sample_in_the_repository_can_be_made_again_to_the_byte(tmp_path: Path) -> None:
    write_world(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)
    for name in FILES:
        made, kept = (tmp_path / name).read_bytes(), (ROOT / "data/sample" / name).read_bytes()
        assert made == kept, f"{name} differs: run `python -m recentre sample data/sample`"


def test_the_bytes_do_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from recentre.sample.world import write_world; "
        "write_world(Path(sys.argv[1]), customers=20, interactions=3000, seed=5)"
    )
    for hashing in ("1", "2"):
        surroundings = {**os.environ, "PYTHONHASHSEED": hashing, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", script, str(tmp_path / hashing)]
        subprocess.run(command, check=True, env=surroundings)
    for name in FILES:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_another_seed_is_another_world(tmp_path: Path) -> None:
    write_world(tmp_path / "a", customers=20, interactions=3000, seed=1)
    write_world(tmp_path / "b", customers=20, interactions=3000, seed=2)
    first, second = (tmp_path / "a/interactions.csv"), (tmp_path / "b/interactions.csv")
    assert first.read_bytes() != second.read_bytes()


@pytest.mark.parametrize(
    ("choices", "says"),
    [
        ({"world": "mars"}, "mars"),
        ({"customers": 3}, "3 customers"),
        ({"customers": -1}, "-1 customers"),
        ({"interactions": 0}, "0 interactions"),
        ({"customers": 1000, "interactions": 5000}, "5000 interactions"),
    ],
)
def test_values_without_sense_are_refused_in_words(
    choices: dict[str, Any], says: str, tmp_path: Path
) -> None:
    with pytest.raises(BadParameter, match=says):
        write_world(tmp_path / "world", **choices)
    assert not (tmp_path / "world").exists()


@pytest.mark.parametrize("world", ["peers", "company-hub"])
@pytest.mark.parametrize("asked", [(12, 800), (17, 2345), (30, 5000), (80, 25_000), (80, 60_000)])
def test_as_many_rows_are_written_as_were_asked_for(
    world: str, asked: tuple[int, int], tmp_path: Path
) -> None:
    customers, interactions = asked
    write_world(tmp_path, world=world, customers=customers, interactions=interactions)
    assert len(rows_of(tmp_path)) == interactions
    roles = Counter(row["role"] for row in rows_of(tmp_path, "parties.csv"))
    assert roles["customer"] == customers


@pytest.mark.parametrize("world", ["peers", "company-hub"])
def test_every_word_in_the_log_stands_in_the_small_files(world: str) -> None:
    folder = folder_of(world, SIZES[0])
    log = rows_of(folder)
    parties = rows_of(folder, "parties.csv")
    names = [row["name"] for row in parties]
    kinds = {row["kind"]: row for row in rows_of(folder, "kinds.csv")}
    assert len({name.casefold() for name in names}) == len(names)
    assert {row["source"] for row in log} | {row["target"] for row in log} <= set(names)
    assert {row["kind"] for row in log} <= set(kinds)
    assert {row["channel"] for row in log} <= {
        row["channel"] for row in rows_of(folder, "channels.csv")
    }
    assert {row["topic"] for row in log} - {""} <= {
        row["topic"] for row in rows_of(folder, "topics.csv")
    }
    assert {kinds[row["kind"]]["nature"] for row in log} == {
        "transaction", "service", "knowledge", "social", "promotion",
    }  # fmt: skip
    types = Counter(row["type"] for row in parties)
    assert (types["community"], types["review site"], types["bot"]) == (3, 4, 1)
    roles = Counter(row["role"] for row in parties)
    assert (roles["company"], roles["competitor"]) == (1, 2)


def test_the_files_are_plain_utf_8_with_unix_lines() -> None:
    for name in FILES:
        content = (folder_of("peers", SIZES[0]) / name).read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert not content.startswith(b"\xef\xbb\xbf")
        content.decode("utf-8")


@pytest.mark.parametrize("world", ["peers", "company-hub"])
@peers
def test_the_log_spans_two_years_and_ends_on_the_last_day(
    world: str, size: tuple[int, int, int]
) -> None:
    log, _, _ = measured(world, size)
    assert log.last_day().isoformat() == "2025-12-31"
    assert "2023-11-15" < log.first_day.isoformat() < "2024-01-01"
    real = sorted({e.day.isoformat() for e in log.events if e.day.year in (2024, 2025)})
    assert (real[0], real[-1]) == ("2024-01-01", "2025-12-31")


@pytest.mark.parametrize("world", ["peers", "company-hub"])
@peers
def test_every_customer_has_two_to_six_strong_ties(world: str, size: tuple[int, int, int]) -> None:
    _, _, figures = measured(world, size)
    odd = {name: line["strong"] for name, line in figures.items() if not 2 <= line["strong"] <= 6}
    assert len(odd) <= len(figures) // 40, odd
    assert 3 <= middle(figures, "strong") <= 4


@pytest.mark.parametrize("world", ["peers", "company-hub"])
@peers
def test_both_worlds_are_two_centred_and_know_every_customer(
    world: str, size: tuple[int, int, int]
) -> None:
    log, _, figures = measured(world, size)
    centred = Counter(line["viewpoint"] for line in figures.values())
    assert centred["two-centred"] >= 0.9 * len(figures)
    assert all(line["company_rank"] for line in figures.values())
    apart = sum(1 for e in log.pooled if log.z not in (e.source, e.target))
    assert apart >= 0.05 * len(log.pooled)


@peers
def test_peers_have_many_ties_of_which_the_company_sees_little(size: tuple[int, int, int]) -> None:
    log, _, figures = measured("peers", size)
    assert middle(figures, "ties") >= 12
    assert 0.60 <= middle(figures, "blind_interactions") <= 0.85
    assert middle(figures, "blind_strong") >= 0.6
    assert middle(figures, "blind_knowledge") >= 0.6
    blind = [line["blind_interactions"] for line in figures.values()]
    assert min(blind) < 0.5
    assert max(blind) > 0.9
    known = {name for pair in log.ties() for name in pair if log.z in pair}
    assert "The Morning Shot" not in known


@peers
def test_a_hub_is_seen_by_the_company_and_near_to_it(size: tuple[int, int, int]) -> None:
    log, _, figures = measured("company-hub", size)
    strong = {pair for pair, tie in log.ties().items() if tie.is_strong}
    near = [name for name in figures if tuple(sorted((name, str(log.z)))) in strong]
    assert len(near) >= 0.8 * len(figures)
    assert middle(figures, "blind_interactions") <= 0.4
    assert middle(figures, "blind_knowledge") <= 0.15
    assert middle(figures, "company_rank") <= 2
    assert middle(figures, "displacement") <= 0
    assert middle(figures, "ties") < middle(measured("peers", size)[2], "ties")


@peers
def test_dana_has_six_strong_ties_of_which_one_is_seen(size: tuple[int, int, int]) -> None:
    dana = measured("peers", size)[2][DANA]
    assert (dana["ties"], dana["strong"], dana["strong_seen"]) == (24, 6, 1)
    assert 0.6 <= dana["blind_interactions"] <= 0.8
    assert 7 <= dana["company_rank"] <= 16
    hub = measured("company-hub", size)[2][DANA]
    assert hub["ties"] < 12
    assert hub["company_rank"] <= 2


def test_one_family_of_four_customers_differs_strongly() -> None:
    _, parties, figures = measured("peers", SIZES[0])
    homes = Counter(row["household"] for row in parties.values() if row["role"] == "customer")
    family = [
        name
        for name, row in parties.items()
        if row["role"] == "customer" and row["household"] and homes[row["household"]] >= 4
    ]
    blind = [figures[name]["blind_interactions"] for name in family]
    assert len(family) >= 4
    assert max(blind) - min(blind) > 0.3


@pytest.mark.parametrize("world", ["peers", "company-hub"])
def test_the_others_know_each_other_too(world: str) -> None:
    log, parties, _ = measured(world, SIZES[0])
    other = {name for name, row in parties.items() if row["role"] == "other"}
    among = [pair for pair in log.ties() if set(pair) <= other]
    assert len(among) >= 100


def test_phone_gives_way_to_chat_in_month_ten() -> None:
    rows = [row for row in rows_of(folder_of("peers", SIZES[0])) if row["channel"] == "chat"]
    assert min(row["occurred_at"] for row in rows)[:7] == "2024-10"
