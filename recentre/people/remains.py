"""What of a person lies beside a workspace: kept views, and uploaded files not loaded yet."""

from __future__ import annotations

import gzip
import re
import shutil
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, BinaryIO

from recentre.settings import settings
from recentre.story import store
from recentre.story.store import Story
from recentre.story.view import View

CODES = ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252")
"""Encodings in which a file may hold a name."""
COVERED = "(erased)"
_CHUNK = 1 << 22


def views_beside(path: Path) -> Path:
    """Return where the kept views of a workspace file lie."""
    return path.with_name(f"{path.stem}.views.json")


def in_views(path: Path, ids: Sequence[int], keys: Sequence[str], names: Sequence[str]) -> int:
    """Return how many kept views show or name somebody."""
    story = store.read(views_beside(path))
    return 0 if story is None else sum(_cleaned(v, ids, keys, names) != v for v in story.views)


def out_of_views(path: Path, ids: Sequence[int], keys: Sequence[str], names: Sequence[str]) -> int:
    """Take somebody out of the kept views and return how many were changed or dropped.

    A view with the person in its middle goes; in others the person is no longer picked out, and the
    name is covered in titles and notes.
    """
    story = store.read(views_beside(path))
    if story is None:
        return 0
    cleaned = [_cleaned(view, ids, keys, names) for view in story.views]
    changed = sum(before != after for before, after in zip(story.views, cleaned, strict=True))
    if changed:
        kept = tuple(view for view in cleaned if view is not None)

        def alter(told: Story) -> Story:
            return replace(told, views=kept)

        store.change(views_beside(path), story, alter)
    return changed


def _cleaned(
    view: View, ids: Sequence[int], keys: Sequence[str], names: Sequence[str]
) -> View | None:
    """Return a view without somebody, None if it is about nobody else."""
    address: dict[str, str] = {}
    for name, text in view.address.items():
        parts = text.split(",")
        left = [part for part in parts if part not in keys]
        if len(left) == len(parts):
            address[name] = text
        elif name == "centre":
            return None
        elif left:
            address[name] = ",".join(left)
    covered: dict[str, Any] = {
        name: _cover(getattr(view, name), names) for name in ("title", "notes", "guess", "answer")
    }
    drawing = _without(view.drawing, {str(one) for one in ids}, names)
    return replace(view, address=address, drawing=drawing, **covered)


def _without(drawn: Any, ids: set[str], names: Sequence[str]) -> Any:
    """Return what was made of a drawing without pins of somebody and without the name."""
    if isinstance(drawn, Mapping):
        return {
            key: _without(value, ids, names)
            for key, value in drawn.items()
            if str(key) not in ids and str(key).rpartition("-")[2] not in ids
        }
    if isinstance(drawn, list):
        return [_without(value, ids, names) for value in drawn]
    return _cover(drawn, names) if isinstance(drawn, str) else drawn


def _cover(text: str, names: Sequence[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", COVERED, text, flags=re.IGNORECASE)
    return text


def out_of_drafts(names: Sequence[str]) -> int:
    """Delete uploaded files that hold a name and were not loaded yet; return how many drafts."""
    folder = settings().home / "drafts"
    gone = 0
    for draft in sorted(folder.iterdir()) if folder.is_dir() else ():
        files = [draft] if draft.is_file() else [f for f in draft.rglob("*") if f.is_file()]
        if any(holds(file, names) for file in files):
            gone += 1
            if draft.is_dir():
                shutil.rmtree(draft, ignore_errors=True)
            else:
                draft.unlink(missing_ok=True)
    return gone


def holds(path: Path, names: Sequence[str]) -> bool:
    """Return whether a file holds one of these names, in any usual encoding, packed or not."""
    wanted = {
        form.encode(code, errors="ignore")
        for name in names
        for form in (name, name.lower(), name.upper())
        for code in CODES
    } - {b""}
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                for one in packed.namelist():
                    with packed.open(one) as member:
                        if _stands_in(member, wanted):
                            return True
            return False
        with path.open("rb") as file:
            is_gzip = file.read(2) == b"\x1f\x8b"
        with gzip.open(path) if is_gzip else path.open("rb") as opened:
            return _stands_in(opened, wanted)
    except FileNotFoundError:
        return False
    except (OSError, EOFError, zipfile.BadZipFile, RuntimeError):
        # Nobody can tell what is in it, so it goes.
        return True


def _stands_in(file: BinaryIO | IO[bytes] | gzip.GzipFile, wanted: Collection[bytes]) -> bool:
    overlap = max(map(len, wanted), default=1)
    before = b""
    while chunk := file.read(_CHUNK):
        both = before + chunk
        if any(one in both for one in wanted):
            return True
        before = both[-overlap:]
    return False
