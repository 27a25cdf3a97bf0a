"""Made-up casts to draw: Dana and 24 parties as in the first sketch, and generated ones."""

from __future__ import annotations

import math
import random

import pandas as pd

from recentre.network.cast import Centre, TieMark

COMPANY = Centre(1, "Kettle & Co", "organisation")
DANA = Centre(2, "Dana Ruiz", "person")
BETWEEN = TieMark(
    0.34,
    False,
    False,
    "Weak (0.34): in contact on 11 days, last 20 days ago; Dana writes, the company rarely.",
    "service",
)

# label, type, role, nature, strength to Dana, to the company (None: not known), seen, dormant
_DANA = [
    ("Mara Lindt", "person", "other", "social", 0.88, None, False, False),
    ("Priya Nair", "person", "customer", "knowledge", 0.55, None, False, False),
    ("Jonas Okafor", "person", "customer", "knowledge", 0.62, 0.24, False, False),
    ("Tom Becker", "person", "customer", "knowledge", 0.71, 0.38, True, False),
    ("Aunt Rosa", "person", "other", "social", 0.69, None, False, False),
    ("Home-Barista", "community", "other", "knowledge", 0.61, None, False, False),
    ("Kettle Forum", "community", "company forum", "knowledge", 0.3, 0.78, True, False),
    ("r/espresso", "community", "other", "knowledge", 0.31, None, False, False),
    ("Repair café Delft", "community", "other", "service", 0.42, None, False, False),
    ("Sam Whitlock", "person", "other", "knowledge", 0.37, None, False, False),
    ("Noor Haddad", "person", "other", "knowledge", 0.29, None, False, False),
    ("Ola Berg", "person", "other", "knowledge", 0.21, None, False, False),
    ("Ines Duarte", "person", "customer", "social", 0.28, 0.15, True, False),
    ("Piet de Vries", "person", "customer", "knowledge", 0.17, 0.47, False, False),
    ("Greta Moss", "person", "customer", "social", 0.13, 0.12, False, True),
    ("Elif Kaya", "person", "other", "social", 0.36, None, False, False),
    ("Karim Aziz", "person", "other", "social", 0.26, None, False, True),
    ("Liu Wen", "person", "other", "social", 0.19, None, True, False),
    ("GrindScore", "review site", "other", "knowledge", 0.33, None, False, False),
    ("ShopVotes", "review site", "other", "transaction", 0.12, 0.22, True, False),
    ("Brewcritic", "review site", "other", "knowledge", 0.2, None, False, False),
    ("Coffee with Ada", "publication", "other", "knowledge", 0.27, None, False, False),
    ("Lungo", "organisation", "competitor", "transaction", 0.23, None, False, False),
    ("Descaling", "process", "other", None, 0.18, 0.3, True, False),
]
_DANA_LINKS = [
    (0, 1),
    (0, 4),
    (1, 3),
    (2, 3),
    (1, 2),
    (3, 5),
    (2, 5),
    (5, 7),
    (9, 10),
    (10, 11),
    (9, 11),
    (12, 14),
    (15, 16),
    (16, 17),
    (4, 15),
    (6, 3),
    (6, 2),
    (6, 13),
    (8, 5),
    (18, 5),
    (20, 21),
    (13, 12),
    (19, 14),
]


def dana() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return Dana's cast and the ties among it."""
    rows = [_row(10 + place, *values) for place, values in enumerate(_DANA)]
    known = {row["party"] for row in rows if row["known"]}
    links = [
        {"a": 10 + a, "b": 10 + b, "strength": 0.3, "visible": 10 + a in known and 10 + b in known}
        for a, b in _DANA_LINKS
    ]
    return _frames(rows, links)


_FIRST = """Ada Bo Cleo Dov Eva Finn Gia Hugo Ida Jan Kim Lea Max Nia Olaf Pia Quin Rosa Sven Tia
Ugo Vera Wim Xenia Yara Zoe Amara Bram Celine Dirk"""
_LAST = """Achterberg Brandt Castellanos Dahl Ekström Fontaine Groen Hashimoto Iversen Jansen
Kowalski Lindqvist Moreau Novak Okonkwo Petrov Quist Rossi Silva Tanaka"""
_OTHERS = {
    "community": ["Home-Barista", "r/espresso", "Crema Club", "Grinder Circle", "Latte League"],
    "review site": ["GrindScore", "Brewcritic", "ShopVotes", "TestLab"],
    "publication": ["Coffee with Ada", "The Daily Grind", "Pull Weekly"],
    "organisation": ["Lungo", "Ristretto Works", "Bean Imports", "Kettle Repairs Delft"],
    "product": ["Linea Mini", "Niche Zero"],
    "process": ["Descaling", "Refund"],
    "bot": ["HelpBot"],
}
_NATURES = ["knowledge", "social", "service", "transaction", "promotion", None]


def generated(parties: int, seed: int = 7) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return a cast of so many parties with heavy-tailed strengths, and the ties among it."""
    chance = random.Random(seed)
    rows = []
    first, last = _FIRST.split(), _LAST.split()
    for place in range(parties):
        type_ = chance.choices(["person", *_OTHERS], weights=[64, 10, 7, 6, 6, 3, 3, 1], k=1)[0]
        name = f"{first[place % 30]} {last[(place * 7 + place // 30) % 20]}"
        if type_ != "person":
            names = _OTHERS[type_]
            name = names[place % len(names)] + (f" {place}" if parties > 30 else "")
        strength = min(0.95, 0.06 + chance.paretovariate(3.2) * 0.16 - 0.14 + chance.random() * 0.3)
        if place < min(14, max(2, parties // 10)):
            strength = 0.5 + chance.random() * 0.42
        known = chance.random() < 0.34
        company = chance.random() ** 2 * 0.8 if known else None
        nature = chance.choices(_NATURES, weights=[40, 25, 12, 12, 8, 3], k=1)[0]
        rows.append(
            _row(
                10 + place,
                name,
                type_,
                "other",
                nature,
                round(strength, 3),
                company,
                chance.random() < 0.2,
                chance.random() < 0.12,
            )
        )
    links = []
    for _ in range(int(parties * 1.3)):
        a = chance.randrange(parties)
        b = (a + chance.choice([1, 2, 3, 5, 9, 14])) % parties
        links.append(
            {
                "a": 10 + min(a, b),
                "b": 10 + max(a, b),
                "strength": round(chance.random(), 3),
                "visible": chance.random() < 0.2,
            }
        )
    return _frames(rows, links)


def _row(
    party: int,
    *values: object,
) -> dict[str, object]:
    label, type_, role, nature, strength, company, seen, dormant = values
    assert isinstance(strength, float)
    assert company is None or isinstance(company, float)
    days = int(strength * 40) + 1
    strong, word = strength >= 0.5, "Strong" if strength >= 0.5 else "Weak"
    known = company is not None
    return {
        "party": party,
        "label": label,
        "type": type_,
        "role": role,
        "nature": nature,
        "company_strength": math.nan if company is None else company,
        "company_strong": known and company >= 0.5,
        "company_dormant": known and dormant,
        "customer_strength": strength,
        "customer_strong": strong,
        "customer_dormant": dormant,
        "known": known,
        "seen": seen,
        "sentence": f"{word} ({strength:.2f}): in contact on {days} days, last {3 + party % 40} "
        f"days ago, in {min(12, days)} of the last 12 months; both sides write "
        f"({days // 2}/{days - days // 2}); one channel.",
        "company_sentence": f"Weak ({company:.2f}): in contact on {int(company * 30) + 1} days."
        if known
        else None,
    }


def _frames(
    rows: list[dict[str, object]], links: list[dict[str, object]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    cast = pd.DataFrame(rows).astype({"party": "int32"})
    frame = pd.DataFrame(links, columns=["a", "b", "strength", "visible"])
    return cast, frame.astype({"a": "int32", "b": "int32"})


_SCRIPTS = [
    ("ليلى الخطيب", "person", "knowledge", 0.81),
    ("משה כהן־לוי", "person", "social", 0.74),
    ("田中 美咲", "person", "knowledge", 0.66),
    ("김민준", "person", "social", 0.61),
    ("Дмитрий Преображенский", "person", "service", 0.57),
    ("Ελένη Παπαδοπούλου", "person", "knowledge", 0.44),
    ("นภัสสร ศรีสุวรรณ", "person", "social", 0.4),
    ("प्रियंका शर्मा", "person", "knowledge", 0.38),
    ("Zoë 👩🏽‍🔬 O’Neill 🇳🇱", "person", "social", 0.35),
    ("\u202bمقهى Home-Barista (فرع 2)", "community", "knowledge", 0.53),
    ("Café «ليلى» № 3", "community", "service", 0.33),
    ("日本コーヒー愛好家協会・東京支部", "community", "knowledge", 0.47),
    ("Erste Zeile\nzweite Zeile\r\n\tdritte", "publication", "knowledge", 0.29),
    ("e\u0301\u0301\u0301\u0301tage\u0327 Nguye\u0302\u0303n Thi\u0323", "person", "social", 0.31),
    ("שם (123) ABC", "organisation", "transaction", 0.22),
    ("محمد بن عبد الله بن سليمان القحطاني", "person", "transaction", 0.18),
    ("   ", "person", "knowledge", 0.12),
    ("<img src=x onerror=alert(1)>", "bot", "promotion", 0.1),
    ("{label} %s \\u0041 &amp;", "process", "service", 0.09),
]


def scripts() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return parties whose names run right to left, or hold signs of many scripts."""
    rows = [
        _row(
            10 + place,
            name,
            type_,
            "other",
            nature,
            strength,
            0.3 if place % 3 == 0 else None,
            place % 4 == 0,
            place % 7 == 3,
        )
        for place, (name, type_, nature, strength) in enumerate(_SCRIPTS)
    ]
    links = [
        {"a": 10 + a, "b": 11 + a, "strength": 0.3, "visible": a % 2 == 0}
        for a in range(0, len(rows) - 1, 2)
    ]
    return _frames(rows, links)


def long_names() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return parties whose names have 80 characters and more, some of them without a space."""
    cast, links = generated(24, seed=3)
    latin = "Verein der Freundinnen und Freunde des handwerklich gerösteten Kaffees zu Delft e. V."
    names = [
        latin,
        "x" * 80,
        "قهوة " * 16,
        "珈" * 80,
        "👩🏽‍🔬" * 20,
        "W" * 80,
    ]
    cast["label"] = [f"{names[place % len(names)]} {place}" for place in range(len(cast))]
    return cast, links
