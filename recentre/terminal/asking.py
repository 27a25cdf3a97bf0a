"""``queries`` and ``ask``: the catalogue, and one question put to a workspace."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from recentre import answers, words
from recentre.engine import catalogue
from recentre.engine.catalogue import Parameter, Query
from recentre.terminal import answer
from recentre.terminal.opening import opened

FORMATS = {"table": answer.write_table, "csv": answer.write_csv, "json": answer.write_json}


def list_queries(*, as_json: bool) -> None:
    """Write every query: its name, question, parameters and columns."""
    queries = catalogue.load().values()
    if as_json:
        json.dump(
            [_as_object(query) for query in queries], sys.stdout, ensure_ascii=False, indent=1
        )
        sys.stdout.write("\n")
        return
    sys.stdout.write("\n".join(_as_text(query) for query in queries))


def ask(workspace: Path, query: str, values: Mapping[str, str], form: str) -> None:
    """Put a question and write the answer, parties by name."""
    asked = catalogue.query(query)
    place = opened(workspace)
    frame = answers.ask(place, query, **values)
    FORMATS[form](answers.with_names(place, query, frame), asked.columns, sys.stdout)


def _as_object(query: Query) -> dict[str, object]:
    return {
        "name": query.name,
        "question": query.question,
        "grain": query.grain,
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type,
                "required": parameter.required,
                "default": catalogue.python_default(parameter),
                "meaning": parameter.meaning,
            }
            for parameter in query.parameters
        ],
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "unit": column.unit,
                "meaning": column.meaning,
            }
            for column in query.columns
        ],
        "notes": list(query.notes),
    }


def _as_text(query: Query) -> str:
    lines = [query.name, f"  {query.question}", f"  {words.TERMINAL_GRAIN}: {query.grain}"]
    if query.parameters:
        lines.append(f"  {words.TERMINAL_PARAMETERS}:")
        lines += [f"    {_asked(one)}: {one.meaning}" for one in query.parameters]
    lines.append(f"  {words.TERMINAL_COLUMNS}: {', '.join(one.name for one in query.columns)}")
    return "\n".join(lines) + "\n"


def _asked(parameter: Parameter) -> str:
    if parameter.default is None:
        return words.TERMINAL_REQUIRED.format(name=parameter.name)
    if parameter.default == "null":
        return parameter.name
    return f"{parameter.name}={parameter.default}"
