"""What every page starts from: the workspace, what it holds, the selection and the names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre import answers, library, naming, state, words
from recentre.answers import Progress, silent
from recentre.engine.database import Workspace
from recentre.naming import Names
from recentre.selection import Selection


@dataclass(frozen=True)
class Scene:
    """One run's view of one workspace."""

    workspace: Workspace
    facts: Mapping[Any, Any]
    """The row of ``workspace/facts``."""
    selection: Selection
    names: Names
    pair: words.NounPair = words.DEFAULT_PAIR

    def ask(self, query: str, progress: Progress = silent, /, **values: Any) -> pd.DataFrame:
        """Answer a query on this scene's workspace."""
        return answers.ask(self.workspace, query, progress, **values)

    def say(self, template: str, /, **values: Any) -> str:
        """Fill a text with the noun pair and values."""
        return words.say(template, self.pair, **values)

    def labels(self, parties: Iterable[int], centre: int | None = None) -> Mapping[int, str]:
        """Return labels of parties as the names setting lets them show."""
        return naming.labels(self.workspace, parties, self.names, centre=centre, pair=self.pair)

    @property
    def company(self) -> int | None:
        """The pooled company, or None where the log names none."""
        found = self.facts["company"]
        return None if pd.isna(found) else int(found)

    @property
    def companies(self) -> tuple[int, ...]:
        """The pooled company, if the log names one."""
        return () if self.company is None else (self.company,)

    @property
    def company_label(self) -> str:
        """What the company is called on this screen."""
        return self.say(words.NO_COMPANY) if self.company is None else self.label(self.company)

    def label(self, party: int, centre: int | None = None) -> str:
        """Return one party's label."""
        return self.labels([party], centre)[party]

    def party_of(self, key: str | None) -> int | None:
        """Return the party that an address's key stands for, or None."""
        if key is None:
            return None
        found = self.ask("party/by_key", key=key)
        return int(found["party"].iloc[0]) if len(found) else None

    def key_of(self, party: int) -> str:
        """Return the opaque key of a party, for the address."""
        return str(self.ask("party/list", parties=str(party))["key"].iloc[0])


def current() -> Scene:
    """Return the scene of this run, from the session's selection.

    Raises
    ------
    WorkspaceUnavailable
        If the selected workspace is not there or is being written by another process.
    """
    selection = state.selected()
    workspace = library.opened(selection.workspace)
    facts = answers.ask(workspace, "workspace/facts").iloc[0].to_dict()
    default = Names.ALL if facts["generated"] else Names.CUSTOMERS
    return Scene(
        workspace=workspace,
        facts=facts,
        selection=selection,
        names=state.names(str(workspace.path), default),
    )
