"""Where the book is published: `html: baseurl:` in _config.yml, the one place that says so.

The book's canonical addresses and link previews, the site's map, and the links of feedback pages
come from it. It may be empty: then the book works wherever it is put, and names no address.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import yaml

SETTING = "html: baseurl: in _config.yml"
_WANTED = (
    "Write the whole address of the folder that the book will be in, such as "
    "https://book.example/course/, or leave it empty."
)


class AddressError(ValueError):
    """What stands in the setting is no address of a folder; the message says what to write."""


def checked(value: object) -> str:
    """Return an address with a / at its end; nothing stays nothing. Raises AddressError."""
    if value is None or value == "":
        return ""
    text = str(value).strip()
    came = f"{SETTING} is {text!r}"
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError as error:
        raise AddressError(f"{came}, which is no address ({error}). {_WANTED}") from error
    if parts.scheme not in ("https", "http") or not text.startswith(f"{parts.scheme}://"):
        raise AddressError(f"{came}, which does not begin with https:// or http://. {_WANTED}")
    if not host or any(letter.isspace() for letter in text):
        raise AddressError(f"{came}, which names no host. {_WANTED}")
    if parts.query or parts.fragment or parts.username is not None:
        raise AddressError(f"{came}, which has more than a host and a folder. {_WANTED}")
    if parts.path.endswith((".html", ".htm")):
        raise AddressError(f"{came}, which is the address of a page. {_WANTED}")
    return f"{text.rstrip('/')}/"


def of_book(project: Path) -> str:
    """Return where a project's book is published, or nothing. Raises AddressError."""
    try:
        settings = yaml.safe_load((project / "_config.yml").read_text(encoding="utf-8"))
        return checked(settings["html"]["baseurl"])
    except (OSError, yaml.YAMLError, KeyError, TypeError):
        return ""
