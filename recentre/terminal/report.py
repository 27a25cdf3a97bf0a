"""The report of an import in sentences: what was read, what was not, what the log can show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from recentre import words
from recentre.feeds import Fed
from recentre.importing.report import Reason, Report
from recentre.ties.receipt import is_missing

_INDENT = "  "
_EXAMPLES = 3


def text_of(
    reports: Sequence[Report],
    facts: Mapping[str, Any] | None,
    fed: Sequence[Fed],
    workspace: Path,
) -> str:
    """Return the report as text.

    Parameters
    ----------
    reports : sequence of Report
        One a file.
    facts : mapping or None
        The row of ``workspace/facts`` after loading; None after a dry run.
    fed : sequence of Fed
        How far the log feeds each page; empty after a dry run.
    workspace : Path
        Where it went, or would go.
    """
    lines: list[str] = []
    for one in reports:
        lines += [_headline(one, workspace), *_indented(_counts(one)), ""]
        lines += [words.TERMINAL_UNDERSTOOD, *_indented(_understood(one)), ""]
        if one.rejects:
            lines += [words.TERMINAL_REFUSED, *_indented(map(_reason, one.rejects)), ""]
        if one.dropped:
            lines += [words.TERMINAL_DROPPED, *_indented(map(_reason, one.dropped)), ""]
    notes = list(dict.fromkeys(_named(note, one, reports) for one in reports for note in one.notes))
    lines += [words.TERMINAL_NOTES, *_indented(notes), ""]
    if facts is None:
        lines.append(words.TERMINAL_DRY)
    else:
        lines += [words.TERMINAL_SHOWS, *_indented(_shows(facts)), ""]
        lines += [words.QUALITY_PAGES, *_indented(line for page in fed for line in _fed(page))]
    return "\n".join(lines) + "\n"


def _named(note: str, of: Report, reports: Sequence[Report]) -> str:
    """Return a note with its file, where several files were read and it is not about all."""
    if all(note in one.notes for one in reports) or note.startswith(of.file):
        return note
    return words.INTAKE_NOTE_OF.format(file=of.file, note=note)


def _indented(lines: Iterable[str]) -> list[str]:
    return [_INDENT + line for line in lines]


def _headline(one: Report, workspace: Path) -> str:
    if one.batch is None:
        return words.TERMINAL_TRIED.format(file=one.file)
    return words.TERMINAL_LOADED.format(file=one.file, workspace=workspace.name, batch=one.batch)


def _counts(one: Report) -> list[str]:
    return [
        words.TERMINAL_ROWS.format(
            read=one.rows_read,
            loaded=one.rows_loaded,
            rejected=one.rows_rejected,
            self_loops=one.self_loops,
            duplicates=one.duplicates,
        ),
        words.TERMINAL_VALUES.format(dropped=one.values_dropped, parties=one.parties),
    ]


def _understood(one: Report) -> list[str]:
    delimiter = words.TERMINAL_DELIMITERS.get(one.dialect.delimiter, repr(one.dialect.delimiter))
    written = words.TERMINAL_DIALECT.format(
        encoding=one.dialect.encoding, delimiter=delimiter, decimal=one.decimal
    )
    if one.format != "csv":
        written = words.INTAKE_AS.format(form=words.INTAKE_FORMATS[one.format], decimal=one.decimal)
    said = [
        written,
        words.TERMINAL_TIMES.format(times=", ".join(one.time_forms) or words.TERMINAL_UNDEFINED),
    ]
    width = max(len(field) for field, _ in one.mapping)
    for field, source in one.mapping:
        if source.startswith("@"):
            source = words.TERMINAL_CONSTANT.format(value=source[1:])  # noqa: PLW2901
        said.append(f"{field:<{width}}  {source}")
    return said


def _reason(one: Reason) -> str:
    examples = "; ".join(
        words.TERMINAL_LINE.format(
            line=line, value=words.TERMINAL_EMPTY if value is None else repr(value)
        )
        for line, value in one.examples[:_EXAMPLES]
    )
    return words.TERMINAL_REASON.format(count=one.count, reason=one.reason, examples=examples)


def _shows(facts: Mapping[str, Any]) -> list[str]:
    said = []
    if not is_missing(facts["first_day"]):
        said.append(
            words.TERMINAL_SPAN.format(
                interactions=facts["interactions"],
                parties=facts["parties"],
                first=f"{facts['first_day']:%Y-%m-%d}",
                last=f"{facts['last_day']:%Y-%m-%d}",
                zone=facts["zone"],
            )
        )
    if facts["dated_in_future"]:
        said.append(words.TERMINAL_FUTURE.format(count=facts["dated_in_future"]))
    said.append(_viewpoint(facts))
    two_way = not is_missing(facts["two_way"]) and bool(facts["two_way"])
    said.append(words.TERMINAL_TWO_WAY if two_way else words.TERMINAL_ONE_WAY)
    absent = [
        name
        for name in words.TERMINAL_HOLDS
        if is_missing(facts[f"has_{name}"]) or not facts[f"has_{name}"]
    ]
    if absent:
        names = ", ".join(words.TERMINAL_HOLDS[name] for name in absent)
        said.append(words.TERMINAL_ABSENT.format(names=names))
    return said


def _viewpoint(facts: Mapping[str, Any]) -> str:
    if is_missing(facts["company"]):
        return words.say(words.TERMINAL_NO_VIEWPOINT)
    share = facts["without_company"] / max(int(facts["interactions"]), 1)
    one_centred = facts["viewpoint"] == "one-centred"
    return words.say(
        words.TERMINAL_ONE_CENTRED if one_centred else words.TERMINAL_TWO_CENTRED, share=share
    )


def _fed(page: Fed) -> list[str]:
    said = words.TERMINAL_FED.format(page=page.page, feeds=page.feeds)
    return [said, *_indented(page.lacks)]
