"""Pages without Thebe, whose script and settings Jupyter Book 1 writes though it is switched off.

It writes the script twice, which is an error in each page. This may go with Jupyter Book 1.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


def is_thebe(asset: Any) -> bool:
    """Return whether a script or a style sheet of a page is Thebe's."""
    body = getattr(asset, "attributes", {}).get("body") or ""
    return "thebe" in str(getattr(asset, "filename", asset)) or "THEBE_JS_URL" in body


def _without_assets(
    _app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any
) -> None:
    for kind in ("script_files", "css_files"):
        context[kind][:] = [asset for asset in context[kind] if not is_thebe(asset)]


def _without_settings(_app: Sphinx, doctree: nodes.document, _name: str) -> None:
    """Take away what sphinx-thebe puts at the end of each page."""
    for node in list(doctree.findall(nodes.raw)):
        text = node.astext()
        if "text/x-thebe-config" in text or text.startswith("<script>kernelName"):
            node.parent.remove(node)


def setup(app: Sphinx) -> None:
    """Clean each page after all extensions have added theirs."""
    app.connect("doctree-resolved", _without_settings, priority=900)
    app.connect("html-page-context", _without_assets, priority=900)  # before policy.py looks
