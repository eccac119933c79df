"""Pages that work under a strict Content-Security-Policy: no script, style or handler in them.

The theme writes some into each page. They are moved into small files, the same for all pages,
named by their content; what was there for Thebe alone is left out. tools/serve.py has the policy.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from . import common

FOLDER = "_static/moved"
# Scripts in the page: those that stand side by side become one file.
_SCRIPT = r"<script(?![^>]*\bsrc=)(?![^>]*\btype=)[^>]*>(.*?)</script>"
_SCRIPTS = re.compile(rf"{_SCRIPT}(?:\s*{_SCRIPT})*", re.DOTALL)
_ONE = re.compile(_SCRIPT, re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_UNUSED = [
    re.compile(r'\s*<script type="text/x-thebe-config">.*?</script>', re.DOTALL),
    re.compile(r"\s*<script>kernelName = .*?</script>", re.DOTALL),
]
# What handlers in the theme's buttons say, and what book/_static/course.js knows it by.
_HANDLERS = {"window.print()": "print", "toggleFullScreen()": "full-screen"}
_HANDLER = re.compile(r'(<\w+\b[^<>]*?)\son[a-z]+="([^"]*)"')


def _without_page_name(
    _app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any
) -> None:
    """Leave out a script that differs from page to page; only a switch of versions needs it."""
    context["script_files"] = [
        asset
        for asset in context["script_files"]
        if "DOCUMENTATION_OPTIONS.pagename" not in str(getattr(asset, "attributes", {}).get("body"))
    ]


class Mover:
    """Moves what stands in pages into files of a site."""

    def __init__(self, site: Path) -> None:
        self._site = site

    def clean(self, page: Path) -> None:
        """Write a page anew, without scripts, styles and handlers of its own.

        Raises ExtensionError for a handler that nobody knows.
        """
        before = html = page.read_text(encoding="utf-8")
        up = os.path.relpath(self._site, page.parent)
        for unused in _UNUSED:
            html = unused.sub("", html)

        def script(found: re.Match[str]) -> str:
            code = "\n".join(part.strip() for part in _ONE.findall(found[0]))
            return f'<script src="{self._moved(up, code, "js")}"></script>'

        def style(found: re.Match[str]) -> str:
            return f'<link rel="stylesheet" href="{self._moved(up, found[1].strip(), "css")}">'

        def handler(found: re.Match[str]) -> str:
            if found[2] not in _HANDLERS:
                raise ExtensionError(
                    f"{page} has the handler {found[2]!r}, which a strict policy forbids; teach "
                    "book/_ext/course_pages/policy.py and book/_static/course.js what it does"
                )
            return f'{found[1]} data-click="{_HANDLERS[found[2]]}"'

        html = _HANDLER.sub(handler, _STYLE.sub(style, _SCRIPTS.sub(script, html)))
        if html != before:
            page.write_text(html, encoding="utf-8")

    def _moved(self, up: str, content: str, kind: str) -> str:
        name = f"{hashlib.sha256(content.encode()).hexdigest()[:12]}.{kind}"
        folder = self._site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{content}\n", encoding="utf-8")
        return f"{'' if up == '.' else f'{up}/'}{FOLDER}/{name}"


def _clean(app: Sphinx) -> None:
    mover = Mover(Path(app.outdir))
    for page in sorted(Path(app.outdir).rglob("*.html")):
        mover.clean(page)


def setup(app: Sphinx) -> None:
    """Clean the pages when all else is done with them."""
    app.connect("html-page-context", _without_page_name, priority=900)
    common.after_html(app, _clean, priority=950)
