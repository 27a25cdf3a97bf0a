"""Long work that Ctrl-C ends cleanly: it is told to stop, and undoes what it has begun."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from threading import Event
from typing import TypeVar

_SECONDS_BETWEEN_LOOKS = 0.2
T = TypeVar("T")


def stoppable(work: Callable[[Event], T]) -> T:
    """Run work in a thread of its own; Ctrl-C sets the event that it is given.

    Raises
    ------
    Cancelled
        By the work itself, once it has undone what it began.
    """
    stop = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        running = pool.submit(work, stop)
        while True:
            try:
                return running.result(timeout=_SECONDS_BETWEEN_LOOKS)
            except NotYet:
                if running.done():
                    raise
            except KeyboardInterrupt:
                stop.set()
