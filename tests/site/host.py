"""A host that reads `_headers`, as Netlify and Cloudflare Pages do, and shows 404.html."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools import serve

Rules = dict[str, dict[str, str]]


def rules(text: str) -> Rules:
    """Return the rules of a `_headers` file: a path, and its headers below it."""
    found: Rules = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line.strip()
            assert path not in found, f"said twice: {path}"
            found[path] = {}
        elif line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[path][name] = value
        else:
            assert line.startswith("#"), line
    return found


def sent(found: Rules, path: str) -> dict[str, str]:
    """Return the headers of a path; no two rules that match may say the same."""
    headers: dict[str, str] = {}
    for rule, values in found.items():
        if fnmatchcase(path, rule):
            assert not headers.keys() & values.keys(), f"{path} would get two values"
            headers |= values
    return headers


@contextmanager
def hosted(folder: Path, base: str) -> Iterator[str]:
    """Serve a site under a path of a host; give the address of the site."""
    said = rules((folder / "_headers").read_text(encoding="utf-8"))

    class Host(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            inside = path.removeprefix(base)
            file = folder / (
                f"{inside}index.html" if inside.endswith("/") or not inside else inside
            )
            there = path.startswith(base) and file.is_file()
            if not there:
                file, inside = folder / "404.html", "404.html"
            content = file.read_bytes()
            types = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
            types[".svg"] = "image/svg+xml"
            own = {"Content-Type": types.get(file.suffix, "application/octet-stream")}
            self.send_response(200 if there else 404)
            for name, value in (own | sent(said, f"/{inside}")).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with serve.Server(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{base}"
        server.shutdown()
