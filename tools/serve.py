"""Serve the built book on this machine alone, as a careful host would: python -m tools.serve 8000.

Every answer bears the strict Content-Security-Policy under which the book works. A host that wants
to send it finds it here; the tests of the pages open them under it.
"""

from __future__ import annotations

import functools
import http.server
import json
import sys
import urllib.parse
from pathlib import Path
from typing import Any

SITE = Path(__file__).parents[1] / "_build" / "html"


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


def elsewhere(site: Path) -> str:
    """Return the host that a built book takes Pyodide from, or nothing for its own."""
    for about in site.glob("**/_static/live/code/*/live.json"):
        core = urllib.parse.urlsplit(json.loads(about.read_text(encoding="utf-8"))["core"])
        if core.netloc:
            return f"{core.scheme}://{core.netloc}"
    return ""


class Careful(http.server.SimpleHTTPRequestHandler):
    """A server of files with a strict policy, and with the types that browsers insist on."""

    policy = policy()

    extensions_map = {  # noqa: RUF012 - as the class above has it
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",  # else it is not compiled while it comes
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
    }

    def end_headers(self) -> None:
        """Send the policy with whatever is sent."""
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-cache")  # a new build shows at once
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


def server(folder: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """Return a server of a folder on this machine alone; port 0 takes any that is free."""
    own = type("Own", (Careful,), {"policy": policy(elsewhere(folder))})
    handler = functools.partial(own, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def main() -> int:
    """Serve until Ctrl+C; return 0."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    with server(SITE, port) as serving:
        print(f"The book: http://127.0.0.1:{port}/ (stop with Ctrl+C)", flush=True)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
