"""From answers to a cast: who stands around a party, how, and which ties run among them.

The pages and the terminal draw what this gives, so that both draw the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd

from recentre import answers
from recentre.engine.database import Workspace
from recentre.network.cast import CAST_COLUMNS, Centre, TieMark
from recentre.ties.declared import RANKED, Declaration, declarations
from recentre.ties.judgement import Judgement, beside
from recentre.ties.parameters import HALF_LIFE_DAYS
from recentre.ties.receipt import is_missing
from recentre.ties.sentence import sentence_of

Labels = Callable[[int], str]
"""Gives the label of a party as the names setting lets it show."""


@dataclass(frozen=True)
class CastData:
    """What `recentre.network.graph.two_centres` and ``ego_network`` take."""

    cast: pd.DataFrame
    """One row a party other than the two centres; columns as in ``CAST_COLUMNS``."""
    links: pd.DataFrame
    """One row a tie among those parties; columns as in ``LINK_COLUMNS``."""
    company: Centre | None
    """The company; None if the log names none, or if it is the party in the middle."""
    customer: Centre
    """The party whose network this is."""
    between: TieMark | None
    """The tie between the two centres, if there is one in the window and layer."""
    viewpoint: Literal["one-centred", "two-centred"]
    """``one-centred`` or ``two-centred``, of this party's own part of the log."""
    declared: Mapping[int, Declaration] = field(default_factory=dict)
    """What is declared of its ties, or ranked by a weight, by the party at the other end."""

    @property
    def drawn_from(self) -> Literal["one-centred", "two-centred"]:
        """The viewpoint as it is drawn: with declared ties there is more than the one tie."""
        return "two-centred" if self.declared else self.viewpoint


def cast_of(
    workspace: Workspace,
    customer: int,
    *,
    as_of: date | None = None,
    since: date | None = None,
    half_life_days: float = HALF_LIFE_DAYS,
    layer: str = "all",
    labels: Labels,
    with_notes: bool = True,
) -> CastData:
    """Return the cast of a party's network: its ties, seen from it and from the company.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    customer : int
        Whose network; any party, the pooled company too.
    as_of, since, half_life_days, layer
        As in ``ties/of_party``.
    labels : callable
        Gives the label of a party.
    with_notes : bool
        Whether sentences give the notes of what was said of ties by hand; they may name anybody.

    Notes
    -----
    A party that the company knows from another layer than the one chosen stays known, at
    strength 0: "not in the company's log" would be wrong.
    """
    window: dict[str, Any] = {"as_of": as_of, "since": since, "layer": layer}
    weighing = window | {"half_life_days": half_life_days}
    ties = answers.ask(workspace, "ties/of_party", party=customer, **weighing)
    said_of = declarations(answers.ask(workspace, "ties/declared", party=customer))
    marks = answers.ask(
        workspace, "network/marks", customer=customer, declared=bool(said_of), **weighing
    )
    links = answers.ask(
        workspace, "network/links", party=customer, declared=bool(said_of), **window
    )
    facts = answers.ask(workspace, "workspace/facts").iloc[0]
    company = None if is_missing(facts["company"]) else int(facts["company"])
    is_company = company == customer
    if is_company:
        company = None
    own = {int(row["other"]): row for row in ties.to_dict("records")}
    other_side = {int(row["other"]): row for row in marks.to_dict("records")}
    said, of_company = judgements(workspace, customer), judgements(workspace, company)
    by_company = (
        declarations(answers.ask(workspace, "ties/declared", party=company))
        if said_of and company is not None
        else {}
    )
    rows = [
        _row(party, tie, other_side[party], labels)
        for party, tie in own.items()
        if party != company
    ]
    rows += [
        _declared_row(party, declared, other_side[party], labels)
        for party, declared in said_of.items()
        if party != company and party not in own
    ]
    for row in rows:
        _tell(row, said_of.get(row["party"]), by_company.get(row["party"]), own)
    for row in rows:
        for column, called in (("sentence", said), ("company_sentence", of_company)):
            if row[column] is not None:
                judged = called.get(row["party"])
                row[column] = beside(row[column], judged, with_note=with_notes)
    at = -1 if company is None else company
    between = _between(own.get(at), other_side.get(at), said_of.get(at))
    if between is not None:
        judged = said.get(int(company or 0))
        between = replace(between, sentence=beside(between.sentence, judged, with_note=with_notes))
    return CastData(
        cast=_frame(rows),
        links=links,
        company=None if company is None else Centre(company, labels(company), "organisation"),
        customer=Centre(
            customer, labels(customer), _type_of(workspace, customer), is_company=is_company
        ),
        between=between,
        viewpoint=_viewpoint(workspace, customer, weighing, str(facts["viewpoint"])),
        declared=said_of,
    )


def judgements(workspace: Workspace, party: int | None) -> Mapping[int, Judgement]:
    """Return what was said by hand of a party's ties, by the party at the other end."""
    if party is None:
        return {}
    found = answers.ask(workspace, "ties/judgements", party=party)
    return {int(row["b"]): Judgement.of(row) for row in found.to_dict("records")}


def _row(
    party: int,
    tie: Mapping[Any, Any],
    mark: Mapping[Any, Any],
    labels: Labels,
    sentence: str | None = None,
) -> dict[str, Any]:
    known = bool(mark["known"])
    in_layer = not is_missing(mark["strength"])
    return {
        "party": party,
        "label": labels(party),
        "type": tie["type"],
        "role": mark["role"],
        "nature": None if is_missing(mark["nature"]) else mark["nature"],
        "company_strength": float(mark["strength"]) if in_layer else 0.0 if known else np.nan,
        "company_strong": in_layer and bool(mark["is_strong"]),
        "company_dormant": in_layer and bool(mark["is_dormant"]),
        "customer_strength": float(tie["strength"]),
        "customer_strong": bool(tie["is_strong"]),
        "customer_dormant": bool(tie["is_dormant"]),
        "known": known,
        "seen": bool(mark["seen"]),
        "sentence": sentence or sentence_of(tie),
        "company_sentence": sentence_of(mark) if in_layer else None,
        "family": tie.get("family"),
        "company_family": mark["family"] if in_layer else None,
        "rank_share": np.nan,
        "declared": None,
    }


def _declared_row(
    party: int, declared: Declaration, mark: Mapping[Any, Any], labels: Labels
) -> dict[str, Any]:
    """Return the row of a party that is known from what is declared alone."""
    tie = {
        "type": mark["type"],
        "strength": np.nan if declared.strength is None else declared.strength,
        "is_strong": declared.is_strong,
        "is_dormant": False,
    }
    row = _row(party, tie, mark, labels, declared.sentence())
    return row | {
        "family": declared.family,
        "rank_share": np.nan if declared.share is None else declared.share,
        "declared": declared.short(),
    }


def _tell(
    row: dict[str, Any],
    declared: Declaration | None,
    of_company: Declaration | None,
    own: Mapping[int, Any],
) -> None:
    """Say beside a computed tie what is declared of it; a weight alone makes a party known."""
    if declared is not None and row["party"] in own:
        row["declared"] = declared.short()
        row["sentence"] = f"{row['sentence']} {declared.beside()}"
    if of_company is None:
        return
    if row["company_sentence"] is not None:
        row["company_sentence"] = f"{row['company_sentence']} {of_company.beside()}"
    elif of_company.family == RANKED and not row["known"]:
        row |= {
            "known": True,
            "company_strength": 0.0,
            "company_family": RANKED,
            "company_sentence": of_company.sentence(),
        }
    elif row["known"]:
        row["company_sentence"] = of_company.sentence()


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(CAST_COLUMNS))
    return frame.astype({"party": "int32"})


def _between(
    tie: Mapping[Any, Any] | None,
    mark: Mapping[Any, Any] | None,
    declared: Declaration | None,
) -> TieMark | None:
    """Return the tie between the centres: computed where there is contact, else as declared."""
    if tie is None or mark is None:
        return None if declared is None else _declared_tie(declared)
    said = sentence_of(tie)
    return TieMark(
        strength=float(tie["strength"]),
        strong=bool(tie["is_strong"]),
        dormant=bool(tie["is_dormant"]),
        sentence=said if declared is None else f"{said} {declared.beside()}",
        nature=None if is_missing(mark["nature"]) else str(mark["nature"]),
        family=str(tie["family"]),
        declared=None if declared is None else declared.short(),
    )


def _declared_tie(declared: Declaration) -> TieMark:
    return TieMark(
        strength=np.nan if declared.strength is None else declared.strength,
        strong=declared.is_strong,
        sentence=declared.sentence(),
        family=declared.family,
        rank_share=np.nan if declared.share is None else declared.share,
        declared=declared.short(),
    )


def _type_of(workspace: Workspace, party: int) -> str:
    return str(answers.ask(workspace, "party/list", parties=str(party))["type"].iloc[0])


def _viewpoint(
    workspace: Workspace, customer: int, weighing: Mapping[str, Any], of_log: str
) -> Literal["one-centred", "two-centred"]:
    """Return the viewpoint of a customer's part of the log, or of the whole for any other party."""
    asked = {name: value for name, value in weighing.items() if name != "layer"}
    contrast = answers.ask(workspace, "contrast/of_customer", customer=customer, **asked)
    found = contrast["viewpoint"].iloc[0] if len(contrast) else of_log
    return "one-centred" if found == "one-centred" else "two-centred"


def with_company(data: CastData) -> pd.DataFrame:
    """Return the cast with the company as one party among the others, where it has a tie."""
    if data.company is None or data.between is None:
        return data.cast
    company = {
        "party": data.company.party,
        "label": data.company.label,
        "type": data.company.type,
        "role": "company",
        "nature": data.between.nature,
        "company_strength": np.nan,
        "company_strong": False,
        "company_dormant": False,
        "customer_strength": data.between.strength,
        "customer_strong": data.between.strong,
        "customer_dormant": data.between.dormant,
        "known": True,
        "seen": True,
        "sentence": data.between.sentence,
        "company_sentence": None,
        "family": data.between.family,
        "company_family": None,
        "rank_share": data.between.rank_share,
        "declared": data.between.declared,
    }
    return pd.concat([data.cast, _frame([company])], ignore_index=True)
