"""What holds whatever the log: bounds, symmetry, monotony, sums, names and order do not matter."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from recentre.engine import build
from recentre.engine.database import Workspace
from tests import oracle
from tests.oracle import FIRST_DAY, Event
from tests.unit.test_strength_random import World, worlds

DERIVED = (
    "party", "channel", "kind", "topic", "span", "contact", "tie", "layer", "total", "degree",
    "structure", "viewpoint",
)  # fmt: skip
LENGTH = 200


@settings(max_examples=5, deadline=None)
@given(worlds())
def test_figures_keep_their_bounds_and_parts_sum_to_wholes(world: World) -> None:
    with oracle.built(world.log()) as workspace:
        ties = oracle.ask(workspace, "ties/all", layer=world.layer)
        base = oracle.ask(workspace, "contrast/of_base")
        interactions = sum(1 for _ in base)
    shares: dict[str, float] = defaultdict(float)
    for row in ties:
        assert 0 <= row["strength"] < 1
        assert 0 <= row["attention"] <= 1
        assert row["outgoing"] + row["incoming"] >= row["active_days"] >= 1
        assert row["first_day"] <= row["last_day"]
        weights = {"intensity": 0.3, "mutuality": 0.3, "persistence": 0.3, "breadth": 0.1}
        counting = {part: w for part, w in weights.items() if row[part] is not None}
        parts = sum(w * row[part] for part, w in counting.items())
        assert oracle.close(row["strength"], parts / sum(counting.values()))
        assert (row["mutuality"] is None) == (row["family"] == "one-sided")
        assert not row["is_strong"] or row["strength"] >= 0.5
        shares[row["a"]] += row["own_share"]
        shares[row["b"]] += row["their_share"]
    assert all(math.isclose(share, 1.0) for share in shares.values())
    assert interactions == len({row["customer"] for row in base})
    for row in base:
        assert 0 < row["ties"] <= row["interactions"]
        assert row["strong"] <= row["ties"]
        assert row["inflow"] <= row["interactions"]
        if row["visible"] is not None:
            assert row["visible"] <= row["interactions"]
            assert row["strong_seen"] <= row["strong"]
            assert row["known"] < row["ties"]
            assert row["inflow_visible"] <= min(row["inflow"], row["visible"])
            assert 1 <= row["company_rank"] <= row["ties"]
            assert 1 <= row["customer_rank"] <= row["customers"]
        for name, value in row.items():
            if name.startswith("blind_") and value is not None:
                assert 0 <= value <= 1, name
        assert row["displacement"] is None or -1 <= row["displacement"] <= 1


@settings(max_examples=4, deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_neither_names_nor_the_order_of_rows_matter(world: World, chance: random.Random) -> None:
    met = sorted({end for e in world.events for end in (e.source, e.target)})
    new = met.copy()
    chance.shuffle(new)
    called = dict(zip(met, (f"party {name}" for name in new), strict=True))
    events = [replace(e, source=called[e.source], target=called[e.target]) for e in world.events]
    chance.shuffle(events)
    log = world.log()
    other = oracle.log_of(
        events,
        company=[called[name] for name in log.company],
        staff=[called[name] for name in log.staff],
        types={called[name]: kind for name, kind in log.types.items() if name in called},
        owned=log.owned,
        imported=log.imported,
    )
    with oracle.built(log) as one, oracle.built(other) as two:
        assert alike(
            ties(one, called.__getitem__, world.layer), ties(two, lambda name: name, world.layer)
        )
        for query, key in (("ego/measures", "party"), ("contrast/of_base", "customer")):
            first = oracle.by(oracle.ask(one, query), key)
            second = oracle.by(oracle.ask(two, query), key)
            renamed = {called[name]: row for name, row in first.items() if name in called}
            assert alike(without(renamed, key), without({n: second[n] for n in renamed}, key))


def ties(workspace: Workspace, name: Any, layer: str) -> dict[Any, dict[str, Any]]:
    """Every tie from both ends, by names."""
    found = {}
    for row in oracle.ask(workspace, "ties/all", layer=layer):
        a, b = name(row["a"]), name(row["b"])
        same = {k: v for k, v in row.items() if k not in ("a", "b")}
        found[a, b] = same
        found[b, a] = same | {
            "outgoing": row["incoming"],
            "incoming": row["outgoing"],
            "own_share": row["their_share"],
            "their_share": row["own_share"],
        }
    return found


def without(rows: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: {k: v for k, v in row.items() if k != key} for name, row in rows.items()}


def alike(one: dict[Any, Any], other: dict[Any, Any]) -> bool:
    assert set(one) == set(other)
    for key, row in one.items():
        for column, value in row.items():
            got = other[key][column]
            number = isinstance(value, float) and got is not None
            assert oracle.close(value, got) if number else value == got, (key, column, value, got)
    return True


@st.composite
def twins(draw: st.DrawFn) -> tuple[list[Event], Event]:
    """The contacts of a pair, and one more."""

    def contact() -> Event:
        source, target = draw(st.sampled_from((("a", "b"), ("b", "a"))))
        return Event(
            source,
            target,
            FIRST_DAY + timedelta(draw(st.integers(0, LENGTH - 1))),
            draw(st.sampled_from(("", "mail", "chat"))),
            1 / draw(st.sampled_from((1, 1, 3, 40))),
        )

    return [contact() for _ in range(draw(st.integers(1, 12)))], contact()


@settings(max_examples=5, deadline=None)
@given(st.lists(twins(), min_size=4, max_size=20), st.sampled_from((7.0, 90.0, 1000.0)))
def test_one_more_interaction_never_lowers_a_strength(
    pairs: list[tuple[list[Event], Event]], half_life_days: float
) -> None:
    """As-of, span, channels and families are fixed: every pair stands beside its twin, which has
    one interaction more, and two others fill the whole span on both channels."""
    events = [
        Event("x", "y", FIRST_DAY, "mail"),
        Event("y", "x", FIRST_DAY + timedelta(LENGTH - 1), "chat"),
    ]
    for place, (contacts, more) in enumerate(pairs):
        for side, some in (("less", contacts), ("more", [*contacts, more])):
            events += [
                replace(e, source=f"{e.source} {side} {place}", target=f"{e.target} {side} {place}")
                for e in some
            ]
    with oracle.built(oracle.log_of(events)) as workspace:
        found = oracle.ask(workspace, "ties/all", half_life_days=half_life_days)
    strength = {frozenset((row["a"], row["b"])): row["strength"] for row in found}
    for place in range(len(pairs)):
        less, more = (
            strength[frozenset((f"a {side} {place}", f"b {side} {place}"))]
            for side in ("less", "more")
        )
        assert more >= less


@settings(max_examples=4, deadline=None)
@given(worlds(), st.data())
def test_windows_split_and_add(world: World, data: st.DataObject) -> None:
    first, last = (pick(e.day for e in world.events) for pick in (min, max))
    day = data.draw(st.integers(0, (last - first).days))
    edge = first + timedelta(day)
    after = edge + timedelta(1)
    counted: dict[Any, list[int]] = defaultdict(lambda: [0, 0])
    with oracle.built(world.log()) as workspace:
        whole = oracle.ask(workspace, "ties/all", as_of=last)
        parts = oracle.ask(workspace, "ties/all", as_of=edge)
        if after <= last:
            parts += oracle.ask(workspace, "ties/all", since=after, as_of=last)
    for row in parts:
        counted[row["a"], row["b"]][0] += row["outgoing"]
        counted[row["a"], row["b"]][1] += row["incoming"]
    assert {pair: tuple(count) for pair, count in counted.items()} == {
        (row["a"], row["b"]): (row["outgoing"], row["incoming"]) for row in whole
    }


@settings(max_examples=4, deadline=None)
@given(worlds())
def test_a_file_split_in_two_batches_changes_nothing(world: World) -> None:
    with oracle.built(world.log()) as workspace:
        before = derived(workspace)
        with workspace.writing() as cursor:
            cursor.execute("insert into batch select * replace (2 as batch) from batch")
            cursor.execute("update interaction set batch = 2 where line % 2 = 0")
            build.rebuild(cursor)
        assert derived(workspace) == before


@settings(max_examples=4, deadline=None)
@given(worlds())
def test_what_is_taken_out_again_leaves_no_trace(world: World) -> None:
    with oracle.built(world.log()) as workspace:
        before = derived(workspace)
        with workspace.writing() as cursor:
            cursor.execute("create temp table more as from interaction")
            cursor.execute(
                "insert into interaction select * replace (line + 1000 as line,"
                " target as source, source as target, day - 3 as day) from more"
            )
            build.rebuild(cursor)
        assert derived(workspace) != before
        with workspace.writing() as cursor:
            cursor.execute("delete from interaction where line > 1000")
            build.rebuild(cursor)
        assert derived(workspace) == before


def derived(workspace: Workspace) -> dict[str, list[str]]:
    """Every row of every derived table but the number of its batch, floats to ten digits."""
    found = {}
    with workspace.reading() as cursor:
        for table in DERIVED:
            cursor.execute(f"select * from {table}")
            names = [column[0] for column in cursor.description or []]
            found[table] = sorted(
                str([
                    f"{cell:.10g}" if isinstance(cell, float) else cell
                    for name, cell in zip(names, row, strict=True)
                    if name != "batch"
                ])
                for row in cursor.fetchall()
            )  # fmt: skip
    return found
