"""Which forms the times of a whole column have; where day and month may swap, ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recentre import words
from recentre.errors import AmbiguousFile
from recentre.importing.values import Order, TimeForm, is_missing, shape, time_forms


@dataclass(frozen=True)
class TimeShape:
    """All texts of a column that look alike."""

    shape: str
    rows: int
    first: int | None
    """Largest number before the first mark, where two marks part three numbers."""
    second: int | None
    """Largest number between the marks."""
    example: str
    line: int


def shapes_of(texts: Iterable[str], first_line: int = 2) -> tuple[TimeShape, ...]:
    """Return the shapes of some texts; the same as queries/import/time_shapes.sql gives."""
    found: dict[str, TimeShape] = {}
    for line, raw in enumerate(texts, start=first_line):
        text = raw.strip()
        if is_missing(text):
            continue
        form = shape(text)
        first, second = _ends(text, form)
        known = found.get(form)
        if known is None:
            found[form] = TimeShape(form, 1, first, second, text, line)
        else:
            found[form] = TimeShape(
                form,
                known.rows + 1,
                max(known.first or 0, first or 0) or None,
                max(known.second or 0, second or 0) or None,
                known.example,
                known.line,
            )
    return tuple(found.values())


def _ends(text: str, form: str) -> tuple[int | None, int | None]:
    if not any(known.order for known in time_forms(form)):
        return None, None
    date = text.split(maxsplit=1)[0] if text[0].isdigit() else text.split(maxsplit=2)[1]
    mark = next(sign for sign in "./-" if sign in date)
    one, other, *_ = date.split(mark)
    return int(one), int(other)


def decide(
    shapes: Iterable[TimeShape],
    order: Order | None,
    *,
    shown: str,
    parsed: Iterable[TimeForm] = (),
) -> tuple[TimeForm, ...]:
    """Return the forms in which a column's times are read, in the order of trying.

    Parameters
    ----------
    shapes : iterable of TimeShape
        What the texts of the whole column look like.
    order : {'day-first', 'month-first'} or None
        What the reader said; None asks the column.
    shown : str
        The file's name, for the question.
    parsed : iterable of TimeForm
        Forms that other texts of the column were read in already.

    Raises
    ------
    AmbiguousFile
        If day and month cannot be told apart over all of these.
    """
    forms: list[TimeForm] = [*parsed]
    open_shapes: list[tuple[TimeShape, tuple[TimeForm, ...]]] = []
    for one in shapes:
        possible = time_forms(one.shape)
        if len(possible) > 1:
            open_shapes.append((one, possible))
        else:
            forms.extend(possible)
    if open_shapes:
        told = order or _told(open_shapes, {form.order for form in forms if form.order}, shown)
        for _, possible in open_shapes:
            forms.extend(form for form in possible if form.order == told)
    unique = tuple(dict.fromkeys(forms))
    return tuple(sorted(unique, key=lambda form: "%Y" in form.pattern))


def _told(
    shapes: list[tuple[TimeShape, tuple[TimeForm, ...]]], known: set[Order], shown: str
) -> Order:
    day_first = any((one.first or 0) > 12 for one, _ in shapes) or "day-first" in known
    month_first = any((one.second or 0) > 12 for one, _ in shapes) or "month-first" in known
    if day_first and not month_first:
        return "day-first"
    if month_first and not day_first:
        return "month-first"
    example = shapes[0][0]
    template = words.IMPORT_DATES_MIXED if day_first else words.IMPORT_DATES_OPEN
    raise AmbiguousFile(
        template.format(
            file=shown,
            value=example.example,
            line=example.line,
            day_first=_spoken(example.example, "day-first"),
            month_first=_spoken(example.example, "month-first"),
        ),
        words.IMPORT_DATES_HINT,
        question="dates",
        readings=("day-first", "month-first"),
    )


def _spoken(text: str, order: Order) -> str:
    one, other = _ends(text, shape(text))
    day, month = (one, other) if order == "day-first" else (other, one)
    if month is None or month > 12:
        return words.IMPORT_NO_DATE
    return f"{day} {words.IMPORT_MONTHS[month - 1]}"


def settled_form(texts: Iterable[str], order: Order | None) -> TimeForm | None:
    """Return the one form of all these texts, or None if there is none or it is open."""
    try:
        forms = decide(shapes_of(texts), order, shown="")
    except AmbiguousFile:
        return None
    shapes = shapes_of(texts)
    if len(forms) != 1 or not all(time_forms(one.shape) for one in shapes):
        return None
    form = forms[0]
    return None if form.pattern.startswith("epoch") or "%n" in form.pattern else form
