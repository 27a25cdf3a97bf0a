"""``network``: a party's network as one HTML file that stands alone, or as data for others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from pyvis.network import Network

from recentre import answers, words
from recentre.engine.database import Workspace
from recentre.errors import BadParameter
from recentre.network import export
from recentre.network.casting import CastData, cast_of
from recentre.network.exports import graph_files
from recentre.network.exports.records import Records, Told, records_of
from recentre.network.graph import TwoCentres, ego_network, two_centres
from recentre.terminal.opening import opened
from recentre.ties.declared import DECLARED, RANKED
from recentre.ties.parameters import HALF_LIFE_DAYS
from recentre.ties.receipt import is_missing

_GRAPHS: Mapping[str, Callable[[Records], str]] = {
    ".graphml": graph_files.to_graphml,
    ".gexf": graph_files.to_gexf,
}


def draw_network(workspace: Path, centre: str, perspective: str, out: Path) -> str:
    """Write the network of a party, drawn from it or from the company; return what was written.

    Raises
    ------
    UnknownParty
        If there is no party of that name.
    BadParameter
        If the company's picture is asked for and the log names no company.
    """
    place = opened(workspace)
    party = answers.party_named(place, centre)
    names = answers.names_of(place)
    data = cast_of(place, party, labels=lambda one: names[one])
    whole = _whole(data, of_company=_company_of(place) == party)
    drawing = _drawn(whole, perspective)
    ending = out.suffix.lower()
    if ending == ".json":
        text = export.to_json(drawing)
    elif ending in _GRAPHS:
        told = Told(_title(data, perspective), _footer(place))
        text = _GRAPHS[ending](records_of(data, whole, told))
    else:
        text = export.write_html(
            drawing,
            title=_title(data, perspective),
            sentence=_sentence(data, perspective),
            footer=_footer(place),
        )
    out.write_text(text, encoding="utf-8")
    return words.TERMINAL_WRITTEN.format(file=out.name, sentence=_sentence(data, perspective))


def _company_of(workspace: Workspace) -> int | None:
    company = answers.ask(workspace, "workspace/facts")["company"].iloc[0]
    return None if is_missing(company) else int(company)


def _whole(data: CastData, *, of_company: bool) -> TwoCentres | Network:
    if of_company:
        # All its ties are its own: seen and known would be marked everywhere and say nothing.
        return ego_network(data.cast.assign(known=False, seen=False), data.links, data.customer)
    return two_centres(
        data.cast,
        data.links,
        data.company,
        data.customer,
        data.between,
        viewpoint=data.drawn_from,
    )


def _drawn(pictures: TwoCentres | Network, perspective: str) -> Network:
    if not isinstance(pictures, TwoCentres):
        return pictures
    if perspective == "customer":
        return pictures.customer
    if pictures.company is None:
        raise BadParameter(words.TERMINAL_NO_COMPANY, words.TERMINAL_NO_COMPANY_HINT)
    return pictures.company


def _title(data: CastData, perspective: str) -> str:
    from_company = perspective == "company" and data.company is not None
    centre = data.company if from_company and data.company else data.customer
    title = words.say(words.NETWORK_TITLE, centre=centre.label)
    if from_company:
        title += words.TERMINAL_DRAWN_AROUND.format(who=data.customer.label)
    return title


def _sentence(data: CastData, perspective: str) -> str:
    computed = data.cast.loc[~data.cast["family"].isin([DECLARED, RANKED])]
    others = len(data.cast) - len(computed)
    return _computed(data, computed, perspective) + (
        words.counted(others, words.DECLARED_DRAWN) if others else ""
    )


def _computed(data: CastData, cast: pd.DataFrame, perspective: str) -> str:
    """Return the sentence about the ties that are computed from contact."""
    if data.company is not None and data.viewpoint == "one-centred":
        return words.say(
            words.CENTRES_ONE_CENTRED, who=data.customer.label, name=data.company.label
        )
    counts: dict[str, Any] = {
        "parties_counted": words.counted(len(cast), words.COUNTED_PARTIES),
        "known": int(cast["known"].sum()),
        "seen": int(cast["seen"].sum()),
        "who": data.customer.label,
    }
    if data.company is None:
        strong = int(cast["customer_strong"].sum())
        return words.TERMINAL_NETWORK.format(strong=strong, **counts)
    counts["company"] = data.company.label
    if perspective == "company":
        strong = int(cast["company_strong"].sum())
        return words.TERMINAL_NETWORK_FROM_COMPANY.format(strong=strong, **counts)
    strong = int(cast["customer_strong"].sum())
    return (words.TERMINAL_NETWORK + words.TERMINAL_NETWORK_KNOWN).format(strong=strong, **counts)


def _footer(workspace: Workspace) -> str:
    facts = answers.ask(workspace, "workspace/facts").iloc[0]
    origin, consent = words.FILE_GENERATED, ""
    if not facts["generated"]:
        origin = _said(facts["origin"], words.FILE_ORIGIN, words.FILE_NO_ORIGIN, "origin")
        consent = _said(facts["consent"], words.FILE_CONSENT, words.FILE_NO_CONSENT, "consent")
    if is_missing(facts["first_day"]):
        said = f"{origin} {consent}".strip()
        return words.DECLARED_FOOTER.format(title=facts["title"], origin=said)
    return words.say(
        words.FILE_FOOTER,
        title=facts["title"],
        since=_day(facts["first_day"]),
        as_of=_day(facts["last_day"]),
        zone=facts["zone"],
        half_life=HALF_LIFE_DAYS,
        origin=origin,
        consent=consent,
    )


def _said(value: Any, template: str, otherwise: str, name: str) -> str:
    said = "" if is_missing(value) else str(value).strip()
    return template.format(**{name: said}) if said else otherwise


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
