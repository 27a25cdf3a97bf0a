"""What planted.json says is found again in the files by other means than it was computed by."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from tests.unit.strength_reference import Tie
from tests.unit.test_sample_world import SIZES, folder_of, measured, rows_of

WORLDS = ("peers", "company-hub")
SIZE = SIZES[0]
COMPANY = "Kettle & Co"
worlds = pytest.mark.parametrize("world", WORLDS)


def planted(world: str, size: tuple[int, int, int] = SIZE) -> dict[str, Any]:
    text = (folder_of(world, size) / "planted.json").read_text(encoding="utf-8")
    facts: dict[str, Any] = json.loads(text)
    return facts


class Reading:
    """The rows of a world as plain dictionaries, company pooled, up to the last day."""

    def __init__(self, world: str, size: tuple[int, int, int] = SIZE) -> None:
        folder = folder_of(world, size)
        self.party = {row["name"]: row for row in rows_of(folder, "parties.csv")}
        self.kind = {row["kind"]: row for row in rows_of(folder, "kinds.csv")}
        self.customers = [n for n, row in self.party.items() if row["role"] == "customer"]
        self.file = rows_of(folder)
        unique = dict.fromkeys(tuple(r.items()) for r in self.file if r["source"] != r["target"])
        self.loaded = [dict(key) for key in unique]
        self.rows = []
        for row in self.loaded:
            ends = {end: self.pooled(row[end]) for end in ("source", "target")}
            if ends["source"] != ends["target"] and row["occurred_at"] < "2026":
                self.rows.append({**row, **ends})

    def pooled(self, name: str) -> str:
        return COMPANY if self.party[name]["role"] in ("company", "staff") else name

    def asks(self, row: dict[str, str], nature: str = "") -> bool:
        kind = self.kind[row["kind"]]
        return kind["asks"] == "true" and nature in ("", kind["nature"])

    def carries(self, row: dict[str, str]) -> bool:
        kind = self.kind[row["kind"]]
        return kind["nature"] == "knowledge" and kind["asks"] == "false"


def ties_of(world: str) -> dict[tuple[str, str], Tie]:
    return measured(world, SIZE)[0].ties()


def when(row: dict[str, str]) -> datetime:
    return datetime.fromisoformat(row["occurred_at"])


@worlds
def test_the_facts_say_that_they_are_generated_and_from_what(world: str) -> None:
    facts = planted(world)
    assert facts["generated"] is True
    assert facts["arguments"] == {
        "world": world, "customers": 80, "interactions": 25_000, "seed": 7,
    }  # fmt: skip


@worlds
def test_rows_add_up(world: str) -> None:
    rows = planted(world)["rows"]
    reading = Reading(world)
    loops = sum(1 for row in reading.file if row["source"] == row["target"])
    assert rows["file"] == len(reading.file) == 25_000
    assert rows["self_loops"] == loops >= 2
    assert rows["duplicates"] == len(reading.file) - loops - len(reading.loaded) >= 3
    assert rows["loaded"] == len(reading.loaded)


@worlds
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_strong_ties_are_those_of_the_reference(world: str, size: tuple[int, int, int]) -> None:
    log, _, figures = measured(world, size)
    stated = planted(world, size)["strong_ties"]["of_customer"]
    found: dict[str, dict[str, float]] = {name: {} for name in figures}
    for tie in log.ties().values():
        for name in (tie.a, tie.b):
            if tie.is_strong and name in found:
                found[name][tie.other(name)] = tie.strength
    assert {name: set(ties) for name, ties in stated.items()} == {
        name: set(ties) for name, ties in found.items()
    }
    for name, ties in stated.items():
        assert ties == pytest.approx(found[name], abs=1e-6)


@worlds
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_unseen_shares_are_those_of_the_reference(world: str, size: tuple[int, int, int]) -> None:
    _, _, figures = measured(world, size)
    for name, stated in planted(world, size)["unseen"]["of_customer"].items():
        for figure, value in stated.items():
            assert value == pytest.approx(figures[name][figure], abs=1e-6), (name, figure)


@worlds
def test_wrong_clocks_are_few_and_one_is_in_the_future(world: str) -> None:
    clocks = planted(world)["wrong_clocks"]
    reading = Reading(world)
    early = [row for row in reading.loaded if row["occurred_at"] < "2024"]
    future = [row for row in reading.loaded if row["occurred_at"] > "2026"]
    assert [row["occurred_at"] for row in early] == [row["occurred_at"] for row in clocks["early"]]
    assert [row["source"] for row in future] == [row["source"] for row in clocks["future"]]
    assert (len(early), len(future)) == (4, 1)
    assert future[0]["occurred_at"] > "2090"


@worlds
def test_broadcasts_have_one_row_a_recipient(world: str) -> None:
    stated = planted(world)["broadcasters"]["senders"]
    letters: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in Reading(world).loaded:
        if row["recipients"]:
            letters[(row["source"], row["message_id"])].append(row)
    for rows in letters.values():
        assert {int(row["recipients"]) for row in rows} == {len(rows)}
        assert len({row["target"] for row in rows}) == len(rows) >= 20
    senders = Counter(source for source, _ in letters)
    assert senders == {line["source"]: line["messages"] for line in stated}
    assert len(senders) == 3


@worlds
def test_the_bot_keeps_time_at_all_hours_and_hears_nothing_back(world: str) -> None:
    stated = planted(world)["bot"]
    reading = Reading(world)
    rows = [row for row in reading.loaded if row["source"] == stated["name"]]
    gaps = [(when(b) - when(a)).total_seconds() for a, b in pairwise(rows)]
    mean = sum(gaps) / len(gaps)
    assert all(abs(gap - mean) < 0.01 * mean for gap in gaps)
    assert {when(row).hour for row in rows} == set(range(24))
    assert not [row for row in reading.loaded if row["target"] == stated["name"]]
    assert (stated["rows"], stated["answers"]) == (len(rows), 0)
    assert reading.party[stated["name"]]["type"] == "bot"


@worlds
def test_who_moved_to_the_chat_never_called_again(world: str) -> None:
    stated = planted(world)["channel_shift"]
    to_company = [row for row in Reading(world).rows if row["target"] == COMPANY]
    for name, move in stated["moved"].items():
        own = [row for row in to_company if row["source"] == name]
        calls = [row["occurred_at"] for row in own if row["channel"] == "phone"]
        chats = [row["occurred_at"] for row in own if row["channel"] == "chat"]
        assert min(len(calls), len(chats)) >= 3
        assert (max(calls)[:10], min(chats)[:10]) == (move["last_call"], move["first_chat"])
        assert move["last_call"] <= move["first_chat"]
        assert "2024-10-01" <= move["first_chat"] <= "2024-11-10"
    assert len(stated["moved"]) >= 15
    assert len(stated["stayed_on_the_phone"]) >= 3


def test_answers_that_came_through_weak_ties_were_news() -> None:
    stated = planted("peers")["answers_through_weak_ties"]
    reading, ties = Reading("peers"), ties_of("peers")
    rare = [
        row
        for row in reading.rows
        if row["topic"] in stated["rare_topics"]
        and reading.carries(row)
        and row["target"] in reading.customers
    ]
    listed = stated["only_an_acquaintance_knew"]
    assert sorted(r["occurred_at"] for r in rare) == sorted(r["occurred_at"] for r in listed)
    assert len(listed) >= 10
    for row in rare:
        first, last = sorted((row["source"], row["target"]))
        assert not ties[(first, last)].is_strong
    weak, strong = stated["weak"], stated["strong"]
    assert weak["new"] / weak["inflow"] > strong["new"] / strong["inflow"]
    assert strong["inflow"] > 0.9 * weak["inflow"]


@worlds
def test_questions_are_answered_or_not_as_stated(world: str) -> None:
    stated = planted(world)["unanswered"]["topics"]
    reading = Reading(world)
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    arrived: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in reading.rows:
        if row["topic"] and reading.carries(row):
            arrived[(row["target"], row["topic"])].append(row)
    for row in reading.rows:
        customer = row["source"] in reading.customers
        if customer and row["topic"] and reading.asks(row, "knowledge"):
            asked[row["topic"]] += 1
            answered[row["topic"]] += any(
                timedelta(0) < when(reply) - when(row) <= timedelta(days=30)
                for reply in arrived[(row["source"], row["topic"])]
            )
    assert dict(asked) == {topic: line["asked"] for topic, line in stated.items()}
    assert {topic: answered[topic] for topic in asked} == {
        topic: line["answered"] for topic, line in stated.items()
    }
    open_share = {topic: 1 - line["answered"] / line["asked"] for topic, line in stated.items()}
    if world == "peers":
        assert min(open_share["descaling light"], open_share["spare parts abroad"]) > 0.4
        assert open_share["dialling in"] < 0.2


def test_knowledge_comes_from_peers_in_one_world_and_from_the_company_in_the_other() -> None:
    for world, most in (("peers", False), ("company-hub", True)):
        sources = planted(world)["sources_of_knowledge"]["all"]
        share = sources["company"] / sum(sources.values())
        assert share > 0.6 if most else share < 0.2


def test_a_few_show_all_six_traits_among_peers_and_nobody_in_a_hub() -> None:
    assert 2 <= len(planted("peers")["traits"]["all_six"]) <= 5
    assert planted("company-hub")["traits"]["all_six"] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_six_traits_are_where_their_rules_say(size: tuple[int, int, int]) -> None:
    stated = planted("peers", size)["traits"]
    reading = Reading("peers", size)
    ties: dict[str, set[str]] = defaultdict(set)
    channels: dict[str, set[str]] = defaultdict(set)
    sent: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in reading.rows:
        sent[row["source"]].append(row)
        for one, other in ((row["source"], row["target"]), (row["target"], row["source"])):
            ties[one].add(other)
            channels[one].add(row["channel"])

    def shows(name: str) -> dict[str, bool]:
        own, people = sent[name], set(reading.customers)
        targets = {row["target"] for row in own}
        influencers = {t for t in targets if reading.party[t]["segment"] == "influencer"}
        asked = [row for row in own if reading.asks(row, "knowledge")]
        told = [row for row in own if reading.carries(row) and row["target"] != COMPANY]
        public = [
            row
            for row in told
            if reading.party[row["target"]]["type"] in ("community", "review site")
        ]
        bought = [r for r in own if r["kind"] == "purchase" and r["target"] == COMPANY]
        before = [
            any(
                timedelta(0) < when(buy) - when(row) <= timedelta(days=45)
                for row in asked
                if row["target"] != COMPANY
            )
            for buy in bought
        ]
        return {
            "hyper-connected": len(ties[name]) >= 24 and len(channels[name]) >= 6,
            "reaches out to peers and influencers": len(targets & people) >= 8
            and len(influencers) >= 2,
            "researches constantly": len({row["occurred_at"][:7] for row in asked}) >= 18,
            "shares what they think": len(told) >= 12
            and len({row["target"] for row in told}) >= 6
            and len(public) >= 3,
            "expects the company to engage": sum(
                1 for row in own if reading.asks(row) and row["target"] == COMPANY
            )
            >= 8,
            "controls the buying cycle": len(bought) >= 3 and all(before),
        }

    found = {name: shows(name) for name in reading.customers}
    for trait, members in stated["members"].items():
        assert members == [name for name in reading.customers if found[name][trait]], trait
    everything = [name for name in reading.customers if all(found[name].values())]
    assert stated["all_six"] == everything
    assert 1 <= len(everything) <= 5


@worlds
def test_who_relates_without_buying_never_bought(world: str) -> None:
    stated = planted(world)["relates_without_buying"]
    buyers = {
        row["source"]
        for row in Reading(world).rows
        if row["kind"] == "purchase" and row["target"] == COMPANY
    }
    assert len(stated["never_bought"]) >= 2
    assert not buyers & set(stated["never_bought"])
    assert set(stated["never_bought"]) <= set(stated["members"])


@worlds
def test_some_help_and_nobody_thanks_them(world: str) -> None:
    helpers = planted(world)["unthanked_helpers"]["members"]
    reading = Reading(world)
    assert len(helpers) >= 2
    for name, line in helpers.items():
        given = [row for row in reading.rows if row["source"] == name and reading.carries(row)]
        assert line["given"] == len(given) >= 15
        assert not [r for r in reading.rows if r["target"] == name and r["kind"] == "thanks"]


@worlds
def test_a_good_end_saved_some_bad_paths(world: str) -> None:
    saved = planted(world)["then_and_remembered"]["saved_by_a_good_end"]
    assert len(saved) >= 2
    for line in saved.values():
        assert line["experience"] < 3 < line["memory"]
        assert line["ratings"][-1] > 3


@worlds
def test_revenue_is_counted_by_currency(world: str) -> None:
    stated = planted(world)["revenue"]
    bought = [
        row for row in Reading(world).rows if row["kind"] == "purchase" and row["target"] == COMPANY
    ]
    sums: dict[str, float] = defaultdict(float)
    for row in bought:
        sums[row["currency"]] += float(row["amount"])
    assert stated["purchases"] == len(bought)
    assert stated["by_currency"] == pytest.approx(dict(sums))
    assert set(sums) == {"EUR", "GBP"}
