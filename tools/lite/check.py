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
from tools.serve import Careful

SITE = Path(__file__).parents[2] / "_build" / "lite" / "site"
PATIENCE = 120_000.0  # ms, for Python to start on a busy machine, and for each cell


class NotWorkingError(Exception):
    """JupyterLite does not do what it should; the message says what."""


class _Server(Quiet):
    """A server of files with the types that browsers insist on."""

    extensions_map = Careful.extensions_map


def server(site: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """Return a server of the site on this machine alone."""
    handler = functools.partial(_Server, directory=str(site))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def try_cells(site: Path, notebook: str, cells: int) -> str:
    """Run a notebook's first code cells; return what the last one printed.

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
            said = _run(page, cells)
        except Error as error:
            page.screenshot(path=site.parent / "failed.png")
            raise NotWorkingError(f"{error} (see {site.parent / 'failed.png'})") from error
        finally:
            browser.close()
            running.shutdown()
        if elsewhere:
            raise NotWorkingError(f"other hosts are asked: {', '.join(sorted(set(elsewhere)))}")
        return said


def _run(page: Page, cells: int) -> str:
    """Press Shift+Enter until so many code cells have a number; return the last one's output."""
    shown = page.locator(".jp-Notebook .jp-CodeCell")
    shown.first.locator(".cm-content").click(timeout=PATIENCE)
    page.keyboard.press("Escape")
    for number in range(1, cells + 1):
        prompt = page.locator(".jp-InputPrompt", has_text=f"[{number}]:")
        while not page.locator(".jp-Notebook .jp-Cell.jp-mod-selected.jp-CodeCell").count():
            page.keyboard.press("Shift+Enter")  # over Markdown
        page.keyboard.press("Shift+Enter")
        prompt.wait_for(timeout=PATIENCE)
        failed = page.locator(".jp-Notebook .jp-OutputArea-output[data-mime-type*=stderr]")
        if failed.count():
            raise NotWorkingError(f"cell {number} says: {failed.first.inner_text()[-500:]}")
    output = shown.nth(cells - 1).locator(".jp-OutputArea-output")
    output.first.wait_for(timeout=PATIENCE)
    return " ".join(output.first.inner_text().split())


def main() -> None:
    """Serve the site until Ctrl+C."""
    with server(SITE, 8001) as running:
        print(f"http://127.0.0.1:{running.server_port}/lab/index.html, until Ctrl+C")
        running.serve_forever()


if __name__ == "__main__":
    main()
