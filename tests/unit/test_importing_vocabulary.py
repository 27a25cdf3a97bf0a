"""The words by which headers, kinds and channels are known, in six languages."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre.importing.fields import FIELDS
from recentre.importing.guess import plain_header
from recentre.importing.inspection import inspect
from recentre.importing.small_files import NATURES
from recentre.settings import settings

HEADERS = {
    "English, a shop": (
        "Customer Name,Vendor,Order Date,Sales Channel,Event Type,Product Category,Order Total,"
        "Currency Code",
        "source target occurred_at channel kind topic amount currency",
    ),
    "English, mail": (
        "Sent At,From,To,Subject,Message ID,Number of Recipients",
        "occurred_at source target topic message_id recipients",
    ),
    "English, reviews": (
        "reviewer,business_name,review_date,star_rating,review_category",
        "source target occurred_at rating -",
    ),
    "German, a shop": (
        "Kundenname,Händler,Kaufdatum,Vertriebskanal,Vorgangsart,Warengruppe,Betrag (EUR),Währung",
        "source target occurred_at channel kind topic amount currency",
    ),
    "German, mail": (
        "Gesendet am,Absender,Empfänger,Betreff,Nachrichten-ID,Anzahl Empfänger",
        "occurred_at source target topic message_id recipients",
    ),
    "German, reviews": (
        "Bewertungsdatum,Rezensent,Anbieter,Sterne,Thema,Kanal",
        "occurred_at source target rating topic channel",
    ),
    "German in capitals": (
        "KUNDENNR,FILIALE,BELEGDATUM,BELEGART,GESAMTBETRAG",
        "source target occurred_at kind amount",
    ),
    "French, a shop": (
        "Nom du client,Magasin,Date d'achat,Canal de vente,Type d'opération,Rayon,Montant TTC,"
        "Devise",
        "source target occurred_at channel kind topic amount currency",
    ),
    "French, mail": (
        "Date d'envoi,Expéditeur,Destinataire,Objet,Identifiant du message,Nb destinataires",
        "occurred_at source target topic message_id recipients",
    ),
    "French, reviews": (
        "Auteur,Enseigne,Date de l'avis,Note sur 5,Thème",
        "source target occurred_at rating topic",
    ),
    "Spanish, a shop": (
        "Nombre del cliente,Tienda,Fecha de compra,Canal de venta,Tipo de operación,"
        "Categoría de producto,Importe total,Moneda",
        "source target occurred_at channel kind topic amount currency",
    ),
    "Spanish, mail": (
        "Fecha y hora,Remitente,Destinatario,Asunto,Id mensaje,Número de destinatarios",
        "occurred_at source target topic message_id recipients",
    ),
    "Spanish, reviews": (
        "usuario,empresa,fecha_publicacion,puntuacion,tema",
        "source target occurred_at rating topic",
    ),
    "Dutch, a shop": (
        "Klantnaam,Winkel,Aankoopdatum,Verkoopkanaal,Soort gebeurtenis,Productgroep,Totaalbedrag,"
        "Munteenheid",
        "source target occurred_at channel kind topic amount currency",
    ),
    "Dutch, mail": (
        "Verzonden op,Afzender,Ontvanger,Onderwerp,Bericht-ID,Aantal ontvangers",
        "occurred_at source target topic message_id recipients",
    ),
    "Dutch, reviews": (
        "Beoordelaar,Bedrijf,Reviewdatum,Aantal sterren,Onderwerp",
        "source target occurred_at rating topic",
    ),
    "Portuguese, a shop": (
        "Nome do cliente,Loja,Data da compra,Canal de vendas,Tipo de operação,"
        "Categoria do produto,Valor total,Moeda",
        "source target occurred_at channel kind topic amount currency",
    ),
    "Portuguese, mail": (
        "Data de envio,Remetente,Destinatário,Assunto,Id da mensagem,Número de destinatários",
        "occurred_at source target topic message_id recipients",
    ),
    "Portuguese, reviews": (
        "Utilizador,Empresa,Data da avaliação,Pontuação,Tema",
        "source target occurred_at rating topic",
    ),
}
CELLS = {
    "source": ("Ana", "Tom", "Cleo"),
    "target": ("Kettle", "Kettle", "Bean"),
    "occurred_at": ("2025-03-14 10:00", "2025-03-15 11:00", "2025-03-16 12:30"),
    "channel": ("forum", "phone", "forum"),
    "kind": ("purchase", "question", "answer"),
    "topic": ("beans", "beans", "grinder"),
    "amount": ("24.90", "12.50", "7.25"),
    "currency": ("EUR", "EUR", "EUR"),
    "rating": ("4", "5", "3"),
    "message_id": ("m1", "m2", "m3"),
    "recipients": ("1", "2", "1"),
    "-": ("one", "two", "three"),
}


def rows_of(name: str) -> list[dict[str, str]]:
    path = settings().data / "vocabulary" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("about", HEADERS)
def test_made_up_headers_of_each_language_are_mapped_right(about: str, tmp_path: Path) -> None:
    (header,) = csv.reader([HEADERS[about][0]])
    wanted = HEADERS[about][1].split()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(zip(*(CELLS[name] for name in wanted), strict=True))
    path = tmp_path / "log.csv"
    path.write_text(text.getvalue(), "utf-8")
    found = dict(inspect(path).mapping.pairs())
    assert found == {
        name: column for name, column in zip(wanted, header, strict=True) if name != "-"
    }


def test_no_header_stands_for_two_fields_and_each_is_written_as_it_is_looked_up() -> None:
    rows = rows_of("headers")
    twice = [name for name, n in Counter(row["header"] for row in rows).items() if n > 1]
    assert twice == []
    assert [row["header"] for row in rows if plain_header(row["header"]) != row["header"]] == []
    assert {row["field"] for row in rows} <= set(FIELDS)
    assert {row["rank"] for row in rows} <= {"1", "2", "3", "4"}


@pytest.mark.parametrize("name", ["kinds", "channels"])
def test_no_word_means_two_things_and_each_is_written_as_it_is_looked_up(name: str) -> None:
    rows = rows_of(name)
    assert [word for word, n in Counter(row["word"] for row in rows).items() if n > 1] == []
    assert [row["word"] for row in rows if _looked_up(row["word"]) != row["word"]] == []
    if name == "kinds":
        assert {row["nature"] for row in rows} == set(NATURES)
        assert {row["asks"] for row in rows} == {"true", "false"}
    else:
        assert {row["owned"] for row in rows} == {"true", "false"}


def test_the_common_kinds_of_every_language_are_known() -> None:
    natures = {row["word"]: row["nature"] for row in rows_of("kinds")}
    known = {
        "transaction": "purchase kauf achat compra aankoop venda",
        "service": "complaint beschwerde plainte queja klacht reclamacao",
        "knowledge": "review bewertung avis resena beoordeling avaliacao",
        "social": "call anruf appel llamada telefoontje chamada",
        "promotion": "newsletter werbung publicite publicidad reclame publicidade",
    }
    for nature, spoken in known.items():
        assert [natures.get(word) for word in spoken.split()] == [nature] * 6


def _looked_up(word: str) -> str:
    """Return a word as ``queries/import/macro_plain_word.sql`` makes it."""
    parts = unicodedata.normalize("NFD", word.lower())
    bare = "".join(_without_marks(parts))
    return " ".join(bare.replace("_", " ").replace("/", " ").split())


def _without_marks(text: str) -> Iterator[str]:
    return (sign for sign in text if not unicodedata.combining(sign))
