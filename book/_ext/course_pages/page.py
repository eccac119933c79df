"""What every page leaves out, and the page behind the bare address.

Thebe, whose script Jupyter Book 1 emits twice (a page error), and MyST-NB's label "Toggle hidden
content", which hides a button's visible words from a screen reader (WCAG 2.5.3).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx


def _clean(_app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context[kind] if not _is_thebe(asset)]
    if "body" in context:
        context["body"] = context["body"].replace(' aria-label="Toggle hidden content"', "")
        # A role that WAI-ARIA has given up; the list of sources is a list.
        context["body"] = context["body"].replace('role="doc-biblioentry"', 'role="listitem"')


def _is_thebe(asset: Any) -> bool:
    body = getattr(asset, "attributes", {}).get("body") or ""
    return "thebe" in str(getattr(asset, "filename", asset)) or "THEBE_JS_URL" in body


def _write_index(app: Sphinx, exception: Exception | None) -> None:
    """Lead from the bare address to the first page: with a title, an icon, and a link to follow."""
    if exception or app.builder.format != "html":
        return
    first = f"{app.config.root_doc}.html"
    (Path(app.outdir) / "index.html").write_text(
        f'<!DOCTYPE html>\n<html lang="{app.config.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{app.config.html_title}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={first}">\n'
        '<link rel="icon" href="_static/logo.svg" type="image/svg+xml">\n</head>\n'
        f'<body><p><a href="{first}">{app.config.html_title}</a></p></body>\n</html>\n',
        encoding="utf-8",
    )


def setup(app: Sphinx) -> None:
    """Clean each page after all extensions have added their parts."""
    app.connect("html-page-context", _clean, priority=900)
    app.connect("build-finished", _write_index, priority=100)  # before the stock redirect
