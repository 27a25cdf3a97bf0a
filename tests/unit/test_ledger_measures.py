"""The ledger's measures against independent judges: scipy, networkx, and plain Python."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from math import exp, isclose, log
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from scipy.spatial.distance import jensenshannon

from recentre.engine.database import Workspace, forget_workspace
from tests import oracle
from tests.oracle import FIRST_DAY, Event, LogReference
from tests.tiny import Log

COMPANY, STAFF, OWNED = "Kettle", "Bea", "own forum"
TYPES = {"Barista": "community", "Sage": "review site", "Guide": "publication", "Oven": "product"}
CLASSES = (
    "company", "strong peers", "weak peers", "communities", "review sites and publications",
    "others",
)  # fmt: skip
SEEDS = (1, 2, 3, 4)


def random_log(seed: int) -> LogReference:
    """Make a small log with every class of source, on two channels, over three months."""
    dice = random.Random(seed)
    people = [f"p{place}" for place in range(7)]
    kinds = (("social", False), ("knowledge", False), ("knowledge", False), ("knowledge", True))
    events = []
    for _ in range(260):
        source, target = dice.sample([*people, COMPANY, STAFF, *TYPES], 2)
        nature, asks = dice.choice(kinds)
        day = FIRST_DAY + timedelta(dice.randrange(90))
        channel = dice.choice((OWNED, "phone", "phone"))
        events.append(Event(source, target, day, channel, nature=nature, asks=asks))
    return LogReference(events, (COMPANY, STAFF), TYPES, (OWNED,))


@pytest.fixture(scope="module", params=SEEDS)
def both(request: Any, tmp_path_factory: Any) -> Any:
    told = random_log(request.param)
    written = oracle.log_of(
        told.events, company=[COMPANY], staff=[STAFF], types=TYPES, owned=[OWNED]
    )
    made = written.workspace(tmp_path_factory.mktemp("ledger"))
    yield made, told
    forget_workspace(made.path)


def customers(told: LogReference) -> list[str]:
    near = {e.source for e in told.pooled} & {
        e.target if e.source == COMPANY else e.source
        for e in told.pooled
        if COMPANY in (e.source, e.target)
    }
    return sorted(name for name in near if name.startswith("p"))


def class_of(told: LogReference, source: str, is_strong: bool) -> str:
    kind = told.types.get(source, "person")
    if source == COMPANY:
        return "company"
    if kind == "person":
        return "strong peers" if is_strong else "weak peers"
    named = {
        "community": "communities",
        "review site": "review sites and publications",
        "publication": "review sites and publications",
    }
    return named.get(kind, "others")


def pair_of(a: str, b: str) -> tuple[str, str]:
    return min(a, b), max(a, b)


def inflow(told: LogReference, who: Sequence[str]) -> list[tuple[Event, str]]:
    ties = told.ties()
    return [
        (
            e,
            class_of(
                told, e.source, ties[min(e.source, e.target), max(e.source, e.target)].is_strong
            ),
        )
        for e in told.pooled
        if e.target in who and e.nature == "knowledge" and not e.asks
    ]


def mixes(told: LogReference, who: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    rows = inflow(told, who)
    seen = Counter(name for e, name in rows if told.visible(e))
    return Counter(name for _, name in rows), seen


def test_sources_are_counted_as_plain_python_counts_them(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    for who in (None, *customers(told)):
        wanted = mixes(told, customers(told) if who is None else [who])
        for perspective, counts in zip(("all", "visible"), wanted, strict=True):
            rows = oracle.ask(made, "contrast/sources", customer=who, perspective=perspective)
            assert [row["source_class"] for row in rows] == list(CLASSES)
            assert [row["n"] for row in rows] == [counts[name] for name in CLASSES]
            shares = [row["share"] for row in rows if row["share"] is not None]
            assert not counts or isclose(sum(shares), 1)


def test_divergence_is_the_square_of_what_scipy_gives_and_variety_is_hills(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    for who in (None, *customers(told)):
        names = customers(told) if who is None else [who]
        full, seen = mixes(told, names)
        (row,) = oracle.ask(made, "contrast/mix", customer=who)
        if full and seen:
            wanted = jensenshannon(
                [full[name] for name in CLASSES], [seen[name] for name in CLASSES], base=2
            )
            assert oracle.close(row["divergence"], float(wanted) ** 2)
        single = Counter(e.source for e, _ in inflow(told, names))
        parts = [n / single.total() for n in single.values()]
        assert oracle.close(row["hill"], exp(-sum(p * log(p) for p in parts)))
        assert row["sources"] == len(single)


def test_the_differences_hold_each_customers_own_divergence(
    both: tuple[Workspace, LogReference],
) -> None:
    made, _ = both
    for row in oracle.ask(made, "contrast/differences", part="divergence"):
        (mix,) = oracle.ask(made, "contrast/mix", customer=row["customer"])
        assert oracle.close(row["value"], mix["divergence"])
        (figures,) = oracle.ask(made, "contrast/of_customer", customer=row["customer"])
        assert oracle.close(row["displacement"], figures["displacement"])


def test_the_known_values_of_divergence_and_variety_are_met() -> None:
    expected = oracle.fixture("diversity")["expected"]
    square = jensenshannon([0.5, 0.5, 0], [0, 0.5, 0.5], base=2) ** 2
    assert oracle.close(square, expected["jsd_scipy_sq"])
    # Half from dan, a quarter each from eva and the company, whose part alone is visible.
    rows = """
source, target, at,         channel, kind
dan,    cleo,   2025-03-01, phone,   answer
dan,    cleo,   2025-03-01, phone,   answer
eva,    cleo,   2025-03-01, phone,   answer
Kettle, cleo,   2025-03-01, mail,    answer
"""
    with oracle.built(Log(rows, company=["Kettle"])) as made:
        (row,) = oracle.ask(made, "contrast/mix", customer="cleo")
        assert oracle.close(row["hill"], expected["hill1"])
        assert oracle.close(row["divergence"], jensenshannon([3, 1], [0, 1], base=2) ** 2)


def rbo(longer: Sequence[str], shorter: Sequence[str], p: float = 0.9) -> float:
    """Webber, Moffat and Zobel 2010, equation 32, with sets and without shortcuts."""
    if len(longer) < len(shorter):
        longer, shorter = shorter, longer
    s, l = len(shorter), len(longer)  # noqa: E741

    def common(depth: int) -> int:
        return len(set(longer[:depth]) & set(shorter[:depth]))

    first = sum(common(d) / d * p**d for d in range(1, l + 1))
    second = sum(common(s) * (d - s) / (s * d) * p**d for d in range(s + 1, l + 1))
    return (1 - p) / p * (first + second) + ((common(l) - common(s)) / l + common(s) / s) * p**l


def test_our_reference_of_rank_biased_overlap_meets_the_known_values() -> None:
    expected = oracle.fixture("rbo")["expected"]
    assert oracle.close(rbo("abc", "cba"), expected["abc_cba_ext"])
    assert oracle.close(rbo("abc", "abc"), 1.0)
    assert oracle.close(rbo("abc", "def"), expected["disjoint"])


def test_overlap_of_the_strongest_is_that_of_the_two_rankings(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    tops = oracle.by(oracle.ask(made, "contrast/top", k=3), "customer")
    assert sorted(tops) == customers(told)
    for who, row in tops.items():
        ranking = oracle.ask(made, "contrast/ranking", customer=who)
        full = [line["other"] for line in sorted(ranking, key=lambda line: line["place"])]
        seen = [line for line in ranking if line["place_visible"] is not None]
        visible = [line["other"] for line in sorted(seen, key=lambda line: line["place_visible"])]
        assert (row["ties"], row["ties_visible"]) == (len(full), len(visible))
        assert row["shared"] == len(set(full[:3]) & set(visible[:3]))
        union = set(full[:3]) | set(visible[:3])
        assert oracle.close(row["jaccard"], row["shared"] / len(union))
        assert oracle.close(row["rbo"], rbo(full, visible))
        (alone,) = oracle.ask(made, "contrast/top", customer=who, k=3)
        assert alone == row


def test_visible_strength_is_that_of_the_visible_interactions_alone(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    # Two ways and two channels there are in both, so families and parts are those of the whole log.
    seen = replace(told, events=[e for e in told.events if told.visible(pooled(e))])
    edge = [Event("q1", "q2", day, "phone") for day in (told.first_day, told.last_day())]
    ties = replace(seen, events=[*seen.events, *edge]).ties()
    for who in customers(told):
        for row in oracle.ask(made, "contrast/ranking", customer=who):
            tie = ties.get(pair_of(who, row["other"]))
            assert (tie is None) == (row["strength_visible"] is None)
            if tie is not None:
                assert oracle.close(tie.strength, row["strength_visible"])


def pooled(e: Event) -> Event:
    ends = [COMPANY if end == STAFF else end for end in (e.source, e.target)]
    return replace(e, source=ends[0], target=ends[1])


def test_the_known_value_of_rank_biased_overlap_is_met_by_the_query() -> None:
    """In full ana, bo, Kettle; by what is visible the other way round: abc against cba."""
    rows = ["source,target,at,channel"]
    for name, private, visible in (("ana", 4, 1), ("bo", 2, 2), ("Kettle", 0, 3)):
        rows += [f"cleo,{name},2025-03-01,phone"] * private
        rows += [f"cleo,{name},2025-03-01,own forum"] * visible
    log_of_three = Log("\n".join(rows), company=["Kettle"], owned=["own forum"])
    with oracle.built(log_of_three) as made:
        (row,) = oracle.ask(made, "contrast/top", customer="cleo", k=2)
        assert oracle.close(row["rbo"], oracle.fixture("rbo")["expected"]["abc_cba_ext"])
        assert oracle.close(row["jaccard"], 1 / 3)


def freeman(graph: nx.Graph) -> float:
    degrees = [degree for _, degree in graph.degree]
    n = len(degrees)
    return sum(max(degrees) - one for one in degrees) / ((n - 1) * (n - 2))


def test_our_reference_of_centralisation_meets_the_known_values() -> None:
    karate = oracle.fixture("karate_basic")["expected"]
    assert oracle.close(freeman(nx.karate_club_graph()), karate["deg_centralization"])
    kite = oracle.fixture("kite")["expected"]
    assert oracle.close(freeman(nx.krackhardt_kite_graph()), kite["deg_centralization"])


@pytest.mark.parametrize("company", ["0", "33", "2"])
def test_centralisation_is_that_of_the_cast(company: str) -> None:
    graph = nx.relabel_nodes(nx.karate_club_graph(), str)
    with oracle.built(oracle.log_of_graph(graph, company=[company])) as made:
        near = set(graph[company])
        casts = {None: near | {company}, **{who: {who, company, *graph[who]} for who in near}}
        for who, cast in casts.items():
            (row,) = oracle.ask(made, "contrast/centralisation", customer=who)
            induced = graph.subgraph(cast)
            assert row["parties"] == len(cast)
            assert row["ties"] == induced.number_of_edges()
            assert row["known"] == len(cast & near)
            if row["company_view"] is not None:
                assert row["company_view"] == 1
                assert oracle.close(row["all_ties"], freeman(induced))


def test_what_flips_is_what_the_reference_calls_otherwise(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    for half_life, cut in ((90, 0.5), (20, 0.5), (90, 0.4), (365, 0.55)):
        before, after = told.ties(), told.ties(half_life=half_life)
        wanted = {}
        for pair, tie in after.items():
            recurring = (
                tie.m >= 0.5 and tie.active_days >= 2
                if tie.family == "two-sided"
                else tie.active_days >= 3
            )
            is_strong = tie.strength >= cut and recurring
            if is_strong != before[pair].is_strong:
                wanted[pair] = (tie.strength, before[pair].is_strong, is_strong)
        rows = oracle.ask(made, "ties/flips", cut=cut, half_life_days=half_life)
        found = {tuple(sorted((row["a"], row["b"]))): row for row in rows}
        assert found.keys() == wanted.keys()
        for pair, row in found.items():
            strength, was, now = wanted[pair]
            assert oracle.close(row["strength"], strength)
            assert (row["was_strong"], row["is_strong"]) == (was, now)
        alone = oracle.ask(made, "ties/flips", cut=cut, half_life_days=half_life, party="p1")
        assert {(row["a"], row["b"]) for row in alone} == {
            ("p1", a if b == "p1" else b) for a, b in wanted if "p1" in (a, b)
        }


def test_quarters_follow_strength_and_the_median_bridgeness(
    both: tuple[Workspace, LogReference],
) -> None:
    made, _ = both
    overlaps = oracle.by(oracle.ask(made, "structure/overlap"), "a", "b")
    known = sorted(r["bridgeness"] for r in overlaps.values() if r["bridgeness"] is not None)
    middle = (known[len(known) // 2] + known[(len(known) - 1) // 2]) / 2
    for row in oracle.ask(made, "ties/by_bridgeness"):
        bridgeness = overlaps[row["a"], row["b"]]["bridgeness"]
        assert oracle.close(row["bridgeness"], bridgeness)
        if bridgeness is None:
            assert row["quarter"] is None
            continue
        assert oracle.close(row["bridge_from"], middle)
        is_bridge = bridgeness >= middle
        close = "close bridge" if is_bridge else "close and embedded"
        light = "light bridge" if is_bridge else "light and embedded"
        assert row["quarter"] == (close if row["is_strong"] else light)


def test_attention_of_either_side_is_that_of_the_reference(
    both: tuple[Workspace, LogReference],
) -> None:
    made, told = both
    ties = told.ties()
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    for who in customers(told):
        for row in oracle.ask(made, "ties/asymmetry", party=who):
            tie = ties[pair_of(who, row["other"])]
            own, theirs = (tie.share_a, tie.share_b) if who == tie.a else (tie.share_b, tie.share_a)
            assert oracle.close(row["own_share"], own)
            assert oracle.close(row["their_share"], theirs)
            comparable = (
                told.can_act(row["other"]) and min(len(near[who]), len(near[row["other"]])) >= 5
            )
            wanted = None
            if comparable:
                wanted = "neither"
                if own >= 0.1 and own >= 3 * theirs:
                    wanted = "party"
                elif theirs >= 0.1 and theirs >= 3 * own:
                    wanted = "other"
            assert row["matters_more_to"] == wanted


def test_nothing_of_the_ledger_is_said_of_a_one_centred_log(tmp_path: Path) -> None:
    told = [Event("Ana", "Kettle", FIRST_DAY + timedelta(day), "phone") for day in range(9)]
    told += [Event("Kettle", "Ana", FIRST_DAY, "phone", nature="knowledge")]
    told += [Event("Bo", "Kettle", FIRST_DAY, "phone")]
    made = oracle.log_of(told, company=["Kettle"]).workspace(tmp_path)
    for who in (None, "Ana"):
        for perspective in ("all", "visible"):
            rows = oracle.ask(made, "contrast/sources", customer=who, perspective=perspective)
            assert {row["share"] for row in rows} == {None}
        (mix,) = oracle.ask(made, "contrast/mix", customer=who)
        assert (mix["hill"], mix["hill_visible"], mix["divergence"]) == (None, None, None)
        (centre,) = oracle.ask(made, "contrast/centralisation", customer=who)
        assert (centre["company_view"], centre["all_ties"]) == (None, None)
        for row in oracle.ask(made, "contrast/top", customer=who):
            assert (row["jaccard"], row["rbo"]) == (None, None)
    for row in oracle.ask(made, "contrast/differences"):
        assert row["value"] is None
    forget_workspace(made.path)
