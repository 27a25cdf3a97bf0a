"""Progress on stderr: a line that renews itself on a terminal, sparse plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from recentre import jobs, words

SECONDS_BETWEEN_LINES = 10.0
"""Where stderr is no terminal: never more often than this, and nothing for what is quick."""
_CLEAR_LINE = "\r\x1b[2K"


class Progress:
    """Tells how far something is; use it as a context, so that the line is cleared."""

    def __init__(self) -> None:
        self._renews = sys.stderr.isatty()
        self._last = self._started = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._renews:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()

    def __call__(self, share: float, text: str) -> None:
        """Tell the share done (0 to 1) and what is being done."""
        left = jobs.seconds_left(time.monotonic() - self._started, share)
        line = words.TERMINAL_PROGRESS.format(share=share, text=jobs.with_time_left(text, left))
        if self._renews:
            sys.stderr.write(f"{_CLEAR_LINE}{line}")
            sys.stderr.flush()
        elif share < 1 and time.monotonic() - self._last >= SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()
