"""Python runs this first in a watched server: it writes down whom the server wants to reach."""

import os
import sys
from pathlib import Path
from typing import Any

LOG = Path(os.environ["WATCHED_CONNECTIONS"])
LOG.touch()


def note(event: str, arguments: tuple[Any, ...]) -> None:
    """Write down a host; what Python tells here cannot be gone round by a library."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if host:
        with LOG.open("a", encoding="utf-8") as log:
            log.write(f"{host if isinstance(host, str) else host.decode()}\n")


sys.addaudithook(note)
