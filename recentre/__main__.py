"""``python -m recentre``: the terminal."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from recentre.terminal.commands import app

if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    app(prog_name="python -m recentre")
