"""What looks wrong in a file under the choices made so far: where, which value, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from recentre import words
from recentre.importing import odd_cells
from recentre.importing.cells import Cells, is_readable_time
from recentre.importing.look import ENOUGH_ROWS, HALF, MOST, NEARLY_ALL, Doubt, Look
from recentre.importing.spoken import nature_of

__all__ = ["Doubt", "doubts"]


def doubts(
    cells: Cells,
    company: Sequence[str] = (),
    staff: Sequence[str] = (),
    shown: Callable[[str], str] = str,
    now: datetime | None = None,
) -> tuple[Doubt, ...]:
    """Return what looks wrong in the first rows of a file, the gravest first.

    Parameters
    ----------
    cells : Cells
        The first rows under the choices made so far.
    company, staff : sequence of str
        What the reader said of the two.
    shown : callable
        How a text of the file is shown.
    now : datetime, optional
        After which a time lies in the future; UTC without a zone.
    """
    rows = list(cells.rows())
    if not rows:
        return ()
    ours = frozenset((*company, *staff))
    look = Look(cells, rows, ours, shown, now or datetime.now(UTC).replace(tzinfo=None))
    found = [doubt for check in (*_CHECKS, *odd_cells.CHECKS) for doubt in check(look)]
    return tuple(sorted(found, key=lambda doubt: not doubt.is_grave))


def _refused(look: Look) -> Iterator[Doubt]:
    required = look.mapping.required
    if any(n not in look.mapping.columns and n not in look.mapping.constants for n in required):
        return
    reasons: Counter[str] = Counter()
    examples: dict[str, tuple[int, str]] = {}
    for row, found in look.rows:
        for name in required:
            text = found.get(name, "")
            wrong = name == "occurred_at" and bool(text) and not is_readable_time(text)
            if not text or wrong:
                reasons[name] += 1
                examples.setdefault(name, (row, text))
                break
    refused = sum(reasons.values())
    if refused < HALF * len(look.rows):
        return
    name, _ = reasons.most_common(1)[0]
    row, text = examples[name]
    yield Doubt(
        "refused",
        words.DOUBT_REFUSED.format(
            share=f"{100 * refused // len(look.rows)} %",
            field=words.IMPORT_FIELD_NAMES[name],
            column=look.column(name) if name in look.mapping.columns else "",
            row=row,
            value=look.shown(text) if text else words.DOUBT_NOTHING,
        ),
    )


def _one_target(look: Look) -> Iterator[Doubt]:
    ends = [(f["source"], f["target"]) for _, f in look.rows if "source" in f and "target" in f]
    if len(ends) < ENOUGH_ROWS:
        return
    if look.ours:
        at_company = sum(1 for pair in ends if look.ours & set(pair))
        if at_company >= NEARLY_ALL * len(ends):
            yield Doubt(
                "one-centred",
                words.DOUBT_ONE_CENTRED.format(share=f"{100 * at_company // len(ends)} %"),
                is_grave=False,
            )
        return
    for place, name in ((1, "target"), (0, "source")):
        names = Counter(pair[place] for pair in ends)
        (most, count) = names.most_common(1)[0]
        if count >= NEARLY_ALL * len(ends):
            yield Doubt(
                "one-centred",
                words.DOUBT_ONE_END[name].format(
                    share=f"{100 * count // len(ends)} %", value=look.shown(most)
                ),
                is_grave=False,
            )
            return


def _swapped(look: Look) -> Iterator[Doubt]:
    """A company that buys from its customers has probably been taken for the wrong end."""
    bought = [
        (row, found)
        for row, found in look.rows
        if {"source", "target", "kind"} <= set(found)
        and nature_of(found["kind"]) == ("transaction", False)
        and look.ours & {found["source"], found["target"]}
    ]
    ours_first = [(row, found) for row, found in bought if found["source"] in look.ours]
    if bought and len(ours_first) >= MOST * len(bought):
        row, found = ours_first[0]
        yield Doubt(
            "swapped",
            words.DOUBT_SWAPPED.format(
                n=f"{len(ours_first):,}",
                all=f"{len(bought):,}",
                row=row,
                source=look.shown(found["source"]),
                kind=look.shown(found["kind"]),
                target=look.shown(found["target"]),
            ),
        )


def _repeated(look: Look) -> Iterator[Doubt]:
    if len(look.rows) < ENOUGH_ROWS:
        return
    counts = Counter(tuple(sorted(found.items())) for _, found in look.rows)
    extra = len(look.rows) - len(counts)
    if extra <= HALF * len(look.rows):
        return
    whole = Counter(tuple(record) for record in look.cells.records)
    same = len(look.rows) - len(whole) > HALF * len(look.rows)
    template = words.DOUBT_DUPLICATES if same else words.DOUBT_ALIKE
    yield Doubt("duplicates", template.format(share=f"{100 * extra // len(look.rows)} %"))


def _same_ends(look: Look) -> Iterator[Doubt]:
    loops = [
        (row, found)
        for row, found in look.rows
        if found.get("source") and found.get("source") == found.get("target")
    ]
    if len(loops) > 0.1 * len(look.rows):
        row, found = loops[0]
        yield Doubt(
            "self loops",
            words.DOUBT_SELF_LOOPS.format(
                n=f"{len(loops):,}", row=row, value=look.shown(found["source"])
            ),
        )


_CHECKS = (_refused, _swapped, _repeated, _same_ends, _one_target)
