"""The sentence in which a tie says what it is and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recentre import words
from recentre.ties.receipt import is_missing

STRONG_FROM = 0.5
PROVISIONAL_BELOW_DAYS = 30
_CAN_ACT = ("person", "organisation", "bot")


def sentence_of(tie: Mapping[str, Any]) -> str:
    """Return what a tie says of itself.

    Parameters
    ----------
    tie : mapping
        A row of ``ties/of_party``, all its columns.

    Examples
    --------
    Strong (0.67): in contact on 24 days, last 4 days ago, in 12 of the last 12 months; both sides
    write (24/24); one channel.
    """
    parts = "; ".join((_contact(tie), _sides(tie), _channels(int(tie["channels"]))))
    said = words.TIE_SENTENCE.format(label=_label(tie), parts=parts)
    if tie["span_days"] < PROVISIONAL_BELOW_DAYS:
        said += words.TIE_PROVISIONAL.format(days=_days(int(tie["span_days"])))
    return said


def _label(tie: Mapping[str, Any]) -> str:
    name = words.TIE_STRONG if tie["is_strong"] else words.TIE_WEAK
    label = words.TIE_LABEL.format(name=name, strength=_rounded(float(tie["strength"])))
    if tie["is_dormant"]:
        label += words.TIE_DORMANT
    if tie["strength"] >= STRONG_FROM and not tie["is_strong"]:
        needed = 2 if tie["family"] == "two-sided" else 3
        few = tie["active_days"] < needed
        label += words.TIE_TOO_FEW_DAYS if few else words.TIE_TOO_ONE_SIDED
    return label


def _rounded(strength: float) -> str:
    """Return two places, or as many more as keep a weak 0.4996 from being read as 0.50."""
    for places in range(2, 9):
        text = f"{strength:.{places}f}"
        if (float(text) >= STRONG_FROM) == (strength >= STRONG_FROM):
            return text
    return repr(strength)


def _contact(tie: Mapping[str, Any]) -> str:
    silent = int(tie["silent_days"])
    if tie["is_dormant"]:
        last = words.TIE_SILENT.format(days=_days(silent))
    elif silent == 0:
        last = words.TIE_LAST_DAY
    else:
        last = words.TIE_LAST.format(days=_days(silent))
    said = words.TIE_CONTACT.format(days=_days(int(tie["active_days"])), last=last)
    if not is_missing(tie["persistence"]):
        said += words.TIE_PERIODS.format(
            periods=int(tie["periods"]) or words.TIE_NO_PERIODS,
            all=int(tie["all_periods"]),
            period=_period(float(tie["period_days"])),
        )
    return said


def _period(days: float) -> str:
    if days >= 30:
        return words.TIE_MONTHS
    return words.TIE_DAYS if days <= 1 else words.TIE_STRETCHES.format(days=f"{days:.3g}")


def _sides(tie: Mapping[str, Any]) -> str:
    counts = {"outgoing": int(tie["outgoing"]), "incoming": int(tie["incoming"])}
    if tie["family"] == "two-sided":
        both = all(counts.values())
        return (words.TIE_BOTH_WRITE if both else words.TIE_ONE_WRITES).format(**counts)
    if not tie["two_way"]:
        return words.TIE_NOBODY_ANSWERS.format(**counts)
    if tie["type"] in _CAN_ACT:
        return words.TIE_OWN_END.format(**counts)
    return words.TIE_OTHER_END.format(type=tie["type"], **counts)


def _channels(count: int) -> str:
    if count == 0:
        return words.TIE_NO_CHANNEL
    return words.TIE_ONE_CHANNEL if count == 1 else words.TIE_CHANNELS.format(count=count)


def _days(count: int) -> str:
    return words.TIE_ONE_DAY if count == 1 else words.TIE_SO_MANY_DAYS.format(count=f"{count:,}")
