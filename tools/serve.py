"""Serve the book on this machine alone, as a careful host would: python -m tools.serve 8000.

Every answer bears the strict Content-Security-Policy under which the book works; the site's files
for hosts (tools/site/hosts.py) are made from the same lines, and the tests of the pages open them
under it. The zip for reading offline has a copy of this file, as start.py, beside the book: so it
needs Python and nothing else.
"""

from __future__ import annotations

import errno
import functools
import http.server
import io
import json
import os
import sys
import urllib.parse
from pathlib import Path
from typing import Any, BinaryIO

HERE = Path(__file__).resolve().parent
OFFLINE = (HERE / "index.html").exists()  # this is start.py
SITE = HERE if OFFLINE else HERE.parent / "_build" / "html"
# The folders of a site in which a name never gets another content (tools/site/assets.py).
LASTING = ("assets", "_static/live")
# Of each kind of file in the book. Browsers insist on some: WebAssembly is not compiled while it
# comes, and a module is not run, if they are called something else.
TYPES = {
    ".css": "text/css",
    ".epub": "application/epub+zip",
    ".html": "text/html",
    ".inv": "application/octet-stream",
    ".ipynb": "application/x-ipynb+json",
    ".js": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


def policy(elsewhere: str = "") -> str:
    """Return the policy; `elsewhere` is another host that Pyodide's files come from, or nothing."""
    return "; ".join(
        [
            "default-src 'none'",
            # Pyodide is WebAssembly; no text becomes a script.
            f"script-src 'self' 'wasm-unsafe-eval' {elsewhere}".strip(),
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",  # KaTeX sets the heights of a formula's parts
            "img-src 'self' data: blob:",  # live figures
            "font-src 'self'",
            # blob: is for Stop: a worker asks whether an address has been revoked.
            f"connect-src 'self' blob: {elsewhere}".strip(),
            "worker-src 'self'",
            "child-src 'self'",  # older Safari: as worker-src
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


def headers(elsewhere: str = "") -> dict[str, str]:
    """Return what each answer says about how the book may be used."""
    return {
        "Content-Security-Policy": policy(elsewhere),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def elsewhere(site: Path) -> str:
    """Return the host that a built book takes Pyodide from, or nothing for its own."""
    for about in site.glob("**/_static/live/code/*/live.json"):
        core = urllib.parse.urlsplit(json.loads(about.read_text(encoding="utf-8"))["core"])
        if core.netloc:
            return f"{core.scheme}://{core.netloc}"
    return ""


class Careful(http.server.SimpleHTTPRequestHandler):
    """A server of files that says of each what it is, and how the book may be used."""

    headers_sent = headers()

    extensions_map = {  # noqa: RUF012 - as the class above has it
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        **TYPES,
    }

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Let no other book that was served at this port be taken for this one by its times."""
        if not any(f"/{folder}/" in self.path for folder in LASTING):
            del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """Send the policy with whatever is sent."""
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-cache")  # a new build shows at once
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


class Server(http.server.ThreadingHTTPServer):
    """A server that takes no port which another program has, and bears that a browser leaves."""

    allow_reuse_address = os.name != "nt"  # on Windows it would share the port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print what went wrong; but a browser that hung up has only gone to another page."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(folder: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """Return a server of a folder on this machine alone; port 0 takes any that is free."""
    own = type("Own", (Careful,), {"headers_sent": headers(elsewhere(folder))})
    handler = functools.partial(own, directory=str(folder))
    return Server(("127.0.0.1", port), handler)


def main(arguments: list[str]) -> int:
    """Serve until Ctrl+C, at a port and out of a folder if they are given; return 0, or 1."""
    port = arguments[0] if arguments else "8000"
    folder = Path(arguments[1]) if len(arguments) > 1 else SITE
    try:
        serving = _begin(port, folder)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1
    with serving:
        print(f"The book: http://127.0.0.1:{port}/ (stop with Ctrl+C)", flush=True)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


class Refused(Exception):
    """It cannot be served so; the message says why, and what to type."""


def _begin(port: str, folder: Path) -> http.server.ThreadingHTTPServer:
    if not port.isdecimal() or not 0 < int(port) < 1 << 16:
        raise Refused(f"{port!r} is no port: wanted a number from 1 to 65535. Try: {_again(8000)}")
    if not (folder / "index.html").is_file():
        raise Refused(f"There is no built book in {folder}. Run: make book")
    try:
        return server(folder, int(port))
    except PermissionError:
        raise Refused(
            f"Port {port} is for administrators: wanted one from 1024 on. Try: {_again(8000)}"
        ) from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise Refused(
            f"Port {port} is taken by another program. Perhaps the book is served already: see "
            f"http://127.0.0.1:{port}/. To take another port: {_again(int(port) % 60_000 + 1_001)} "
            "(what you type into pages is kept for each port by itself)."
        ) from None


def _again(port: int) -> str:
    """Return what to type for another port."""
    return f"python3 start.py {port}" if OFFLINE else f"make serve PORT={port}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
