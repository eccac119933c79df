"""What every page leaves out.

Thebe, whose script Jupyter Book 1 emits twice (a page error), and MyST-NB's label "Toggle hidden
content", which hides a button's visible words from a screen reader (WCAG 2.5.3).
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def _clean(_app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context[kind] if not _is_thebe(asset)]
    if "body" in context:
        context["body"] = context["body"].replace(' aria-label="Toggle hidden content"', "")


def _is_thebe(asset: Any) -> bool:
    body = getattr(asset, "attributes", {}).get("body") or ""
    return "thebe" in str(getattr(asset, "filename", asset)) or "THEBE_JS_URL" in body


def setup(app: Sphinx) -> None:
    """Clean each page after all extensions have added their parts."""
    app.connect("html-page-context", _clean, priority=900)
