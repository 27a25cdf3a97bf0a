"""A cast with known duplicates: real first names and surnames, then other spellings of some."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass


def _list(text: str) -> list[str]:
    return text.split()


FIRST = _list(
    "Ana Anna Anne Antonio Andrea Andreas Barbara Beatriz Bernd Carla Carlos Carmen Carolina "
    "Catherine Charles Charlotte Chiara Christian Christina Claire Claudia Clara Daniel Daniela "
    "David Diego Dieter Dirk Elena Eleonora Elisabeth Emma Eric Erik Esther Eva Fatima Felix "
    "Fernando Florian Francesca Francisco Frank Gabriel Gabriela Georg George Giulia Hans Hannah "
    "Heike Helena Henrik Hugo Ines Ingrid Irene Isabel Ivan Jan Jana Jane Janet Javier Jean Joan "
    "Johanna John Jonas Jorge José Joséphine Juan Julia Juliane Julien Karin Karl Katharina Kevin "
    "Klaus Lars Laura Lea Lena Leon Lisa Lorenzo Louise Lucas Lucía Luis Luisa Maja Manuel Marco "
    "Marcos Margarete Maria Marie Mario Marion Markus Marta Martha Martin Martina Mateo Matthias "
    "Maximilian Mehmet Michael Michel Michelle Miguel Monika Nadia Natalie Nicolas Nina Noah Nora "
    "Olaf Oliver Olivia Pablo Patricia Paul Paula Pedro Peter Petra Philipp Pierre Pilar Rafael "
    "Rita Robert Roberto Rosa Sandra Sara Sarah Sebastian Silvia Simon Sofia Sophie Stefan "
    "Stefanie Susanne Sven Teresa Thomas Tim Tobias Tom Ulrike Uwe Valentina Victor Vincent "
    "Wolfgang Yasmin Yusuf Zoe "
)
LAST = _list(
    "Abad Acosta Aguilar Ahmed Albrecht Alonso Álvarez Andersson Arnold Bakker Barbier Bauer "
    "Baumann Becker Benítez Berger Bernard Bianchi Blanc Blanco Bos Böhm Brandt Braun Brouwer "
    "Bruno Campos Castillo Castro Chevalier Clark Colombo Conti Cortés Costa Cruz Dekker Delgado "
    "Díaz Dietrich Dubois Dumont Dupont Engel Esposito Fernández Ferrari Ferreira Fischer Flores "
    "Fontaine Franke Friedrich Fuchs Gallo García Garnier Gil Giménez Girard Gómez Gonçalves "
    "González Graf Greco Groß Guerrero Guillén Gutiérrez Haas Hahn Hartmann Heinrich Hernández "
    "Herrera Herrmann Hoffmann Hofmann Horn Huber Ibáñez Jacobs Jäger Jansen Janssen Jiménez "
    "Johnson Johnston Jung Kaiser Keller Klein Köhler König Kowalski Krämer Kramer Kraus Krause "
    "Krüger Kühn Lambert Lang Lange Laurent Lefebvre Lehmann Lemaire Leroy Lombardi López Lorenz "
    "Ludwig Maier Marchand Marín Marques Martin Martínez Mayer Medina Meier Mendes Mendoza "
    "Mercier Meyer Molina Moreau Morel Moreno Moretti Mulder Müller Muñoz Navarro Neumann Nguyen "
    "Nieto Nuñez Oliveira Ortega Ortiz Otto Palmer Peña Pereira Pérez Peters Petit Pfeiffer Pohl "
    "Prieto Ramírez Ramos Reyes Ricci Richter Rinaldi Rivera Robin Rodríguez Rojas Romano Romero "
    "Rossi Roth Rousseau Roux Rubio Ruiz Russo Sánchez Santos Sauer Schäfer Schmidt Schmitt "
    "Schmitz Schneider Scholz Schröder Schubert Schulte Schulz Schumacher Schuster Schwarz "
    "Serrano Silva Simon Smit Sommer Soto Stein Suárez Tanaka Torres Vargas Vega Vidal Visser "
    "Vogel Vogt Vos Wagner Walter Weber Weiß Werner Winkler Winter Wolf Yilmaz Ziegler Zimmermann "
)
COMPANIES = _list(
    "Alder Amberline Bellweather Birkenfeld Bluepoint Brightwater Carrow Cobalt Corvida Crestmark "
    "Delmare Eastbrook Elmwood Fairgrove Feldhaus Ferrum Foxglove Glimmer Greystone Halden Harrow "
    "Hollis Ironbridge Juniper Kestrel Lakeshore Larkspur Lindqvist Marlowe Meridian Montclair "
    "Northgate Oakhurst Orbis Pinecrest Quillon Ravenna Redwood Rosendahl Silverton Sondheim "
    "Stonefield Summerfield Tamarind Thornbury Umbria Valmont Verdant Westerly Wildhaven "
)
DOMAINS = ("example.org", "kettle.example", "mail.example", "post.example")


@dataclass(frozen=True)
class Planted:
    """Names in a shuffled list, and who bears each."""

    names: tuple[str, ...]
    bearer: dict[str, int]


def cast(people: int, seed: int = 7, share: float = 0.35) -> Planted:
    """Return people and organisations; this share of them also under another spelling."""
    dice = random.Random(seed)
    bearer: dict[str, int] = {}
    for person in range(people):
        name = _new(dice, bearer)
        bearer[name] = person
        if dice.random() < share:
            for _ in range(dice.choice((1, 1, 1, 2))):
                other = dice.choice(SPELLINGS)(dice, name)
                bearer.setdefault(other, person)
    for number, company in enumerate(COMPANIES, start=people):
        forms = dice.sample(["", " Ltd", " GmbH", " Inc.", ", Inc", " S.A.", " LLC"], 2)
        for form in forms:
            bearer[company + form] = number
    names = list(bearer)
    dice.shuffle(names)
    return Planted(tuple(names), bearer)


def _new(dice: random.Random, known: dict[str, int]) -> str:
    while True:
        name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
        if dice.random() < 0.04:
            name = f"{dice.choice(FIRST)} {dice.choice(FIRST)[0]}. {name.split()[1]}"
        if name not in known:
            return name


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _case(dice: random.Random, name: str) -> str:
    return dice.choice((name.lower(), name.upper()))


def _accents(dice: random.Random, name: str) -> str:
    return _plain(name) if _plain(name) != name else name.lower()


def _order(dice: random.Random, name: str) -> str:
    first, _, last = name.rpartition(" ")
    return dice.choice((f"{last}, {first}", f"{last} {first}"))


def _initial(dice: random.Random, name: str) -> str:
    first, _, last = name.partition(" ")
    return f"{first[0]}. {last}"


def _address(dice: random.Random, name: str) -> str:
    words = _plain(name).lower().replace(".", "").split()
    local = dice.choice((f"{words[0]}.{words[-1]}", f"{words[0]}_{words[-1]}", "".join(words)))
    return f"{local}@{dice.choice(DOMAINS)}"


def _with_address(dice: random.Random, name: str) -> str:
    return f"{name} <{_address(dice, name)}>"


def _slip(dice: random.Random, name: str) -> str:
    words = name.split()
    long = [place for place, word in enumerate(words) if len(word) >= 5]
    if not long:
        return _order(dice, name)
    word = words[dice.choice(long)]
    spot = dice.randrange(1, len(word) - 1)
    letter = dice.choice("aeinrst")
    slipped = dice.choice(
        (
            word[:spot] + word[spot + 1 :],
            word[:spot] + letter + word[spot:],
            word[:spot] + word[spot + 1] + word[spot] + word[spot + 2 :],
            word[:spot] + letter + word[spot + 1 :],
        )
    )
    return name.replace(word, slipped)


SPELLINGS: tuple[Callable[[random.Random, str], str], ...] = (
    _case, _accents, _order, _initial, _address, _with_address, _slip,
)  # fmt: skip
