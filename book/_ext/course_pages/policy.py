"""Pages without inline scripts: what the theme and other extensions write into them becomes files.

A strict policy (tools/serve.py) lets a page run the scripts of its own host's files and no others.
The theme's own templates are overridden in book/_templates; the lines that extensions add to each
page go into one file, which is named by its content. This may go when they write none.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

AFTER_OPTIONS = 300  # after documentation_options.js (200), before what reads the settings (500)


def settings(bodies: list[str], page: str) -> str:
    """Return a script that does what a page's inline scripts did; its tag bears the page's name."""
    own = f"DOCUMENTATION_OPTIONS.pagename = '{page}';"
    of_the_tag = "DOCUMENTATION_OPTIONS.pagename = document.currentScript.dataset.page;"
    lines = dict.fromkeys(of_the_tag if body == own else body for body in bodies)
    return "".join(f"{line.rstrip(';')};\n" for line in lines)


def _move_scripts(
    app: Sphinx, name: str, _template: str, context: dict[str, Any], _tree: Any
) -> None:
    """Let one file do what the page's inline scripts would do."""
    scripts = context["script_files"]
    inline = [asset for asset in scripts if "body" in getattr(asset, "attributes", {})]
    if not inline:
        return
    script = settings([asset.attributes["body"] for asset in inline], name)
    file = f"settings-{hashlib.sha256(script.encode()).hexdigest()[:10]}.js"
    target = Path(app.outdir) / "_static" / file
    target.parent.mkdir(exist_ok=True)
    if not target.exists():
        target.write_text(script, encoding="utf-8")
    app.add_js_file(file, priority=AFTER_OPTIONS, **{"data-page": name})
    scripts[:] = [asset for asset in scripts if asset not in inline]


def setup(app: Sphinx) -> None:
    """Clean each page after all extensions have added theirs."""
    app.connect("html-page-context", _move_scripts, priority=910)  # after thebe's have gone
