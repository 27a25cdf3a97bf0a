"""People's names from all over Europe, each given once."""

from __future__ import annotations

from recentre.sample.dice import Dice

_GIVEN_AND_FAMILY: tuple[tuple[str, str], ...] = (
    (
        "Anke Bram Daan Eline Femke Gijs Hanneke Jeroen Lotte Maarten Niels Roos Sanne Thijs",
        "Bakker Bosch Dekker Hoekstra Jansen Kuiper Meijer Mulder Peeters Smits Vermeulen Visser",
    ),
    (
        "Annika Björn Clara Detlef Elke Friedrich Greta Heike Jannik Käthe Lukas Monika Sven Uta",
        "Albrecht Brandt Fuchs Huber Keller Krüger Lehmann Neumann Schäfer Vogel Weber Zimmermann",
    ),
    (
        "Amélie Bastien Camille Étienne Fabrice Gaëlle Hugo Inès Julien Léa Mathilde Noé Océane",
        "Bernard Chevalier Dubois Fontaine Garnier Lacroix Mercier Moreau Perrin Roussel Thibault",
    ),
    (
        "Alba Álvaro Begoña Carlos Elena Iker Javier Lucía Marta Nuria Pablo Rocío Sergio Xavi",
        "Aguilar Castro Delgado Fuentes Herrera Iglesias Molina Navarro Ortega Romero Vidal",
    ),
    (
        "Beatriz Catarina Diogo Filipa Gonçalo Helena Joana Leonor Miguel Nuno Rafael Rita Tomás",
        "Almeida Barbosa Carvalho Correia Ferreira Machado Matos Nogueira Pinto Ribeiro Tavares",
    ),
    (
        "Alessia Bruno Chiara Davide Elisa Fabio Giulia Lorenzo Matteo Paola Riccardo Silvia",
        "Bianchi Caruso Conti De-Luca Esposito Ferrari Gallo Lombardi Marino Ricci Rinaldi Vitale",
    ),
    (
        "Astrid Einar Freja Gustav Ingrid Johan Kirsten Lars Maja Oskar Signe Søren Tuva Åsa",
        "Andersen Bergström Dahl Eklund Hansen Holm Lindqvist Lund Nygaard Sandberg Solberg Østby",
    ),
    (
        "Agnieszka Bartosz Dorota Ewa Grzegorz Jadwiga Kamil Łukasz Magda Piotr Tomasz Zofia",
        "Adamczyk Dąbrowski Jankowski Kamiński Kowalczyk Lis Mazur Nowak Pawlak Wójcik Zając",
    ),
    (
        "Aoife Brendan Ciarán Deirdre Eoin Fiona Graham Imogen Niamh Owen Rhys Saoirse Tamsin",
        "Byrne Campbell Doyle Gallagher Hughes Kavanagh MacLeod Morgan O'Sullivan Pryce Walsh",
    ),
    (
        "Aylin Burak Cem Deniz Emre Fatma Hakan Leyla Murat Nazlı Selin Tolga Yasemin",
        "Acar Aydın Çelik Demir Güneş Kaplan Koç Öztürk Polat Şahin Yıldız",
    ),
    (
        "Amina Bilal Farah Hamza Idris Karima Layla Mehdi Nadia Omar Rachid Salma Tariq Yusuf",
        "Amrani Benali Cherif El-Fassi Haddou Idrissi Khoury Mansour Naciri Rahmani Saïdi Ziani",
    ),
    (
        "Adwoa Bola Chinwe Ebele Femi Ifeoma Kofi Kwame Lindiwe Nkechi Obi Temi Uche Zola",
        "Adeyemi Asante Boateng Chukwu Diallo Eze Mensah Ndiaye Nwosu Osei Owusu Sow",
    ),
    (
        "Aarav Anjali Devika Farhan Gayatri Hari Ishaan Kavya Meera Nikhil Rohan Sunita Vikram",
        "Banerjee Chowdhury Desai Gill Iyer Kapoor Malhotra Menon Patel Rao Shah Singh",
    ),
    (
        "Andrei Bogdan Cosmina Dragoș Elena-Maria Ioana Mihai Oana Radu Simona Ștefan Vlad",
        "Albu Constantin Dumitru Ionescu Lupu Marin Moldovan Popa Rusu Stan Toma Ungureanu",
    ),
    (
        "Anh Bao Chen Hana Jin Kenji Lan Linh Mei Minh Sora Thanh Xin Yuki",
        "Chang Fujita Hoang Lam Ng Nguyen Park Pham Tanaka Tran Wu Zhang",
    ),
    (
        "Dimitra Eleni Giorgos Ilias Katerina Kostas Maria Nikos Petros Sofia Thanos Vasiliki",
        "Angelou Christou Dimas Galanis Kalogerou Lambrou Makris Nikolaou Pappas Stavrou Vlachos",
    ),
)
REGIONS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    (tuple(given.split()), tuple(name.replace("De-Luca", "De Luca") for name in family.split()))
    for given, family in _GIVEN_AND_FAMILY
)


class Registry:
    """Gives every person a name that nobody else in the world has."""

    def __init__(self, dice: Dice, taken: tuple[str, ...] = ()) -> None:
        self._dice = dice
        self._taken = set(taken)

    def family_name(self) -> tuple[int, str]:
        """Return a region and one of its family names."""
        region = self._dice.whole(0, len(REGIONS) - 1)
        return region, self._dice.pick(REGIONS[region][1])

    def person(self, region: int | None = None, family: str = "") -> str:
        """Return a new full name, of a region and a family if they are given."""
        for attempt in range(400):
            place = self._dice.whole(0, len(REGIONS) - 1) if region is None else region
            given = self._dice.pick(REGIONS[place][0])
            mixed = attempt > 20 or self._dice.chance(0.12)
            home = self._dice.whole(0, len(REGIONS) - 1) if mixed else place
            surname = family or self._dice.pick(REGIONS[home][1])
            if family and attempt > 10:
                given = self._dice.pick(REGIONS[home][0])
            if attempt > 60:
                given = f"{given} {self._dice.pick('ABCDEFGHIJKLMNOPRSTVW')}."
            name = f"{given} {surname}"
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise AssertionError("the names of the sample have run out")
