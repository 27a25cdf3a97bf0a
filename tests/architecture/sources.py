"""The program's own files, and what stands in them, for the tests of this folder."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = sorted([*ROOT.glob("recentre/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py"])
DRAWING = [p for p in PROGRAM if {"pages", "charts", "views"} & set(p.relative_to(ROOT).parts)]


def name_of(path: Path) -> str:
    """Return a path as it stands in the repository; it names a test's case."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text("utf-8"), name_of(path))


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (module, name) for all that a module imports; the name is empty for a whole module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: imports are absolute"
            yield from ((node.module or "", alias.name) for alias in node.names)


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield (name, call) for every call; the name is the last part of a dotted one."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the literal parts of a string that is written right here, in whatever way."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from texts(part)
        case ast.BinOp(left=left, right=right):
            yield from texts(left)
            yield from texts(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from texts(body)
            yield from texts(orelse)
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from texts(part)
