"""Who is who: duplicates that were planted are found, and ids are left alone."""

from __future__ import annotations

import base64
import csv
import random
import time
from pathlib import Path

import pytest

from recentre.engine import build
from recentre.engine.database import Workspace, create_workspace
from recentre.importing import loading
from recentre.people import likeness, merging, proposing
from recentre.people.alike import Alike
from recentre.people.proposing import Proposal
from recentre.people.spelling import spellings
from tests.unit.planted_names import Planted, cast
from tests.unit.test_importing_real_logs import FOLDER


def found(*names: str) -> dict[frozenset[str], str]:
    return {
        frozenset((names[one.one], names[one.other])): one.rule
        for one in likeness.pairs(spellings(names))
    }


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Ana Ruiz", "ANA RUIZ", "case"),
        ("anaruiz", "Anaruiz", "case"),
        ("José Peña", "Jose Pena", "accents"),
        ("Jürgen Groß", "Juergen Gross", "accents"),
        ("Łukasz Wójcik", "Lukasz Wojcik", "accents"),
        ("Jean-Luc Picard", "Jean Luc Picard", "marks"),
        ("Kettle & Co", "Kettle and Co.", "marks"),
        ("Ruiz, Ana", "Ana Ruiz", "order"),
        ("A. Ruiz", "Ana Ruiz", "initials"),
        ("Ruiz, A.", "Ana Ruiz", "initials"),
        ("J. R. Meyer", "Jan Robert Meyer", "initials"),
        ("Ana Maria Ruiz", "Ana Ruiz", "middle name"),
        ("Ana M. Ruiz", "Ana Maria Ruiz", "middle name"),
        ("Mike Berger", "Michael Berger", "short form"),
        ("Matt Berger", "Matthew Berger", "short form"),
        ("Ana Ruiz <ana@x.org>", "ana@x.org", "address"),
        ("ana.ruiz@x.org", "Ana Ruiz", "name and address"),
        ("anaruiz@x.org", "Ana Ruiz", "name and address"),
        ("aruiz@x.org", "Ana Ruiz", "short address"),
        ("ana.ruiz@x.org", "ana.ruiz@mail.example", "same mailbox"),
        ("Katharina Schneider", "Katherina Schneider", "typo"),
        ("Katharina Schneider", "Katharina Schnieder", "typo"),
        ("Brightwater Ltd", "Brightwater", "legal form"),
        ("Brightwater Ltd", "Brightwater Limited", "legal form"),
        ("Brightwater S.A.", "Brightwater", "legal form"),
        ("Brightwater GmbH", "Brightwater Inc", "other legal form"),
    ],
)
def test_each_way_to_write_a_name_twice_is_found_with_its_reason(
    one: str, other: str, rule: str
) -> None:
    assert found(one, other, "Someone Else") == {frozenset((one, other)): rule}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tim Berg", "Tom Berg"),
        ("Ana Ruiz", "Eva Ruiz"),
        ("Store 12", "Store 13"),
        ("Ana Ruiz 2", "Ana Ruiz 3"),
        ("info@x.org", "info@y.org"),
        ("ana@x.org", "ana@y.org"),
        ("customer_7c2119e6", "customer_7c2119e7"),
        ("U-10293", "U-10294"),
        ("QmFzZTY", "qmFzZTY"),
        ("kzNxPqRt", "KzNxPqRt"),
        ("XKCDQWZT", "xkcdqwzt"),
        ("991712597505445888", "991712597505445889"),
    ],
)
def test_what_is_another_party_is_not_proposed(one: str, other: str) -> None:
    assert found(one, other) == {}


def test_ids_drawn_by_lot_are_never_compared() -> None:
    dice = random.Random(3)
    ids = [base64.b64encode(dice.randbytes(6)).decode() for _ in range(20_000)]
    twins = [one.swapcase() for one in ids[:2_000]]
    assert found(*ids, *twins) == {}


def test_two_words_that_many_bear_are_no_slip_of_each_other() -> None:
    many = [
        f"{first} {last}" for first in ("Marie", "Maria") for last in ("Roth", "Keller", "Abad")
    ]
    assert found(*many) == {}


def test_initials_that_fit_several_say_so_and_are_less_sure() -> None:
    alone = likeness.pairs(spellings(["A. Ruiz", "Ana Ruiz"]))[0]
    several = likeness.pairs(spellings(["A. Ruiz", "Ana Ruiz", "Berta Abad", "Alba Ruiz"]))
    assert [one.fitting for one in several] == [2, 2]
    assert all(one.sure < alone.sure - 0.2 for one in several)


def measured(planted: Planted, pairs: list[Alike]) -> tuple[float, float]:
    """Return precision over pairs, and recall over names, which pairs may hold together."""
    names = planted.names
    head = list(range(len(names)))

    def of(place: int) -> int:
        while head[place] != place:
            place = head[place]
        return place

    right = 0
    for one in pairs:
        if planted.bearer[names[one.one]] == planted.bearer[names[one.other]]:
            right += 1
            head[of(one.one)] = of(one.other)
    first: dict[int, int] = {}
    held = doubled = 0
    for place, name in enumerate(names):
        known = first.setdefault(planted.bearer[name], place)
        if known != place:
            doubled += 1
            held += of(known) == of(place)
    return right / len(pairs), held / doubled


@pytest.mark.parametrize("seed", [1, 7])
def test_most_planted_duplicates_are_found_and_most_proposals_are_right(seed: int) -> None:
    planted = cast(1_500, seed)
    pairs = likeness.pairs(spellings(planted.names))
    sure = [one for one in pairs if one.sure >= 0.8]
    likely = [one for one in pairs if one.sure >= 0.5]
    assert measured(planted, sure)[0] >= 0.99
    precision, recall = measured(planted, likely)
    assert precision >= 0.97, (precision, recall)
    assert recall >= 0.88, (precision, recall)
    precision, recall = measured(planted, pairs)
    assert precision >= 0.9, (precision, recall)
    assert recall >= 0.98, (precision, recall)


def test_a_hundred_thousand_names_take_seconds() -> None:
    dice = random.Random(5)
    parts = [
        "ba",
        "de",
        "ki",
        "lo",
        "mu",
        "na",
        "re",
        "si",
        "to",
        "schnei",
        "berg",
        "mann",
        "stein",
    ]

    def word(length: int) -> str:
        return "".join(dice.choices(parts, k=length)).capitalize()

    first = [word(2) for _ in range(150)] + [word(3) for _ in range(600)]
    last = [word(3) for _ in range(2_000)] + [word(4) for _ in range(18_000)]
    names = list({f"{dice.choice(first)} {dice.choice(last)}" for _ in range(103_000)})
    assert len(names) >= 100_000
    began = time.process_time()
    likeness.pairs(spellings(names))
    assert time.process_time() - began < 60


def workspace(folder: Path, *files: str) -> Workspace:
    made = create_workspace(folder / "w.duckdb", title="w")
    for number, text in enumerate(files):
        path = folder / f"{number}.csv"
        path.write_text(text, encoding="utf-8")
        loading.load(made, path)
    return made


CRM = """source,target,occurred_at,message_id
Ana Ruiz,Kettle,2025-03-01 10:00,m1
Ana Ruiz,Tom Berg,2025-03-02 10:00,m2
Eve Winter,Ana Ruiz,2025-03-03 10:00,m3
Eve Winter,A. Ruiz,2025-03-03 10:00,m3
A. Ruiz,Cleo Vos,2025-03-04 10:00,m4
"""
FORUM = """source,target,occurred_at,message_id
ana.ruiz@x.org,Tom Berg,2025-03-05 10:00,m9
ana.ruiz@x.org,Dan Roux,2025-03-06 10:00,m1
"""


def by_pair(made: Workspace) -> dict[tuple[str, str], Proposal]:
    return {(one.kept_name, one.merged_name): one for one in proposing.proposals(made)}


def test_two_files_bring_two_names_of_one_person(tmp_path: Path) -> None:
    pairs = by_pair(workspace(tmp_path, CRM, FORUM))
    across = pairs["Ana Ruiz", "ana.ruiz@x.org"]
    assert (across.shared_contacts, across.messages_of_both) == (1, 1)
    assert across.reason == "The e-mail address is made of the words of the name."
    assert "1 message stands in the log under both names." in across.evidence
    beside = pairs["Ana Ruiz", "A. Ruiz"]
    assert beside.moments_together == 1
    assert "speaks against it" in beside.evidence
    assert across.sure > beside.sure


def test_what_was_declined_or_merged_is_not_proposed_again(tmp_path: Path) -> None:
    made = workspace(tmp_path, CRM, FORUM)
    pairs = by_pair(made)
    beside, across = pairs["Ana Ruiz", "A. Ruiz"], pairs["Ana Ruiz", "ana.ruiz@x.org"]
    merging.decline(made, beside.kept, beside.merged)
    assert ("Ana Ruiz", "A. Ruiz") not in by_pair(made)
    merging.merge(made, across.kept, across.merged, across.rule)
    assert by_pair(made) == {}
    merging.unmerge(made, across.merged_key)
    assert ("Ana Ruiz", "ana.ruiz@x.org") in by_pair(made)


def test_the_company_keeps_its_name(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    path = tmp_path / "log.csv"
    path.write_text(
        "source,target,occurred_at\nAna,Kettle Ltd,2025-01-01\nBob,Kettle Ltd,2025-01-02\n"
        "Ana,Kettle,2025-01-03\n",
        encoding="utf-8",
    )
    loading.load(made, path, loading.ImportOptions(company=("Kettle",)))
    assert ("Kettle", "Kettle Ltd") in by_pair(made)


def test_an_empty_workspace_has_nobody_to_propose(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    with made.writing() as cursor:
        build.rebuild(cursor)
    assert proposing.proposals(made) == ()


@pytest.mark.real_logs
@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no real logs at {FOLDER}")
def test_addresses_and_names_of_a_real_company_find_each_other(tmp_path: Path) -> None:
    """Every fourth mail is written with names, as a CRM would, the others with addresses."""
    with (FOLDER / "enron_email/enron_nodes.csv").open(encoding="utf-8") as file:
        nodes = {row["id"]: row for row in csv.DictReader(file)}
    address = {key: f"{row['Email']}@enron.com" for key, row in nodes.items()}
    named = {key: row["Name"] for key, row in nodes.items() if row["Name"] != "NA"}
    mails, crm = (["source,target,occurred_at"], ["source,target,occurred_at"])
    with (FOLDER / "enron_email/enron_edges.csv").open(encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file)):
            ends = [row["from"], row["to"]]
            as_named = number % 4 == 0 and all(end in named for end in ends)
            names = named if as_named else address
            (crm if as_named else mails).append(
                ",".join([*(f'"{names[end]}"' for end in ends), row["Time"]])
            )
    made = workspace(tmp_path, "\n".join(mails), "\n".join(crm))
    pairs = by_pair(made)
    truth = {frozenset((address[key], name)) for key, name in named.items()}
    right = sum(frozenset(pair) in truth for pair in pairs)
    assert right >= 115
    assert right / len(pairs) >= 0.95


@pytest.mark.real_logs
@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no real logs at {FOLDER}")
def test_numbered_users_and_hashed_customers_of_real_logs_are_left_alone() -> None:
    with (FOLDER / "stackexchange_bicycles/users.csv").open(encoding="utf-8") as file:
        users = [row["Id"] for row in csv.DictReader(file)]
    with (FOLDER / "twitter_care/care_tweets.csv").open(encoding="utf-8") as file:
        authors = sorted({row["author_id"] for row in csv.DictReader(file)})
    with (FOLDER / "crm_exports/hubspot/contact_data.csv").open(encoding="utf-8") as file:
        contacts = [
            f"{row['property_firstname']} {row['property_lastname']}"
            for row in csv.DictReader(file)
        ]
    assert len(users) > 2_000
    assert found(*users) == {}
    assert found(*contacts) == {}
    assert found(*authors) == {}
