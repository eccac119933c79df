"""Serve the built book on this machine alone, as a careful host would: python -m tools.serve 8000.

Every answer bears POLICY, the strict Content-Security-Policy under which the book works. A host
that wants to send it finds it here; the tests of the pages open them under it.
"""

from __future__ import annotations

import functools
import http.server
import sys
from pathlib import Path
from typing import Any

SITE = Path(__file__).parents[1] / "_build" / "html"
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # Pyodide is WebAssembly; no text becomes a script
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",  # KaTeX sets the heights of a formula's parts
        "img-src 'self' data: blob:",  # live figures
        "font-src 'self'",
        "connect-src 'self' blob:",  # Stop: a worker asks whether an address has been revoked
        "worker-src 'self'",
        "child-src 'self'",  # older Safari: as worker-src
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


class Careful(http.server.SimpleHTTPRequestHandler):
    """A server of files with a strict policy, and with the types that browsers insist on."""

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
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-cache")  # a new build shows at once
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


def server(folder: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """Return a server of a folder on this machine alone; port 0 takes any that is free."""
    handler = functools.partial(Careful, directory=str(folder))
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
