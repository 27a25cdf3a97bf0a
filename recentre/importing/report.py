"""What an import did, or would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from recentre.reading.table import Dialect, Finding, Format


@dataclass(frozen=True)
class Reason:
    """Why some rows were refused, or values dropped."""

    field: str
    reason: str
    count: int
    examples: tuple[tuple[int, str | None], ...]
    """Line and value of the first few."""


@dataclass(frozen=True)
class Report:
    """What one file gave: rows read = loaded + rejected + self loops + duplicates, always."""

    file: str
    batch: int | None
    """Number of the batch; None for a dry run."""
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    self_loops: int
    duplicates: int
    values_dropped: int
    rejects: tuple[Reason, ...]
    """Reasons of the refused rows; their counts add up to `rows_rejected`."""
    dropped: tuple[Reason, ...]
    """Reasons of the dropped values; their counts add up to `values_dropped`."""
    parties: int
    """Names at an end of the rows that load or repeat one."""
    viewpoint: str | None
    mapping: tuple[tuple[str, str], ...]
    dialect: Dialect
    time_forms: tuple[str, ...]
    decimal: str
    zone: str
    """Zone of the times that carry none."""
    days_in: str
    """Zone in which days are counted."""
    notes: tuple[str, ...] = ()
    format: Format = "csv"
    findings: tuple[Finding, ...] = ()
    """What was assumed or repaired while the file was read, or could be repaired."""
    set_aside: int = 0
    """How many of the refused rows a recipe set aside, each with its reason."""

    @property
    def is_log(self) -> bool:
        """Whether the rows are interactions: what is declared or only weighed has no time."""
        return any(name == "occurred_at" for name, _ in self.mapping)

    def as_json(self) -> dict[str, Any]:
        """Return the report as one object for ``--json``."""
        return {
            "file": self.file,
            "batch": self.batch,
            "rows_read": self.rows_read,
            "rows_loaded": self.rows_loaded,
            "rows_rejected": self.rows_rejected,
            "rejects": _counts(self.rejects),
            "values_dropped": self.values_dropped,
            "dropped": _counts(self.dropped),
            "duplicates": self.duplicates,
            "self_loops": self.self_loops,
            "parties": self.parties,
            "viewpoint": self.viewpoint,
            "mapping": dict(self.mapping),
            "dialect": dialect_json(self.dialect, self.time_forms, self.decimal),
            "zone": self.zone,
            "days_in": self.days_in,
            "notes": list(self.notes),
            "format": self.format,
            "findings": [asdict(one) for one in self.findings],
        }


def dialect_json(dialect: Dialect, time_forms: Sequence[str], decimal: str) -> dict[str, Any]:
    """Return how a file is written, for the report and the table ``batch``."""
    return {
        "encoding": dialect.encoding,
        "delimiter": dialect.delimiter,
        "quote": dialect.quote,
        "times": list(time_forms),
        "decimal": decimal,
    }


def _counts(reasons: Sequence[Reason]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in reasons:
        counts[one.reason] = counts.get(one.reason, 0) + one.count
    return counts


def together(reports: Sequence[Report], parties: int) -> dict[str, Any]:
    """Return the reports of several files as one object, their own ones under ``files``.

    Parameters
    ----------
    reports : sequence of Report
        At least one.
    parties : int
        Parties over all files.
    """
    if len(reports) == 1:
        return reports[0].as_json()
    whole: dict[str, Any] = dict(reports[-1].as_json())
    for name in (
        "rows_read",
        "rows_loaded",
        "rows_rejected",
        "self_loops",
        "duplicates",
        "values_dropped",
    ):
        whole[name] = sum(getattr(one, name) for one in reports)
    for name in ("rejects", "dropped"):
        whole[name] = _counts([reason for one in reports for reason in getattr(one, name)])
    whole["parties"] = parties
    whole["file"] = [one.file for one in reports]
    whole["batch"] = [one.batch for one in reports]
    whole["notes"] = list(dict.fromkeys(note for one in reports for note in one.notes))
    whole["files"] = [one.as_json() for one in reports]
    return whole


def with_viewpoint(report: Report, viewpoint: str | None) -> Report:
    """Return the report with the viewpoint that the finished build found."""
    return replace(report, viewpoint=viewpoint)
