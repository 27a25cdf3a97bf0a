"""A recipe's TOML file, read and checked, so that a slip in it is told with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from recentre import words
from recentre.errors import BadRecipe
from recentre.importing.fields import FIELDS
from recentre.importing.guess import plain_header
from recentre.importing.nearness import near
from recentre.importing.small_files import NATURES
from recentre.recipes.conditions import compile_condition
from recentre.recipes.joining import Export, Scope
from recentre.recipes.model import Aside, Cast, Column, Each, File, Join, Recipe, Rule
from recentre.recipes.values import compile_field

TOP = (
    *("title", "about", "zone", "certainty", "cautions", "needs", "files", "make", "set_aside"),
    *("parties", "kinds", "channels", "topics", "tables"),
)
ENDS = ("source_role", "target_role")
DECLARED = ("weight", "closeness", "often")
RULE_FIELDS = (*FIELDS, *ENDS, *(name for name in DECLARED if name not in FIELDS))
RULE = ("from", "when", "one_per", "each", "without", *RULE_FIELDS)
FILE = ("about", "named", "optional", "mailbox", "required", "may_have", "explained", "joins")
PARTY = ("from", "when", "name", "type", "role", "segment", "household")
JOIN = ("file", "where", "every", "before", "when")
VIRTUAL = ("each", "each_in", "each_count")
"""What a rule with ``each`` can name besides the columns."""


def parse(path: Path, *, own: bool = False) -> Recipe:
    """Return the recipe that a file holds.

    Raises
    ------
    BadRecipe
        If it cannot be read or does not make sense; the message names the place.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise BadRecipe(words.RECIPES_UNREADABLE.format(file=path)) from error
    return parse_text(text, path.stem, path=path, own=own)


def parse_text(text: str, name: str, *, path: Path | None = None, own: bool = False) -> Recipe:
    """Return the recipe that a text holds; see `parse`."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRecipe(words.RECIPES_NOT_TOML.format(recipe=name, reason=error)) from error
    try:
        return _Parser(name).recipe(told, path, own)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        what = words.RECIPES_OTHER_SHAPE.format(reason=error)
        raise BadRecipe(
            words.RECIPES_WRONG.format(recipe=name, place="the recipe", what=what),
            words.RECIPES_SHAPE_HINT,
        ) from error


class _Parser:
    def __init__(self, name: str) -> None:
        self.name = name

    def fail(self, place: str, what: str, hint: str = "") -> BadRecipe:
        return BadRecipe(words.RECIPES_WRONG.format(recipe=self.name, place=place, what=what), hint)

    def known(self, place: str, given: Mapping[str, Any], names: Sequence[str]) -> None:
        for name in given:
            if name not in names:
                raise self.fail(
                    place,
                    words.RECIPES_UNKNOWN_WORD.format(word=name),
                    near(name, names) or words.RECIPES_KNOWN_WORDS.format(known=", ".join(names)),
                )

    def recipe(self, told: Mapping[str, Any], path: Path | None, own: bool) -> Recipe:
        self.known("the recipe", told, TOP)
        for name in ("title", "about", "files", "make"):
            if not told.get(name):
                raise self.fail("the recipe", words.RECIPES_NEEDS_WORD.format(word=name))
        files = {name: self.file(name, one) for name, one in told["files"].items()}
        recipe = Recipe(
            name=self.name,
            title=told["title"],
            about=" ".join(told["about"].split()),
            files=files,
            rules=tuple(self.rule(n, one, files) for n, one in enumerate(told["make"], 1)),
            asides=tuple(
                self.aside(n, one, files) for n, one in enumerate(told.get("set_aside", []), 1)
            ),
            casts=tuple(
                self.cast(n, one, files) for n, one in enumerate(told.get("parties", []), 1)
            ),
            kinds=told.get("kinds", {}),
            channels=told.get("channels", {}),
            topics=told.get("topics", {}),
            tables=told.get("tables", {}),
            needs=told.get("needs", {}),
            zone=told.get("zone"),
            certainty=float(told.get("certainty", 1.0)),
            cautions=tuple(told.get("cautions", ())),
            own=own,
            path=path,
        )
        self.check(recipe)
        return recipe

    def file(self, name: str, told: Mapping[str, Any]) -> File:
        place = f"[files.{name}]"
        self.known(place, told, FILE)
        columns = {
            column: Column(
                headers=tuple(spelling(one) for one in _texts(headers)),
                required=required,
                usual=_texts(headers)[0],
                explained=told.get("explained", {}).get(column, ""),
            )
            for part, required in (("required", True), ("may_have", False))
            for column, headers in told.get(part, {}).items()
        }
        if not any(column.required for column in columns.values()):
            raise self.fail(place, words.RECIPES_NEEDS_WORD.format(word="required"))
        joins = {
            one: self.join(f"[files.{name}.joins] {one}", join)
            for one, join in told.get("joins", {}).items()
        }
        return File(
            name=name,
            about=told.get("about", ""),
            columns=columns,
            joins=joins,
            named=_texts(told.get("named", ())),
            optional=bool(told.get("optional", False)),
            mailbox=bool(told.get("mailbox", False)),
        )

    def join(self, place: str, told: Mapping[str, Any] | str) -> Join:
        if isinstance(told, str):
            file, _, where = told.partition(" where ")
            told = {
                "file": file.removeprefix("every "),
                "where": where,
                "every": file.startswith("every "),
            }
        self.known(place, told, JOIN)
        pairs = []
        for one in str(told.get("where", "")).split(" and "):
            there, is_, here = one.partition(" is ")
            if not is_:
                raise self.fail(place, words.RECIPES_JOIN.format(text=one))
            pairs.append((there.strip(), here.strip()))
        before = told.get("before")
        if before is not None:
            there, _, here = before.partition(" before ")
            before = (there.strip(), here.strip())
        return Join(
            file=str(told["file"]).strip(),
            pairs=tuple(pairs),
            many=bool(told.get("every", False)),
            before=before,
            when=_texts(told.get("when", ())),
        )

    def of(self, place: str, told: Mapping[str, Any], files: Mapping[str, File]) -> str:
        file = told.get("from", "")
        if file not in files:
            raise self.fail(place, words.RECIPES_NO_FILE.format(file=file, files=", ".join(files)))
        return str(file)

    def rule(self, number: int, told: Mapping[str, Any], files: Mapping[str, File]) -> Rule:
        place = f"[[make]] {number}"
        self.known(place, told, RULE)
        each = told.get("each")
        fields = {name: told[name] for name in RULE_FIELDS if name in told}
        for name in ("source", "target"):
            if name not in fields:
                raise self.fail(place, words.RECIPES_NEEDS_WORD.format(word=name))
        if "occurred_at" not in fields and not any(name in fields for name in DECLARED):
            raise self.fail(place, words.RECIPES_NEEDS_WORD.format(word="occurred_at"))
        return Rule(
            file=self.of(place, told, files),
            fields=fields,
            when=_texts(told.get("when", ())),
            one_per=_texts(told.get("one_per", ())),
            each=None if each is None else Each(_texts(each["of"]), str(each["split"])),
            without=told.get("without", {}),
        )

    def aside(self, number: int, told: Mapping[str, Any], files: Mapping[str, File]) -> Aside:
        place = f"[[set_aside]] {number}"
        self.known(place, told, ("from", "when", "because"))
        return Aside(self.of(place, told, files), _texts(told["when"]), str(told["because"]))

    def cast(self, number: int, told: Mapping[str, Any], files: Mapping[str, File]) -> Cast:
        place = f"[[parties]] {number}"
        self.known(place, told, PARTY)
        fields = {name: told[name] for name in PARTY[2:] if name in told}
        return Cast(self.of(place, told, files), fields, _texts(told.get("when", ())))

    def check(self, recipe: Recipe) -> None:
        """Read every value and condition once, without a row."""
        export = Export(recipe.files, tables=recipe.tables, answers=recipe.needs)
        export.conditions = lambda when, scope: lambda row: True
        for number, rule in enumerate(recipe.rules, 1):
            place = f"[[make]] {number}"
            scope = Scope(export, recipe.files[rule.file])
            self.conditions(place, rule.when, scope)
            self.tried(place, (*rule.one_per, *(rule.each.of if rule.each else ())), scope)
            scope = Scope(export, scope.file, VIRTUAL if rule.each else ())
            for name, text in rule.fields.items():
                self.tried(f"{place} {name}", (text,), scope)
        for number, aside in enumerate(recipe.asides, 1):
            scope = Scope(export, recipe.files[aside.file])
            self.conditions(f"[[set_aside]] {number}", aside.when, scope)
        for number, cast in enumerate(recipe.casts, 1):
            place = f"[[parties]] {number}"
            scope = Scope(export, recipe.files[cast.file])
            self.tried(place, tuple(cast.fields.values()), scope)
            self.conditions(place, cast.when, scope)
        for name, file in recipe.files.items():
            for one in file.joins.values():
                if one.file not in recipe.files:
                    place = f"[files.{name}.joins]"
                    raise self.fail(
                        place,
                        words.RECIPES_NO_FILE.format(file=one.file, files=", ".join(recipe.files)),
                    )
                self.conditions(
                    f"[files.{name}.joins]", one.when, Scope(export, recipe.files[one.file])
                )
                pairs = (*one.pairs, *([one.before] if one.before else []))
                for there, here in pairs:
                    for column, known in ((there, recipe.files[one.file]), (here, file)):
                        if column not in known.columns:
                            raise self.fail(
                                f"[files.{name}.joins]",
                                words.RECIPES_NOT_UNDERSTOOD.format(text=column),
                                near(column, tuple(known.columns)) or words.RECIPES_LANGUAGE,
                            )
        for kind, told in recipe.kinds.items():
            nature, _, asks = told.partition(",")
            if nature.strip() not in NATURES or asks.strip() not in ("", "asks"):
                raise self.fail(
                    f"[kinds] {kind}",
                    words.RECIPES_NOT_UNDERSTOOD.format(text=told),
                    words.RECIPES_KNOWN_WORDS.format(known=", ".join(NATURES)),
                )

    def conditions(self, place: str, when: tuple[str, ...], scope: Scope) -> None:
        self.tried(place, when, scope, compile_condition)

    def tried(
        self,
        place: str,
        texts: tuple[object, ...],
        scope: Scope,
        compile_one: Callable[[str, Scope], object] = compile_field,
    ) -> None:
        for text in texts:
            if not isinstance(text, str):
                raise self.fail(place, words.RECIPES_NO_TEXT.format(value=text))
            try:
                compile_one(text, scope)
            except (ValueError, KeyError) as error:
                raise self.fail(
                    place, words.RECIPES_NOT_UNDERSTOOD.format(text=text), words.RECIPES_LANGUAGE
                ) from error


def _texts(given: object) -> tuple[str, ...]:
    if isinstance(given, str):
        return (given,)
    if isinstance(given, list | tuple):
        return tuple(str(one) for one in given)
    return ()


def spelling(header: str) -> str:
    """Return the form in which headers are compared.

    >>> spelling("InvoiceNo"), spelling("Invoice no."), spelling("日付 ")
    ('invoice_no', 'invoice_no', '日付')
    """
    return plain_header(header) or header.strip().casefold()
