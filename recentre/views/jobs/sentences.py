"""The sentences at the top of the page, made from the numbers."""

from __future__ import annotations

from typing import Any

import pandas as pd

from recentre import words
from recentre.views.jobs.subject import Subject, called, hours
from recentre.views.plain import count, percent, plain

_MOSTLY = 0.5
"""From this share of first answers on, the sentence turns."""
_UNMET_FROM = 0.1
"""A job stands out if surely this share of what was asked about it, or more, was not answered."""
_NAMED = 3


def headline(subject: Subject, found: pd.DataFrame) -> str:
    """Return the sentence that answers the page's question.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    found : pandas.DataFrame
        The answer of ``jobs/summary``.
    """
    asked, answered = int(found["asked"].sum()), int(found["answered"].sum())
    classes = by_class(subject)
    first = classes if answered / asked < _MOSTLY else classes.drop("company", errors="ignore")
    own = float(classes.get("company", 0)) / max(answered, 1)
    return subject.say(
        _template(subject, classes, answered / asked, own),
        asked=subject.counted(asked, words.JOBS_COUNTED_ASKED),
        answered=subject.counted(answered, words.JOBS_COUNTED_ANSWERED),
        share=percent(answered / asked),
        half=half(subject),
        own=percent(own),
        elsewhere=percent(1 - own),
        largest=subject.source(str(first.index[0])) if len(first) else "",
        largest_share=percent(first.iloc[0] / answered) if len(first) else "",
    )


def _template(subject: Subject, classes: pd.Series[Any], share: float, own: float) -> str:
    """Return which sentence the numbers make."""
    others = classes.drop("company", errors="ignore")
    if not len(classes):
        said = words.JOBS_NONE_ANSWERED
    elif subject.scene.facts["viewpoint"] == "one-centred":
        said = words.JOBS_ONE_CENTRED_SOME if len(others) else words.JOBS_ONE_CENTRED
    elif share < _MOSTLY:
        said = words.JOBS_MOSTLY_UNANSWERED
    elif subject.scene.company is None:
        said = words.JOBS_WITHOUT_COMPANY if len(others) > 1 else words.JOBS_WITHOUT_COMPANY_ONE
    elif not len(others):
        said = words.JOBS_BY_COMPANY_ALONE
    else:
        said = words.JOBS_BY_COMPANY if own >= _MOSTLY else words.JOBS_BY_OTHERS
    return said


def by_class(subject: Subject) -> pd.Series[Any]:
    """Return first answers by class of source, most first."""
    cells = subject.ask("by_source")
    found = cells.groupby("source_class")["answers"].sum()
    return found[found > 0].sort_values(ascending=False, kind="stable")


def half(subject: Subject) -> str:
    """Say within what time half of all that was asked had an answer."""
    found = subject.ask("overall")["median_hours"].iloc[0]
    if pd.isna(found):
        return words.JOBS_HALF_NOT
    return words.JOBS_HALF.format(hours=hours(found))


def note(subject: Subject, found: pd.DataFrame) -> str:
    """Say how much was asked and answered, and in which window."""
    asked, answered = int(found["asked"].sum()), int(found["answered"].sum())
    jobs = int((found["asked"] > 0).sum())
    since, as_of = subject.window
    return subject.say(
        words.JOBS_NOTE,
        asked=subject.counted(asked, words.JOBS_COUNTED_ASKED),
        jobs=subject.counted(jobs, words.JOBS_COUNTED_JOBS),
        answered=count(answered),
        share=percent(answered / asked),
        since=since,
        as_of=as_of,
        half_life=subject.scene.selection.half_life_days,
    )


def unmet(subject: Subject, found: pd.DataFrame) -> str:
    """Name the jobs that most surely stay unanswered."""
    out = found[(found["unmet_low"] >= _UNMET_FROM) & found["job"].notna()].head(_NAMED)
    if not len(out):
        return words.JOBS_UNMET_NONE if found["job"].notna().any() else ""
    told = subject.ask("topics")
    said = []
    for _, row in out.iterrows():
        left = int(row["asked"] - row["answered"])
        values = {
            "job": plain(called(row["job"])),
            "left": count(left),
            "asked": count(row["asked"]),
        }
        own = told[told["job"] == row["job"]]
        if len(own) > 1 and own["unmet_low"].iloc[0] >= 2 * row["unmet_low"]:
            topic = plain(own["topic"].iloc[0])
            said.append(words.JOBS_UNMET_TOPIC.format(topic=topic, **values))
        else:
            said.append(words.JOBS_UNMET_ONE.format(**values))
    return words.JOBS_UNMET.format(jobs="; ".join(said))
