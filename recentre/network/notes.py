"""What a picture is told about itself, so that a file of it says it too."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Notes:
    """What stands above and below a saved picture, and how its file is called."""

    title: str = ""
    sentence: str = ""
    lines: tuple[str, ...] = ()
    """Window and parameters, where the log comes from, who agreed, whose names are shown."""
    file: str = "network"
    """Name of the file without its ending; never a party's name."""

    def record(self) -> dict[str, Any]:
        """Return what the script takes."""
        return asdict(self) | {"lines": list(self.lines)}
