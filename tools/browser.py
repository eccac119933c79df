"""Chromium and a server of files: what the README's picture and the tests of the pages need."""

from __future__ import annotations

import http.server
import shutil
from typing import Any

FLAGS = [
    "--no-sandbox",  # the pages are our own, and continuous integration runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def chromium_path() -> str:
    """Return the machine's own Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    assert path, "no Chromium; run: .ci/system-packages"
    return path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of files that keeps silent."""

    def log_message(self, *_: Any) -> None:
        """Print nothing."""
