"""Made tables of several kinds, into which faults are put; nothing in them is real."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Source:
    """A clean table."""

    name: str
    header: tuple[str, ...]
    rows: Rows
    delimiter: str = ","


STREETS = ("Main St", "Old Mill Road", "Rue de l'Église", "Am Bühl", "Harbour Lane", "5th Avenue")
TOWNS = ("Springfield, IL", "Léon", "Kraków", "St. Gallen", "Bath, Somerset", "O'Fallon, MO")
NOTES = (
    "all in order",
    "door left open; sign missing",
    'owner said "come back later", so we did',
    "first visit\nsecond visit due in spring",
    "",
    "leak under sink, repaired, to be checked",
    "it's fine",
    "no one there\n\ncalled twice, left note",
)


def inspections(random_: random.Random, count: int = 84) -> Source:
    """Return visits with dates, clocks, addresses of every kind and notes of several lines."""
    rows = []
    for number in range(count):
        rows.append(
            (
                f"{random_.randrange(1, 29):02}/{random_.randrange(1, 13):02}/2021",
                f"{random_.randrange(8, 18):02}:{random_.randrange(60):02}:00",
                f"F-{1000 + number}",
                str(random_.randrange(1, 90)),
                f"{random_.uniform(5, 900):.2f}",
                f"{random_.randrange(1, 400)} {random_.choice(STREETS)}, {random_.choice(TOWNS)}",
                f"+1 (555) {random_.randrange(100, 999)}-{random_.randrange(1000, 9999)}",
                f"http://inspect.example.org/v?id={number}&k=a,b",
                random_.choice(NOTES),
            )
        )
    header = ("DATE", "TIME", "FACILITY", "SCORE", "FEE", "Address", "Phone", "URL", "Notes")
    return Source("inspections", header, tuple(rows))


def invoices(random_: random.Random) -> Source:
    """Return invoices as a German program writes them."""
    rows = tuple(
        (
            f"RE-{2000 + number}",
            f"{random_.randrange(1, 29):02}.{random_.randrange(1, 13):02}.2023",
            random_.choice(("Müller & Söhne", "Kern GmbH", "Café Ölmühle", "Weiß; Partner")),
            f"{random_.randrange(1, 9)}.{random_.randrange(100, 999)},{random_.randrange(10, 99)}",
            f"{random_.randrange(0, 20)},5 %",
            random_.choice(("bezahlt", "offen", "")),
        )
        for number in range(60)
    )
    header = ("Rechnung", "Datum", "Kunde", "Betrag", "Rabatt", "Stand")
    return Source("invoices", header, rows, ";")


def survey(random_: random.Random) -> Source:
    """Return answers of which most are missing."""
    rows = tuple(
        (
            str(number),
            *(str(random_.randrange(1, 6)) if random_.random() < 0.3 else "" for _ in range(12)),
            random_.choice(("", "", "", "fine, thanks", "don't know")),
        )
        for number in range(1, 121)
    )
    header = ("respondent", *(f"q{place}" for place in range(1, 13)), "remark")
    return Source("survey", header, rows)


def requests(random_: random.Random) -> Source:
    """Return lines of a server's log."""
    rows = tuple(
        (
            f"2024-03-{random_.randrange(1, 29):02}T"
            f"{random_.randrange(24):02}:00:{number % 60:02}Z",
            f"10.0.{random_.randrange(255)}.{random_.randrange(255)}",
            random_.choice(("GET", "POST")),
            f"/shop/item/{random_.randrange(1000)}?q=a b",
            random_.choice(("200", "404", "301")),
            str(random_.randrange(90000)),
        )
        for number in range(150)
    )
    return Source("requests", ("at", "client", "method", "path", "status", "bytes"), rows, "\t")


def matrix(random_: random.Random) -> Source:
    """Return numbers only."""
    rows = tuple(tuple(f"{random_.gauss(0, 100):.3f}" for _ in range(8)) for _ in range(70))
    return Source("matrix", tuple(f"x{place}" for place in range(8)), rows)


def talk(random_: random.Random) -> Source:
    """Return long texts with quotes, apostrophes, commas and lines of their own."""
    words = [
        "the",
        "kettle",
        "isn't",
        "hot,",
        "so",
        "we",
        "said",
        '"wait";',
        "then",
        "it",
        "broke.",
        "New",
        "line",
        "follows",
    ]
    rows = tuple(
        (
            f"m{number}",
            random_.choice(("Ana Ruiz", "Bob O'Neil", "Chloé", "李雷")),
            " ".join(random_.choice(words) for _ in range(random_.randrange(4, 40))),
            "\n".join(
                " ".join(random_.choice(words) for _ in range(6))
                for _ in range(random_.randrange(1, 4))
            ),
            random_.choice(("open", "closed")),
        )
        for number in range(50)
    )
    return Source("talk", ("id", "author", "subject", "body", "state"), rows)


def events(random_: random.Random) -> Source:
    """Return interactions with JSON in a cell."""
    rows = tuple(
        (
            random_.choice(("ana", "bo", "cy")),
            "Kettle & Co",
            f"2024-0{random_.randrange(1, 10)}-1{random_.randrange(10)} 10:0{number % 10}",
            random_.choice(("bought", "asked", "returned")),
            json.dumps({"sku": f"K{number}", "n": number, "tags": ["a", "b"]}),
            f"{random_.uniform(1, 99):.2f}",
        )
        for number in range(40)
    )
    return Source("events", ("customer", "company", "when", "kind", "payload", "amount"), rows, "|")


def members(random_: random.Random) -> Source:
    """Return a table of words only, with unit-like codes."""
    places = ("Lyon", "Porto", "Graz", "Turku", "Ghent", "Brno")
    rows = tuple(
        (
            random_.choice(("Ana", "Bo", "Cy", "Dana", "Eli")) + f" {random_.choice('ABCDEFG')}.",
            random_.choice(places),
            random_.choice(("gold", "silver", "blue")),
            random_.choice(("yes, by mail", "no", "'later'")),
        )
        for _ in range(30)
    )
    return Source("members", ("name", "town", "card", "newsletter"), rows)


def sources(seed: int) -> tuple[Source, ...]:
    """Return every table, and the inspections in two shorter forms."""
    random_ = random.Random(seed)
    long = inspections(random_)
    return (
        long,
        replace(long, name="inspections of three rows", rows=long.rows[:3]),
        invoices(random_),
        survey(random_),
        requests(random_),
        matrix(random_),
        talk(random_),
        events(random_),
        members(random_),
    )
