"""A real browser and a real server for what only a browser shows.

The browser is found, never assumed: Chromium or Chrome where a system keeps it, on the path, or
Playwright's own. Without one these tests are skipped, and the last lines of the report say so;
with ``RECENTRE_REQUIRE_BROWSER=1`` they fail instead.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
"""The app has run and waits for the reader."""
_NO_BROWSER = "no Chromium or Chrome was found, so nothing was seen in a browser"
_skipped: list[str] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that needs a browser."""
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say loudly that the browser tests were skipped, if they were."""
    for reason in _skipped:
        terminalreporter.section("BROWSER TESTS SKIPPED", yellow=True)
        terminalreporter.write_line(f"{reason}. RECENTRE_REQUIRE_BROWSER=1 makes this a failure.")


def _installed(playwright: Any) -> str | None:
    found = [path for path in PLACES if Path(path).exists()]
    found += [path for name in NAMES if (path := shutil.which(name))]
    own = playwright.chromium.executable_path
    found += [own] if Path(own).exists() else []
    return found[0] if found else None


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Return a headless browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _without("Playwright is not installed")
    with sync_playwright() as playwright:
        path = _installed(playwright)
        if path is None:
            _without(_NO_BROWSER)
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def _without(reason: str) -> None:
    if os.environ.get("RECENTRE_REQUIRE_BROWSER"):
        pytest.fail(reason)
    if reason not in _skipped:
        _skipped.append(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Return a function that starts ``streamlit run`` on a free port and gives its address.

    A script is served once per session; ``environment`` adds to the server's environment.
    """
    running: dict[tuple[str, ...], tuple[subprocess.Popen[bytes], str]] = {}

    def start(script: str | Path, **environment: str) -> str:
        key = (str(script), *sorted(f"{name}={value}" for name, value in environment.items()))
        if key not in running:
            log = tmp_path_factory.mktemp("server") / "log.txt"
            running[key] = _started(Path(script), environment, log)
        return running[key][1]

    yield start
    for process, _ in running.values():
        process.terminate()
        process.wait(timeout=20)


def _started(
    script: Path, environment: dict[str, str], log: Path
) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += ["--server.port", str(port), "--server.headless", "true"]
    command += ["--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=output, env=os.environ | environment
        )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process, f"http://127.0.0.1:{port}"
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    raise AssertionError(f"the server did not start: {log.read_text('utf-8')}")


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Return a function that opens an address at a size and in a scheme, and waits until idle.

    Errors that the page reports on its console fail the test that opened it.
    """
    contexts: list[Any] = []
    errors: list[str] = []

    def open_page(
        address: str, *, size: tuple[int, int] = (1280, 720), scheme: str = "light", **options: Any
    ) -> Any:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.extend(_reported(message)))
        page.goto(address)
        if address.startswith("http"):
            page.wait_for_selector(IDLE, timeout=60_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors, errors


def _reported(message: Any) -> list[str]:
    """Return a message if it is an error; Streamlit's own search for its server is none.

    Opened at the address of a page, its script looks for the server below that address first.
    """
    if message.type != "error" or "/_stcore/" in message.location.get("url", ""):
        return []
    return [f"{message.text} ({message.location.get('url', '')})"]


def serious_findings(page: Any) -> list[str]:
    """Return axe-core's serious and critical findings for a page, each with where it is."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{finding['id']}: {finding['help']} at {[node['target'] for node in finding['nodes']]}"
        for finding in found
        if finding["impact"] in ("serious", "critical")
    ]


@pytest.fixture
def axe() -> Callable[[Any], list[str]]:
    """Return the function that gives axe-core's serious and critical findings for a page."""
    return serious_findings


def option_picked(page: Any, box: Any, name: str) -> None:
    """Open a list and click an option of it.

    A list that opens while the page still scrolls or draws closes again, so it is opened until it
    stays: the last try fails with what the browser says.
    """
    from playwright.sync_api import TimeoutError as TookTooLong

    option = page.get_by_role("option", name=name, exact=True)
    box.scroll_into_view_if_needed()
    for _ in range(12):
        box.click(force=True)
        try:
            option.click(timeout=2_500)
        except TookTooLong:
            page.keyboard.press("Escape")
        else:
            return
    box.click(force=True)
    option.click()
