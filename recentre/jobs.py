"""Work that outlives the run of a page: in a thread, kept for the process, with a way to stop.

A page keeps only a job's id. A dropped connection or a second look at the page finds the job again,
and nothing of it is lost.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from recentre import words

Progress = Callable[[float, str], None]
Work = Callable[[Progress, threading.Event], Any]
TOO_SOON = 3.0
"""Seconds after which the time that is left is worth telling."""
ENOUGH = 0.03
"""Share of the work from which it can be told."""


@dataclass
class Job:
    """One piece of work, running or done."""

    name: str
    """What it is, as the page that started it calls it."""
    title: str
    """What the reader is told is being done."""
    cancel: threading.Event = field(default_factory=threading.Event)
    share: float = 0.0
    """How much is done, 0 to 1."""
    text: str = ""
    """What is being done right now."""
    started: float = field(default_factory=time.monotonic)
    """When it began, by the process's clock."""
    _done: threading.Event = field(default_factory=threading.Event)
    _result: Any = None
    _failure: BaseException | None = None

    @property
    def seconds_left(self) -> float | None:
        """How long it may still take; None while that cannot be told."""
        return seconds_left(time.monotonic() - self.started, self.share)

    @property
    def is_done(self) -> bool:
        """Whether it has ended, well or not."""
        return self._done.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait for its end, at most so long, and return whether it came."""
        return self._done.wait(seconds)

    def result(self) -> Any:
        """Return what it gave, or raise what stopped it."""
        if self._failure is not None:
            raise self._failure
        return self._result

    def _run(self, work: Work) -> None:
        try:
            self._result = work(self._tell, self.cancel)
        except BaseException as failure:
            # A thread has nobody to raise to: who asks for the result gets it, bug or not.
            self._failure = failure
        finally:
            self._done.set()

    def _tell(self, share: float, text: str) -> None:
        self.share, self.text = min(max(share, 0.0), 1.0), text


def seconds_left(spent: float, share: float) -> float | None:
    """Return how long work may still take, from the time spent and the share done.

    >>> seconds_left(30.0, 0.25), seconds_left(1.0, 0.5), seconds_left(30.0, 0.01)
    (90.0, None, None)
    """
    if spent < TOO_SOON or not ENOUGH <= share < 1:
        return None
    return spent * (1 - share) / share


def with_time_left(text: str, seconds: float | None) -> str:
    """Return what is being done, and how long it may still take if that is known."""
    if seconds is None:
        return text
    if seconds < 90:
        left = words.counted(max(5, round(seconds / 5) * 5), words.INTAKE_SECONDS_LEFT)
    else:
        left = words.counted(round(seconds / 60), words.INTAKE_MINUTES_LEFT)
    return words.INTAKE_TIME_LEFT.format(text=text, left=left) if text else left


_jobs: dict[str, Job] = {}
_lock = threading.Lock()


def start(name: str, title: str, work: Work) -> str:
    """Begin a piece of work in a thread of its own.

    Parameters
    ----------
    name : str
        What it is, for the page that will take the result.
    title : str
        What the reader is told.
    work : callable
        Takes a progress callback (share done, text) and the event that asks it to stop.

    Returns
    -------
    str
        The job's id, for `find`.
    """
    job, known_as = Job(name, title), secrets.token_hex(8)
    with _lock:
        _jobs[known_as] = job
    threading.Thread(target=job._run, args=(work,), name=f"recentre-{name}", daemon=True).start()
    return known_as


def find(known_as: str | None) -> Job | None:
    """Return the job of that id, or None if there is none or it was forgotten."""
    with _lock:
        return None if known_as is None else _jobs.get(known_as)


def forget(known_as: str) -> None:
    """Drop a job whose result was taken."""
    with _lock:
        _jobs.pop(known_as, None)
