"""The commands of the terminal and their options; the work is imported when a command runs.

So ``--help`` and a mistyped option answer at once, and nothing here ever loads Streamlit.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from recentre import words
from recentre.terminal import who
from recentre.terminal.group import Commands

if TYPE_CHECKING:
    from recentre.reading.choices import Choices

app = typer.Typer(
    cls=Commands,
    help=words.TERMINAL_HELP,
    epilog=words.TERMINAL_HELP_EXAMPLES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

WORKSPACE = Annotated[
    Path, typer.Option("--workspace", metavar="W.duckdb", help=words.TERMINAL_WORKSPACE)
]
PART = Annotated[
    str | None, typer.Option("--part", "--sheet", metavar="NAME", help=words.TERMINAL_READ_PART)
]
DELIMITER = Annotated[str | None, typer.Option(metavar="SIGN", help=words.TERMINAL_READ_DELIMITER)]
QUOTE = Annotated[str | None, typer.Option(metavar="SIGN", help=words.TERMINAL_READ_QUOTE)]
ENCODING = Annotated[str | None, typer.Option(metavar="NAME", help=words.TERMINAL_READ_ENCODING)]
HEADER = Annotated[
    bool | None, typer.Option("--header/--no-header", help=words.TERMINAL_READ_HEADER)
]
ACCEPT = Annotated[
    list[str], typer.Option(metavar="KEY", help=words.TERMINAL_READ_ACCEPT, show_default=False)
]


@app.command(
    "import",
    help=words.TERMINAL_IMPORT,
    short_help=words.TERMINAL_IMPORT_SHORT,
    epilog=words.TERMINAL_IMPORT_EXAMPLES,
)
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE|FOLDER", help=words.TERMINAL_FILES)],
    *,
    workspace: WORKSPACE,
    map_: Annotated[
        list[str],
        typer.Option("--map", metavar="FIELD=COLUMN", help=words.TERMINAL_MAP, show_default=False),
    ] = [],  # noqa: B006
    company: Annotated[
        list[str],
        typer.Option(metavar="NAME", help=words.TERMINAL_COMPANY, show_default=False),
    ] = [],  # noqa: B006
    staff: Annotated[
        list[str], typer.Option(metavar="NAME", help=words.TERMINAL_STAFF, show_default=False)
    ] = [],  # noqa: B006
    parties: Annotated[
        Path | None, typer.Option(metavar="F.csv", help=words.TERMINAL_PARTIES)
    ] = None,
    channels: Annotated[
        Path | None, typer.Option(metavar="F.csv", help=words.TERMINAL_CHANNELS)
    ] = None,
    kinds: Annotated[Path | None, typer.Option(metavar="F.csv", help=words.TERMINAL_KINDS)] = None,
    topics: Annotated[
        Path | None, typer.Option(metavar="F.csv", help=words.TERMINAL_TOPICS)
    ] = None,
    timezone: Annotated[
        str | None, typer.Option(metavar="ZONE", help=words.TERMINAL_TIMEZONE)
    ] = None,
    dates: Annotated[
        Literal["day-first", "month-first"] | None, typer.Option(help=words.TERMINAL_DATES)
    ] = None,
    decimal: Annotated[
        Literal["comma", "point"] | None, typer.Option(help=words.TERMINAL_DECIMAL)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=words.TERMINAL_STRICT)] = False,
    part: PART = None,
    delimiter: DELIMITER = None,
    quote: QUOTE = None,
    encoding: ENCODING = None,
    header: HEADER = None,
    accept: ACCEPT = [],  # noqa: B006
    again: Annotated[bool, typer.Option("--again", help=words.TERMINAL_AGAIN)] = False,
    no_names: Annotated[bool, typer.Option("--no-names", help=words.TERMINAL_NO_NAMES)] = False,
    recipe: Annotated[
        str | None, typer.Option(metavar="NAME|FILE", help=words.TERMINAL_RECIPE)
    ] = None,
    answer: Annotated[
        list[str],
        typer.Option(metavar="NAME=TEXT", help=words.TERMINAL_ANSWER, show_default=False),
    ] = [],  # noqa: B006
    rejects: Annotated[
        Path | None, typer.Option(metavar="OUT.csv", help=words.TERMINAL_REJECTS)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.TERMINAL_DRY_RUN)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=words.TERMINAL_IMPORT_JSON)] = False,
) -> None:
    """Load files into a workspace."""
    pairs = _pairs(map_, "--map")
    said = dict(_pairs(answer, "--answer"))
    from recentre.importing.fields import Mapping
    from recentre.importing.options import ImportOptions
    from recentre.terminal.importing import import_files

    options = ImportOptions(
        company=tuple(company),
        staff=tuple(staff),
        parties=parties,
        channels=channels,
        kinds=kinds,
        topics=topics,
        timezone=timezone,
        dates=dates,
        decimal=decimal,
        strict=strict,
        mapping=Mapping.of(pairs),
        part=part,
        choices=_choices(delimiter, quote, encoding, header=header, accept=accept),
        again=again,
        keep_names=not no_names,
    )
    import_files(
        files,
        workspace,
        options,
        rejects=rejects,
        dry=dry_run,
        as_json=as_json,
        recipe=recipe,
        said=said,
    )


@app.command(
    help=words.TERMINAL_RECIPES,
    short_help=words.TERMINAL_RECIPES_SHORT,
    epilog=words.TERMINAL_RECIPES_EXAMPLES,
)
def recipes(
    files: Annotated[
        list[Path], typer.Argument(metavar="[FILE]", help=words.TERMINAL_RECIPES_FILES)
    ] = [],  # noqa: B006
    as_json: Annotated[bool, typer.Option("--json", help=words.TERMINAL_RECIPES_JSON)] = False,
) -> None:
    """List the recipes, or those that fit some files."""
    from recentre.terminal.following import list_recipes

    list_recipes(files, as_json=as_json)


@app.command(
    help=words.TERMINAL_READ,
    short_help=words.TERMINAL_READ_SHORT,
    epilog=words.TERMINAL_READ_EXAMPLES,
)
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=words.TERMINAL_READ_FILE)],
    *,
    out: Annotated[
        Path | None, typer.Option(metavar="CLEAN.csv", help=words.TERMINAL_READ_OUT)
    ] = None,
    part: PART = None,
    delimiter: DELIMITER = None,
    quote: QUOTE = None,
    encoding: ENCODING = None,
    header: HEADER = None,
    accept: ACCEPT = [],  # noqa: B006
    as_json: Annotated[bool, typer.Option("--json", help=words.TERMINAL_READ_JSON)] = False,
) -> None:
    """Read a file and write it clean."""
    from recentre.terminal.reading import read_file

    choices = _choices(delimiter, quote, encoding, header=header, accept=accept)
    read_file(file, out, part, choices, as_json=as_json)


@app.command(
    help=words.TERMINAL_QUERIES,
    short_help=words.TERMINAL_QUERIES_SHORT,
    epilog=words.TERMINAL_QUERIES_EXAMPLES,
)
def queries(
    as_json: Annotated[bool, typer.Option("--json", help=words.TERMINAL_QUERIES_JSON)] = False,
) -> None:
    """List the queries."""
    from recentre.terminal.asking import list_queries

    list_queries(as_json=as_json)


@app.command(
    help=words.TERMINAL_ASK,
    short_help=words.TERMINAL_ASK_SHORT,
    epilog=words.TERMINAL_ASK_EXAMPLES,
)
def ask(
    query: Annotated[str, typer.Argument(metavar="QUERY", help=words.TERMINAL_QUERY)],
    workspace: WORKSPACE,
    set_: Annotated[
        list[str],
        typer.Option("--set", metavar="NAME=VALUE", help=words.TERMINAL_SET, show_default=False),
    ] = [],  # noqa: B006
    form: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help=words.TERMINAL_FORMAT)
    ] = "table",
) -> None:
    """Put one question to a workspace."""
    values = dict(_pairs(set_, "--set"))
    from recentre.terminal import asking

    asking.ask(workspace, query, values, form)


@app.command(
    help=words.TERMINAL_DRAW,
    short_help=words.TERMINAL_DRAW_SHORT,
    epilog=words.TERMINAL_DRAW_EXAMPLES,
)
def network(
    workspace: WORKSPACE,
    centre: Annotated[str, typer.Option(metavar="NAME", help=words.TERMINAL_CENTRE)],
    out: Annotated[Path, typer.Option(metavar="FILE", help=words.TERMINAL_OUT)],
    perspective: Annotated[
        Literal["customer", "company"], typer.Option(help=words.TERMINAL_PERSPECTIVE)
    ] = "customer",
) -> None:
    """Draw a party's network into a file."""
    if out.suffix.lower() not in (".html", ".htm", ".json", ".graphml", ".gexf"):
        raise typer.BadParameter(
            words.TERMINAL_OUT_KIND.format(file=out.name), param_hint="'--out'"
        )
    from recentre.terminal.drawing import draw_network

    typer.echo(draw_network(workspace, centre, perspective, out))


@app.command(
    help=words.TERMINAL_SAMPLE,
    short_help=words.TERMINAL_SAMPLE_SHORT,
    epilog=words.TERMINAL_SAMPLE_EXAMPLES,
)
def sample(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=words.TERMINAL_FOLDER)],
    world: Annotated[
        Literal["peers", "company-hub"], typer.Option(help=words.TERMINAL_WORLD)
    ] = "peers",
    customers: Annotated[int, typer.Option(metavar="N", help=words.TERMINAL_CUSTOMERS)] = 80,
    interactions: Annotated[
        int, typer.Option(metavar="N", help=words.TERMINAL_INTERACTIONS)
    ] = 25_000,
    seed: Annotated[int, typer.Option(metavar="N", help=words.TERMINAL_SEED)] = 7,
) -> None:
    """Write a generated world."""
    from recentre.terminal.generating import write_sample

    write_sample(folder, world, customers, interactions, seed)


who.register(app)


def _choices(
    delimiter: str | None,
    quote: str | None,
    encoding: str | None,
    *,
    header: bool | None,
    accept: list[str],
) -> Choices:
    """Return what the reader says of how a file is written."""
    from recentre.reading.choices import Choices

    return Choices(
        delimiter=None if delimiter is None else delimiter.replace("\\t", "\t"),
        quote=quote,
        encoding=encoding,
        header=header,
        accept=frozenset(accept),
    )


def _pairs(given: list[str], option: str) -> list[tuple[str, str]]:
    pairs = []
    for text in given:
        name, mark, value = text.partition("=")
        if not mark or not name.strip():
            raise typer.BadParameter(
                words.TERMINAL_NO_PAIR.format(text=text), param_hint=f"'{option}'"
            )
        pairs.append((name.strip(), value))
    return pairs
