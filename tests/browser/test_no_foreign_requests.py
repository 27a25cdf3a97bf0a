"""Nothing leaves the machine: neither the browser nor the server reaches for anything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from conftest import IDLE, ROOT

PAGES = ["", *sorted(path.stem for path in ROOT.glob("pages/*.py"))]
WATCHED = Path(__file__).parent / "watched"
OWN_HOSTS = {"127.0.0.1", "localhost", "::1", "0.0.0.0", "::"}


@pytest.fixture(scope="module")
def connections(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file in which the server's connections are written down."""
    return tmp_path_factory.mktemp("watched") / "connections.txt"


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], connections: Path) -> str:
    return serve(
        ROOT / "app.py",
        RECENTRE_HOME=str(connections.parent / "home"),
        PYTHONPATH=str(WATCHED),
        WATCHED_CONNECTIONS=str(connections),
    )


@pytest.mark.parametrize("page_name", PAGES)
def test_a_page_asks_nobody_but_its_own_server(chromium: Any, server: str, page_name: str) -> None:
    asked: list[str] = []
    context = chromium.new_context()
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.goto(f"{server}/{page_name}")
    page.wait_for_selector(IDLE, timeout=60_000)
    page.wait_for_load_state("networkidle")
    hinted = page.eval_on_selector_all("link[href]", "links => links.map(link => link.href)")
    context.close()
    assert asked
    assert [url for url in [*asked, *hinted] if not _own(url, server)] == []


def test_the_server_itself_reaches_for_nothing(server: str, connections: Path) -> None:
    # The pages above have been shown by now, the sample world has been built, and nobody was told.
    assert connections.exists(), "the server was not watched"
    assert set(connections.read_text("utf-8").split()) <= OWN_HOSTS


def _own(url: str, server: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob") or parts.netloc == urlsplit(server).netloc
