"""The book as a zip, for reading from a folder without a network.

    deep-learning-checked-0.1.0/
      START.txt     how to begin
      start.py      serves the folder, so that cells and exercises run: a copy of tools/serve.py
      index.html    the book, as on a host

The same book gives the same bytes.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from tools import serve
from tools.paper.files import OFFLINE
from tools.site import hosts
from tools.site.making import NOWHERE, files_of

NAME = "deep-learning-checked"
START = """Deep Learning, Checked {version}

To read: open index.html in a browser.
To run its cells and exercises, too: in this folder, type

    python3 start.py

(on Windows: py start.py) and open the address that it prints. It needs Python 3 and no network.
"""
_TIME = (1980, 1, 1, 0, 0, 0)
_PACKED_ALREADY = {".png", ".whl", ".woff", ".woff2", ".zip", ".pdf", ".epub"}


def pack(site: Path, to: Path, version: str) -> Path:
    """Pack a site into a zip in the folder `to`, whole or not at all; return its path."""
    folder = f"{NAME}-{version}"
    of_hosts = {".nojekyll", NOWHERE, "sitemap.xml", "robots.txt", *hosts.files("/", "", ())}
    names = [name for name in files_of(site) if name not in of_hosts]
    to.mkdir(parents=True, exist_ok=True)
    path, new = to / OFFLINE, to / f".{OFFLINE}.new"
    try:
        with zipfile.ZipFile(new, "w") as archive:
            _add(archive, f"{folder}/START.txt", START.format(version=version).encode())
            _add(archive, f"{folder}/start.py", Path(serve.__file__).read_bytes())
            for name in names:
                _add(archive, f"{folder}/{name}", (site / name).read_bytes())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return path


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, _TIME)
    about.external_attr = 0o644 << 16
    packed = Path(name).suffix in _PACKED_ALREADY
    about.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(about, content)
