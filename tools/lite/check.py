"""Trying a built JupyterLite in Chromium: its kernel starts, cells run, no other host is asked.

`python -m tools.lite.check` serves it for a look.
"""

from __future__ import annotations

import functools
import http.server
import threading
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, Route, sync_playwright

from tools.browser import FLAGS, Quiet, chromium_path
from tools.serve import Careful, Server

SITE = Path(__file__).parents[2] / "_build" / "lite" / "site"
PATIENCE = 240_000.0  # ms, for Python to start and the cells to run on a busy machine
MOST = 30  # cells


class NotWorkingError(Exception):
    """JupyterLite does not do what it should; the message says what."""


class _Server(Quiet):
    """A server of files with the types that browsers insist on."""

    extensions_map = Careful.extensions_map


def server(site: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """Return a server of the site on this machine alone."""
    handler = functools.partial(_Server, directory=str(site))
    return Server(("127.0.0.1", port), handler)


def try_cells(site: Path, notebook: str, last: str) -> str:
    """Run a notebook up to the code cell with the words `last`; return what that one printed.

    Raises NotWorkingError.
    """
    with server(site) as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        elsewhere: list[str] = []

        def here_alone(route: Route) -> None:
            if urlsplit(route.request.url).netloc == f"127.0.0.1:{running.server_port}":
                route.continue_()
            else:
                elsewhere.append(route.request.url)
                route.abort()

        page.context.route(lambda url: url.startswith("http"), here_alone)
        try:
            page.goto(f"http://127.0.0.1:{running.server_port}/lab/index.html?path={notebook}")
            said = _run(page, last)
        except Error as error:
            page.screenshot(path=site.parent / "failed.png")
            raise NotWorkingError(f"{error} (see {site.parent / 'failed.png'})") from error
        finally:
            browser.close()
            running.shutdown()
        if elsewhere:
            raise NotWorkingError(f"other hosts are asked: {', '.join(sorted(set(elsewhere)))}")
        return said


def _run(page: Page, last: str) -> str:
    """Press Shift+Enter from the top to the code cell with these words; return what it printed."""
    cells = page.locator(".jp-Notebook .jp-Cell")
    cells.first.locator(".cm-content").click(timeout=PATIENCE)
    page.keyboard.press("Escape")
    wanted = page.locator(".jp-CodeCell", has_text=last)
    chosen = page.locator(".jp-CodeCell.jp-mod-selected", has_text=last)
    for _ in range(MOST):
        if chosen.count():
            break
        page.keyboard.press("Shift+Enter")
        page.locator(".jp-Cell.jp-mod-selected").wait_for(timeout=PATIENCE)
    page.keyboard.press("Shift+Enter")
    output = wanted.locator(".jp-OutputArea-output")
    failed = page.locator(".jp-OutputArea-output[data-mime-type*=stderr]", has_text="Error")
    output.or_(failed).first.wait_for(timeout=PATIENCE)
    if failed.count():
        raise NotWorkingError(f"a cell says: {failed.first.inner_text()[-500:]}")
    return " ".join(output.first.inner_text().split())


def main() -> None:
    """Serve the site until Ctrl+C."""
    with server(SITE, 8001) as running:
        print(f"http://127.0.0.1:{running.server_port}/lab/index.html, until Ctrl+C")
        running.serve_forever()


if __name__ == "__main__":
    main()
