"""Live pages: the files that tools/live.py made go into the book, with the script of each page.

Where there are none, because Pyodide could not be had, the book has no live cells, and says so in
one line.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

from . import common

logger = logging.getLogger(__name__)


def assets(root: Path) -> Path | None:
    """Return the folder of the bundle that the pages load, or None."""
    found = sorted((root / "_build" / "live" / "code").glob("*/live.json"))
    return found[-1].parent if found else None


def is_live(app: Sphinx) -> bool:
    """Return whether this book's cells can come alive."""
    return bool(app.config.course_live)


def _choose(app: Sphinx, config: Any) -> None:
    code = assets(Path(app.srcdir))
    config.course_live = code.name if code else ""
    if code:
        return
    logger.info("The book has no live cells: _build/live is not there (see python -m tools.live)")


def _add_script(app: Sphinx) -> None:
    if is_live(app) and app.builder.format == "html":
        app.add_js_file(f"live/code/{app.config.course_live}/main.js", loading_method="defer")
        app.add_css_file("live.css")


def _copy(app: Sphinx) -> None:
    target = Path(app.outdir) / "_static" / "live"
    shutil.rmtree(target, ignore_errors=True)
    if is_live(app):
        source = Path(app.srcdir) / "_build" / "live"
        shutil.copytree(source, target, copy_function=_link, ignore=shutil.ignore_patterns(".*"))


def _link(source: str, target: str) -> None:
    """Let a file stand at two places, or copy it where that cannot be: they are 30 MB."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def setup(app: Sphinx) -> None:
    """Add the script to every page; a new bundle has a new address: then all are written again."""
    app.add_config_value("course_live", "", "html")
    app.connect("config-inited", _choose, priority=100)
    app.connect("builder-inited", _add_script)
    common.after_html(app, _copy)
