"""Take the README's picture, a screenshot of the built book: make picture."""

from __future__ import annotations

import functools
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import FLAGS, Quiet, chromium_path
from tools.serve import Server


def main(site: Path, picture: Path) -> None:
    """Photograph chapter 1 where its figure with the learned line stands."""
    handler = functools.partial(Quiet, directory=str(site))
    with (
        Server(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 760})
        page.goto(f"http://127.0.0.1:{server.server_port}/book/01_perceptron.html")
        page.locator("#fig-boundary").evaluate("f => f.scrollIntoView({block: 'end'})")
        page.wait_for_function(
            "[...document.querySelectorAll('#fig-boundary img')].some(i => i.naturalWidth)"
        )
        page.evaluate("document.fonts.ready")
        page.screenshot(path=picture)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
