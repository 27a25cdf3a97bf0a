"""Known exports: how the files of a program become interactions, one TOML file each."""

from __future__ import annotations

from recentre.recipes.applying import apply
from recentre.recipes.keeping import forget, known, load, own, save
from recentre.recipes.model import Made, Part, Recipe, Recognised, SetAside
from recentre.recipes.recognising import headers_of, recognise

__all__ = [
    "Made",
    "Part",
    "Recipe",
    "Recognised",
    "SetAside",
    "apply",
    "forget",
    "headers_of",
    "known",
    "load",
    "own",
    "recognise",
    "save",
]
