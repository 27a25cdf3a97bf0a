"""``who``, ``merge``, ``unmerge`` and ``erase``: who is who in a workspace, and who leaves it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from recentre import answers, words
from recentre.errors import BadParameter
from recentre.people import erasing, merging, proposing
from recentre.people.proposing import Proposal
from recentre.terminal.opening import opened
from recentre.terminal.progress import Progress
from recentre.terminal.stopping import stoppable

_TOLD = (
    "kept_name",
    "merged_name",
    "rule",
    "sure",
    "fitting",
    "kept_interactions",
    "merged_interactions",
    "shared_contacts",
    "interactions_between",
    "moments_together",
    "messages_of_both",
)


def who_is_who(path: Path, most: int, *, as_json: bool) -> None:
    """Write the pairs of names that may be one party, and the merges."""
    workspace = opened(path)
    with Progress() as progress:
        found = proposing.proposals(workspace, most, progress)
    merges = answers.ask(workspace, "people/merges")
    if as_json:
        told = {
            "proposals": [_told(one) for one in found],
            "merges": json.loads(merges.to_json(orient="records", date_format="iso")),
        }
        json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    lines = [words.counted(len(found), words.WHO_FOUND)]
    for one in found:
        lines.append("")
        lines.append(
            words.WHO_PAIR.format(
                kept=one.kept_name,
                kept_count=words.counted(one.kept_interactions, words.PEOPLE_COUNT),
                merged=one.merged_name,
                merged_count=words.counted(one.merged_interactions, words.PEOPLE_COUNT),
            )
        )
        lines.append(f"  {one.reason} {one.evidence}")
    if len(merges):
        lines.extend(["", words.PEOPLE_MERGES])
        lines.extend(
            words.WHO_MERGE.format(
                kept=row["kept_name"] or words.PEOPLE_ABSENT,
                merged=row["merged_name"] or words.PEOPLE_ABSENT,
                rule=words.PEOPLE_RULES.get(row["rule"], row["rule"]),
            )
            for row in merges.to_dict("records")
        )
    sys.stdout.write("\n".join(lines) + "\n")


def _told(one: Proposal) -> dict[str, Any]:
    whole = asdict(one)
    return {name: whole[name] for name in _TOLD} | {
        "reason": one.reason,
        "evidence": one.evidence,
    }


def merge_names(path: Path, kept: str, merged: str) -> None:
    """Merge one name into another and say so."""
    workspace = opened(path)
    ends = [answers.party_named(workspace, name) for name in (kept, merged)]
    with Progress() as progress:
        stoppable(
            lambda stop: merging.merge(workspace, ends[0], ends[1], progress=progress, cancel=stop)
        )
    sys.stdout.write(words.WHO_MERGED.format(kept=kept, merged=merged) + "\n")


def unmerge_name(path: Path, name: str) -> None:
    """Take the merge of a name back and say so.

    Raises
    ------
    BadParameter
        If the name was not merged.
    """
    workspace = opened(path)
    rows = answers.ask(workspace, "people/merges")
    found = rows[(rows["merged_name"] == name) | (rows["merged_name"] == name.lower())]
    if not len(found):
        raise BadParameter(words.PEOPLE_NO_MERGE, words.PEOPLE_NO_MERGE_HINT)
    key = str(found["merged"].iloc[0])
    with Progress() as progress:
        stoppable(lambda stop: merging.unmerge(workspace, key, progress, stop))
    sys.stdout.write(words.WHO_UNMERGED.format(name=name) + "\n")


def erase_person(path: Path, name: str, also: Sequence[str], *, sure: bool) -> None:
    """Erase a person, or only say what would go."""
    workspace = opened(path)
    found = erasing.traces(workspace, name, also)
    lines = [
        words.ERASE_WHAT.format(names=", ".join(found.names)),
        *found.sentences(),
    ]
    if found.similar:
        lines.append(words.WHO_SIMILAR.format(names=", ".join(found.similar)))
    sys.stdout.write("\n".join(lines).replace("**", "") + "\n")
    if not sure:
        sys.stdout.write(words.WHO_NOT_YET + "\n")
        return
    with Progress() as progress:
        done = stoppable(
            lambda stop: erasing.erase(workspace, name, also, progress=progress, cancel=stop)
        )
    said = words.ERASE_DONE.format(
        names=done.names, interactions=f"{done.interactions:,}", ties=f"{done.ties:,}"
    )
    sys.stdout.write(said + "\n")
